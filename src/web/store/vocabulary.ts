import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { FeelingWord } from "../ui/feelingChoice"

const vocabulary = signal<readonly FeelingWord[] | undefined>(undefined)

/** The words for feelings, fetched when a screen first needs them; undefined for that moment. */
export function useVocabulary(): readonly FeelingWord[] | undefined {
  useEffect(() => {
    if (vocabulary.value) return
    // A failed fetch leaves the screen without the picker; the next screen tries again.
    import("#content/feelings/feelings").then(
      ({ feelings }) => (vocabulary.value = feelings),
      () => undefined,
    )
  }, [])
  return vocabulary.value
}
