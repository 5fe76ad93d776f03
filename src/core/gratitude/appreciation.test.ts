import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CircleId, ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { anyDate, anyLog, anyMember, signOf } from "#kit/anyEvents"
import { alice, among, bob, carol, item, logOf, play, today, yesterday, type Said } from "#kit/play"
import { evolveCircle, foldCircle, type CircleState } from "../circleState"
import { eraseEvent, longestAppreciation, parseEvent, type CircleEvent, type Recorded } from "../events"
import {
  dueAppreciations,
  giveAppreciation,
  keepAppreciation,
  searchShelf,
  takeBackAppreciation,
  viewShelf,
  waitingAppreciations,
} from "./appreciation"

const circle = "1".repeat(32) as CircleId
const soup = { did: "You made soup", says: "You notice", meant: "I could sit down" }
const tomorrow = addDays(today, 1)

const gives = (by: MemberId, number: number, { to = bob, date = today, did = "You made soup" } = {}): Said => [
  by,
  { type: "AppreciationGiven", item: item(number), date, to, appreciation: { ...soup, did } },
]
const keeps = (number: number, date: LocalDate): Said => [
  alice,
  { type: "AppreciationKept", item: item(number), date, circle, to: bob, appreciation: soup },
]
const letsGo = (number: number): Said => [alice, { type: "AppreciationLetGo", item: item(number) }]

const shelfOf = (state: CircleState, me = alice) => viewShelf({ state, me })
const itemsOf = (state: CircleState) => shelfOf(state).map((one) => one.item)
const then = (state: CircleState, by: MemberId, event: CircleEvent): CircleState =>
  evolveCircle(state, logOf([[by, event]], 1_000_000)[0] as Recorded)
const draft = (rest: Partial<Parameters<typeof giveAppreciation>[1]> = {}) => ({
  item: item(9),
  date: today,
  to: bob as MemberId | undefined,
  appreciation: soup,
  ...rest,
})

describe("appreciations", () => {
  it("[GR1] say three things in one's own words, and the first is enough", () => {
    const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", " ", "a".repeat(longestAppreciation + 1)))
    const seen = { given: 0, empty: 0, long: 0 }
    fc.assert(
      fc.property(fc.record({ did: words, says: words, meant: words }), (appreciation) => {
        const outcome = giveAppreciation(among(play(), alice), draft({ appreciation }))
        const parts = Object.values(appreciation).map((part) => part.trim())
        if (parts[0] === "") {
          seen.empty++
          expect(outcome).toEqual({ ok: false, error: "Empty" })
        } else if (parts.some((part) => part.length > longestAppreciation)) {
          seen.long++
          expect(outcome).toEqual({ ok: false, error: "TooLong" })
        } else if (outcome.ok) {
          seen.given++
          const [said] = shelfOf(then(play(), alice, outcome.value), bob)
          expect(said).toMatchObject({ by: alice, isMine: false, to: bob, date: today })
          expect(Object.values(said?.appreciation ?? {})).toEqual(parts)
        } else expect(outcome).toBeUndefined()
      }),
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0)
  })

  it("[GR2] go to somebody else in the circle, or to all", () => {
    const give = (me: MemberId, to: MemberId | undefined) => giveAppreciation(among(play(), me), draft({ to }))
    expect(give(alice, bob)).toMatchObject({ ok: true, value: { to: bob } })
    expect(give(alice, undefined)).toMatchObject({ ok: true })
    expect(give(alice, alice)).toMatchObject({ error: "NotInTheCircle" })
    expect(give(alice, carol)).toMatchObject({ error: "NotInTheCircle" })
    expect(give(carol, bob)).toMatchObject({ error: "NotAMember" })
    expect(itemsOf(play(gives(bob, 1, { to: bob })))).toEqual([])
  })

  it("[GR3] stand on the shelf once each, the newest date first, whoever said them", () => {
    expect(itemsOf(play(gives(alice, 1), gives(bob, 2, { to: alice, date: yesterday }), gives(alice, 3)))).toEqual([
      item(3),
      item(1),
      item(2),
    ])
    expect(shelfOf(play(gives(alice, 1), gives(bob, 1, { to: alice, did: "Not Alice’s" })))).toMatchObject([
      { by: alice, appreciation: soup },
    ])
    let shelved = 0
    fc.assert(
      fc.property(anyLog, anyMember, (log, me) => {
        const shelf = shelfOf(foldCircle(log), me)
        shelved += shelf.length
        const dates = shelf.map(({ date }) => date)
        expect(dates).toEqual([...dates].sort().reverse())
        for (const { by, to, isMine, appreciation } of shelf) {
          expect(isMine).toBe(by === me)
          expect(to).not.toBe(by)
          for (const word of Object.values(appreciation)) if (word) expect(word.startsWith(signOf(by))).toBe(true)
        }
      }),
    )
    expect(shelved).toBeGreaterThan(0)
  })

  it("[GR4] are found by words of any of their parts", () => {
    const shelf = shelfOf(play(gives(alice, 1), gives(alice, 2, { did: "You rang my mum" })))
    const found = (sought: string) => searchShelf(shelf, sought).map((one) => one.item)
    expect(found("SOUP down")).toEqual([item(1)])
    expect(found("mum")).toEqual([item(2)])
    expect(found("notice")).toEqual([item(2), item(1)])
    expect(found("soup mum")).toEqual([])
    expect(found(" ")).toEqual([item(2), item(1)])
  })

  it("[GR5] are taken back by their author alone, and leave the shelf with their words", () => {
    const state = play(gives(alice, 1))
    expect(takeBackAppreciation(among(state, alice), item(1))).toMatchObject({ ok: true, value: { position: 1 } })
    expect(takeBackAppreciation(among(state, bob), item(1))).toMatchObject({ error: "NotYours" })
    expect(takeBackAppreciation(among(state, alice), item(2))).toMatchObject({ error: "NoSuchAppreciation" })
    fc.assert(
      fc.property(anyLog, anyMember, (log, author) => {
        const gone = log.map((one) =>
          one.by === author && one.event.type === "AppreciationGiven" ? { ...one, event: eraseEvent(one.event) } : one,
        )
        const state = foldCircle(gone)
        expect(shelfOf(state).filter(({ by }) => by === author)).toEqual([])
        expect(shelfOf(state)).toEqual(shelfOf(foldCircle(log)).filter(({ by }) => by !== author))
        const left = [...state.months.values()].flatMap(({ appreciations }) => [...appreciations.values()])
        expect(JSON.stringify(left)).not.toContain(signOf(author))
      }),
    )
    // The same item said again, as by a device that has not heard of it, brings no words back.
    const said = gives(alice, 1)
    expect(itemsOf(play([alice, eraseEvent(said[1])], said))).toEqual([])
  })
})

