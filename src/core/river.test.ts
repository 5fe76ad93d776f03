import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, monthOf, type LocalDate } from "#base/time"
import { anyLog, everybody } from "#kit/anyEvents"
import { alice, bob, looking, passes, play, responds, today, writes, yesterday, type Said } from "#kit/play"
import { foldCircle } from "./circleState"
import { eraseEvent } from "./events"
import { indexRiver, metDays, searchRiver, viewMonth, viewRiver } from "./river"

const wordOf = (id: string) => id.replaceAll("-", " ")
const october = "2026-10-31" as LocalDate

describe("the river of days", () => {
  it("[RI1] runs from the newest day back, each day once, and no day is empty", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const state = foldCircle(log)
        for (const me of everybody) {
          const river = viewRiver(looking(state, me))
          const dates = river.map(({ date }) => date)
          expect(dates).toEqual([...new Set(dates)].sort().reverse())
          for (const { date, pages } of river) {
            expect(pages.length).toBeGreaterThan(0)
            expect(pages.every((page) => page.date === date)).toBe(true)
          }
        }
      }),
    )
  })

  it("[RI1] is the same month by month", () => {
    const state = play(writes(alice, { best: "rain" }), writes(bob, { best: "soup" }, october), passes(bob, yesterday))
    const months = [today, october].map((date) => viewMonth(looking(state, alice), monthOf(date)))
    expect(months.map((days) => days.map(({ date }) => date))).toEqual([[today, yesterday], [october]])
    expect(months.flat()).toEqual(viewRiver(looking(state, alice)))
  })

  it("[RI2] finds a day by all the words typed, on any page or response, whatever the case and accents", () => {
    const state = play(
      writes(alice, { best: "Café in the RAIN", feelings: [{ kind: "known", id: "at-ease" }] }),
      writes(bob, { challenge: "Straße gesperrt", feelings: [{ kind: "own", word: "Frayed" }] }, yesterday),
      responds(alice, bob, 1, { page: { date: yesterday, author: bob }, text: "Ｗｈａｔ was it like?" }),
      writes(alice, { best: "rain again" }, october),
      passes(bob, october),
    )
    const index = indexRiver(state, wordOf)
    expect(searchRiver(index, "rain")).toEqual([today, october])
    expect(searchRiver(index, "cafe RÁIN")).toEqual([today])
    expect(searchRiver(index, "at ease")).toEqual([today])
    expect(searchRiver(index, "what FRAYED")).toEqual([yesterday])
    expect(searchRiver(index, "rain frayed")).toEqual([])
    expect(searchRiver(index, "  ")).toEqual([])
  })

  it("[RI2] finds every day by any piece of what stands on it, and no word that was taken back", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const state = foldCircle(log)
        const index = indexRiver(state, wordOf)
        const texts = viewRiver(looking(state, alice)).flatMap(({ date, pages }) =>
          pages.flatMap((page) => [
            ...(page.state === "answered" ? [[date, page.answer.best] as const] : []),
            ...page.responses.flatMap(({ text }) => (text === undefined ? [] : [[date, text] as const])),
          ]),
        )
        for (const [date, text] of texts) {
          const [word] = text.slice(cut % (text.length + 1)).match(/[\w⟨⟩]+/) ?? []
          if (word) expect(searchRiver(index, word)).toContain(date)
        }
        const erased = foldCircle(log.map((recorded) => ({ ...recorded, event: eraseEvent(recorded.event) })))
        expect(searchRiver(indexRiver(erased, wordOf), "⟨")).toEqual([])
      }),
    )
  })

  it("[RI3] looks at every day once, however many words are typed", () => {
    const state = play(
      ...Array.from({ length: 365 }, (_, day) => writes(alice, { best: "rain on the roof" }, addDays(today, -day))),
    )
    let looks = 0
    const days = indexRiver(state, wordOf).days.map(({ date, text }) => ({
      date,
      get text() {
        looks++
        return text
      },
    }))
    expect(searchRiver({ days }, "rain roof on the").length).toBe(365)
    expect(searchRiver({ days }, "snow rain").length).toBe(0)
    expect(looks).toBe(2 * 365)
  })

  it("[RI4] counts the days on which at least two have met, together, among the last that are asked for", () => {
    const story = [
      writes(alice, { best: "rain" }),
      passes(bob),
      writes(alice, { best: "wind" }, yesterday),
      writes(alice, { best: "sun" }, october),
      writes(bob, { best: "soup" }, october),
    ]
    const state = play(...story)
    expect(metDays(state, today)).toBe(2)
    expect(metDays(state, today, 25)).toBe(1)
    expect(metDays(state, yesterday)).toBe(1)
    expect(metDays(play(), today)).toBe(0)
    const swapped = play(...story.map(([by, event]): Said => [by === alice ? bob : alice, event]))
    expect(metDays(swapped, today)).toBe(metDays(state, today))
  })
})
