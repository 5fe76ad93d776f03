import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import { alice, bob, carol } from "#kit/play"
import {
  agreeTime,
  areReady,
  done,
  follow,
  goOn,
  hasBegun,
  isHolding,
  isOver,
  listeners,
  markOf,
  maxProgressBytes,
  maySpeak,
  openFloor,
  passTo,
  pause,
  phaseOf,
  ready,
  receive,
  seatOf,
  sit,
  stop,
  type Floor,
  type FloorMessage,
  type Seat,
  type Session,
} from "./floor"

const device = (name: string) => name.padEnd(32, "0") as DeviceId
const dan = "da".repeat(16) as MemberId
const phones = {
  alice: { member: alice, device: device("a1") },
  tablet: { member: alice, device: device("a2") },
  bob: { member: bob, device: device("b1") },
  carol: { member: carol, device: device("c1") },
}
const stranger: Seat = { member: dan, device: device("d1") }
const sessionOf = (...participants: readonly MemberId[]): Session => ({
  id: "5e".repeat(16) as SessionId,
  exercise: "mirroring",
  participants,
  first: phones.alice,
})
const two = openFloor(sessionOf(alice, bob))
const three = openFloor(sessionOf(alice, bob, carol))

type Act = (floor: Floor, me: Seat) => ReturnType<typeof ready>
const after = (floor: Floor, ...acts: readonly (readonly [Seat, Act])[]): Floor =>
  acts.reduce((now, [me, act]) => {
    const next = act(now, me)
    if (!next.ok) throw new Error(next.error)
    return next.value
  }, floor)
const passes =
  (to: Seat, turn = 1): Act =>
  (floor, me) =>
    passTo(floor, me, to.member, { turn })
const refusal = (outcome: ReturnType<Act>) => (outcome.ok ? "ok" : outcome.error)
const begun = after(two, [phones.alice, ready], [phones.bob, ready], [phones.alice, passes(phones.alice, 0)])
const tells = ({ token, standings }: Floor, { member }: Seat): FloorMessage => {
  const standing = standings.get(member)
  if (!standing) throw new Error("nobody")
  return { token, standing }
}

const free: Readonly<Record<string, Act>> = {
  ready,
  sit,
  pause,
  goOn,
  stop,
  done,
  longer: (floor, me) => agreeTime(floor, me, { step: floor.token.number % 3, turn: 1 }),
  noLimit: (floor, me) => agreeTime(floor, me, "noLimit"),
}

/**
 * Devices that know what they have heard. Whatever a device has ever said may come to any other, at any time and any
 * number of times.
 */
class Room {
  readonly devices: Map<Seat, Floor>
  readonly said = new Map<Seat, FloorMessage[]>()
  /** Every token that was ever made, by its number. */
  readonly made = new Map<number, { readonly by: Seat; readonly token: Floor["token"] }[]>()

  constructor(session: Session, seats: readonly Seat[]) {
    this.devices = new Map(seats.map((seat) => [seat, openFloor(session)]))
  }

  floor(seat: Seat): Floor {
    const floor = this.devices.get(seat)
    if (!floor) throw new Error("no such device")
    return floor
  }

  does(seat: Seat, act: Act): void {
    const next = act(this.floor(seat), seat)
    if (next.ok) this.#becomes(seat, next.value)
  }

  hears(to: Seat, from: Seat, which: number): void {
    const said = this.said.get(from) ?? []
    const message = said[which % Math.max(1, said.length)]
    if (message) this.#becomes(to, receive(this.floor(to), from.member, message))
  }

  /** Everything that is now known comes to everybody. */
  settle(): void {
    for (let round = 0; round < 6; round++) {
      for (const from of this.devices.keys()) {
        const last = this.said.get(from)?.at(-1)
        if (last) for (const to of this.devices.keys()) this.#becomes(to, receive(this.floor(to), from.member, last))
      }
    }
  }

  get holders(): readonly Seat[] {
    return [...this.devices].filter(([seat, floor]) => isHolding(floor, seat)).map(([seat]) => seat)
  }

