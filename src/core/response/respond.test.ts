import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CircleId, MemberId } from "#base/ids"
import type { Result } from "#base/result"
import { anyAnswer, anyDate, anyLog, anyMember, everybody } from "#kit/anyEvents"
import {
  alice,
  answerOf,
  bob,
  carol,
  item,
  logOf,
  looking,
  passes,
  play,
  responds,
  shows,
  today,
  writes,
  yesterday,
} from "#kit/play"
import { wishes } from "../checkin/answer"
import { viewPage, type KeptMarks } from "../checkin/viewRound"
import { evolveCircle, foldCircle, type CircleState } from "../circleState"
import {
  eraseEvent,
  longestResponse,
  marks,
  moves,
  parseEvent,
  parts,
  type CircleEvent,
  type Recorded,
} from "../events"
import {
  keepHeard,
  movesFor,
  pagesToAnswer,
  respond,
  responsesToMark,
  responsesToRetry,
  showHeard,
  type Draft,
} from "./respond"

const circle = "c".repeat(32) as CircleId
const draft = (rest: Partial<Draft> = {}): Draft => ({
  item: item(7),
  page: { date: today, author: alice },
  part: "challenge",
  move: "stay",
  text: "I’m here.",
  retryOf: undefined,
  ...rest,
})
const refused = (state: CircleState, me: MemberId, rest: Partial<Draft> = {}) => {
  const outcome = respond(looking(state, me), draft(rest))
  return outcome.ok ? undefined : outcome.error
}

/** The state once a decided event stands in the log. */
const then = (state: CircleState, by: MemberId, event: CircleEvent): CircleState =>
  evolveCircle(state, logOf([[by, event]], 1_000_000)[0] as Recorded)

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  item: fc.integer({ min: 5, max: 9 }).map(item),
  page: fc.record({ date: anyDate, author: anyMember }),
  part: fc.constantFrom(...parts),
  move: fc.constantFrom(...moves),
  text: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", " ", "a".repeat(longestResponse))),
  retryOf: fc.option(fc.integer({ min: 1, max: 6 }).map(item), { nil: undefined, freq: 1 }),
})

describe("a response", () => {
  it("[RE1][RE7] that is decided counts for everybody, and every device can read it", () => {
    let decided = 0
    fc.assert(
      fc.property(anyLog, anyMember, fc.array(anyDraft, { minLength: 5 }), (log, me, drafts) => {
        const state = foldCircle(log)
        for (const one of drafts) {
          const outcome = respond(looking(state, me), one)
          if (!outcome.ok) continue
          const event = outcome.value
          const isTaken = [...state.months.values()].some(({ days }) =>
            days.get(one.page.date)?.responses.has(one.item),
          )
          if (isTaken) continue
          decided++
          expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ state: "known", event })
          const page = viewPage(looking(then(state, me, event), carol), one.page)
          expect(page?.responses.find((response) => response.item === one.item)).toMatchObject({ by: me })
        }
      }),
    )
    expect(decided).toBeGreaterThan(20)
  })

  it("[RE1] goes to others' pages that can be read, and to no others", () => {
    const state = play(writes(alice, { best: "rain" }), passes(carol))
    expect(refused(state, bob)).toBeUndefined()
    expect(refused(state, alice)).toBe("OwnPage")
    expect(refused(state, bob, { page: { date: today, author: carol } })).toBe("NoSuchPage")
    expect(refused(state, bob, { page: { date: yesterday, author: alice } })).toBe("NoSuchPage")
    const erased = play([alice, eraseEvent({ type: "CheckInAnswered", date: today, answer: answerOf({}) })])
    expect(refused(erased, bob)).toBe("NoSuchPage")
  })

  it("[RE4] has words in it, and no more than fit", () => {
    const state = play(writes(alice, { best: "rain" }))
    expect(refused(state, bob, { text: " \n\t" })).toBe("Empty")
    expect(refused(state, bob, { text: ` ${"a".repeat(longestResponse)} ` })).toBeUndefined()
    expect(refused(state, bob, { text: "a".repeat(longestResponse + 1) })).toBe("TooLong")
  })

  it("[RE2] helps to solve only what was hard, and only for a sharer who asked to think it through", () => {
    for (const wish of wishes) {
      for (const part of parts) {
        const state = play(writes(alice, { best: "rain", challenge: "late", wish }))
        const isAsked = wish === "think" && part !== "best"
        expect(refused(state, bob, { part, move: "help-solve" })).toBe(isAsked ? undefined : "HelpNotAsked")
        expect(movesFor(answerOf({ best: "rain", challenge: "late", wish }), part).includes("help-solve")).toBe(isAsked)
      }
    }
  })

  it("[RE2] has for every page and part some moves to choose from, each once, and none that is refused", () => {
    fc.assert(
      fc.property(anyAnswer(alice), fc.constantFrom(...parts), (answer, part) => {
        const offered = movesFor(answer, part)
        expect(offered.length).toBeGreaterThan(1)
        expect(new Set(offered).size).toBe(offered.length)
        for (const move of offered) expect(refused(play(writes(alice, answer)), bob, { part, move })).toBeUndefined()
        if (offered.includes("help-solve")) expect(offered.at(-1)).toBe("help-solve")
      }),
    )
  })

  it("[RE3] meets joy with joy first, what was hard with understanding, and asks nothing of who wants nothing", () => {
    const first = (wish: (typeof wishes)[number], part: (typeof parts)[number]) =>
      movesFor(answerOf({ best: "rain", challenge: "late", wish }), part)[0]
    for (const wish of wishes.filter((one) => one !== "nothing")) expect(first(wish, "best")).toBe("celebrate")
    for (const wish of ["listen", "understand", "think"] as const) expect(first(wish, "challenge")).toBe("got-it")
    expect(first("cheer", "challenge")).toBe("celebrate")
    expect(movesFor(answerOf({ best: "rain" }), "whole")[0]).toBe("celebrate")
    for (const part of parts) expect(movesFor(answerOf({ wish: "nothing" }), part)).toEqual(["stay", "got-it"])
  })
})