describe("appreciations for a later date", () => {
  it("[GR6] wait in the vault, and nowhere else", () => {
    const keep = (date: LocalDate, to: MemberId | undefined = bob) =>
      keepAppreciation(among(play(), alice), { ...draft({ date, to }), circle }, today)
    expect(keep(today)).toMatchObject({ error: "NotLater" })
    expect(keep(yesterday)).toMatchObject({ error: "NotLater" })
    expect(keep(tomorrow, carol)).toMatchObject({ error: "NotInTheCircle" })
    const kept = keep(tomorrow)
    if (!kept.ok) throw new Error(kept.error)
    expect(parseEvent(JSON.parse(JSON.stringify(kept.value)))).toEqual({ state: "known", event: kept.value })
    const vault = then(play(), alice, kept.value)
    expect(waitingAppreciations(vault, circle)).toMatchObject([{ date: tomorrow, to: bob, appreciation: soup }])
    expect(shelfOf(vault)).toEqual([])
  })

  it("[GR7] come due on their date and not before, each once, until they are let go", () => {
    const due = (state: CircleState, on: LocalDate) => dueAppreciations(state, circle, on).map((one) => one.item)
    fc.assert(
      fc.property(fc.uniqueArray(anyDate), fc.array(fc.nat(3)), anyDate, (dates, gone, on) => {
        const state = play(...dates.map((date, at) => keeps(at, date)), ...gone.map(letsGo))
        const expected = dates
          .flatMap((date, at): [LocalDate, ItemId][] => (date <= on && !gone.includes(at) ? [[date, item(at)]] : []))
          .sort(([a], [b]) => (a < b ? -1 : 1))
        expect(due(state, on)).toEqual(expected.map(([, one]) => one))
      }),
    )
    expect(due(play(keeps(1, today), [alice, eraseEvent(keeps(1, today)[1])]), today)).toEqual([])
    expect(dueAppreciations(play(keeps(1, today)), "2".repeat(32) as CircleId, today)).toEqual([])
  })

  it("[GR8] are said once, though two devices of their author send them", () => {
    const once = gives(alice, 1)
    expect(shelfOf(play(once, once), bob)).toEqual(shelfOf(play(once), bob))
    expect(shelfOf(play(once, once), bob)).toHaveLength(1)
  })
})
