import type { FeelingPlace } from "./feelingPlace"

/** What a language says about a feeling. */
export interface FeelingWords {
  readonly word: string
  /** One plain sentence that does not use the word itself. */
  readonly meaning: string
  /** Where in the body people often notice it: a hint, never a sign to go by. */
  readonly body: string
  /** By id of a near feeling: what would make it that one and not this, in a few words. */
  readonly near: Readonly<Record<string, string>>
}

/** A word of one language for a feeling, with what tells it from the words beside it. */
export interface FeelingEntry extends Omit<FeelingPlace, "near">, Omit<FeelingWords, "near"> {
  /** The family's name in the language of the word. */
  readonly family: string
  readonly near: readonly NearFeeling[]
}

/** A feeling beside another: what would make it this one and not the other, in a few words. */
export interface NearFeeling {
  readonly id: string
  readonly difference: string
}

/**
 * The vocabulary of one language: places with its words. A language may leave out a place that it has no word for, and
 * may bring places of its own; what is near to a word it does not have is left out too.
 */
export const vocabularyOf = (
  places: readonly FeelingPlace[],
  familyNames: Readonly<Record<string, string>>,
  words: Readonly<Record<string, FeelingWords>>,
): readonly FeelingEntry[] =>
  places.flatMap((place) => {
    const said = words[place.id]
    if (!said) return []
    const near = place.near.flatMap((id) => {
      const difference = said.near[id]
      return difference === undefined || !words[id] ? [] : [{ id, difference }]
    })
    return [{ ...place, ...said, family: familyNames[place.family] ?? place.family, near }]
  })
