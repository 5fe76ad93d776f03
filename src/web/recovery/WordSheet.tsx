import { Button } from "../ui/Button"
import { words } from "../words/allWords"
import styles from "./WordSheet.module.css"

interface WordSheetProps {
  readonly phrase: readonly string[]
  readonly shown: boolean
  readonly onShow: () => void
}

/** The twelve words, covered until the person has looked over their shoulder. */
export const WordSheet = ({ phrase, shown, onShow }: WordSheetProps) => {
  const text = words.value.recovery
  return shown ? (
    <ol class={styles.sheet} aria-label={text.words}>
      {phrase.map((word, place) => (
        <li key={place}>{word}</li>
      ))}
    </ol>
  ) : (
    // Not blurred: covered words must not be in the page at all.
    <div class={styles.cover}>
      <p>{text.covered}</p>
      <Button kind="second" fit icon="eye" onClick={onShow}>
        {text.show}
      </Button>
    </div>
  )
}
