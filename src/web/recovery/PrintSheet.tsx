import { words } from "../words/allWords"
import styles from "./PrintSheet.module.css"

/** What comes out of the printer: twelve numbered words and a plain sentence. It names no app, no server and no person. */
export const PrintSheet = ({ phrase }: { readonly phrase: readonly string[] }) => {
  const text = words.value.recovery.sheet
  return (
    <section class={styles.sheet} aria-hidden="true">
      <p class={styles.title}>{text.title}</p>
      <p>{text.what}</p>
      <ol class={styles.words}>
        {phrase.map((word, place) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p>{text.care}</p>
    </section>
  )
}
