import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, weekOf, type LocalDate } from "#base/time"
import { anyLog, everybody, signOf } from "#kit/anyEvents"
import { alice, bob, item, play, today, writes, yesterday } from "#kit/play"
import type { Feeling } from "../checkin/answer"
import { foldCircle } from "../circleState"
import { parseEvent } from "../events"
import { feelingLog, patternsIn, type LogEntry } from "./feelingLog"
import { forgetNaming, nameFeelings, namingsOf, placeFeeling, type NamingDraft } from "./naming"

const known = (id: string): Feeling => ({ kind: "known", id })
const draft: NamingDraft = { item: item(1), date: today, part: "evening", feelings: [known("proud")], note: "" }

function named(change: Partial<NamingDraft>) {
  const event = nameFeelings({ ...draft, ...change })
  if (!event.ok) throw new Error(event.error)
  return [alice, event.value] as const
}

describe("naming feelings for oneself", () => {
  it("[LI1] takes one to six, contradictory ones too, each with a strength in words or none", () => {
    const mixed: Feeling[] = [
      { kind: "known", id: "relieved", strength: "very" },
      { kind: "known", id: "sad" },
      { kind: "own", word: "wobbly", strength: "touch" },
    ]
    const event = nameFeelings({ ...draft, feelings: mixed, note: " after the call  " })
    expect(event).toMatchObject({ ok: true, value: { feelings: mixed, note: "after the call", part: "evening" } })
    expect(event.ok && parseEvent(structuredClone(event.value)).state).toBe("known")
    expect(nameFeelings({ ...draft, feelings: [] })).toEqual({ ok: false, error: "Empty" })
    expect(nameFeelings({ ...draft, feelings: Array.from({ length: 7 }, () => known("sad")) }).ok).toBe(false)
    expect(nameFeelings({ ...draft, note: "x".repeat(601) })).toEqual({ ok: false, error: "TooLong" })
    expect(
      parseEvent({ ...(event.ok && event.value), feelings: [{ kind: "known", id: "sad", strength: 3 }] }).state,
    ).toBe("malformed")
  })

  it("[LI2] keeps what was said first", () => {
    const vault = play(named({ note: "first" }), named({ note: "second", feelings: [known("sad")] }))
    expect(namingsOf(vault)).toMatchObject([{ note: "first", feelings: [known("proud")] }])
  })

  it("[LI3] forgets, and names the entry whose words are to be erased", () => {
    const vault = play(named({}), named({ item: item(2), feelings: [known("sad")] }))
    const forgotten = forgetNaming(vault, item(1))
    expect(forgotten).toMatchObject({
      ok: true,
      value: { event: { type: "FeelingsForgotten", item: item(1), date: today }, erase: { position: 1 } },
    })
    if (!forgotten.ok) return
    expect(namingsOf(play(named({}), [alice, forgotten.value.event]))).toEqual([])
    expect(forgetNaming(vault, item(9))).toEqual({ ok: false, error: "NoSuchNaming" })
  })

  it("[LI7] moves a word on one’s own map and back, and never off it", () => {
    const at = (...places: Parameters<typeof placeFeeling>[1][]) =>
      play(...places.map((place) => [alice, placeFeeling("proud", place)] as const)).profile.places.get("proud")
    expect(at({ energy: 2, pleasantness: -1 })).toEqual({ energy: 2, pleasantness: -1 })
    expect(at({ energy: 2, pleasantness: -1 }, undefined)).toBeUndefined()
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (energy, pleasantness) => {
        expect(parseEvent(structuredClone(placeFeeling("proud", { energy, pleasantness }))).state).toBe("known")
      }),
    )
  })
})

const wordOf = (id: string) => id

describe("the log of feelings", () => {
  it("[LI4] joins pages and what was named alone, newest day first, and is nobody else’s", () => {
    const state = play(
      writes(alice, { feelings: [known("tender")] }, yesterday),
      writes(bob, { feelings: [known("jealous")] }),
    )
    const log = feelingLog([{ state, me: alice }], play(named({}), named({ item: item(2), date: yesterday })))
    expect(log.map(({ date, alone }) => [date, alone?.item])).toEqual([
      [today, item(1)],
      [yesterday, item(2)],
      [yesterday, undefined],
    ])
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = foldCircle(events)
        for (const me of everybody) {
          const said = JSON.stringify(feelingLog([{ state, me }], play()))
          for (const other of everybody) if (other !== me) expect(said).not.toContain(signOf(other))
        }
      }),
    )
  })

  const entry = (date: LocalDate, ...words: string[]): LogEntry => ({
    date,
    feelings: words.map((word): Feeling => ({ kind: "own", word })),
    alone: { item: item(1), part: "morning", note: "" },
  })
  const patterns = (log: readonly LogEntry[]) => patternsIn(log, { today, weeks: 4, mostWords: 3, wordOf })

  it("[LI5] counts each word once for each time it was named within the weeks, however they are mixed", () => {
    const monday = weekOf(today)
    const log = [
      entry(today, "Calm", "sad"),
      entry(monday, "calm"),
      entry(addDays(monday, -1), "calm"),
      { ...entry(addDays(monday, -22), "calm"), alone: undefined },
    ]
    const { weeks, words, parts } = patterns(log)
    expect(weeks.at(-1)).toBe(monday)
    expect(words).toEqual([
      { word: "calm", byWeek: [0, 0, 1, 2] },
      { word: "sad", byWeek: [0, 0, 0, 1] },
    ])
    expect(parts.find(({ part }) => part === "morning")?.times).toBe(3)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -60, max: 0 }), fc.constantFrom("a", "b", "c"))), (days) => {
        const all = days.map(([back, word]) => entry(addDays(today, back), word))
        const inside = all.filter(({ date }) => date >= (patterns([]).weeks[0] ?? today)).length
        const counted = patterns(all).words.flatMap(({ byWeek }) => byWeek)
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(inside)
      }),
    )
    expect(patterns([{ ...entry(today), feelings: [{ kind: "unknown" }] }]).words).toEqual([])
  })

  it("[LI6] calls a word new only where there was a time before without it", () => {
    const old = entry(addDays(today, -90), "calm")
    expect(patterns([entry(today, "wistful")]).newWords).toEqual([])
    expect(patterns([entry(today, "wistful", "calm"), entry(yesterday, "wistful"), old]).newWords).toEqual([
      { word: "wistful", date: yesterday },
    ])
  })
})
