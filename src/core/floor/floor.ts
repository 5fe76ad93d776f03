import { utf8 } from "#base/bytes"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import { err, ok, type Result } from "#base/result"

/**
 * The floor of a live session: who may speak, on which device, and what everybody has said about going on.
 *
 * It is a token that devices hand to each other. The token has a number, and only the device that holds number n can make
 * n + 1, by passing it to one named device. There is no host, no clock and no lease: nobody loses the floor because a
 * network is slow or a phone sleeps, and nobody can hold it twice. It carries the session's progress, so that all follow.
 *
 * Everything else is said without the floor, each member for themselves, and only ever grows. So what two devices know
 * can be put together in any order, twice as well as once, and they see the same as soon as they have heard the same.
 *
 * Silence means no. Until a member is ready, no device of theirs says anything at all; so a pass, a private "yes" at the
 * gate, a pause before the beginning and a phone at the bottom of a lake are one and the same to the others.
 *
 * What keeps devices apart holds among devices that run this. One that was changed can claim the floor, and everybody then
 * sees it do so. Keeps FL1 to FL12.
 */
export interface Session {
  readonly id: SessionId
  /** Which exercise; the room does not know what that is. */
  readonly exercise: string
  /** Two to twelve, in the order in which they speak. */
  readonly participants: readonly MemberId[]
  /** Who holds the floor before anything has begun: the device that announced the session. */
  readonly first: Seat
}

/** A member on one of their devices. */
export interface Seat {
  readonly member: MemberId
  readonly device: DeviceId
}

export interface Token {
  /** From 0; grows by one with each pass. */
  readonly number: number
  readonly to: Seat
  /** Where the session is, as plain JSON that the exercise understands; null before it has begun. */
  readonly progress: unknown
}

/** What one member has said without the floor. Each part only ever grows. */
export interface Standing {
  /** How often this member has taken a seat; 0: never. */
  readonly seat: number
  /** Where they sit. */
  readonly device: DeviceId | undefined
  readonly isReady: boolean
  /** Odd while this member pauses. */
  readonly pauses: number
  /** Has ended it, or has heard that somebody has: who it was is not told. */
  readonly hasStopped: boolean
  readonly hasConfirmed: boolean
  /** How often this member would like a little longer, in the latest place where they did. */
  readonly longer: TimedPlace & { readonly times: number }
  readonly noLimit: boolean
}

/** What has a time of its own in an exercise. */
export interface TimedPlace {
  readonly step: number
  readonly turn: number
}

/** What one device knows of a session. */
export interface Floor {
  readonly session: Session
  readonly token: Token
  readonly standings: ReadonlyMap<MemberId, Standing>
}

/** Bytes of JSON that a progress may take, so that a message about the floor always fits a frame of the room. */
export const maxProgressBytes = 680
/** Nobody passes, sits or pauses so often. */
export const mostTimes = 1_000_000

export const silent: Standing = {
  seat: 0,
  device: undefined,
  isReady: false,
  pauses: 0,
  hasStopped: false,
  hasConfirmed: false,
  longer: { step: 0, turn: 0, times: 0 },
  noLimit: false,
}

/** A session that nobody has said anything about yet. */
export const openFloor = (session: Session): Floor => ({
  session,
  token: { number: 0, to: session.first, progress: null },
  standings: new Map(session.participants.map((member) => [member, silent])),
})

/** `waiting` until everybody is ready and it has begun. */
export type Phase = "waiting" | "going" | "paused" | "stopped" | "complete"

/** Any one person's stop ends it, also against confirmations that cross it: nobody is kept in. */
export function phaseOf(floor: Floor): Phase {
  const all = [...floor.standings.values()]
  if (all.some(({ hasStopped }) => hasStopped)) return "stopped"
  if (all.every(({ hasConfirmed }) => hasConfirmed)) return "complete"
  if (!hasBegun(floor)) return "waiting"
  return all.some(({ pauses }) => isOdd(pauses)) ? "paused" : "going"
}

export const isOver = (floor: Floor): boolean => ["stopped", "complete"].includes(phaseOf(floor))

export const hasBegun = ({ token }: Floor): boolean => token.progress !== null

/** True once everybody has said, each for themselves, that they are ready. */
export const areReady = ({ standings }: Floor): boolean => [...standings.values()].every(({ isReady }) => isReady)

