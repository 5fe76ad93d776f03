import type { MemberId } from "#base/ids"
import { err, type Result } from "#base/result"
import { isHolding, passTo, type Floor, type FloorRefusal as PassRefusal, type Seat as Place } from "../floor/floor"
import { adopt, advance, type FloorAct, type FloorRefusal } from "./advance"
import type { Exercise } from "./exercise"
import { hear } from "./marks"
import { parseProgress } from "./progress"
import { holderOf, type Session } from "./session"

/**
 * A session of an exercise on the floor of a room: what the floor tells becomes the session's, and an act of its holder
 * becomes a pass to whoever has the floor next. A progress that is none of this exercise is left aside, so a changed
 * device can claim a place in it, but nothing that is no place. `session` is always the one that was begun, since the
 * floor knows all that has become of it. Keeps EX11 and EX12.
 */
export function sessionOn<E extends Exercise>(session: Session<E>, { token, standings }: Floor): Session<E> {
  const progress = parseProgress(token.progress, session.exercise, session.seats.length)
  const moved = progress ? adopt(session, progress) : session
  return [...standings].reduce((now, [member, standing]) => hear(now, member, standing), moved)
}

/** Hands the floor to whoever begins. By the device that announced the session, once all are ready. */
export const beginOn = (session: Session, floor: Floor, me: Place): Result<Floor, PassRefusal> =>
  passTo(floor, me, nextHolder(session, me.member), session.progress)

/** The floor after an act of mine. At the close it stays where it is. */
export function actOn(
  session: Session,
  floor: Floor,
  me: Place,
  act: FloorAct,
): Result<Floor, FloorRefusal | PassRefusal> {
  const now = sessionOn(session, floor)
  if (!isHolding(floor, me)) return err("NotYourFloor")
  const next = advance(now, me.member, act)
  if (!next.ok) return next
  return passTo(floor, me, nextHolder(next.value, me.member), next.value.progress)
}

/** The seats of a live session are its participants. */
const nextHolder = (session: Session, me: MemberId): MemberId => (holderOf(session) ?? me) as MemberId
