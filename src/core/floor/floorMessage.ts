import * as v from "valibot"
import { utf8 } from "#base/bytes"
import { parseId, type DeviceId, type MemberId, type SessionId } from "#base/ids"
import {
  markOf,
  maxProgressBytes,
  mostTimes,
  silent,
  type Floor,
  type FloorMessage,
  type Session,
  type Standing,
} from "./floor"

/**
 * The two things that cross a room, as JSON that fits one frame, and read from anything another device may send: that
 * there is a session, and what a device says in it. Keeps FL11.
 */
const count = (most = mostTimes) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most))
const id = <Id extends DeviceId | MemberId | SessionId>() =>
  v.pipe(
    v.string(),
    v.check((text) => parseId<Id>(text, 16) !== undefined),
    v.transform((text) => text as Id),
  )
const device = id<DeviceId>()
const mostPeople = 12

const announcementSchema = v.strictTuple([
  v.literal("session"),
  id<SessionId>(),
  v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-]{1,40}$/)),
  v.pipe(
    v.array(id<MemberId>()),
    v.minLength(2),
    v.maxLength(mostPeople),
    v.check((members) => new Set(members).size === members.length),
  ),
  /** The place of whoever announced it among the participants, and on which device. */
  v.tuple([count(mostPeople - 1), device]),
])

export function encodeAnnouncement({ id, exercise, participants, first }: Session): unknown {
  return ["session", id, exercise, participants, [participants.indexOf(first.member), first.device]]
}

/** A session out of JSON, or undefined where it is none. Never throws. */
export function parseAnnouncement(json: unknown): Session | undefined {
  const read = v.safeParse(announcementSchema, json)
  if (!read.success) return undefined
  const [, session, exercise, participants, [at, on]] = read.output
  const member = participants[at]
  return member && { id: session, exercise, participants, first: { member, device: on } }
}

const messageSchema = v.strictTuple([
  v.literal("floor"),
  /** Number, place among the participants, device, progress. */
  v.strictTuple([count(), count(mostPeople - 1), device, v.custom<unknown>((progress) => progress !== undefined)]),
  v.strictTuple([
    count(),
    v.nullable(device),
    v.boolean(),
    count(),
    v.boolean(),
    v.boolean(),
    v.strictTuple([count(), count(), count()]),
    v.boolean(),
  ]),
  /** How its author knows the session; see `markOf`. */
  count(0xffffffff),
])

/** A message of a device, with how it knows the session. */
export interface Said extends FloorMessage {
  readonly mark: number
}

/** What a device of `member` says, as far as it knows. */
export function encodeMessage(floor: Floor, member: MemberId): unknown {
  const { session, token, standings } = floor
  const {
    seat,
    device: on,
    isReady,
    pauses,
    hasStopped,
    hasConfirmed,
    longer,
    noLimit,
  } = standings.get(member) ?? silent
  const to = session.participants.indexOf(token.to.member)
  return [
    "floor",
    [token.number, to, token.to.device, token.progress],
    [seat, on ?? null, isReady, pauses, hasStopped, hasConfirmed, [longer.step, longer.turn, longer.times], noLimit],
    markOf(floor),
  ]
}

/** A message in this session out of JSON, or undefined where it is none. Never throws. */
export function parseMessage(json: unknown, { participants }: Session): Said | undefined {
  const read = v.safeParse(messageSchema, json)
  if (!read.success) return undefined
  const [, [number, to, at, progress], standing, mark] = read.output
  const member = participants[to]
  if (!member || utf8(JSON.stringify(progress)).length > maxProgressBytes) return undefined
  return { token: { number, to: { member, device: at }, progress }, standing: toStanding(standing), mark }
}

function toStanding([seat, on, isReady, pauses, hasStopped, hasConfirmed, longer, noLimit]: v.InferOutput<
  typeof messageSchema
>[2]): Standing {
  const [step, turn, times] = longer
  const device = on ?? undefined
  return { seat, device, isReady, pauses, hasStopped, hasConfirmed, longer: { step, turn, times }, noLimit }
}
