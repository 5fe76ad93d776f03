import type { MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { instant, type Instant } from "#base/time"
import type { Viewpoint } from "../circleState"
import type { Availability, EventOf, Recorded } from "../events"

/**
 * "I have room to listen" or "not now, later": said by oneself, for at most a day, and over by itself. Nothing is inferred
 * from what somebody does or leaves. Keeps AV1 to AV5.
 */
export const longestAvailabilityMs = 24 * 60 * 60_000

export interface AvailabilitySaying {
  readonly event: EventOf<"AvailabilitySaid">
  /** What the same person had said before, to be erased, so that no history of it grows. */
  readonly erase: Pick<Recorded, "id" | "position"> | undefined
}

/** Says it until a time; without one, takes away what was said. */
export function sayAvailability(
  { state, me, members }: Viewpoint,
  said: EventOf<"AvailabilitySaid">["said"],
  now: Instant,
): Result<AvailabilitySaying, "NotAMember" | "NotALength"> {
  if (!members.includes(me)) return err("NotAMember")
  if (said && (said.until <= now || said.until > now + longestAvailabilityMs)) return err("NotALength")
  const before = state.profile.availabilities.get(me)
  return ok({
    event: { type: "AvailabilitySaid", said },
    erase: before && { id: before.id, position: before.position },
  })
}

export interface AvailabilityView {
  readonly member: MemberId
  readonly isMe: boolean
  readonly availability: Availability
  readonly until: Instant
}

/**
 * What those who are in the circle say of themselves at this moment, in the circle's order. However wrong the clock of
 * whoever said it, nothing stands that would end more than a day from now.
 */
export const viewAvailability = ({ state, me, members }: Viewpoint, now: Instant): readonly AvailabilityView[] =>
  members.flatMap((member) => {
    const said = state.profile.availabilities.get(member)
    if (!said || said.until <= now || said.until > now + longestAvailabilityMs) return []
    const { availability, until } = said
    return [{ member, isMe: member === me, availability, until }]
  })

/** When the first of these is over. */
export const nextEnd = (all: readonly AvailabilityView[]): Instant | undefined =>
  all.length === 0 ? undefined : instant(Math.min(...all.map(({ until }) => until)))
