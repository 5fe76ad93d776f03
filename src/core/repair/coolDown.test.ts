import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MemberId } from "#base/ids"
import { addDays, instant, isoDate } from "#base/time"
import { anyLog } from "#kit/anyEvents"
import { alice, among, bob, carol, play, type Said } from "#kit/play"
import { foldCircle } from "../circleState"
import { eraseEvent, longestPause, parseEvent, shortestPause } from "../events"
import { callCoolDown, viewCoolDown } from "./coolDown"

const minuteMs = 60_000
const noon = Date.UTC(2026, 10, 25, 12)
const at = (ms: number) => ({ now: instant(ms), today: isoDate(instant(ms)) })
const anyPause = fc.integer({ min: shortestPause, max: longestPause })

const calls = (by: MemberId, minutes: number, ms: number): Said => {
  const called = callCoolDown(among(play(), by), minutes, at(ms))
  if (!called.ok) throw new Error(called.error)
  return [by, called.value]
}
const seen = (said: readonly Said[], ms: number, me = bob) => viewCoolDown(among(play(...said), me), at(ms))?.backAt

describe("a pause", () => {
  it("[RP1] can be called by anybody in the circle, for five minutes to a day", () => {
    for (const me of [alice, bob]) {
      for (const minutes of [5, 20, 1_440]) {
        const called = callCoolDown(among(play(), me), minutes, at(noon))
        expect(called).toMatchObject({ ok: true, value: { minutes, backAt: noon + minutes * minuteMs } })
        const event = called.ok && called.value
        expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ state: "known", event })
      }
      for (const minutes of [0, 4, 5.5, 1_441, Number.NaN]) {
        expect(callCoolDown(among(play(), me), minutes, at(noon))).toEqual({ ok: false, error: "NotALength" })
      }
    }
    expect(callCoolDown(among(play(), carol), 20, at(noon))).toEqual({ ok: false, error: "NotAMember" })
  })

  it("[RP1] is the one that was called last, longer or shorter", () => {
    const [long, short] = [calls(alice, 600, noon), calls(bob, 20, noon + minuteMs)]
    expect(seen([long, short], noon + 2 * minuteMs)).toBe(noon + 25 * minuteMs)
    expect(seen([short, long], noon + 2 * minuteMs)).toBe(noon + 600 * minuteMs)
    expect(seen([long, short], noon + 30 * minuteMs)).toBeUndefined()
  })

  it("[RP2] tells everybody the same time, to five minutes, until it is over", () => {
    const soon = fc.integer({ min: 0, max: 30 * 60 * minuteMs })
    fc.assert(
      fc.property(anyPause, fc.nat(86_400_000), soon, (minutes, start, later) => {
        const end = noon + start + minutes * minuteMs
        const said = [calls(alice, minutes, noon + start)]
        const now = noon + start + later
        const told = seen(said, now)
        for (const me of [alice, carol]) expect(seen(said, now, me)).toBe(told)
        expect(told === undefined).toBe(now >= end)
        if (told === undefined) return
        expect(told % (5 * minuteMs)).toBe(0)
        expect(told - end).toBeGreaterThanOrEqual(0)
        expect(told - end).toBeLessThan(5 * minuteMs)
      }),
    )
  })

  it("[RP3] looks no longer than it was called for, and goes by, whatever the clock it was called by", () => {
    fc.assert(
      fc.property(anyPause, fc.integer({ min: -4 * 86_400_000, max: 4 * 86_400_000 }), (minutes, wrong) => {
        const said = [calls(alice, minutes, noon + wrong)]
        const told = seen(said, noon)
        if (told !== undefined) expect(told - noon).toBeLessThan((minutes + 5) * minuteMs)
        expect(seen(said, noon + 8 * 86_400_000)).toBeUndefined()
      }),
    )
    const [by, event] = calls(alice, 20, noon)
    const forever = { ...event, backAt: instant(32_503_679_999_999) } as typeof event
    expect(seen([[by, forever]], noon)).toBe(noon + 20 * minuteMs)
    expect(seen([[by, forever]], noon + 3 * 86_400_000)).toBeUndefined()
    expect(
      seen([[by, { ...forever, date: addDays(isoDate(instant(noon)), 400) } as typeof event]], noon),
    ).toBeUndefined()
  })

  it("[RP4] shows nobody who called it", () => {
    const told = (by: MemberId) => viewCoolDown(among(play(calls(by, 20, noon)), bob), at(noon))
    expect(told(alice)).toEqual(told(bob))
    expect(Object.keys(told(alice) ?? {})).toEqual(["backAt"])
  })

  it("[RP4] is over once it is taken back, and no earlier one comes in its place", () => {
    const [by, event] = calls(alice, 20, noon)
    expect(seen([calls(bob, 60, noon), [by, eraseEvent(event)]], noon)).toBeUndefined()
  })

  it("[RP3] is never what cannot be told, whatever anybody writes", () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 }), (log, ms) => {
        const told = viewCoolDown(among(foldCircle(log), alice), at(ms))?.backAt
        if (told !== undefined) expect(told).toBeGreaterThan(ms)
      }),
    )
  })
})
