import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { anyLog, anyStory } from "#kit/anyEvents"
import { alice, bob, carol, item, logOf, passes, play, responds, shows, today, writes, type Said } from "#kit/play"
import { evolveCircle, foldCircle, emptyCircle, type CircleState } from "./circleState"
import { eraseEvent, parseEvent, partOf, type Recorded } from "./events"

/** Freezes a value all through, the contents of maps and sets too: any change to it throws. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) {
    for (const inner of value instanceof Map ? [...value.keys(), ...value.values()] : value) frozen(inner)
    const refuse = () => {
      throw new Error("something that was given has been changed")
    }
    for (const change of ["set", "add", "delete", "clear"]) Object.defineProperty(value, change, { value: refuse })
  } else for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * What a fold does with maps and sets: how often it puts something in or reads something out of one by going through it.
 * Steps and not time, since they are the same on a busy machine.
 */
function stepsOf(log: readonly Recorded[]): number {
  let steps = 0
  const step = () => {
    // What grows with the square is not waited for.
    if (++steps > 200 * log.length) throw new Error("too many steps for each event")
  }
  const putting = (method: Method): Method =>
    function (...given) {
      step()
      return method.apply(this, given)
    }
  const reading = (method: Method): Method =>
    function* (...given) {
      for (const one of method.apply(this, given) as Iterable<unknown>) {
        step()
        yield one
      }
    }
  const watched = [Map.prototype, Set.prototype].flatMap((owner) =>
    ["set", "add", "keys", "values", "entries", Symbol.iterator].flatMap((name) => {
      const method = Object.getOwnPropertyDescriptor(owner, name)
      return method ? [{ owner, name, method }] : []
    }),
  )
  for (const { owner, name, method } of watched) {
    const watch = name === "set" || name === "add" ? putting : reading
    Object.defineProperty(owner, name, { ...method, value: watch(method.value as Method) })
  }
  try {
    foldCircle(log)
  } finally {
    for (const { owner, name, method } of watched) Object.defineProperty(owner, name, method)
  }
  return steps
}

const dayOf = (state: CircleState, date = today) =>
  [...state.months.values()].flatMap(({ days }) => [...days.values()]).find((day) => day.date === date)

