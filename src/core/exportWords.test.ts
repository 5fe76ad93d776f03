import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CircleId, ItemId } from "#base/ids"
import { anyLog, everybody, signOf } from "#kit/anyEvents"
import { alice, answerOf, bob, item, passes, play, responds, shows, today, writes, yesterday } from "#kit/play"
import { answerSchema } from "./checkin/answer"
import * as v from "valibot"
import { emptyCircle, foldCircle, type CircleState } from "./circleState"
import { eraseEvent, marks, type Mark } from "./events"
import { exportWords, type ExportedWords } from "./exportWords"

const circleOf = (state: CircleState, me = alice) => ({ name: "Us", kind: "couple" as const, state, me })
const exported = (state: CircleState, vault = emptyCircle, kept: ReadonlyMap<ItemId, Mark> = new Map()) => {
  const { json, markdown } = exportWords({ circles: [circleOf(state)], vault: { state: vault, kept }, today })
  return { words: JSON.parse(json) as ExportedWords, markdown }
}

const anyKept = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }).map(item), fc.constantFrom(...marks)))
  .map((all) => new Map(all))

describe("what a person takes with them", () => {
  it("[VA7] holds no word of anybody else, over 500 circles", () => {
    fc.assert(
      fc.property(anyLog, anyKept, (log, kept) => {
        const state = foldCircle(log)
        for (const me of everybody) {
          const vault = { state: foldCircle(log.filter(({ by }) => by === me)), kept }
          const { json, markdown } = exportWords({ circles: [circleOf(state, me)], vault, today })
          for (const other of everybody) {
            if (other === me) continue
            expect(json).not.toContain(signOf(other))
            expect(markdown).not.toContain(signOf(other))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it("[VA6] holds every word of one's own that one has not taken back", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const state = foldCircle(log)
        const { words } = exported(state, state)
        const days = [...state.months.values()].flatMap((month) => [...month.days.values()])
        const pages = days.flatMap(({ pages: all }) => all.get(alice) ?? [])
        const own = days.flatMap(({ responses }) => [...responses.values()].filter(({ by }) => by === alice))
        const [circle] = words.circles
        expect(circle?.pages.length).toBe(pages.length)
        for (const page of circle?.pages ?? []) {
          if (page.state === "answered") expect(v.is(answerSchema, page.answer)).toBe(true)
        }
        expect(circle?.responses.map(({ text }) => text).sort()).toEqual(own.flatMap(({ text }) => text ?? []).sort())
        const notes = [...state.months.values()].flatMap((month) => [...month.notes.values()])
        expect(words.notes.map(({ text }) => text).sort()).toEqual(notes.map(({ text }) => text).sort())
      }),
    )
  })

  it("[VA6] says of a response which page and part it answered, and of a mark what it was about", () => {
    const { words, markdown } = exported(
      play(
        writes(alice, { best: "rain on the roof", feelings: [{ kind: "known", id: "at-ease" }, { kind: "unknown" }] }),
        writes(bob, { challenge: "the flat" }),
        passes(alice, yesterday),
        responds(bob, alice, 1, { text: "I heard it too" }),
        responds(alice, bob, 2, { part: "challenge", move: "stay", text: "I’m here.\nStill here." }),
        shows(alice, 1, "partly"),
      ),
    )
    expect(words).toMatchObject({ format: "attune-words", version: 1, exported: today })
    const [circle] = words.circles
    expect(circle?.responses).toEqual([
      { item: item(2), date: today, part: "challenge", move: "stay", text: "I’m here.\nStill here." },
    ])
    expect(circle?.marks).toEqual([{ date: today, part: "best", mark: "partly", isShown: true }])
    expect(circle?.pages.map(({ date, state }) => [date, state])).toEqual([
      [yesterday, "passed"],
      [today, "answered"],
    ])
    expect(markdown).toContain("> rain on the roof")
    expect(markdown).toContain("> I’m here.\n> Still here.")
    expect(markdown).toContain("at-ease, I don’t know yet")
    expect(markdown).not.toContain("the flat")
  })

  it("[VA6] holds marks kept to oneself, and says whether one was shown", () => {
    const state = play(writes(alice, {}), responds(bob, alice, 1), responds(bob, alice, 2), shows(alice, 2, "yes"))
    const kept = new Map<ItemId, Mark>([[item(1), "not-quite"]])
    expect(exported(state, emptyCircle, kept).words.circles[0]?.marks).toEqual([
      { date: today, part: "best", mark: "not-quite", isShown: false },
      { date: today, part: "best", mark: "yes", isShown: true },
    ])
  })

  it("[VA6] holds one's own pages that have not opened, and each date once", () => {
    const sealed = [today, yesterday].map((date) => ({
      type: "CheckInAnswered" as const,
      date,
      answer: answerOf({ best: "not open yet" }),
    }))
    const circle = { ...circleOf(play(writes(alice, { best: "open" }), writes(bob, { best: "soup" }))), sealed }
    const { json, markdown } = exportWords({ circles: [circle], vault: undefined, today })
    const [words] = (JSON.parse(json) as ExportedWords).circles
    expect(words?.pages.map((page) => [page.date, page.state === "answered" && page.answer.best])).toEqual([
      [yesterday, "not open yet"],
      [today, "open"],
    ])
    expect(markdown).toContain("> not open yet")
  })

  it("[VA7] leaves to others whether they felt heard", () => {
    const state = play(writes(bob, {}), responds(alice, bob, 1), shows(bob, 1, "not-quite"))
    expect(exported(state).words.circles[0]).toMatchObject({ responses: [{ item: item(1) }], marks: [] })
  })

  it("[VA6] holds nothing of what was taken back", () => {
    const state = play(
      [alice, eraseEvent({ type: "CheckInAnswered", date: today, answer: answerOf({ best: "gone" }) })],
      writes(bob, { best: "soup" }),
      [alice, eraseEvent(responds(alice, bob, 1, { text: "gone too" })[1])],
    )
    const { words, markdown } = exported(state)
    expect(words.circles[0]).toMatchObject({ pages: [{ date: today, state: "erased" }], responses: [] })
    expect(markdown).not.toContain("gone")
  })

  it("[VA8] reads as words and never as markup, whatever somebody wrote", () => {
    const best = '# Not a heading\n<img src="https://example.org/x">\n![x](https://example.org/x)'
    const { markdown } = exported(play(writes(alice, { best })))
    expect(markdown).not.toMatch(/^# Not/m)
    expect(markdown).not.toMatch(/(^|[^\\])<|!\[/)
  })

  it("[VA6] takes all circles and the vault, with no keys in it", () => {
    const vault = play(
      [alice, { type: "NoteWritten", item: item(1), date: yesterday, text: "for me" }],
      [
        alice,
        {
          type: "CircleKept",
          circle: "11".repeat(16) as CircleId,
          member: alice,
          signingSeed: "5".repeat(64),
          agreementSeed: "6".repeat(64),
        },
      ],
    )
    const { words, markdown } = exported(emptyCircle, vault)
    expect(words.notes).toEqual([{ item: item(1), date: yesterday, text: "for me" }])
    expect(JSON.stringify(words)).not.toContain("55555")
    expect(markdown).toContain("> for me")
    expect(exportWords({ circles: [], vault: undefined, today }).markdown).toContain("# ")
  })
})
