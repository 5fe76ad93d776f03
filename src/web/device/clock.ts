import { instant, type LocalDate } from "#base/time"
import type { Clock } from "#client/ports"

const two = (number: number): string => number.toString().padStart(2, "0")

/** The calendar date of a moment where this device is. */
const localDate = (at: Date): LocalDate =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as LocalDate

export const deviceClock: Clock = {
  now: () => instant(Date.now()),
  today: () => localDate(new Date()),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
