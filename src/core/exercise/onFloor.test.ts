import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import { actFor, anyDice, anyExercise, begun, byDice, goThrough } from "#kit/anyExercise"
import { encodeMessage, parseMessage } from "../floor/floorMessage"
import { isHolding, openFloor, phaseOf, ready, receive, stop, done, type Floor, type Seat } from "../floor/floor"
import type { Exercise } from "./exercise"
import { actOn, beginOn, sessionOn } from "./onFloor"
import { holderOf, stepOf, type Session } from "./session"
import { viewSession } from "./viewSession"

const membersOf = (people: number): readonly MemberId[] =>
  Array.from({ length: people }, (_, at) => (0xa0 + at).toString(16).repeat(16) as MemberId)
const deviceOf = (member: MemberId): Seat => ({ member, device: member.replaceAll("a", "d") as string as DeviceId })

interface Device {
  readonly me: Seat
  floor: Floor
}

/** A device each, every message heard by all: all are ready, and the first has handed the floor to whoever begins. */
function liveOf(exercise: Exercise, people: number, earlier: number) {
  const members = membersOf(people)
  const session = begun(exercise, members, earlier)
  const [announcer = deviceOf("" as MemberId)] = members.map(deviceOf)
  const room = { id: "5e".repeat(16) as SessionId, exercise: "any", participants: members, first: announcer }
  const devices = members.map((member): Device => ({ me: deviceOf(member), floor: openFloor(room) }))
  const tell = (from: Device): void => {
    const text = JSON.stringify(encodeMessage(from.floor, from.me.member))
    for (const to of devices) {
      const said = parseMessage(JSON.parse(text), room)
      if (!said) throw new Error("a message that cannot be read")
      to.floor = receive(to.floor, from.me.member, said)
    }
  }
  const press = (by: Device, act: (floor: Floor, me: Seat) => ReturnType<typeof actOn>): void => {
    const next = act(by.floor, by.me)
    if (!next.ok) throw new Error(next.error)
    by.floor = next.value
    tell(by)
  }
  for (const one of devices) press(one, ready)
  const first = devices.find(({ me }) => me.member === announcer.member)
  if (first) press(first, (floor, me) => beginOn(session, floor, me))
  return { session, devices, press }
}

/** Whoever holds the floor acts as the dice fall, until the close. */
function playLive({ session, devices, press }: ReturnType<typeof liveOf>, dice: Iterator<number>) {
  const sequence: unknown[] = []
  for (;;) {
    const holding = devices.filter(({ floor, me }) => isHolding(floor, me))
    expect(holding.length).toBe(1)
    const [holder] = holding
    if (!holder) return sequence
    const now = sessionOn(session, holder.floor)
    if (holderOf(now) === undefined) return sequence
    expect(holderOf(now)).toBe(holder.me.member)
    const act = actFor(now, Number(dice.next().value))
    press(holder, (floor, me) => actOn(session, floor, me, act))
    sequence.push([holder.me.member, act.type, sessionOn(session, holder.floor).progress])
  }
}

describe("a session on the floor of a room", () => {
  const anyPeople = fc.integer({ min: 2, max: 5 })

  it("[EX12] goes through the same as on one device, and the floor is always with whoever’s turn it is", () => {
    fc.assert(
      fc.property(anyExercise, anyPeople, fc.nat(9), anyDice, (exercise, people, earlier, dice) => {
        const rolls = Array.from({ length: 3_000 }, () => Number(dice.next().value))
        const onOne = goThrough(begun(exercise, membersOf(people), earlier), byDice(rolls.values()))
        const live = playLive(liveOf(exercise, people, earlier), rolls.values())
        expect(live).toEqual(onOne.map(({ by, act, after }) => [by, act.type, after.progress]))
      }),
      { numRuns: 25 },
    )
  })

  it("[EX11] shows everybody the same end, whether it is confirmed or stopped", () => {
    fc.assert(
      fc.property(anyExercise, anyPeople, fc.boolean(), anyDice, (exercise, people, isStopped, dice) => {
        const live = liveOf(exercise, people, 0)
        playLive(live, dice)
        for (const device of isStopped ? live.devices.slice(-1) : live.devices) {
          live.press(device, isStopped ? stop : done)
        }
        for (const { floor, me } of live.devices) {
          const state = isStopped ? "stopped" : "complete"
          expect(phaseOf(floor)).toBe(state)
          expect(viewSession(sessionOn(live.session, floor), me.member)).toEqual({ state })
        }
      }),
      { numRuns: 30 },
    )
  })

  it("[EX10] leaves aside a progress that is none of this exercise", () => {
    fc.assert(
      fc.property(anyExercise, fc.jsonValue(), (exercise, progress) => {
        const { session, devices } = liveOf(exercise, 2, 0)
        const floor = devices[0]?.floor
        if (!floor) return
        const claimed: Session = sessionOn(session, { ...floor, token: { ...floor.token, progress } })
        expect(stepOf(claimed)).toBe(exercise.steps[0])
      }),
      { numRuns: 60 },
    )
  })

  it("[EX2] lets no device act that does not hold the floor", () => {
    fc.assert(
      fc.property(anyExercise, anyPeople, (exercise, people) => {
        const { session, devices } = liveOf(exercise, people, 0)
        for (const { floor, me } of devices) {
          if (isHolding(floor, me)) continue
          expect(actOn(session, floor, me, { type: "pass" })).toEqual({ ok: false, error: "NotYourFloor" })
        }
      }),
      { numRuns: 30 },
    )
  })
})
