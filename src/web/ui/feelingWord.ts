import type { Feeling } from "#core/checkin/answer"

/** A word of the vocabulary as the screens need it. */
export interface FeelingWord {
  readonly id: string
  readonly word: string
  /** Words of one family stand together under one shape. */
  readonly family: string
  readonly quadrant: Quadrant
  /** What it means, in one plain sentence. */
  readonly meaning: string
  /** Ids of words that are easily taken for this one. */
  readonly near: readonly string[]
  /** Loose words that people type first and that this one may be what they mean. */
  readonly alsoFor: readonly string[]
}
export type Quadrant = "high-pleasant" | "low-pleasant" | "high-unpleasant" | "low-unpleasant"

/** The word to show for a feeling; undefined for one this version's vocabulary does not have. */
export function feelingWord(vocabulary: readonly FeelingWord[], feeling: Feeling): string | undefined {
  if (feeling.kind === "own") return feeling.word
  if (feeling.kind === "known") return vocabulary.find(({ id }) => id === feeling.id)?.word
  return undefined
}
