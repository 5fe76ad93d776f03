import { useId } from "preact/hooks"
import { classes } from "./classes"
import styles from "./Field.module.css"

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly hint?: string | undefined
  /** What is wrong and what to do, as a sentence. */
  readonly problem?: string | undefined
  /** Shown in the serif face, for what a person is asked about themselves. */
  readonly asked?: boolean
  /** Covers what is typed. */
  readonly secret?: boolean
  /** What the line holds where it is not any text, as the browser asks for it. */
  readonly of?: "date" | "time"
  readonly placeholder?: string
  readonly maxLength?: number
  /** For links, codes and words that no dictionary should touch. */
  readonly verbatim?: boolean
}

/** One line of text. Browsers keep no history of what is typed here. */
export function Field(props: FieldProps) {
  const { label, value, onText, hint, problem, asked = false, secret = false, verbatim = false } = props
  const id = useId()
  const described = classes(hint && `${id}-hint`, problem && `${id}-problem`) || undefined
  return (
    <div class={styles.field}>
      <label class={classes(styles.label, asked && styles.asked)} for={id}>
        {label}
      </label>
      <input
        id={id}
        class={styles.input}
        // The type narrows what else may stand here, and these are the same for both.
        {...({ type: secret ? "password" : (props.of ?? "text") } as { type: "text" })}
        autocomplete="off"
        autocapitalize={verbatim ? "none" : undefined}
        spellcheck={verbatim ? false : undefined}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={value}
        aria-describedby={described}
        aria-invalid={problem !== undefined || undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
