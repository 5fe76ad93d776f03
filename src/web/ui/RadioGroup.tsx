import { useId } from "preact/hooks"
import { classes } from "./classes"
import styles from "./RadioGroup.module.css"

interface RadioGroupProps<Value extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** `rows` for choices that need a line each; otherwise they stand side by side. */
  readonly layout?: "flow" | "rows"
  /** The question is shown in the serif face. */
  readonly asked?: boolean
}

/** One choice of several, on the browser's own radio buttons. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, options, value, onChange, layout = "flow", asked = true } = props
  const name = useId()
  return (
    <fieldset class={styles.group}>
      <legend class={classes(styles.legend, asked && styles.asked)}>{legend}</legend>
      <div class={classes(styles.options, layout === "rows" && styles.rows)}>
        {options.map((option) => (
          <label key={option.value} class={styles.option}>
            <input
              type="radio"
              class={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span class={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
