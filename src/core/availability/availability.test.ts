import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MemberId } from "#base/ids"
import { instant } from "#base/time"
import { anyLog } from "#kit/anyEvents"
import { alice, among, bob, carol, logOf, play, writes, type Said } from "#kit/play"
import { evolveCircle, foldCircle } from "../circleState"
import { eraseEvent, parseEvent, type Availability, type Recorded } from "../events"
import { longestAvailabilityMs, nextEnd, sayAvailability, viewAvailability } from "./sayAvailability"

const now = instant(1_795_000_000_000)
const hour = 3_600_000
const says = (by: MemberId, availability: Availability, until = now + hour): Said => [
  by,
  { type: "AvailabilitySaid", said: { availability, until: instant(until) } },
]
const saysNothing = (by: MemberId): Said => [by, { type: "AvailabilitySaid", said: null }]
const seen = (said: readonly Said[], at: number = now, members = [alice, bob]) =>
  viewAvailability(among(play(...said), alice, members), instant(at)).map(({ member, availability }) => [
    member,
    availability,
  ])

describe("room to listen", () => {
  it("[AV1] is what each says of themselves, the newest word alone", () => {
    expect(seen([says(bob, "room"), says(alice, "later"), says(bob, "later")])).toEqual([
      [alice, "later"],
      [bob, "later"],
    ])
    expect(seen([says(bob, "room"), saysNothing(bob)])).toEqual([])
    expect(seen([says(carol, "room")])).toEqual([])
    const said = says(bob, "room")
    expect(seen([says(bob, "later"), [bob, eraseEvent(said[1])]])).toEqual([])
  })

  it("[AV2] is never inferred from anything else", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const silent = log.filter(
          ({ event }) => (event.type === "Erased" ? event.of : event.type) !== "AvailabilitySaid",
        )
        expect(foldCircle(silent).profile.availabilities.size).toBe(0)
      }),
    )
    expect(seen([writes(bob, { best: "a walk", wish: "listen" })])).toEqual([])
  })

  it("[AV3] is over at its time by itself, and lasts a day at most by anybody's clock", () => {
    const span = fc.integer({ min: -2 * longestAvailabilityMs, max: 3 * longestAvailabilityMs })
    fc.assert(
      fc.property(span, (length) => {
        const isThere = length > 0 && length <= longestAvailabilityMs
        expect(seen([says(bob, "room", now + length)])).toHaveLength(isThere ? 1 : 0)
        const event = { availability: "room" as const, until: instant(now + length) }
        expect(sayAvailability(among(play(), alice), event, now).ok).toBe(isThere)
      }),
    )
    const said = [says(bob, "room", now + hour)]
    expect([seen(said, now + hour - 1), seen(said, now + hour)].map((all) => all.length)).toEqual([1, 0])
  })

  it("[AV3] tells when the first of them is over", () => {
    const all = viewAvailability(among(play(says(bob, "room", now + hour), says(alice, "later", now + 9)), alice), now)
    expect(nextEnd(all)).toBe(now + 9)
    expect(nextEnd([])).toBeUndefined()
  })

  it("[AV4] leaves no history: a new word erases the one before", () => {
    const state = play(says(alice, "room"), says(bob, "later"))
    const said = sayAvailability(among(state, alice), { availability: "later", until: instant(now + hour) }, now)
    if (!said.ok) throw new Error(said.error)
    expect(said.value.erase).toMatchObject({ position: 1 })
    expect(parseEvent(JSON.parse(JSON.stringify(said.value.event)))).toMatchObject({ state: "known" })
    expect(JSON.stringify(eraseEvent(says(alice, "room")[1]))).toBe('{"type":"Erased","of":"AvailabilitySaid"}')
    const after = evolveCircle(state, logOf([[alice, said.value.event]], 9)[0] as Recorded)
    expect(after.profile.availabilities.get(alice)).toMatchObject({ availability: "later", position: 9 })
    expect(sayAvailability(among(state, bob), null, now)).toMatchObject({ ok: true, value: { erase: { position: 2 } } })
    expect(sayAvailability(among(state, carol), null, now)).toMatchObject({ error: "NotAMember" })
  })
})
