import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LocalDate } from "#base/time"
import { anyLog, everybody, signOf } from "#kit/anyEvents"
import { alice, bob, carol, item, looking, play, responds, shows, today, writes, yesterday } from "#kit/play"
import type { Feeling } from "./checkin/answer"
import { foldCircle } from "./circleState"
import { feelingsNamed, viewHeard, viewNotes } from "./feelingsNamed"

const known = (id: string): Feeling => ({ kind: "known", id })
const own = (word: string): Feeling => ({ kind: "own", word })
const wordOf = (id: string) => id.replaceAll("-", " ")

describe("what is for one person alone", () => {
  it("[VA5] counts one's own feelings over all circles, the most named first, then by the alphabet", () => {
    const state = play(
      writes(alice, { feelings: [known("at-ease"), known("proud"), own("frayed")] }),
      writes(alice, { feelings: [known("proud"), own("Frayed ")] }, yesterday),
      writes(bob, { feelings: [known("jealous")] }),
    )
    const other = play(writes(carol, { feelings: [known("proud"), own("at ease"), { kind: "unknown" }] }))
    expect(
      feelingsNamed(
        [
          { state, me: alice },
          { state: other, me: carol },
        ],
        wordOf,
      ),
    ).toEqual([
      { word: "proud", times: 3 },
      { word: "at ease", times: 2 },
      { word: "frayed", times: 2 },
    ])
    expect(feelingsNamed([{ state: play(), me: alice }], wordOf)).toEqual([])
    expect(feelingsNamed([{ state, me: alice }], () => undefined)).toEqual([{ word: "frayed", times: 2 }])
  })

  it("[VA5] never has a feeling, a name or a mark that is another's", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const state = foldCircle(log)
        for (const me of everybody) {
          const words = feelingsNamed([{ state, me }], wordOf).map(({ word }) => word)
          for (const other of everybody) if (other !== me) expect(words.join()).not.toContain(signOf(other))
          const { length } = viewHeard([looking(state, me)])
          const responses = [...state.months.values()].flatMap(({ days }) =>
            [...days.values()].flatMap((day) =>
              [...day.responses.values()].filter(({ item: at }) => day.shown.has(at)),
            ),
          )
          expect(length).toBe(responses.filter(({ to }) => to === me).length)
        }
      }),
    )
  })

  it("[VA5] tells when one felt heard and by whom, newest first, kept marks and shown ones", () => {
    const state = play(
      [bob, { type: "MemberNamed", name: "Bob" }],
      writes(alice, { best: "rain" }),
      writes(alice, { best: "wind" }, yesterday),
      writes(bob, { best: "soup" }),
      responds(bob, alice, 1, { page: { date: yesterday, author: alice } }),
      responds(bob, alice, 2),
      responds(carol, alice, 3),
      responds(carol, alice, 4),
      responds(alice, bob, 5),
      shows(alice, 2, "partly"),
      shows(bob, 5, "yes"),
    )
    const kept = new Map([
      [item(1), "yes"],
      [item(3), "not-quite"],
      [item(9), "yes"],
    ] as const)
    expect(viewHeard([looking(state, alice, kept)])).toEqual([
      { date: today, by: "Bob", mark: "partly" },
      { date: today, by: "", mark: "not-quite" },
      { date: yesterday, by: "Bob", mark: "yes" },
    ])
  })

  it("[VA1] has notes newest first, and of one day the last one written first", () => {
    const note = (number: number, date: LocalDate) =>
      [alice, { type: "NoteWritten", item: item(number), date, text: `note ${number}` }] as const
    const state = play(note(1, today), note(2, "2026-10-31" as LocalDate), note(3, today), note(4, yesterday))
    expect(viewNotes(state).map(({ text }) => text)).toEqual(["note 3", "note 1", "note 4", "note 2"])
  })

  it("[VA4] leaves notes and kept marks out of every member's view of a circle", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const vaultEvents = /^(Note|HeardKept|CircleKept|CircleLetGo|RecoveryKept)/
        const of = ({ event }: (typeof log)[number]) => (event.type === "Erased" ? event.of : event.type)
        const shared = foldCircle(log.filter((recorded) => !vaultEvents.test(of(recorded))))
        const all = foldCircle(log)
        const daysOf = (state: typeof all) =>
          [...state.months.values()].flatMap(({ days }) => [...days]).sort(([a], [b]) => (a < b ? -1 : 1))
        expect(daysOf(all)).toEqual(daysOf(shared))
        expect(all.profile.names).toEqual(shared.profile.names)
      }),
    )
  })
})
