/** Where a feeling lies: its energy, and whether it is pleasant to have. */
export type FeelingQuadrant = "high-pleasant" | "low-pleasant" | "high-unpleasant" | "low-unpleasant"

/** Steps away from the middle of the map: 1 a little, 2 clearly, 3 far. Coarse on purpose, and nobody's score. */
export type Step = 1 | 2 | 3

/** A feeling without any words: where it lies, what it belongs with, and what it is taken for. */
export interface FeelingPlace {
  /** Kept inside pages for good: an id is never changed or given to another feeling, however it is spelled. */
  readonly id: string
  readonly family: string
  readonly quadrant: FeelingQuadrant
  readonly energy: Step
  readonly pleasantness: Step
  /** Ids of two to four feelings that are easily taken for this one. */
  readonly near: readonly string[]
}

type Row = readonly [id: string, energy: Step, pleasantness: Step, near: readonly string[]]

/** The feelings of one family, gentle ones and strong ones side by side. */
export const place = (family: string, quadrant: FeelingQuadrant, rows: readonly Row[]): readonly FeelingPlace[] =>
  rows.map(([id, energy, pleasantness, near]) => ({ id, family, quadrant, energy, pleasantness, near }))
