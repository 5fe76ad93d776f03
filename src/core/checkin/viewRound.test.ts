import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ItemId, MemberId } from "#base/ids"
import { anyAnswer, anyDate, anyLog, anyMember, everybody, signOf } from "#kit/anyEvents"
import { alice, answerOf, bob, carol, item, looking, passes, play, responds, shows, today, writes } from "#kit/play"
import { foldCircle, type CircleState } from "../circleState"
import { eraseEvent, marks, type Mark, type Recorded } from "../events"
import { viewDay, viewPage, viewRound } from "./viewRound"

const rain = answerOf({ best: "rain on the roof" })
const own = (waiting = false) => ({ page: { state: "answered", answer: rain } as const, waiting })
const roundOf = (state: CircleState, me: MemberId, mine?: ReturnType<typeof own>) =>
  viewRound(looking(state, me), today, mine)

describe("what one member sees of a round", () => {
  it("[CI8] keeps Alice's sealed page from everybody until it is in the log", () => {
    fc.assert(
      fc.property(anyLog, anyDate, anyAnswer(alice), (log, date, answer) => {
        // Alice's page is on her device and nothing of hers is in the log yet.
        const state = foldCircle(log.filter(({ by }) => by !== alice))
        const hers = viewRound(looking(state, alice), date, { page: { state: "answered", answer }, waiting: false })
        expect(hers).toMatchObject({ state: "sealed", mine: { answer } })
        for (const other of everybody.filter((member) => member !== alice)) {
          const theirs = viewRound(looking(state, other), date, undefined)
          expect(JSON.stringify(theirs)).not.toContain(signOf(alice))
          expect(theirs.others.map(({ author }) => author)).not.toContain(alice)
        }
      }),
    )
  })

  it("[CI9] shows what is in the log and nothing else, to anybody", () => {
    fc.assert(
      fc.property(anyLog, anyMember, (log, me) => {
        const state = foldCircle(log)
        const said = new Set(
          log.flatMap(({ event }) => [event, ...Object.values(event)].map((part) => JSON.stringify(part))),
        )
        for (const page of pagesOf(state, me)) {
          if (page.state === "answered") expect(said).toContain(JSON.stringify(page.answer))
          expect(page.isMine).toBe(page.author === me)
          for (const response of page.responses) {
            expect(response.by).not.toBe(page.author)
            expect(response.isMine).toBe(response.by === me)
            if (response.text !== undefined) expect(wrote(log, response.by, response.text)).toBe(true)
          }
        }
      }),
    )
  })

  it("[CI10] is the same in whatever order pages came", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...everybody], { minLength: 1 }), anyMember, (order, me) => {
        const pagesIn = (authors: readonly MemberId[]) =>
          viewDay(looking(play(...authors.map((by) => writes(by, { best: by }))), me), today)
        expect(pagesIn(order)).toEqual(pagesIn([...order].sort()))
      }),
    )
  })

  it("[CI11] is open, then sealed, then revealed, each member for themselves", () => {
    expect(roundOf(play(), alice)).toEqual({ date: today, others: [], state: "open" })
    expect(roundOf(play(), alice, own(true))).toMatchObject({ state: "sealed", waiting: true, mine: { answer: rain } })
    const both = play(writes(alice, rain), writes(bob, { best: "soup" }))
    for (const [me, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      const round = roundOf(both, me)
      expect(round).toMatchObject({ state: "revealed", mine: { author: me, isMine: true } })
      expect(round.others.map(({ author }) => author)).toEqual([other])
    }
  })

  it("[CI11] shows a page that was let out early, to its author as shared", () => {
    const early = play(writes(alice, rain))
    expect(roundOf(early, alice)).toMatchObject({ state: "shared", mine: { answer: rain } })
    expect(roundOf(early, bob)).toMatchObject({ state: "open", others: [{ author: alice, answer: rain }] })
    expect(roundOf(early, bob, own())).toMatchObject({ state: "sealed", others: [{ author: alice }] })
  })

  it("[CI11] shows the page in the log, not the one still held, once it is there", () => {
    const round = roundOf(play(writes(alice, { best: "as it was sealed" }), passes(bob)), alice, own())
    expect(round).toMatchObject({ state: "revealed", mine: { answer: { best: "as it was sealed" } } })
  })

  it("[CI12] says of a pass and of a page taken back that they are there, and no more", () => {
    const state = play(passes(alice), [bob, eraseEvent(writes(bob, { best: "soup" })[1])])
    const round = roundOf(state, carol)
    const pages = round.others.map(({ responses: _, ...page }) => page)
    expect(pages).toEqual([
      { author: alice, date: today, isMine: false, state: "passed" },
      { author: bob, date: today, isMine: false, state: "erased" },
    ])
  })
})

describe("what one member sees of a mark", () => {
  const anyKept = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 6 }).map(item), fc.constantFrom(...marks)))
    .map((all): ReadonlyMap<ItemId, Mark> => new Map(all))

  it("[RE6] is their own, or one that its sharer shows", () => {
    fc.assert(
      fc.property(anyLog, anyMember, anyKept, (log, me, kept) => {
        const state = foldCircle(log)
        for (const page of pagesOf(state, me, kept)) {
          for (const { item: response, mark } of page.responses) {
            const shown = state.months
              .get(page.date.slice(0, 7) as never)
              ?.days.get(page.date)
              ?.shown.get(response)
            if (mark?.isShown) expect(mark.mark).toBe(shown)
            else if (mark) {
              expect(page.isMine).toBe(true)
              expect(mark.mark).toBe(kept.get(response))
            } else
              expect([shown, page.isMine && kept.get(response)]).toEqual([undefined, page.isMine ? undefined : false])
          }
        }
      }),
    )
  })

  it("[RE6] counts as shown once it was shown, whatever is kept after it", () => {
    const state = play(writes(alice, rain), responds(bob, alice, 1), shows(alice, 1, "not-quite"))
    const kept = new Map<ItemId, Mark>([[item(1), "yes"]])
    const markFor = (me: MemberId) =>
      viewPage(looking(state, me, kept), { date: today, author: alice })?.responses[0]?.mark
    for (const me of [alice, bob, carol]) expect(markFor(me)).toEqual({ mark: "not-quite", isShown: true })
  })

  it("[RE5] can be set by the sharer alone", () => {
    const state = play(writes(alice, rain), responds(bob, alice, 1))
    const canMark = (me: MemberId) =>
      viewPage(looking(state, me), { date: today, author: alice })?.responses[0]?.canMark
    expect([canMark(alice), canMark(bob), canMark(carol)]).toEqual([true, false, false])
  })
})

const pagesOf = (state: CircleState, me: MemberId, kept: ReadonlyMap<ItemId, Mark> = new Map()) =>
  [...state.months.values()]
    .flatMap(({ days }) => [...days.keys()])
    .flatMap((date) => viewDay(looking(state, me, kept), date))

const wrote = (log: readonly Recorded[], by: MemberId, text: string): boolean =>
  log.some((recorded) => recorded.by === by && recorded.event.type === "ResponseGiven" && recorded.event.text === text)
