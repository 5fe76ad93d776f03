import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { feelings } from "#content/feelings/feelings"
import type { FeelingWord } from "../ui/feelingWord"
import { layOut, mapEdge, nearest, usualPlace } from "./mapLayout"

const vocabulary: readonly FeelingWord[] = feelings.map((feeling) => ({ ...feeling, alsoFor: [] }))
const dots = layOut(vocabulary, new Map())
const anySpot = fc.record({
  x: fc.double({ min: -mapEdge, max: mapEdge, noNaN: true }),
  y: fc.double({ min: -mapEdge, max: mapEdge, noNaN: true }),
})

describe("the map of feelings", () => {
  it("[LI8] has every word once, in its own quarter, and none on top of another", () => {
    expect(new Set(dots.map(({ word }) => word.id)).size).toBe(vocabulary.length)
    for (const { word, x, y } of dots) {
      const quarter = `${y > 0 ? "high" : "low"}-${x > 0 ? "pleasant" : "unpleasant"}`
      expect(quarter, word.id).toBe(word.quadrant)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(mapEdge)
    }
    for (const [at, a] of dots.entries())
      for (const b of dots.slice(at + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.word.id} ${b.word.id}`).toBeGreaterThan(0.08)
  })

  it("[LI8] finds every word from some spot, and from any spot none that is further than one left out", () => {
    for (const { word, x, y } of dots) expect(nearest(dots, { x, y }, 8)[0]).toBe(word)
    fc.assert(
      fc.property(anySpot, (spot) => {
        const found = new Set(nearest(dots, spot, 8))
        const far = ({ x, y }: { readonly x: number; readonly y: number }) => Math.hypot(x - spot.x, y - spot.y)
        const furthest = Math.max(...dots.filter(({ word }) => found.has(word)).map(far))
        for (const dot of dots) if (!found.has(dot.word)) expect(far(dot)).toBeGreaterThanOrEqual(furthest)
      }),
    )
  })

  it("[LI7] shows a word where its owner has moved it, and the others where they were", () => {
    const [word] = vocabulary
    if (!word) throw new Error("no words")
    const place = { energy: -3, pleasantness: 2 }
    const moved = layOut(vocabulary, new Map([[word.id, place]])).find((dot) => dot.word === word)
    expect(Math.hypot((moved?.x ?? 9) - place.pleasantness, (moved?.y ?? 9) - place.energy)).toBeLessThan(0.6)
    expect(usualPlace(word)).not.toEqual(place)
  })
})
