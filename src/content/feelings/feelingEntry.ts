/** Where a feeling lies: its energy, and whether it is pleasant to have. */
export type FeelingQuadrant = "high-pleasant" | "low-pleasant" | "high-unpleasant" | "low-unpleasant"

/** Steps away from the middle of the map: 1 a little, 2 clearly, 3 far. Coarse on purpose, and nobody's score. */
export type Step = 1 | 2 | 3

/** A word for a feeling, what it means, and which words lie beside it. */
export interface FeelingEntry {
  /** Kept inside pages for good: an id is never changed or given to another word, even when the spelling changes. */
  readonly id: string
  readonly word: string
  readonly family: string
  readonly quadrant: FeelingQuadrant
  readonly energy: Step
  readonly pleasantness: Step
  /** One plain sentence that does not use the word itself. */
  readonly meaning: string
  /** Ids of one to three words that are easily taken for this one. */
  readonly near: readonly string[]
}

type Row = readonly [word: string, energy: Step, pleasantness: Step, meaning: string, near: readonly string[]]

/** The words of one family, gentle ones and strong ones side by side. An id is the word with hyphens for spaces. */
export const family = (name: string, quadrant: FeelingQuadrant, rows: readonly Row[]): readonly FeelingEntry[] =>
  rows.map(([word, energy, pleasantness, meaning, near]) => ({
    id: word.replaceAll(" ", "-"),
    word,
    family: name,
    quadrant,
    energy,
    pleasantness,
    meaning,
    near,
  }))
