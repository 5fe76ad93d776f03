import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { instant } from "#base/time"
import { elapsedMs, holdWatch, runWatch, startWatch } from "./stopwatch"
import { timeLeft, type About } from "./timeLeft"

const minute = 60_000
const anySoft = fc.double({ min: 0.25, max: 60, noNaN: true })
const anyElapsed = fc.double({ min: -minute, max: 90 * minute, noNaN: true })

/** What is told, as a number: for laws about more and less. */
const size = (about: About): number =>
  about.kind === "minutes"
    ? about.minutes
    : { halfAMinute: 0.5, nearlyThere: 0.1, whenYouLike: 0, noLimit: 999 }[about.kind]
const about = (leftSeconds: number) => timeLeft(60, 60 * minute - leftSeconds * 1_000).about

describe("time left", () => {
  it("[EX17] never falls below nothing, and draws an arc between none and whole", () => {
    fc.assert(
      fc.property(anySoft, anyElapsed, (soft, elapsed) => {
        const left = timeLeft(soft, elapsed)
        expect(left.fraction).toBeGreaterThanOrEqual(0)
        expect(left.fraction).toBeLessThanOrEqual(1)
        expect(size(left.about)).toBeGreaterThanOrEqual(0)
        expect(left.about.kind === "whenYouLike").toBe(left.fraction === 0)
      }),
    )
  })

  it("[EX17] never grows while time runs", () => {
    fc.assert(
      fc.property(anySoft, anyElapsed, fc.double({ min: 0, max: 10 * minute, noNaN: true }), (soft, from, more) => {
        const [before, after] = [timeLeft(soft, from), timeLeft(soft, from + more)]
        expect(after.fraction).toBeLessThanOrEqual(before.fraction)
        expect(size(after.about)).toBeLessThanOrEqual(size(before.about))
      }),
      { numRuns: 1_000 },
    )
  })

  it("[EX17] says about how much is left: within half of what it says, and within five minutes", () => {
    fc.assert(
      fc.property(fc.double({ min: 45, max: 3_600, noNaN: true }), (seconds) => {
        const told = size(about(seconds))
        expect(Math.abs(told - seconds / 60)).toBeLessThanOrEqual(Math.min(2.5, told / 2))
      }),
      { numRuns: 1_000 },
    )
  })

  it("[EX35] tells digits in steps of five seconds, never less than is left, and none once nothing is", () => {
    fc.assert(
      fc.property(anySoft, anyElapsed, (soft, elapsed) => {
        const { digits, fraction } = timeLeft(soft, elapsed)
        expect(digits === undefined).toBe(fraction === 0)
        if (digits === undefined) return
        const [minutes = 0, seconds = 0] = digits.split(":").map(Number)
        const told = 60 * minutes + seconds
        const left = fraction * soft * 60
        expect(digits).toMatch(/^\d+:[0-5][05]$/)
        expect(told).toBeGreaterThanOrEqual(left - 1e-6)
        expect(told - left).toBeLessThan(5 + 1e-6)
      }),
      { numRuns: 1_000 },
    )
    expect(timeLeft(2, 5_000).digits).toBe("1:55")
    expect(timeLeft(undefined, 5_000).digits).toBeUndefined()
  })

  it("[EX17] rounds as people would say it", () => {
    const said: readonly (readonly [seconds: number, about: About])[] = [
      [3_600, { kind: "minutes", minutes: 60 }],
      [1_200, { kind: "minutes", minutes: 20 }],
      [1_049, { kind: "minutes", minutes: 15 }],
      [631, { kind: "minutes", minutes: 10 }],
      [600, { kind: "minutes", minutes: 10 }],
      [540, { kind: "minutes", minutes: 9 }],
      [150, { kind: "minutes", minutes: 3 }],
      [149, { kind: "minutes", minutes: 2 }],
      [90, { kind: "minutes", minutes: 2 }],
      [89, { kind: "minutes", minutes: 1 }],
      [45, { kind: "minutes", minutes: 1 }],
      [44, { kind: "halfAMinute" }],
      [15, { kind: "halfAMinute" }],
      [14, { kind: "nearlyThere" }],
      [0, { kind: "whenYouLike" }],
      [-600, { kind: "whenYouLike" }],
    ]
    for (const [seconds, expected] of said) expect([seconds, about(seconds)]).toEqual([seconds, expected])
  })

  it("[EX17] changes its words seldom: twenty minutes take fewer than twenty of them", () => {
    const words = Array.from({ length: 1_300 }, (_, second) => JSON.stringify(timeLeft(20, second * 1_000).about))
    expect(new Set(words).size).toBeLessThan(20)
  })

  it("[EX18] draws the whole arc where there is no limit", () => {
    fc.assert(
      fc.property(anyElapsed, (elapsed) => {
        expect(timeLeft(undefined, elapsed)).toEqual({ fraction: 1, about: { kind: "noLimit" } })
      }),
    )
  })
})

describe("a device’s own stopwatch", () => {
  const anySteps = fc.array(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.boolean()))

  it("[EX19] counts what ran and leaves pauses out", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let now = 1_000_000
        let watch = startWatch(instant(now))
        let ran = 0
        let isRunning = true
        for (const [ms, holds] of steps) {
          now += ms
          if (isRunning) ran += ms
          expect(elapsedMs(watch, instant(now))).toBe(ran)
          watch = holds ? holdWatch(watch, instant(now)) : runWatch(watch, instant(now))
          isRunning = !holds
        }
      }),
    )
  })

  it("[EX19] takes nothing away when a clock is set back", () => {
    const watch = holdWatch(startWatch(instant(5_000)), instant(9_000))
    const back = runWatch(watch, instant(9_000))
    expect(elapsedMs(back, instant(2_000))).toBe(4_000)
    expect(elapsedMs(holdWatch(back, instant(2_000)), instant(8_000))).toBe(4_000)
  })
})
