import type { Feeling, Strength } from "#core/checkin/answer"

/** A word of the vocabulary as the screens need it. */
export interface FeelingWord {
  readonly id: string
  readonly word: string
  /** Words of one family stand together under one shape. */
  readonly family: string
  readonly quadrant: Quadrant
  /** What it means, in one plain sentence. */
  readonly meaning: string
  /** Steps from the middle of the map, away from it in the quadrant's direction. */
  readonly energy: Step
  readonly pleasantness: Step
  /** Where in the body people often notice it. */
  readonly body: string
  /** Words that are easily taken for this one, and what would make it that one. */
  readonly near: readonly { readonly id: string; readonly difference: string }[]
  /** Loose words that people type first and that this one may be what they mean. */
  readonly alsoFor: readonly string[]
}
export type Step = 1 | 2 | 3
export type Quadrant = "high-pleasant" | "low-pleasant" | "high-unpleasant" | "low-unpleasant"

/** The word to show for a feeling; undefined for one this version's vocabulary does not have. */
export function feelingWord(vocabulary: readonly FeelingWord[], feeling: Feeling): string | undefined {
  if (feeling.kind === "own") return feeling.word
  if (feeling.kind === "known") return vocabulary.find(({ id }) => id === feeling.id)?.word
  return undefined
}

/** The same with its strength, where it has one. */
export function feelingSaid(
  vocabulary: readonly FeelingWord[],
  feeling: Feeling,
  strong: (strength: Strength, word: string) => string,
): string | undefined {
  const word = feelingWord(vocabulary, feeling)
  return word !== undefined && "strength" in feeling && feeling.strength ? strong(feeling.strength, word) : word
}
