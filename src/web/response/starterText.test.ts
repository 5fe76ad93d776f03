import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { begin } from "./starterText"

const starters = ["It sounds like …", "So the best of it was …"]
const [first = "", second = ""] = starters

describe("a starter", () => {
  it("begins an empty text, and gives way to another", () => {
    expect(begin("  ", first, starters)).toBe(first)
    expect(begin(`${first} and the rain`, second, starters)).toBe(`${second} and the rain`)
  })

  it("never loses what a person has typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...starters), (typed, starter) => {
        const text = begin(typed, starter, starters)
        expect(text).toContain(starter)
        expect(text).toContain(typed.trimEnd())
        expect(begin(`${starter}${typed}`, second, starters)).toBe(`${second}${typed}`)
      }),
    )
  })
})
