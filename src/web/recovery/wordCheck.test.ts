import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sameWord, twoPlaces } from "./wordCheck"

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe("the check of recovery words", () => {
  it("asks for two different words, the earlier first", () => {
    fc.assert(
      fc.property(chance, chance, (first, second) => {
        const dice = [first, second]
        const [a, b] = twoPlaces(12, () => dice.shift() ?? 0)
        expect(a).toBeLessThan(b)
        expect(a).toBeGreaterThanOrEqual(0)
        expect(b).toBeLessThan(12)
      }),
    )
  })

  it("can ask for every pair", () => {
    const pairs = new Set<string>()
    for (let first = 0; first < 12; first++)
      for (let second = 0; second < 11; second++) {
        const dice = [first / 12, second / 11]
        pairs.add(String(twoPlaces(12, () => dice.shift() ?? 0)))
      }
    expect(pairs.size).toBe(66)
  })

  it("minds neither capitals nor spaces, and takes no other word", () => {
    expect(sameWord("  Harbour ", "harbour")).toBe(true)
    expect(sameWord("harbor", "harbour")).toBe(false)
    expect(sameWord("", "harbour")).toBe(false)
  })
})
