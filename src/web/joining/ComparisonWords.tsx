import styles from "./ComparisonWords.module.css"

interface ComparisonWordsProps {
  readonly label: string
  readonly words: readonly string[]
}

/** Words that people read to each other, large and in order. */
export const ComparisonWords = ({ label, words }: ComparisonWordsProps) => (
  <ol class={styles.words} aria-label={label}>
    {words.map((word, place) => (
      <li key={place}>{word}</li>
    ))}
  </ol>
)