describe("the fold, whatever anybody's device writes", () => {
  it("[FO1] never throws and never changes what it was given, in any order", () => {
    const anyOrder = anyLog.chain((log) => fc.shuffledSubarray([...log], { minLength: log.length }))
    fc.assert(
      fc.property(anyOrder, (log) => {
        let state = frozen(emptyCircle)
        for (const recorded of frozen(log)) state = frozen(evolveCircle(state, recorded))
        expect(state).toEqual(foldCircle(log))
      }),
    )
  })

  it("[FO1] never throws on what comes out of any JSON", () => {
    const almost = fc
      .tuple(anyStory, fc.jsonValue())
      .map(([story, junk]) =>
        story.map(([, event], at) =>
          at % 3 === 0 ? { ...event, date: junk } : at % 3 === 1 ? { ...event, ...Object(junk) } : event,
        ),
      )
    fc.assert(
      fc.property(almost, fc.array(fc.jsonValue()), (values, others) => {
        const events = [...values, ...others].flatMap((value) => {
          const parsed = parseEvent(value)
          return parsed.state === "known" ? [parsed.event] : []
        })
        foldCircle(logOf(events.map((event) => [alice, event])))
      }),
    )
  })

  it("[FO2] counts an event once, however often and whenever it comes again", () => {
    const repeated = anyLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 })),
    )
    fc.assert(
      fc.property(repeated, ([log, repeats]) => {
        const again: Recorded[] = [...log]
        for (const [which, later] of repeats) {
          const at = which % Math.max(1, again.length)
          const one = again[at]
          if (one) again.splice(at + 1 + (later % (again.length - at)), 0, one)
        }
        expect(foldCircle(again)).toEqual(foldCircle(log))
        expect(foldCircle(log, foldCircle(log))).toEqual(foldCircle(log))
      }),
    )
  })

  it("[FO2] lets an older mark, name or note that comes again not win over the newer one", () => {
    const log = logOf([
      writes(alice, { best: "rain" }),
      responds(bob, alice, 1),
      shows(alice, 1, "yes"),
      shows(alice, 1, "partly"),
      [alice, { type: "MemberNamed", name: "Al" }],
      [alice, { type: "MemberNamed", name: "Alice" }],
      [alice, { type: "NoteWritten", item: item(9), date: today, text: "one" }],
      [alice, { type: "NoteDeleted", item: item(9), date: today }],
    ])
    const state = foldCircle([...log, ...log])
    expect(dayOf(state)?.shown.get(item(1))).toBe("partly")
    expect(state.profile.names.get(alice)).toBe("Alice")
    expect([...state.months.values()].flatMap(({ notes }) => [...notes])).toEqual([])
  })

  it("[FO3] comes to the same in one go, in pieces and part by part", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, cut) => {
        const whole = foldCircle(log)
        const at = cut % (log.length + 1)
        expect(foldCircle(log.slice(at), foldCircle(log.slice(0, at)))).toEqual(whole)
        const parts = new Set(log.map(({ event }) => partOf(event)))
        for (const part of parts) {
          const alone = foldCircle(log.filter(({ event }) => partOf(event) === part))
          if (part === "profile") expect(alone.profile).toEqual(whole.profile)
          else expect(alone.months.get(part)).toEqual(whole.months.get(part))
        }
      }),
    )
  })

  it("[FO4] keeps the first page of an author for a date, whatever comes after it", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const first = new Map<string, Recorded>()
        for (const recorded of log) {
          const { event, by } = recorded
          const type = event.type === "Erased" ? event.of : event.type
          if ((type !== "CheckInAnswered" && type !== "CheckInPassed") || !("date" in event)) continue
          const key = `${by} ${event.date}`
          if (!first.has(key)) first.set(key, recorded)
        }
        const pages = [...foldCircle(log).months.values()].flatMap(({ days }) =>
          [...days.values()].flatMap(({ date, pages: all }) =>
            [...all].map(([by, page]) => [`${by} ${date}`, page] as const),
          ),
        )
        expect(pages.length).toBe(first.size)
        for (const [key, page] of pages) {
          const recorded = first.get(key)
          expect(page.id).toBe(recorded?.id)
          if (page.state === "answered") expect(recorded?.event).toHaveProperty("answer", page.answer)
        }
      }),
    )
  })

  it("[FO9] leaves the months alone that an event does not touch", () => {
    const before = play(writes(alice, { best: "rain" }, "2026-10-31" as LocalDate), writes(bob, { best: "soup" }))
    const after = evolveCircle(before, logOf([writes(alice, { best: "sun" })], 3)[0] as Recorded)
    expect(after.months.size).toBe(2)
    for (const [month, state] of after.months) expect(state === before.months.get(month)).toBe(month === "2026-10")
    expect(after.profile).toBe(before.profile)
  })

  it("[FO9] takes four times as much for four times as many events, and hardly more", () => {
    const log = years(40_000)
    expect(stepsOf(log) / stepsOf(log.slice(0, 10_000))).toBeLessThan(4.4)
  })

  it("[FO9] does so even where one member floods a single day", () => {
    const flood = (many: number) =>
      logOf([
        writes(alice, { best: "rain" }),
        ...Array.from({ length: many }, (_, at) => responds(bob, alice, at, at > 0 ? { retryOf: item(at - 1) } : {})),
        ...Array.from({ length: many }, (_, at) => shows(alice, at, "yes")),
      ])
    expect(stepsOf(flood(20_000)) / stepsOf(flood(5_000))).toBeLessThan(4.4)
  })

  it("[FO9] does so even where somebody floods what outlasts its month", () => {
    const reviewOn = addDays(today, 7)
    const terms = { date: today, named: [alice, bob], steps: [{ who: bob, when: "late", will: "ring" }], reviewOn }
    const flood = (many: number) =>
      logOf([
        [alice, { type: "AgreementProposed", item: item(1), terms }],
        ...Array.from({ length: many }, (_, at): readonly Said[] => [
          [bob, { type: "AgreementSigned", item: item(1), terms }],
          [bob, { type: "AgreementReviewed", item: item(1), date: reviewOn, outcome: "kept" }],
          [bob, { type: "VisionItemAdded", item: item(at), date: today, text: "a garden" }],
          [bob, { type: "VisionItemKept", item: item(0), keep: at % 2 === 0 }],
          [bob, { type: "AgreementProposed", item: item(at), terms }],
        ]).flat(),
      ])
    expect(stepsOf(flood(4_000)) / stepsOf(flood(1_000))).toBeLessThan(4.4)
  })
})

