import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CircleId, ItemId, MemberId } from "#base/ids"
import { addDays } from "#base/time"
import { anyLastingLog, anyLog, everybody, signOf } from "#kit/anyEvents"
import { alice, answerOf, bob, carol, item, passes, play, responds, shows, today, writes, yesterday } from "#kit/play"
import { answerSchema } from "./checkin/answer"
import * as v from "valibot"
import type { Step, Terms } from "./agreement/terms"
import { emptyCircle, foldCircle, type CircleState } from "./circleState"
import { eraseEvent, marks, type Mark } from "./events"
import { exportWords, type ExportedWords } from "./exportWords"

const circleOf = (state: CircleState, me = alice) => ({ name: "Us", kind: "couple" as const, state, me })
const exported = (state: CircleState, vault = emptyCircle, kept: ReadonlyMap<ItemId, Mark> = new Map()) => {
  const { json, markdown } = exportWords({ circles: [circleOf(state)], vault: { state: vault, kept }, today })
  return { words: JSON.parse(json) as ExportedWords, markdown }
}

const termsOf = (named: MemberId[], steps: Step[]): Terms => ({
  date: yesterday,
  named,
  steps,
  reviewOn: addDays(yesterday, 14),
})

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

  it("[AG14] holds what all have signed, whole, for each of those it names", () => {
    const terms = termsOf(
      [alice, bob],
      [
        { who: bob, when: "the post comes", will: "carry it up" },
        { who: alice, when: "it rains", will: "shut the window" },
      ],
    )
    const state = play(
      [bob, { type: "AgreementProposed", item: item(1), terms }],
      [alice, { type: "AgreementSigned", item: item(1), terms }],
      [alice, { type: "AgreementReviewed", item: item(1), date: today, outcome: "changed" }],
      [bob, { type: "AgreementReviewed", item: item(1), date: today, outcome: "kept" }],
    )
    const { words, markdown } = exported(state)
    const { date, reviewOn } = terms
    expect(words.circles[0]?.agreements).toEqual([
      {
        item: item(1),
        date,
        reviewOn,
        people: 2,
        steps: [
          { who: 1, when: "the post comes", will: "carry it up" },
          { who: 0, when: "it rains", will: "shut the window" },
        ],
        isAgreed: true,
        reviews: [{ date: today, outcome: "changed" }],
      },
    ])
    expect(markdown).toContain("> Person 2: when the post comes, I will carry it up")
    expect(markdown).toContain("> Me: when it rains, I will shut the window")
    expect(JSON.stringify(words)).not.toContain(bob)
    const carols = exportWords({ circles: [circleOf(state, carol)], vault: undefined, today })
    expect(carols.json + carols.markdown).not.toContain("carry it up")
  })

  it("[AG14] holds one’s own text that not all have signed, and nobody else’s", () => {
    const proposed = (by: MemberId, number: number, will: string) =>
      [
        by,
        {
          type: "AgreementProposed",
          item: item(number),
          terms: termsOf([alice, bob], [{ who: by, when: "late", will }]),
        },
      ] as const
    const { words, markdown } = exported(play(proposed(alice, 1, "ring"), proposed(bob, 2, "wait up")))
    expect(words.circles[0]?.agreements).toMatchObject([{ item: item(1), isAgreed: false }])
    expect(markdown).toContain("I will ring")
    expect(JSON.stringify(words) + markdown).not.toContain("wait up")
  })

  it("[AG14] holds of any circle what was agreed by all, and of nobody’s own what was not", () => {
    fc.assert(
      fc.property(anyLastingLog, (log) => {
        const state = foldCircle(log)
        for (const me of everybody) {
          const { json } = exportWords({ circles: [circleOf(state, me)], vault: undefined, today })
          const [circle] = (JSON.parse(json) as ExportedWords).circles
          for (const version of state.profile.agreements.values()) {
            const isNamed = version.text.state === "known" && version.text.terms.named.includes(me)
            const mine = circle?.agreements.some((one) => one.item === version.item)
            expect(mine).toBe(isNamed && (version.isAgreed || version.proposal?.by === me))
          }
        }
      }),
    )
  })

  it("[VA6][VA7] holds one’s own visions in words, and of others’ that one keeps them", () => {
    const adds = (by: MemberId, number: number, text: string) =>
      [by, { type: "VisionItemAdded", item: item(number), date: today, text }] as const
    const { words, markdown } = exported(
      play(
        adds(alice, 1, "a garden"),
        adds(bob, 2, "a boat"),
        adds(bob, 3, "a dog"),
        [alice, { type: "VisionItemKept", item: item(2), keep: true }],
        [alice, eraseEvent(adds(alice, 4, "gone")[1])],
      ),
    )
    expect(words.circles[0]?.visions).toEqual([
      { item: item(1), date: today, isKept: true, text: "a garden" },
      { item: item(2), date: today, isKept: true },
    ])
    expect(markdown).toContain("> a garden")
    expect(markdown).not.toMatch(/boat|dog|gone/)
  })

  it("[VA6][VA7] holds the appreciations one said or keeps for later, and not those of others", () => {
    const says = (by: MemberId, number: number, did: string) =>
      [
        by,
        { type: "AppreciationGiven", item: item(number), date: today, appreciation: { did, says: "", meant: "" } },
      ] as const
    const state = play(says(alice, 1, "soup"), says(bob, 2, "a lift"), [alice, eraseEvent(says(alice, 3, "gone")[1])])
    const vault = play([
      alice,
      {
        type: "AppreciationKept",
        item: item(4),
        date: today,
        circle: "1".repeat(32) as CircleId,
        appreciation: { did: "the boat", says: "", meant: "salt air" },
      },
    ])
    const { words, markdown } = exported(state, vault)
    expect(words.circles[0]?.appreciations).toEqual([{ item: item(1), date: today, did: "soup", says: "", meant: "" }])
    expect(words.keptAppreciations).toMatchObject([{ item: item(4), did: "the boat", meant: "salt air" }])
    expect(markdown).toMatch(/> soup[^]*> the boat\n\n> salt air/)
    expect(markdown).not.toMatch(/a lift|gone/)
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
