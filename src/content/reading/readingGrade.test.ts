import { describe, expect, it } from "vitest"
import { countSyllables, readingGrade } from "./readingGrade"

describe("reading grade", () => {
  it("counts syllables much as people hear them", () => {
    const heard = { cat: 1, made: 1, wanted: 2, jumped: 1, little: 2, happy: 2, tomorrow: 3, you: 1, "can’t": 1 }
    for (const [word, syllables] of Object.entries(heard))
      expect([word, countSyllables(word)]).toEqual([word, syllables])
  })

  it("finds short words in short sentences easy, and long ones hard", () => {
    expect(readingGrade("The cat sat on the mat. It was warm.")).toBeLessThan(1)
    expect(
      readingGrade(
        "Emotional differentiation facilitates considerably more sophisticated interpersonal communication.",
      ),
    ).toBeGreaterThan(16)
  })

  it("asks nothing of a reader where there is nothing to read", () => {
    for (const text of ["", "…", "?!", "  "]) expect(readingGrade(text)).toBe(0)
  })
})
