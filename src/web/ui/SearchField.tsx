import { Icon } from "./Icon"
import styles from "./SearchField.module.css"

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
}

/** Finds as one types. Browsers keep no history of what is sought here. */
export const SearchField = ({ label, value, onText }: SearchFieldProps) => (
  <label class={styles.search}>
    <Icon name="search" />
    <span class="sr">{label}</span>
    <input
      type="search"
      class={styles.input}
      placeholder={label}
      autocomplete="off"
      autocapitalize="none"
      enterkeyhint="search"
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  </label>
)
