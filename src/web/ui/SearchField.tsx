import { Icon } from "./Icon"
import styles from "./SearchField.module.css"

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly maxLength?: number
  /** Enter takes what was typed. */
  readonly onEnter?: () => void
  /** The arrow down goes on to what was found. */
  readonly onDown?: () => void
}

/** Finds as one types. Browsers keep no history of what is sought here. */
export const SearchField = ({ label, value, onText, maxLength, onEnter, onDown }: SearchFieldProps) => (
  <label class={styles.search}>
    <Icon name="search" />
    <span class="sr">{label}</span>
    <input
      type="search"
      class={styles.input}
      placeholder={label}
      autocomplete="off"
      autocapitalize="none"
      enterkeyhint={onEnter ? "done" : "search"}
      maxLength={maxLength}
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        const act = event.key === "Enter" ? onEnter : event.key === "ArrowDown" ? onDown : undefined
        if (!act) return
        event.preventDefault()
        act()
      }}
    />
  </label>
)
