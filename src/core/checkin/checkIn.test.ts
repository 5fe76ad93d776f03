import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, instant, isoDate, type LocalDate } from "#base/time"
import { anyAnswer, anyDate } from "#kit/anyEvents"
import { alice, answerOf, bob, looking, passes, play, today, writes, yesterday } from "#kit/play"
import { parseEvent } from "../events"
import { answerBytes } from "./answer"
import { answerCheckIn, answerFits, isBlank, isWithinReach, passCheckIn, roomLeft } from "./checkIn"
import { viewRound } from "./viewRound"

const writing = (state = play(), date = today, now = today) => ({ state, me: alice, date, today: now })
const rain = answerOf({ best: "rain on the roof" })
const hourMs = 3_600_000
/** The date on a device that is so many hours ahead of UTC. */
const dateAt = (ms: number, aheadHours: number): LocalDate => isoDate(instant(ms + aheadHours * hourMs))

describe("writing a page", () => {
  it("[CI1] keeps the date a page was begun on when it is sealed past midnight", () => {
    const begun = yesterday
    expect(answerCheckIn(writing(play(), begun, today), rain)).toMatchObject({ ok: true, value: { date: yesterday } })
    expect(passCheckIn(writing(play(), begun, today))).toMatchObject({ ok: true, value: { date: yesterday } })
  })

  it("[CI2] is for today or yesterday, never for an earlier or a coming day", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40, max: 40 }), (now, days) => {
        const date = addDays(now, days)
        const isNear = days === 0 || days === -1
        expect(isWithinReach(date, now)).toBe(isNear)
        for (const outcome of [
          answerCheckIn(writing(play(), date, now), rain),
          passCheckIn(writing(play(), date, now)),
        ]) {
          expect(outcome.ok ? "ok" : outcome.error).toBe(isNear ? "ok" : "DateOutOfReach")
        }
      }),
    )
  })

  it("[CI3] shares one round between people who write for one date, whatever the hour where they are", () => {
    // 23:30 on the 24th in Honolulu is 22:30 on the 25th in Auckland: Alice finishes the evening, Bob is a day ahead.
    const now = Date.parse("2026-11-25T09:30:00Z")
    const [honolulu, auckland] = [dateAt(now, -10), dateAt(now, 13)]
    expect([honolulu, auckland]).toEqual([yesterday, today])
    const state = play(writes(bob, { best: "soup" }, yesterday))
    const alices = answerCheckIn(writing(state, honolulu, honolulu), rain)
    expect(alices.ok).toBe(true)
    if (!alices.ok) return
    const both = play(writes(bob, { best: "soup" }, yesterday), [alice, alices.value])
    expect(viewRound(looking(both, bob), yesterday, undefined)).toMatchObject({ state: "revealed", date: yesterday })
  })

  it("[CI3] leaves people anywhere on earth at least a day to write for the same date", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -12, max: 14 }), fc.integer({ min: -12, max: 14 }), (date, one, other) => {
        const start = Date.parse(`${date}T00:00:00Z`)
        const shared = Array.from({ length: 24 * 4 }, (_, hour) => start + (hour - 24) * hourMs).filter(
          (at) => isWithinReach(date, dateAt(at, one)) && isWithinReach(date, dateAt(at, other)),
        )
        expect(shared.length).toBeGreaterThanOrEqual(22)
      }),
    )
  })

  it("[CI4] passes without a reason, and there is no room for one", () => {
    const pass = passCheckIn(writing())
    expect(pass).toEqual({ ok: true, value: { type: "CheckInPassed", date: today } })
    expect(parseEvent({ type: "CheckInPassed", date: today, reason: "tired" }).state).toBe("malformed")
  })

  it("[CI5] is over once one's own page has entered, and open again for another day", () => {
    for (const state of [play(writes(alice, { best: "sun" })), play(passes(alice))]) {
      expect(answerCheckIn(writing(state), rain)).toEqual({ ok: false, error: "AlreadyOpen" })
      expect(passCheckIn(writing(state))).toEqual({ ok: false, error: "AlreadyOpen" })
      expect(answerCheckIn(writing(state, yesterday), rain).ok).toBe(true)
    }
    expect(answerCheckIn(writing(play(writes(bob, { best: "soup" }))), rain).ok).toBe(true)
  })

  it("[CI6] lets every part be left out, but seals no empty page", () => {
    for (const answer of [
      { best: "sun" },
      { challenge: "late" },
      { feelings: [{ kind: "unknown" as const }] },
      { feelings: [{ kind: "own" as const, word: "frayed" }], wish: "nothing" as const },
    ]) {
      expect(answerCheckIn(writing(), answerOf(answer)).ok).toBe(true)
    }
    for (const answer of [{}, { best: " \n" }, { wish: "cheer" as const, challenge: "\t" }]) {
      expect(isBlank(answerOf(answer))).toBe(true)
      expect(answerCheckIn(writing(), answerOf(answer))).toEqual({ ok: false, error: "Blank" })
    }
  })

  it("[CI6] keeps the words as they are, without the white space around them", () => {
    const sealed = answerCheckIn(writing(), answerOf({ best: "  two\n\nlines ", challenge: " \n" }))
    expect(sealed.ok && sealed.value.answer).toMatchObject({ best: "two\n\nlines", challenge: "" })
  })

  it("[CI7] seals only what every device can read", () => {
    fc.assert(
      fc.property(anyAnswer(alice), fc.nat(4_000), fc.constantFrom("a", "🙂", "\u0000", '"'), (answer, many, sign) => {
        const sealed = answerCheckIn(writing(), { ...answer, challenge: sign.repeat(many) })
        if (!sealed.ok) return
        expect(parseEvent(JSON.parse(JSON.stringify(sealed.value)))).toEqual({ state: "known", event: sealed.value })
      }),
    )
    const four = Array.from({ length: 4 }, (_, at) => ({ kind: "own" as const, word: `word ${at}` }))
    expect(answerCheckIn(writing(), answerOf({ feelings: four }))).toEqual({ ok: false, error: "TooLong" })
  })

  it("[CI7] tells how much room is left, to the letter", () => {
    const left = roomLeft(answerOf({}))
    expect(left).toBeLessThan(answerBytes)
    const full = answerOf({ best: "a".repeat(left) })
    expect(roomLeft(full)).toBe(0)
    expect(answerFits(full)).toBe(true)
    const over = answerOf({ best: "a".repeat(left + 1) })
    expect(answerFits(over)).toBe(false)
    expect(answerCheckIn(writing(), over)).toEqual({ ok: false, error: "TooLong" })
  })
})
