import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ItemId, MemberId } from "#base/ids"
import { anyLastingLog, anyMember, everybody } from "#kit/anyEvents"
import { alice, among, bob, carol, item, logOf, play, today, type Said } from "#kit/play"
import { evolveCircle, foldCircle, type CircleState } from "../circleState"
import { eraseEvent, longestVision, mostVisions, parseEvent, type CircleEvent, type Recorded } from "../events"
import { addToVision, keepVision, moveVision, viewVision, withdrawVision, type VisionItemView } from "./vision"

const adds = (by: MemberId, number: number, text = `hope ${number}`): Said => [
  by,
  { type: "VisionItemAdded", item: item(number), date: today, text },
]
const keeps = (by: MemberId, number: number, keep = true): Said => [
  by,
  { type: "VisionItemKept", item: item(number), keep },
]
const orders = (by: MemberId, ...numbers: number[]): Said => [by, { type: "VisionOrdered", order: numbers.map(item) }]
const withdraws = (by: MemberId, number: number): Said => [by, { type: "VisionItemWithdrawn", item: item(number) }]

const boardOf = (state: CircleState, me = alice, members: readonly MemberId[] = [alice, bob]) =>
  viewVision(among(state, me, members))
const itemsOf = (state: CircleState) => boardOf(state).map((one) => Number.parseInt(one.item, 16))
const then = (state: CircleState, by: MemberId, event: CircleEvent): CircleState =>
  evolveCircle(state, logOf([[by, event]], 1_000_000)[0] as Recorded)

describe("the vision board", () => {
  it("[VI1] takes what anybody adds, kept by whoever added it", () => {
    const state = play(adds(alice, 1), adds(bob, 2))
    expect(boardOf(state)).toMatchObject([
      { text: "hope 1", by: alice, isMine: true, keptBy: [alice], isKeptByMe: true, isShared: false },
      { text: "hope 2", by: bob, isMine: false, keptBy: [bob], isKeptByMe: false, isShared: false },
    ])
    expect(boardOf(play(adds(alice, 1), adds(bob, 1, "not Alice’s")))).toMatchObject([{ by: alice, text: "hope 1" }])
  })

  it("[VI2] believes each about themselves, and their newest word", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMember, fc.boolean())), (words) => {
        const state = play(adds(alice, 1), ...words.map(([by, keep]) => keeps(by, 1, keep)))
        const newest = new Map<MemberId, boolean>([[alice, true], ...words])
        const [one] = boardOf(state, bob, everybody)
        expect(one?.keptBy).toEqual(everybody.filter((member) => newest.get(member)))
        expect(one?.isKeptByMe).toBe(newest.get(bob) ?? false)
      }),
    )
    expect(boardOf(play(keeps(bob, 1)))).toEqual([])
  })

  it("[VI3] stands as it was laid out last, with what is new at the end", () => {
    const three = [adds(alice, 1), adds(bob, 2), adds(alice, 3)]
    expect(itemsOf(play(...three))).toEqual([1, 2, 3])
    expect(itemsOf(play(...three, orders(alice, 3, 2, 1), orders(bob, 2, 3, 1)))).toEqual([2, 3, 1])
    expect(itemsOf(play(...three, orders(bob, 9, 3, 3, 8)))).toEqual([3, 1, 2])
    expect(itemsOf(play(orders(alice, 2), ...three))).toEqual([2, 1, 3])
  })

  it("[VI3] holds every item once, whatever order anybody gave", () => {
    fc.assert(
      fc.property(anyLastingLog, (log) => {
        const state = foldCircle(log)
        const shown = boardOf(state, alice, everybody).map((one) => one.item)
        expect([...shown].sort()).toEqual([...state.profile.vision.items.keys()].sort())
      }),
    )
  })

  it("[VI4] lets its author alone take an item off, while nobody else keeps it", () => {
    const canWithdraw = (state: CircleState, me: MemberId) => boardOf(state, me)[0]?.canWithdraw
    const alone = play(adds(alice, 1))
    expect([canWithdraw(alone, alice), canWithdraw(alone, bob)]).toEqual([true, false])
    expect(itemsOf(play(adds(alice, 1), withdraws(alice, 1)))).toEqual([])
    expect(itemsOf(play(adds(alice, 1), keeps(alice, 1, false), withdraws(alice, 1)))).toEqual([])
    expect(itemsOf(play(adds(alice, 1), withdraws(bob, 1)))).toEqual([1])
    const kept = [adds(alice, 1), keeps(bob, 1)]
    expect(canWithdraw(play(...kept), alice)).toBe(false)
    expect(itemsOf(play(...kept, withdraws(alice, 1)))).toEqual([1])
    expect(itemsOf(play(...kept, keeps(bob, 1, false), withdraws(alice, 1)))).toEqual([])
  })

  it("[VI5] is shared by everyone who is in the circle now, never by one alone", () => {
    const isShared = (members: readonly MemberId[], ...said: Said[]) =>
      boardOf(play(...said), alice, members)[0]?.isShared
    expect(isShared([alice], adds(alice, 1))).toBe(false)
    expect(isShared([alice, bob], adds(alice, 1), keeps(bob, 1))).toBe(true)
    expect(isShared([alice, bob, carol], adds(alice, 1), keeps(bob, 1))).toBe(false)
    expect(isShared([alice, bob], adds(carol, 1), keeps(alice, 1), keeps(bob, 1))).toBe(true)
    expect(isShared([alice, bob], adds(alice, 1), keeps(bob, 1), keeps(alice, 1, false))).toBe(false)
  })

  it("[VI6] keeps the place of words that were taken back", () => {
    const [mine, theirs] = [adds(alice, 1), keeps(bob, 1)]
    const state = play([alice, eraseEvent(mine[1])], theirs)
    expect(boardOf(state)).toMatchObject([{ text: undefined, by: alice, keptBy: [alice, bob], isShared: false }])
    expect(boardOf(play(mine, theirs, [bob, eraseEvent(theirs[1])]))).toMatchObject([{ keptBy: [alice] }])
  })
})