  #becomes(seat: Seat, heard: Floor): void {
    const before = this.floor(seat)
    const next = follow(heard, seat)
    if (next === before) return
    for (const floor of [heard, next]) {
      if (floor.token.number > before.token.number && !this.#isKnown(floor.token)) {
        this.made.set(floor.token.number, [
          ...(this.made.get(floor.token.number) ?? []),
          { by: seat, token: floor.token },
        ])
      }
    }
    this.devices.set(seat, next)
    if (maySpeak(next, seat)) this.said.set(seat, [...(this.said.get(seat) ?? []), tells(next, seat)])
  }

  #isKnown(token: Floor["token"]): boolean {
    return (this.made.get(token.number) ?? []).some((made) => JSON.stringify(made.token) === JSON.stringify(token))
  }
}

const seats = Object.values(phones)
const anySeat = fc.constantFrom(...seats)
type Happening = (room: Room) => void
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(anySeat, anySeat, fc.nat(40)).map(
      ([to, from, n]): Happening =>
        (room) =>
          room.hears(to, from, n),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.option(anySeat, { freq: 1 }), anySeat).map(([somebody, to]): Happening => (room) => {
      const by = somebody ?? room.holders[0] ?? phones.bob
      const { progress } = room.floor(by).token as { progress: { turn: number } | null }
      room.does(by, passes(to, (progress?.turn ?? -1) + 1))
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        anySeat,
        fc.constantFrom("ready", "sit", "sit", "pause", "goOn", "goOn", "goOn", "longer", "noLimit", "done"),
      )
      .map(
        ([by, act]): Happening =>
          (room) =>
            room.does(by, free[act] as Act),
      ),
  },
)
const anyStory = fc.array(anyHappening, { maxLength: 150, size: "max" })
/** All are there and ready, so that stories are about more than the beginning. */
const gathered = (): Room => {
  const room = new Room(three.session, seats)
  for (const seat of [phones.alice, phones.bob, phones.carol]) room.does(seat, ready)
  room.settle()
  return room
}
const anyRoom = fc.nat(3).map((n) => (n > 0 ? gathered() : new Room(three.session, seats)))

/** What devices may come to say, true to one story. */
const anySayings = fc.tuple(anyRoom, anyStory, fc.boolean()).map(([room, story, stops]) => {
  for (const happens of story) happens(room)
  if (stops) room.does(phones.bob, stop)
  return [...room.said].flatMap(([by, said]) => said.map((message) => ({ by: by.member, message })))
})