describe("whether it landed", () => {
  const answered = play(writes(alice, { best: "rain" }), writes(bob, { best: "soup" }), responds(bob, alice, 1))
  const page = { date: today, author: alice }

  it("[RE5] is the sharer's to say, shown or kept, and nobody else's", () => {
    const errorOf = <E>(outcome: Result<unknown, E>) => (outcome.ok ? undefined : outcome.error)
    for (const mark of marks) {
      expect(errorOf(showHeard(looking(answered, alice), page, item(1), mark))).toBeUndefined()
      expect(errorOf(keepHeard(looking(answered, alice), circle, page, item(1), mark))).toBeUndefined()
    }
    expect(errorOf(showHeard(looking(answered, bob), page, item(1), "yes"))).toBe("NotYours")
    expect(errorOf(keepHeard(looking(answered, carol), circle, page, item(1), "yes"))).toBe("NotYours")
    expect(errorOf(showHeard(looking(answered, bob), { ...page, author: bob }, item(1), "yes"))).toBe("NoSuchResponse")
    expect(errorOf(showHeard(looking(answered, alice), page, item(2), "yes"))).toBe("NoSuchResponse")
  })

  it("[RE5] counts once it is said", () => {
    fc.assert(
      fc.property(anyLog, anyMember, fc.constantFrom(...marks), (log, me, mark) => {
        const state = foldCircle(log)
        for (const { page: mine, response } of responsesToMark(looking(state, me), "2026-01-01" as never)) {
          const shown = showHeard(looking(state, me), mine, response.item, mark)
          expect(shown.ok).toBe(true)
          if (!shown.ok) continue
          const event = { ...shown.value, page: { date: mine.date, author: mine.author } }
          const after = viewPage(looking(then(state, me, event), response.by), mine)
          expect(after?.responses.find(({ item: at }) => at === response.item)?.mark).toEqual({ mark, isShown: true })
        }
      }),
    )
  })

  it("[RE7] invites its responder to one more try, once, when it did not quite land and they may know", () => {
    const retry = { retryOf: item(1) }
    for (const mark of ["partly", "not-quite"] as const) {
      const state = then(answered, alice, shows(alice, 1, mark)[1] as CircleEvent)
      expect(refused(state, bob, retry)).toBeUndefined()
      expect(refused(state, carol, retry)).toBe("NotARetry")
      expect(responsesToRetry(looking(state, bob), yesterday).map(({ response }) => response.item)).toEqual([item(1)])
      expect(responsesToRetry(looking(state, carol), yesterday)).toEqual([])
      const again = play(
        writes(alice, { best: "rain" }),
        responds(bob, alice, 1),
        shows(alice, 1, mark),
        responds(bob, alice, 2, retry),
      )
      expect(refused(again, bob, retry)).toBe("NotARetry")
      expect(responsesToRetry(looking(again, bob), yesterday)).toEqual([])
    }
    expect(refused(answered, bob, retry)).toBe("NotARetry")
    expect(refused(then(answered, alice, shows(alice, 1, "yes")[1] as CircleEvent), bob, retry)).toBe("NotARetry")
    const kept: KeptMarks = new Map([[item(1), "not-quite"]])
    expect(responsesToRetry(looking(answered, bob, kept), yesterday)).toEqual([])
  })

  it("[RE9] is not asked about what was taken back, and nothing of it is tried again", () => {
    const [, response] = responds(bob, alice, 1)
    const [, written] = writes(alice, { best: "rain" })
    const gone = play(writes(alice, { best: "rain" }), [bob, eraseEvent(response)], shows(alice, 1, "partly"))
    const pageGone = play([alice, eraseEvent(written)], [bob, response], shows(alice, 1, "partly"))
    for (const state of [gone, pageGone]) {
      expect(showHeard(looking(state, alice), page, item(1), "yes").ok).toBe(false)
      expect(responsesToMark(looking(state, alice), yesterday)).toEqual([])
      expect(responsesToRetry(looking(state, bob), yesterday)).toEqual([])
      expect(refused(state, bob, { retryOf: item(1) })).toBeDefined()
    }
  })
})