describe("what one decides about the board", () => {
  it("[VI7] counts for everybody, and every device can read it", () => {
    const decided = { add: 0, keep: 0, move: 0, withdraw: 0 }
    const find = (board: readonly VisionItemView[], one: ItemId) => board.find((shown) => shown.item === one)
    const tryAll = (state: CircleState, me: MemberId, one: ItemId, place: number, text: string) => {
      const from = among(state, me)
      const before = viewVision(from)
      const after = (event: CircleEvent) => {
        expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ state: "known", event })
        return viewVision(among(then(state, me, event), bob))
      }
      const added = addToVision(from, { item: one, text, today })
      if (added.ok) {
        decided.add++
        expect(find(after(added.value), one)).toMatchObject({ by: me, text: text.trim(), date: today })
      }
      const kept = keepVision(from, one, true)
      if (kept.ok) {
        decided.keep++
        expect(find(after(kept.value), one)?.keptBy).toContain(me)
      }
      const moved = moveVision(from, one, place)
      if (moved.ok) {
        decided.move++
        const board = after(moved.value).map((shown) => shown.item)
        expect(board.indexOf(one)).toBe(Math.min(place, board.length - 1))
        const others = before.map((shown) => shown.item).filter((other) => other !== one)
        expect(board.filter((other) => other !== one)).toEqual(others)
      }
      const withdrawn = withdrawVision(from, one)
      expect(withdrawn.ok).toBe(find(before, one)?.canWithdraw ?? false)
      if (withdrawn.ok) {
        decided.withdraw++
        expect(find(after(withdrawn.value.event), one)).toBeUndefined()
        expect(withdrawn.value.erase.id).toBe(state.profile.vision.items.get(one)?.id)
      }
    }
    const wording = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(" ", "a".repeat(longestVision + 1)))
    fc.assert(
      fc.property(anyLastingLog, fc.nat(7), wording, (log, place, text) => {
        const state = foldCircle(log)
        for (const me of [alice, bob])
          for (const number of [1, 2, 3, 4, 5, 6]) tryAll(state, me, item(number), place, text)
      }),
    )
    for (const times of Object.values(decided)) expect(times).toBeGreaterThan(5)
  })

  it("[VI7] is refused by name", () => {
    const state = play(adds(alice, 1), keeps(bob, 1), adds(bob, 2))
    const errorOf = (outcome: { readonly ok: boolean; readonly error?: string }) => outcome.error
    const add = (me: MemberId, number: number, text: string, at = state) =>
      errorOf(addToVision(among(at, me), { item: item(number), text, today }))
    expect(add(carol, 3, "tea")).toBe("NotAMember")
    expect(add(alice, 3, " \n")).toBe("Empty")
    expect(add(alice, 3, ` ${"a".repeat(longestVision)} `)).toBeUndefined()
    expect(add(alice, 3, "a".repeat(longestVision + 1))).toBe("TooLong")
    expect(add(alice, 1, "tea")).toBe("AlreadyThere")
    const full = play(...Array.from({ length: mostVisions }, (_, number) => adds(alice, number)))
    expect(add(alice, mostVisions, "tea", full)).toBe("BoardFull")
    expect(errorOf(keepVision(among(state, carol), item(1), true))).toBe("NotAMember")
    expect(errorOf(keepVision(among(state, alice), item(9), true))).toBe("NoSuchItem")
    expect(errorOf(moveVision(among(state, alice), item(9), 0))).toBe("NoSuchItem")
    expect(errorOf(withdrawVision(among(state, alice), item(9)))).toBe("NoSuchItem")
    expect(errorOf(withdrawVision(among(state, alice), item(2)))).toBe("NotYours")
    expect(errorOf(withdrawVision(among(state, alice), item(1)))).toBe("OthersKeepIt")
  })
})