describe("the floor", () => {
  it("[FL1] is held by one device at most, whatever is lost, late, doubled or out of order", () => {
    fc.assert(
      fc.property(anyRoom, anyStory, (room, story) => {
        for (const happens of story) {
          happens(room)
          expect(room.holders.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it("[FL2] is passed by its holder alone, each time as the next number, and no number is made twice", () => {
    fc.assert(
      fc.property(anyRoom, anyStory, (room, story) => {
        for (const happens of story) happens(room)
        const numbers = [...room.made.keys()].sort((a, b) => a - b)
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
        let holder: Seat = phones.alice
        for (const number of numbers) {
          const [first, ...others] = room.made.get(number) ?? []
          expect(others).toEqual([])
          expect(first?.by.device).toBe(holder.device)
          holder = first?.token.to ?? holder
        }
      }),
      { numRuns: 300 },
    )
  })

  it("[FL2] cannot be passed by anybody else, nor before all are ready, while somebody pauses, or when it is over", () => {
    expect(refusal(passes(phones.bob)(begun, phones.bob))).toBe("NotHolding")
    expect(refusal(passes(phones.bob)(begun, phones.tablet))).toBe("NotHolding")
    expect(refusal(passes(phones.bob)(begun, stranger))).toBe("NotTakingPart")
    expect(refusal(passes(stranger)(begun, phones.alice))).toBe("NotTakingPart")
    expect(refusal(passes(phones.alice)(after(two, [phones.alice, ready]), phones.alice))).toBe("NotReady")
    expect(refusal(passes(phones.bob)(after(begun, [phones.bob, pause]), phones.alice))).toBe("Paused")
    expect(refusal(passes(phones.bob)(after(begun, [phones.bob, stop]), phones.alice))).toBe("Over")
    expect(refusal(passTo(begun, phones.alice, bob, "x".repeat(maxProgressBytes)))).toBe("TooLarge")
    expect(passes(phones.bob)(begun, phones.alice).ok).toBe(true)
  })

  it("[FL3] carries how far the session has come: no turn is skipped and none comes twice", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const room = gathered()
        for (const happens of story) happens(room)
        const turns = [...room.made.keys()]
          .sort((a, b) => a - b)
          .map((number) => room.made.get(number)?.[0]?.token.progress as { turn: number } | null)
          .flatMap((progress) => (progress ? [progress.turn] : []))
        // A floor that follows its person to another seat keeps the turn it came with.
        const passed = turns.filter((turn, at) => turn !== turns[at - 1])
        expect(passed).toEqual(passed.map((_, at) => at))
      }),
      { numRuns: 300 },
    )
  })

  it("[FL4] follows its person to the seat they took last", () => {
    const moved = after(begun, [phones.tablet, sit])
    expect(seatOf(moved, alice)).toEqual(phones.tablet)
    expect(isHolding(moved, phones.alice)).toBe(true)
    expect(follow(moved, phones.bob)).toBe(moved)
    expect(follow(moved, phones.tablet)).toBe(moved)
    const followed = follow(moved, phones.alice)
    expect(followed.token).toEqual({ number: 2, to: phones.tablet, progress: { turn: 0 } })
    expect(isHolding(followed, phones.tablet)).toBe(true)
    expect(follow(followed, phones.alice)).toBe(followed)
    // Before the beginning, too: who has announced it on a phone may sit down with a tablet.
    const early = follow(after(two, [phones.alice, ready], [phones.tablet, sit]), phones.alice)
    expect(early.token).toEqual({ number: 1, to: phones.tablet, progress: null })
    expect(hasBegun(early)).toBe(false)
  })

  it("[FL4] comes to one device when a person sits down with two at once", () => {
    const first = after(begun, [phones.tablet, sit])
    const other = after(begun, [{ member: alice, device: device("a3") }, sit])
    const both = [
      receive(first, alice, tells(other, phones.alice)),
      receive(other, alice, tells(first, phones.alice)),
    ] as const
    expect(seatOf(both[0], alice)).toEqual({ member: alice, device: device("a3") })
    expect(markOf(both[0])).toBe(markOf(both[1]))
  })

  it("[FL5] ends for all by any one person’s stop, whatever is said at the same time", () => {
    fc.assert(
      fc.property(anyStory, anyStory, fc.constantFrom(phones.alice, phones.bob, phones.carol), (before, later, by) => {
        const room = gathered()
        for (const happens of before) happens(room)
        if (isOver(room.floor(by))) return
        room.does(by, stop)
        expect(phaseOf(room.floor(by))).toBe("stopped")
        for (const happens of later) happens(room)
        expect(phaseOf(room.floor(by))).toBe("stopped")
        room.settle()
        for (const seat of seats) expect(phaseOf(room.floor(seat))).toBe("stopped")
        expect(room.holders).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it("[FL5] is told on by whoever knows that it is over, and does not say by whom", () => {
    const stopped = after(begun, [phones.bob, stop])
    const heard = follow(receive(begun, bob, tells(stopped, phones.bob)), phones.alice)
    expect(heard.standings.get(alice)?.hasStopped).toBe(true)
    const other = receive(begun, alice, tells(heard, phones.alice))
    expect(phaseOf(other)).toBe("stopped")
    for (const act of Object.values(free)) expect(refusal(act(stopped, phones.alice))).toBe("Over")
  })

  it("[FL6] is complete when every participant has confirmed, and not before", () => {
    fc.assert(
      fc.property(fc.subarray([phones.alice, phones.bob, phones.carol]), (confirming) => {
        const going = after(three, ...[phones.alice, phones.bob, phones.carol].map((seat) => [seat, ready] as const), [
          phones.alice,
          passes(phones.bob),
        ])
        const end = after(going, ...confirming.map((seat) => [seat, done] as const))
        expect(phaseOf(end)).toBe(confirming.length === 3 ? "complete" : "going")
      }),
    )
    expect(refusal(done(after(two, [phones.alice, ready]), phones.alice))).toBe("NotBegun")
  })

  it("[FL7] waits while any one person pauses, and goes on when the last of them goes on", () => {
    const both = after(begun, [phones.alice, pause], [phones.bob, pause], [phones.bob, pause])
    expect(phaseOf(both)).toBe("paused")
    const one = after(both, [phones.alice, goOn])
    expect(phaseOf(one)).toBe("paused")
    expect(phaseOf(after(one, [phones.alice, goOn]))).toBe("paused")
    expect(phaseOf(after(one, [phones.bob, goOn]))).toBe("going")
    // Whichever device it was: a person has one pause.
    expect(phaseOf(after(begun, [phones.tablet, pause], [phones.alice, goOn]))).toBe("going")
  })

  it("[FL8] knows what each would like of the time, in the latest place alone", () => {
    const place = { step: 2, turn: 1 }
    const longer: Act = (floor, me) => agreeTime(floor, me, place)
    const asked = after(begun, [phones.alice, longer], [phones.alice, longer], [phones.bob, free["noLimit"] as Act])
    expect(asked.standings.get(alice)).toMatchObject({ longer: { ...place, times: 2 }, noLimit: false })
    expect(asked.standings.get(bob)).toMatchObject({ longer: { times: 0 }, noLimit: true })
    const next = after(asked, [phones.alice, (floor, me) => agreeTime(floor, me, { step: 2, turn: 2 })])
    expect(next.standings.get(alice)).toMatchObject({ longer: { step: 2, turn: 2, times: 1 } })
    expect(receive(next, alice, tells(asked, phones.alice))).toBe(next)
  })

  it("[FL9] hears nothing from whoever has not said that they are ready: every other act is refused there", () => {
    const waiting = after(two, [phones.alice, ready])
    for (const [name, act] of Object.entries(free)) {
      expect(refusal(act(waiting, phones.bob)), name).toMatch(name === "ready" ? "ok" : /^Not(Ready|Begun)$/)
      expect(refusal(act(waiting, stranger)), name).toBe("NotTakingPart")
    }
    expect(maySpeak(waiting, phones.bob)).toBe(false)
    expect(follow(after(waiting, [phones.alice, stop]), phones.bob).standings.get(bob)?.hasStopped).toBe(false)
    expect(listeners(waiting)).toEqual([phones.alice.device])
    // Whoever announced a session may let it be.
    expect(phaseOf(after(two, [phones.alice, stop]))).toBe("stopped")
    expect(maySpeak(after(two, [phones.alice, stop]), phones.alice)).toBe(true)
  })

  it("[FL9] begins only when all are ready", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const room = new Room(three.session, seats)
        for (const happens of story) {
          happens(room)
          for (const floor of room.devices.values()) {
            if (!hasBegun(floor)) continue
            const said = [phones.alice, phones.bob, phones.carol].map(({ member }) =>
              [...room.devices].some(
                ([seat, { standings }]) => seat.member === member && standings.get(member)?.isReady,
              ),
            )
            expect(said).toEqual([true, true, true])
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it("[FL10] is the same for all who have heard the same, in any order and any number of times", () => {
    fc.assert(
      fc.property(anySayings, fc.infiniteStream(fc.nat()), (sayings, order) => {
        const heard = sayings.reduce((floor, { by, message }) => receive(floor, by, message), three)
        const shuffled = [...sayings, ...sayings]
          .map((saying) => ({ saying, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
        const other = shuffled.reduce((floor, { saying: { by, message } }) => receive(floor, by, message), three)
        expect(other).toEqual(heard)
        expect(markOf(other)).toBe(markOf(heard))
        for (const { by, message } of sayings) expect(receive(heard, by, message)).toBe(heard)
      }),
      { numRuns: 200 },
    )
  })

  it("[FL10] does not heed whoever does not take part", () => {
    const message = tells(after(begun, [phones.alice, passes(phones.bob)]), phones.alice)
    expect(receive(begun, dan, message)).toBe(begun)
    expect(receive(begun, bob, { ...message, token: { ...message.token, to: stranger } })).toBe(begun)
  })

  it("[FL10] marks what two devices know: alike where it is the same, else not", () => {
    fc.assert(
      fc.property(anySayings, (sayings) => {
        let floor = three
        for (const { by, message } of sayings) {
          const next = receive(floor, by, message)
          expect(markOf(next) === markOf(floor)).toBe(next === floor)
          floor = next
        }
      }),
      { numRuns: 100 },
    )
  })

  it("[FL12] names the devices that are to know: seats of those who are ready, and where the floor is", () => {
    expect(listeners(two)).toEqual([])
    expect(listeners(begun)).toEqual([phones.alice.device, phones.bob.device])
    const moved = after(begun, [phones.tablet, sit])
    expect(listeners(moved)).toEqual([phones.tablet.device, phones.bob.device, phones.alice.device])
    expect(areReady(moved)).toBe(true)
  })
})