/** True on the one device that may bring the session on. */
export const isHolding = (floor: Floor, { device }: Seat): boolean => floor.token.to.device === device && !isOver(floor)

/** Where a member sits, or undefined while they have said nothing. */
export function seatOf({ standings }: Floor, member: MemberId): Seat | undefined {
  const device = standings.get(member)?.device
  return device && { member, device }
}

/** Whether a device may say anything: its member has said that they are ready, or has ended it. */
export function maySpeak({ standings }: Floor, { member }: Seat): boolean {
  const { isReady, hasStopped } = standings.get(member) ?? silent
  return isReady || hasStopped
}

export type FloorRefusal =
  "NotTakingPart" | "NotReady" | "NotBegun" | "NotHolding" | "NobodySits" | "Paused" | "Over" | "TooLarge"
type Decision = Result<Floor, FloorRefusal>

/** I take part, on this device. The first word a member says; there is no other way in, and none is answered for them. */
export const ready = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) => sitting({ ...mine, isReady: true }, me))

/** I sit here now: from the next pass on, the floor comes to this device. */
export const sit = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) => (mine.isReady ? sitting(mine, me) : "NotReady"))

/** Waits with everybody until I go on. Before the beginning there is nothing to pause, and nothing is said. */
export const pause = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) => (hasBegun(floor) ? withPauses(mine, true) : "NotBegun"))

/** Takes back my own pause; another's stays. */
export const goOn = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) => (hasBegun(floor) ? withPauses(mine, false) : "NotBegun"))

/** Ends it for everybody, at once and for good. Whoever has said nothing yet just stays silent. */
export const stop = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) =>
    mine.isReady || me.member === floor.session.first.member ? { ...mine, hasStopped: true } : "NotReady",
  )

/** It is done, for me. */
export const done = (floor: Floor, me: Seat): Decision =>
  say(floor, me, (mine) => (hasBegun(floor) ? { ...mine, hasConfirmed: true } : "NotBegun"))

/** I would like longer in this place, or no limit at all. It counts once everybody has said so. */
export const agreeTime = (floor: Floor, me: Seat, wish: TimedPlace | "noLimit"): Decision =>
  say(floor, me, (mine) => {
    if (!hasBegun(floor)) return "NotBegun"
    if (wish === "noLimit") return { ...mine, noLimit: true }
    const { step, turn, times } = mine.longer
    const before = step === wish.step && turn === wish.turn ? times : 0
    return { ...mine, longer: { step: wish.step, turn: wish.turn, times: before + 1 } }
  })

/**
 * Hands the floor to where a member sits, with how far the session has come; to oneself to bring it on. From here on this
 * device does not hold it: that must be kept before anybody is told, so that it stays true after a crash.
 */
export function passTo(floor: Floor, me: Seat, member: MemberId, progress: NonNullable<unknown>): Decision {
  if (!floor.standings.has(me.member) || !floor.standings.has(member)) return err("NotTakingPart")
  if (isOver(floor)) return err("Over")
  if (!isHolding(floor, me)) return err("NotHolding")
  if (!areReady(floor)) return err("NotReady")
  if (phaseOf(floor) === "paused") return err("Paused")
  const to = seatOf(floor, member)
  if (!to) return err("NobodySits")
  // A changed device may have counted so far. One more, and nobody would take in anything said here, a stop neither.
  if (floor.token.number >= mostTimes) return err("TooLarge")
  const json = JSON.stringify(progress)
  if (utf8(json).length > maxProgressBytes) return err("TooLarge")
  return ok({ ...floor, token: { number: floor.token.number + 1, to, progress: JSON.parse(json) as unknown } })
}

/**
 * What a device does by itself once it has heard something: hands on a floor that has come to a seat its person has left,
 * and says again that it is over. The floor as it was where there is nothing to do.
 */
export function follow(floor: Floor, me: Seat): Floor {
  const mine = floor.standings.get(me.member)
  if (!mine?.isReady) return floor
  if (phaseOf(floor) === "stopped")
    return mine.hasStopped ? floor : withStanding(floor, me.member, { ...mine, hasStopped: true })
  const seat = seatOf(floor, me.member)
  if (!seat || seat.device === me.device || !isHolding(floor, me)) return floor
  if (floor.token.number >= mostTimes) return floor
  return { ...floor, token: { ...floor.token, number: floor.token.number + 1, to: seat } }
}