/** Two people's ordinary days, five events each, of which one is a second thought. */
function years(events: number): readonly Recorded[] {
  const said: Said[] = []
  let date = "2016-01-01" as LocalDate
  for (let number = 0; said.length < events; number++, date = addDays(date, 1)) {
    said.push(
      writes(alice, { best: `rain ${number}`, feelings: [{ kind: "known", id: "calm" }] }, date),
      writes(bob, { best: `soup ${number}`, challenge: "late" }, date),
      responds(bob, alice, number, { page: { date, author: alice } }),
      shows(alice, number, "partly", alice, date),
      responds(bob, alice, number + events, { page: { date, author: alice }, retryOf: item(number) }),
    )
  }
  return logOf(said.slice(0, events))
}

describe("what counts in a circle", () => {
  const page = writes(alice, { best: "rain on the roof" })
  const responsesIn = (state: CircleState) => [...(dayOf(state)?.responses.keys() ?? [])]

  it("[FO5] takes responses to others' pages that are there, and no others", () => {
    expect(responsesIn(play(page, responds(bob, alice, 1)))).toEqual([item(1)])
    expect(responsesIn(play(page, responds(alice, alice, 1)))).toEqual([])
    expect(responsesIn(play(responds(bob, alice, 1), page))).toEqual([])
    expect(responsesIn(play(passes(alice), responds(bob, alice, 1)))).toEqual([])
    expect(responsesIn(play(page, responds(bob, carol, 1)))).toEqual([])
  })

  it("[FO5] lets nobody put words in the place of a response that is there", () => {
    const state = play(page, responds(bob, alice, 1), responds(carol, alice, 1, { text: "not Bob's" }))
    expect(dayOf(state)?.responses.get(item(1))).toMatchObject({ by: bob, text: "response 1" })
  })

  it("[FO5] takes one more try, of one's own response to the same person", () => {
    const retry = (by: MemberId, number: number) => responds(by, alice, number, { retryOf: item(1) })
    const first = [page, writes(carol, { best: "tea" }), responds(bob, alice, 1)]
    expect(responsesIn(play(...first, retry(bob, 2)))).toEqual([item(1), item(2)])
    expect(responsesIn(play(...first, retry(bob, 2), retry(bob, 3)))).toEqual([item(1), item(2)])
    expect(responsesIn(play(...first, retry(carol, 2)))).toEqual([item(1)])
    expect(responsesIn(play(...first, responds(bob, carol, 2, { retryOf: item(1) })))).toEqual([item(1)])
  })

  it("[FO5] keeps a second try whose first one was taken back before this device came", () => {
    const state = play(page, responds(bob, alice, 2, { retryOf: item(1) }))
    expect(dayOf(state)?.responses.get(item(2))).toMatchObject({ by: bob, text: "response 2", retryOf: undefined })
  })

  it("[FO6] lets the sharer alone say whether a response landed, and the newest word counts", () => {
    const answered = [page, writes(bob, { best: "soup" }), responds(bob, alice, 1)]
    const markIn = (state: CircleState) => dayOf(state)?.shown.get(item(1))
    expect(markIn(play(...answered, shows(alice, 1, "not-quite"), shows(alice, 1, "yes")))).toBe("yes")
    expect(markIn(play(...answered, shows(bob, 1, "yes", alice)))).toBeUndefined()
    expect(markIn(play(...answered, shows(bob, 1, "yes", bob)))).toBeUndefined()
    expect(markIn(play(page, shows(alice, 1, "yes"), responds(bob, alice, 1)))).toBeUndefined()
  })

  it("[FO7] lets everybody name themselves and nobody else; the circle has the newest name", () => {
    const { profile } = play(
      [alice, { type: "CircleNamed", name: "Us", kind: "friends" }],
      [alice, { type: "MemberNamed", name: "Alice" }],
      [bob, { type: "MemberNamed", name: "Bob" }],
      [bob, { type: "CircleNamed", name: "Home", kind: "family" }],
    )
    expect(profile).toMatchObject({ name: "Home", kind: "family" })
    expect([...profile.names]).toEqual([
      [alice, "Alice"],
      [bob, "Bob"],
    ])
  })

  it("[FO8] leaves of what was taken back that it was there, and none of its words", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const taken = log.map((recorded) => ({ ...recorded, event: eraseEvent(recorded.event) }))
        const state = foldCircle(taken)
        expect(everythingSaid(state).join("")).not.toContain("⟨")
        expect(everythingSaid(state)).toEqual([])
        const pagesOf = (one: CircleState) =>
          [...one.months].map(([month, { days }]) => [
            month,
            [...days].map(([date, { pages }]) => [date, [...pages.keys()]]),
          ])
        expect(pagesOf(state)).toEqual(pagesOf(foldCircle(log)))
      }),
    )
  })

  it("[FO8] lets no earlier mark come back when the newest is taken back, and keeps one that comes after", () => {
    const answered = [page, responds(bob, alice, 1), shows(alice, 1, "yes")]
    const takenBack: Said = [alice, eraseEvent(shows(alice, 1, "partly")[1])]
    expect(dayOf(play(...answered, takenBack))?.shown.get(item(1))).toBeUndefined()
    expect(dayOf(play(...answered, takenBack, shows(alice, 1, "not-quite")))?.shown.get(item(1))).toBe("not-quite")
  })

  it("[FO8] keeps the place of a page and a response that were taken back", () => {
    const [mine, theirs, mark] = [page, responds(bob, alice, 1), shows(alice, 1, "yes")] as const
    const state = play([alice, eraseEvent(mine[1])], [bob, eraseEvent(theirs[1])], [alice, eraseEvent(mark[1])])
    expect(dayOf(state)?.pages.get(alice)).toMatchObject({ state: "erased" })
    expect(dayOf(state)?.responses.get(item(1))).toMatchObject({ by: bob, to: alice, text: undefined })
    expect(dayOf(state)?.shown.size).toBe(0)
    expect(dayOf(play([alice, eraseEvent(passes(alice)[1])]))?.pages.get(alice)).toMatchObject({ state: "passed" })
  })
})

/** Every word that is left anywhere in a state. */
const everythingSaid = ({ profile, months }: CircleState): readonly string[] => [
  ...[profile.name, ...profile.names.values()].filter(Boolean),
  ...[...profile.vision.items.values()].flatMap(({ text }) => text ?? []),
  ...[...profile.agreements.values()].flatMap(({ text }) => (text.state === "known" ? JSON.stringify(text.terms) : [])),
  ...(profile.coolDown ? [JSON.stringify(profile.coolDown)] : []),
  ...[...months.values()].flatMap(({ days, notes, kept }) => [
    ...[...notes.values()].map(({ text }) => text),
    ...kept.values(),
    ...[...days.values()].flatMap(({ pages, responses, shown }) => [
      ...[...pages.values()].flatMap((one) => (one.state === "answered" ? [JSON.stringify(one.answer)] : [])),
      ...[...responses.values()].flatMap(({ text }) => text ?? []),
      ...shown.values(),
    ]),
  ]),
]
