import type { MapPlace } from "#core/circleState"
import type { FeelingWord } from "../ui/feelingWord"

/** Steps from the middle of the map to its edge, each way. */
export const mapEdge = 4

/** A word on the map: `x` grows with pleasantness and `y` with energy, both from -4 to 4. */
export interface Dot {
  readonly word: FeelingWord
  readonly x: number
  readonly y: number
}

/**
 * Where every word lies: at its own coarse place, or where its owner has moved it. Words that share a place stand around it
 * as the seeds of a sunflower do, so that none hides another, and always in the same order.
 */
export function layOut(vocabulary: readonly FeelingWord[], own: ReadonlyMap<string, MapPlace>): readonly Dot[] {
  const taken = new Map<string, number>()
  return vocabulary.map((word) => {
    const { energy, pleasantness } = own.get(word.id) ?? usualPlace(word)
    const cell = `${energy},${pleasantness}`
    const seed = taken.get(cell) ?? 0
    taken.set(cell, seed + 1)
    const radius = 0.17 * Math.sqrt(seed)
    const angle = seed * goldenAngle
    return { word, x: pleasantness + radius * Math.cos(angle), y: energy + radius * Math.sin(angle) }
  })
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Where a word sits for everybody. */
export function usualPlace({ quadrant, energy, pleasantness }: FeelingWord): MapPlace {
  const [height, side] = quadrant.split("-")
  return {
    energy: height === "high" ? energy : -energy,
    pleasantness: side === "pleasant" ? pleasantness : -pleasantness,
  }
}

/** The words nearest to a spot, the nearest first. */
export const nearest = (dots: readonly Dot[], { x, y }: { readonly x: number; readonly y: number }, many: number) =>
  dots
    .map((dot) => ({ dot, far: (dot.x - x) ** 2 + (dot.y - y) ** 2 }))
    .sort((a, b) => a.far - b.far)
    .slice(0, many)
    .map(({ dot }) => dot.word)
