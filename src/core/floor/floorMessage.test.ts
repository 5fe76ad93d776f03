import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toHex, utf8 } from "#base/bytes"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import { markOf, maxProgressBytes, mostTimes, openFloor, receive, silent, type Floor, type Session } from "./floor"
import { encodeAnnouncement, encodeMessage, parseAnnouncement, parseMessage } from "./floorMessage"

/** What is left for JSON in a frame of the room; see `crypto/roomFrame`. */
const roomBytes = 920
const hex = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toHex)
const anySession: fc.Arbitrary<Session> = fc
  .tuple(
    hex,
    fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    fc.uniqueArray(hex, { minLength: 2, maxLength: 12 }),
    hex,
    fc.nat(),
  )
  .map(([id, exercise, members, device, at]) => {
    const participants = members as MemberId[]
    const member = participants[at % participants.length] as MemberId
    return { id: id as SessionId, exercise, participants, first: { member, device: device as DeviceId } }
  })
const times = fc.nat(mostTimes)
const anyStanding = fc.record({
  seat: times,
  device: fc.option(hex as fc.Arbitrary<DeviceId>, { nil: undefined }),
  isReady: fc.boolean(),
  pauses: times,
  hasStopped: fc.boolean(),
  hasConfirmed: fc.boolean(),
  longer: fc.record({ step: times, turn: times, times }),
  noLimit: fc.boolean(),
})
const anyFloor: fc.Arbitrary<Floor> = fc
  .tuple(anySession, fc.array(anyStanding, { minLength: 12, maxLength: 12 }), times, hex, fc.jsonValue(), fc.nat())
  .map(([session, standings, number, device, progress, at]) => ({
    session,
    token: {
      number,
      to: { member: session.participants[at % session.participants.length] as MemberId, device: device as DeviceId },
      progress: utf8(JSON.stringify(progress)).length > maxProgressBytes ? null : (progress as unknown),
    },
    standings: new Map(session.participants.map((member, place) => [member, standings[place] ?? silent])),
  }))
const overTheWire = (json: unknown): unknown => JSON.parse(JSON.stringify(json)) as unknown

describe("messages of a room", () => {
  it("[FL11] come back as they were said, and fit a frame", () => {
    fc.assert(
      fc.property(anyFloor, (floor) => {
        const { session, token, standings } = floor
        const announced = overTheWire(encodeAnnouncement(session))
        expect(parseAnnouncement(announced)).toEqual(session)
        expect(utf8(JSON.stringify(announced)).length).toBeLessThanOrEqual(roomBytes)
        for (const member of session.participants) {
          const message = overTheWire(encodeMessage(floor, member))
          const said = parseMessage(message, session)
          expect(JSON.stringify(said?.token)).toEqual(JSON.stringify(token))
          expect(said?.standing).toEqual(standings.get(member))
          expect(said?.mark).toBe(markOf(floor))
          expect(utf8(JSON.stringify(message)).length).toBeLessThanOrEqual(roomBytes)
        }
      }),
    )
  })

  it("[FL11] fit a frame at their longest", () => {
    const ids = Array.from({ length: 12 }, (_, at) => at.toString(16).padStart(32, "f"))
    const participants = ids as MemberId[]
    const device = "f".repeat(32) as DeviceId
    const member = participants[11] as MemberId
    const session: Session = {
      id: device as string as SessionId,
      exercise: "x".repeat(40),
      participants,
      first: { member, device },
    }
    const most = mostTimes
    const standing = { ...silent, seat: most, device, pauses: most, longer: { step: most, turn: most, times: most } }
    const floor: Floor = {
      session,
      token: { number: most, to: { member, device }, progress: "x".repeat(maxProgressBytes - 2) },
      standings: new Map([[member, standing]]),
    }
    expect(utf8(JSON.stringify(encodeMessage(floor, member))).length + 5).toBeLessThanOrEqual(roomBytes)
    expect(parseMessage(overTheWire(encodeMessage(floor, member)), session)?.token).toEqual(floor.token)
    expect(utf8(JSON.stringify(encodeAnnouncement(session))).length).toBeLessThanOrEqual(roomBytes)
  })

  it("[FL11] are read from anything without throwing, and what is none of them is dropped", () => {
    const bent = fc
      .tuple(anyFloor, fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), fc.jsonValue())
      .map(([floor, path, value]) => {
        const message = overTheWire(encodeMessage(floor, floor.session.first.member))
        let within = message as unknown[]
        for (const at of path.slice(0, -1)) {
          const next = within[at % within.length]
          if (Array.isArray(next)) within = next as unknown[]
        }
        within[path.at(-1) ?? 0] = value
        return message
      })
    fc.assert(
      fc.property(anySession, fc.oneof(fc.jsonValue(), bent), (session, json) => {
        parseAnnouncement(json)
        const said = parseMessage(json, session)
        if (!said) return
        const [member] = session.participants
        // Whatever is let in can be taken over and said again.
        const floor = receive(openFloor(session), member as MemberId, said)
        expect(parseMessage(overTheWire(encodeMessage(floor, member as MemberId)), session)).toBeDefined()
      }),
      { numRuns: 1_000 },
    )
    const session = { id: "1".repeat(32), exercise: "x", participants: ["a".repeat(32), "b".repeat(32)] }
    const first = [0, "c".repeat(32)]
    const json = ["session", session.id, session.exercise, session.participants, first]
    expect(parseAnnouncement(json)).toBeDefined()
    expect(
      parseAnnouncement(["session", session.id, session.exercise, session.participants, [2, first[1]]]),
    ).toBeUndefined()
    expect(
      parseAnnouncement(["session", session.id, session.exercise, ["a".repeat(32), "a".repeat(32)], first]),
    ).toBeUndefined()
    expect(parseAnnouncement(["session", session.id, "A name!", session.participants, first])).toBeUndefined()
    expect(parseAnnouncement([...json, 1])).toBeUndefined()
  })
})
