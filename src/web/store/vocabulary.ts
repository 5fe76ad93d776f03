import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { FeelingWord } from "../ui/feelingChoice"

const vocabulary = signal<readonly FeelingWord[] | undefined>(undefined)

/** The words for feelings, fetched when a screen first needs them; undefined for that moment. */
export function useVocabulary(): readonly FeelingWord[] | undefined {
  useEffect(fetchVocabulary, [])
  return vocabulary.value
}

/** The word of a feeling's id, fetched when it is first asked for; undefined for that moment and for a newer one's. */
export function wordOf(id: string): string | undefined {
  fetchVocabulary()
  return vocabulary.value?.find((feeling) => feeling.id === id)?.word
}

function fetchVocabulary(): void {
  if (vocabulary.peek()) return
  // A failed fetch leaves the screen without the words; the next screen tries again.
  import("#content/feelings/feelings").then(
    ({ feelings }) => (vocabulary.value = feelings),
    () => undefined,
  )
}