describe("what waits", () => {
  it("[RE8] is what can still be done, the newest day first, and nothing of one's own", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const state = foldCircle(log)
        for (const me of everybody) {
          const view = looking(state, me)
          const dates = (all: readonly { readonly date: string }[]) => all.map(({ date }) => date)
          const toAnswer = pagesToAnswer(view, yesterday)
          const toMark = responsesToMark(view, yesterday)
          const toRetry = responsesToRetry(view, yesterday)
          for (const some of [toAnswer, ...[toMark, toRetry].map((all) => all.map(({ page }) => page))]) {
            expect(dates(some)).toEqual([...dates(some)].sort().reverse())
            for (const { date } of some) expect(date >= yesterday).toBe(true)
          }
          for (const { author, date } of toAnswer) {
            expect(author).not.toBe(me)
            expect(refused(state, me, { page: { author, date } })).toBeUndefined()
          }
          for (const { page, response } of toMark) {
            expect([page.author, response.mark]).toEqual([me, undefined])
            expect(showHeard(view, page, response.item, "yes").ok).toBe(true)
          }
          for (const { page, response } of toRetry) {
            expect(refused(state, me, { page: { date: page.date, author: page.author }, retryOf: response.item })).toBe(
              undefined,
            )
          }
        }
      }),
    )
  })

  it("[RE8] goes once it is done, and is never a page that asks for nothing", () => {
    const pages = [
      writes(alice, { best: "rain" }, yesterday),
      writes(alice, { best: "wind" }),
      writes(carol, { best: "tea", wish: "nothing" }),
      writes(bob, { best: "soup" }),
    ]
    const waiting = (state: CircleState) => pagesToAnswer(looking(state, bob), yesterday).map(({ date }) => date)
    expect(waiting(play(...pages))).toEqual([today, yesterday])
    expect(waiting(play(...pages, responds(bob, alice, 1)))).toEqual([yesterday])
    expect(waiting(play(...pages, responds(carol, alice, 1)))).toEqual([today, yesterday])
    const answered = play(...pages, responds(bob, alice, 1), responds(carol, alice, 2))
    const unmarked = (kept: KeptMarks) =>
      responsesToMark(looking(answered, alice, kept), yesterday).map(({ response }) => response.item)
    expect(unmarked(new Map())).toEqual([item(1), item(2)])
    expect(unmarked(new Map([[item(1), "yes"]]))).toEqual([item(2)])
  })
})
