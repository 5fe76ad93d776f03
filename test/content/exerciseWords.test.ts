import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exercises } from "#content/exercises/exercises"
import { timeLeft } from "#core/exercise/timeLeft"
import { exercise } from "#web/words/en/exercise"

const minute = 60_000
const said = (softMinutes: number | undefined, elapsedMs: number): string =>
  exercise.timeLeft(timeLeft(softMinutes, elapsedMs).about)

describe("words while an exercise goes on", () => {
  it("[EX17] tell time as people do, and come to an end without alarm", () => {
    expect(said(2, 0)).toBe("About two minutes left")
    expect(said(2, minute)).toBe("About one minute left")
    expect(said(20, 0)).toBe("About 20 minutes left")
    expect(said(2, 1.5 * minute)).toBe("About half a minute left")
    expect(said(2, 1.9 * minute)).toBe("Nearly there")
    expect(said(2, 9 * minute)).toBe("Come to an end when you like")
    expect(said(undefined, 9 * minute)).toBe("Take all the time you like")
  })

  it("[EX17] never say that time is up, over or behind", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 60, noNaN: true }), fc.nat(90 * minute), (soft, elapsed) => {
        expect(said(soft, elapsed)).not.toMatch(/-|\bover\b|\blate\b|\bup\b|\bhurry\b|\bno minutes\b|undefined|NaN/)
      }),
    )
  })

  it("[EX13] name nobody who paused or stopped", () => {
    for (const words of [exercise.paused, exercise.stopped, exercise.stopNote]) expect(typeof words).toBe("string")
  })

  it("have a word for the grade, the way and the risk of every exercise", () => {
    for (const { ways, risk, minutes, evidence } of exercises) {
      for (const way of ways) expect(exercise.ways[way]).toMatch(/\w/)
      for (const { grade } of evidence) expect(exercise.grades[grade]).toMatch(/tested/i)
      expect(exercise.risks[risk]).toMatch(/\w/)
      expect(exercise.length(minutes)).toMatch(/^About \w+ minutes$/)
    }
  })
})
