import { err, ok, type Result } from "#base/result"
import { addDays, instant, type Instant, type LocalDate } from "#base/time"
import type { Viewpoint } from "../circleState"
import { longestPause, shortestPause, type EventOf } from "../events"

/**
 * A pause before talking on, with a time to come back. Anybody may call one, and it is everybody's from then on: nothing
 * here tells who called it, and the newest counts. What is talked about afterwards is no part of the log. Keeps RP1 to RP4.
 */
const minuteMs = 60_000
/** What "about" means: a pause ends on a full five minutes. */
const aboutMs = 5 * minuteMs

export interface Now {
  readonly now: Instant
  /** The date where this device is. */
  readonly today: LocalDate
}

export function callCoolDown(
  { me, members }: Viewpoint,
  minutes: number,
  { now, today }: Now,
): Result<EventOf<"CoolDownCalled">, "NotAMember" | "NotALength"> {
  if (!members.includes(me)) return err("NotAMember")
  if (!Number.isInteger(minutes) || minutes < shortestPause || minutes > longestPause) return err("NotALength")
  return ok({ type: "CoolDownCalled", date: today, minutes, backAt: instant(now + minutes * minuteMs) })
}

/**
 * The pause that is on, and about when it ends; undefined once it is over. However wrong the clock of whoever called it,
 * it is never told to last longer from now than it was called for, and it is over when the days it can reach are over.
 */
export function viewCoolDown({ state }: Viewpoint, { now, today }: Now): { readonly backAt: Instant } | undefined {
  const { coolDown } = state.profile
  if (!coolDown || coolDown.backAt <= now) return undefined
  // It lasts a day at most, and where it was called it may be a day earlier or later than here.
  if (today < addDays(coolDown.date, -1) || today > addDays(coolDown.date, 2)) return undefined
  const end = Math.min(coolDown.backAt, now + coolDown.minutes * minuteMs)
  return { backAt: instant(Math.ceil(end / aboutMs) * aboutMs) }
}
