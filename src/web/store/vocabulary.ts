import type { FeelingWord } from "../ui/feelingWord"
import { later } from "./later"

/** The words for feelings, each with the loose words that lead to it; undefined until they have been fetched. */
export const vocabulary = later(async (): Promise<readonly FeelingWord[]> => {
  const [{ feelings }, { looseWords }] = await Promise.all([
    import("#content/feelings/feelings"),
    import("#content/feelings/english/looseWords"),
  ])
  return feelings.map((feeling) => ({
    ...feeling,
    alsoFor: Object.keys(looseWords).filter((loose) => looseWords[loose]?.includes(feeling.id)),
  }))
})

/** The word of a feeling's id; undefined until the words are here, and for one of a newer version. */
export const wordOf = (id: string): string | undefined => vocabulary()?.find((feeling) => feeling.id === id)?.word
