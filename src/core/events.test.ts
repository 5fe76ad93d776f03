import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { utf8 } from "#base/bytes"
import type { LocalDate } from "#base/time"
import { anyAnswer, anyEventBy, anyMember, signOf } from "#kit/anyEvents"
import { alice, answerOf, today } from "#kit/play"
import { pageBucket } from "#protocol/limits"
import { answerFits } from "./checkin/checkIn"
import { dateOf, eraseEvent, parseEvent, parseStored, partOf, type CircleEvent } from "./events"

const anyEvent = anyMember.chain(anyEventBy)
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("events", () => {
  it("[EV1] come back from JSON as they went", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(parseEvent(throughJson(event))).toEqual({ state: "known", event })
        expect(parseStored(throughJson(event))).toEqual(event)
      }),
    )
  })

  it("[EV1] are known, newer or malformed, whatever JSON comes, and never a fault", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseEvent(json).state).not.toBe("known")
        expect(parseStored(json)).toBeUndefined()
      }),
    )
    for (const nothing of [undefined, null, 0, "", [], {}]) expect(parseEvent(nothing)).toEqual({ state: "malformed" })
  })

  it("[EV2] of a type that a newer version brings are set aside, not thrown away", () => {
    expect(parseEvent({ type: "SongSung", song: 7 })).toEqual({ state: "newer" })
    expect(parseEvent({ type: "toString" })).toEqual({ state: "newer" })
    const nested = (levels: number): unknown => (levels === 0 ? [] : [nested(levels - 1)])
    expect(parseEvent({ type: "SongSung", song: nested(20) })).toEqual({ state: "newer" })
    expect(parseEvent({ type: "SongSung", song: nested(40) })).toEqual({ state: "malformed" })
    expect(parseEvent({ type: "CheckInPassed", date: "2026-02-30" })).toEqual({ state: "malformed" })
    expect(parseEvent({ type: "CheckInPassed", date: today, reason: "tired" })).toEqual({ state: "malformed" })
  })

  it("[EV3] take nothing from anybody that says it was taken back: only this device says so to itself", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const erased = eraseEvent(event)
        expect(parseEvent(throughJson(erased))).toEqual({ state: "malformed" })
        expect(parseStored(throughJson(erased))).toEqual(erased)
      }),
    )
  })

  it("[EV3] that are taken back keep their place and none of their words, and can be taken back again", () => {
    fc.assert(
      fc.property(
        anyMember.chain((by) => fc.tuple(fc.constant(by), anyEventBy(by))),
        ([by, event]) => {
          const erased = eraseEvent(event)
          expect(JSON.stringify(erased)).not.toContain(signOf(by))
          expect(erased).not.toHaveProperty("mark")
          expect(erased).not.toHaveProperty("signingSeed")
          expect(erased.of).toBe(event.type)
          expect(partOf(erased)).toBe(partOf(event))
          expect(dateOf(erased)).toBe(dateOf(event))
          expect(eraseEvent(erased)).toEqual(erased)
        },
      ),
    )
  })

  it("[EV4] belong to the month they are about, or to the profile", () => {
    const page = { date: "2026-10-31" as LocalDate, author: alice }
    const event = { type: "HeardShown", page, response: "1".repeat(32), mark: "yes" } as CircleEvent
    expect(partOf(event)).toBe("2026-10")
    expect(partOf({ type: "CheckInPassed", date: today })).toBe("2026-11")
    expect(partOf({ type: "MemberNamed", name: "Alice" })).toBe("profile")
    expect(partOf({ type: "RecoveryKept" })).toBe("profile")
  })

  it("[CI7] fit a page with all that is said around it, whatever is written", () => {
    const seen = [Number.MAX_SAFE_INTEGER, "f".repeat(64)]
    const frameOf = (answer: unknown) =>
      utf8(JSON.stringify({ event: { type: "CheckInAnswered", date: today, answer }, seen }))
    const roomy = fc.record({
      sign: fc.constantFrom("a", "é", "漢", "🙂", '"', "\n", "\u0001", "\ud800"),
      many: fc.nat(3_700),
    })
    fc.assert(
      fc.property(roomy, anyAnswer(alice), ({ sign, many }, answer) => {
        const full = answerOf({ ...answer, best: sign.repeat(many) })
        if (answerFits(full)) expect(frameOf(full).length + 4).toBeLessThanOrEqual(pageBucket)
      }),
    )
  })
})
