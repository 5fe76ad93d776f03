import type { Instant } from "#base/time"

/**
 * How long something has gone on by one device's own clock, pauses left out. A clock that is set back takes nothing
 * away, and one that jumps ahead while the device slept is believed: the talk went on beside it. Keeps EX19.
 */
export interface Stopwatch {
  readonly ranMs: number
  /** Since when it runs; undefined while it is held. */
  readonly since: Instant | undefined
}

export const startWatch = (now: Instant): Stopwatch => ({ ranMs: 0, since: now })

export const elapsedMs = ({ ranMs, since }: Stopwatch, now: Instant): number =>
  ranMs + (since === undefined ? 0 : Math.max(0, now - since))

export const holdWatch = (watch: Stopwatch, now: Instant): Stopwatch => ({
  ranMs: elapsedMs(watch, now),
  since: undefined,
})

export const runWatch = (watch: Stopwatch, now: Instant): Stopwatch =>
  watch.since === undefined ? { ...watch, since: now } : watch
