/**
 * Soft time: how a turn's length is told, in few words that change seldom and never run below nothing. Times are
 * measured by each device for itself; no clock is compared with another's. Keeps EX17.
 */
export interface TimeLeft {
  /** Of the arc that is still drawn: 1 at the beginning, 0 at the end and after it. */
  readonly fraction: number
  readonly about: About
  /** Minutes and seconds in steps of five seconds, for whoever asks for digits; none where nothing is left or timed. */
  readonly digits?: string
}

export type About =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "halfAMinute" }
  /** The last moments. */
  | { readonly kind: "nearlyThere" }
  /** The suggested length has passed. Nobody is cut off, and nothing counts on. */
  | { readonly kind: "whenYouLike" }
  | { readonly kind: "noLimit" }

const minuteMs = 60_000

/**
 * Time left of `softMinutes` after `elapsedMs`. Up to ten minutes are told to the nearest minute, more to the nearest
 * five; from three quarters of a minute down it is half a minute, and below a quarter it is nearly there.
 */
export function timeLeft(softMinutes: number | undefined, elapsedMs: number): TimeLeft {
  if (softMinutes === undefined) return { fraction: 1, about: { kind: "noLimit" } }
  const wholeMs = softMinutes * minuteMs
  const leftMs = Math.min(wholeMs, Math.max(0, wholeMs - elapsedMs))
  return {
    fraction: wholeMs > 0 ? leftMs / wholeMs : 0,
    about: aboutMinutes(leftMs / minuteMs),
    ...(leftMs > 0 && { digits: digitsOf(leftMs) }),
  }
}

function digitsOf(leftMs: number): string {
  const seconds = 5 * Math.ceil(leftMs / 5_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

function aboutMinutes(left: number): About {
  if (left <= 0) return { kind: "whenYouLike" }
  if (left < 0.25) return { kind: "nearlyThere" }
  if (left < 0.75) return { kind: "halfAMinute" }
  const minutes = Math.round(left)
  return { kind: "minutes", minutes: minutes > 10 ? Math.max(10, 5 * Math.round(left / 5)) : minutes }
}