/** What a member's device has told: how it knows the token, and what it has said itself. */
export interface FloorMessage {
  readonly token: Token
  readonly standing: Standing
}

/**
 * Takes over what another device told. What is old, came twice or is from somebody who does not take part changes
 * nothing: the very same floor comes back. `by` is whose device it was, as its signature proves.
 */
export function receive(floor: Floor, by: MemberId, { token, standing }: FloorMessage): Floor {
  const before = floor.standings.get(by)
  if (!before || !floor.standings.has(token.to.member)) return floor
  const after = together(before, standing)
  const isNewer = isLaterToken(token, floor.token)
  if (isSame(before, after) && !isNewer) return floor
  return { ...withStanding(floor, by, after), token: isNewer ? token : floor.token }
}

/**
 * A number that two devices share when they know the same of a session. By chance, one in four milliards of two that
 * differ share it; then something is said again a little later than it might.
 */
export function markOf({ session, token, standings }: Floor): number {
  const known = session.participants.map((member) => inOrder(standings.get(member) ?? silent))
  return fnv1a(JSON.stringify([token.number, token.to.device, token.progress, known]))
}

/** The devices that are to know: where those sit who are ready, and where the floor is. */
export function listeners({ token, standings }: Floor): readonly DeviceId[] {
  const isHeard = standings.get(token.to.member)?.isReady
  const seats = [...standings.values()].flatMap(({ isReady, device }) => (isReady && device ? [device] : []))
  return [...new Set([...seats, ...(isHeard ? [token.to.device] : [])])]
}

function say(floor: Floor, me: Seat, change: (mine: Standing) => Standing | FloorRefusal): Decision {
  const mine = floor.standings.get(me.member)
  if (!mine) return err("NotTakingPart")
  if (isOver(floor)) return err("Over")
  const changed = change(mine)
  if (typeof changed === "string") return err(changed)
  return ok(isSame(mine, changed) ? floor : withStanding(floor, me.member, changed))
}

const withStanding = (floor: Floor, member: MemberId, standing: Standing): Floor => ({
  ...floor,
  standings: new Map(floor.standings).set(member, standing),
})

const sitting = (mine: Standing, { device }: Seat): Standing =>
  mine.device === device ? mine : { ...mine, seat: mine.seat + 1, device }

const isOdd = (count: number): boolean => count % 2 === 1
const withPauses = (mine: Standing, isPausing: boolean): Standing =>
  isOdd(mine.pauses) === isPausing ? mine : { ...mine, pauses: mine.pauses + 1 }

function together(a: Standing, b: Standing): Standing {
  const sits = isLaterSeat(b, a) ? b : a
  return {
    seat: sits.seat,
    device: sits.device,
    isReady: a.isReady || b.isReady,
    pauses: Math.max(a.pauses, b.pauses),
    hasStopped: a.hasStopped || b.hasStopped,
    hasConfirmed: a.hasConfirmed || b.hasConfirmed,
    longer: isLaterWish(b.longer, a.longer) ? b.longer : a.longer,
    noLimit: a.noLimit || b.noLimit,
  }
}

/** Of two seats taken at once without knowing of each other, all choose the same. */
const isLaterSeat = (a: Standing, b: Standing): boolean =>
  a.seat === b.seat ? (a.device ?? "") > (b.device ?? "") : a.seat > b.seat

function isLaterWish(a: Standing["longer"], b: Standing["longer"]): boolean {
  if (a.step !== b.step) return a.step > b.step
  return a.turn === b.turn ? a.times > b.times : a.turn > b.turn
}

/** Two tokens of one number come about only where a device was changed or copied: then, too, all choose the same. */
function isLaterToken(a: Token, b: Token): boolean {
  if (a.number !== b.number) return a.number > b.number
  return textOf(a) > textOf(b)
}

const textOf = ({ to, progress }: Token): string => JSON.stringify([to.device, to.member, progress])

const isSame = (a: Standing, b: Standing): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
const inOrder = ({ seat, device, isReady, pauses, hasStopped, hasConfirmed, longer, noLimit }: Standing) => [
  [seat, device, isReady, pauses, hasStopped, hasConfirmed, noLimit],
  [longer.step, longer.turn, longer.times],
]

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
