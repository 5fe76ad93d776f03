import { signal, type ReadonlySignal } from "@preact/signals"
import { instant } from "#base/time"
import { elapsedMs, holdWatch, runWatch, startWatch, type Stopwatch } from "#core/exercise/stopwatch"
import { timeLeft, type TimeLeft } from "#core/exercise/timeLeft"
import type { SessionView } from "#core/exercise/viewSession"

const now = () => instant(Date.now())
/** How often the arc moves: words and arc are about as coarse as that. */
const beatMs = 5_000

/** The soft time of whatever goes on in a session, by this device's own clock. */
export interface SessionClock {
  readonly time: ReadonlySignal<TimeLeft | undefined>
  /** Follows the session: a new turn begins anew, a pause holds. What is on when one comes back has run for `ranMs`. */
  readonly follow: (view: SessionView | undefined, ranMs?: number) => void
}

export function sessionClock(): SessionClock {
  const time = signal<TimeLeft | undefined>(undefined)
  let watch: Stopwatch | undefined
  let named = ""
  let minutes: number | undefined
  let beat: ReturnType<typeof setInterval> | undefined

  const tell = () => (time.value = watch && timeLeft(minutes, elapsedMs(watch, now())))
  const follow = (view: SessionView | undefined, ranMs = 0): void => {
    clearInterval(beat)
    if (view?.state !== "going" && view?.state !== "paused") {
      watch = undefined
      named = ""
      return void tell()
    }
    if (view.clock !== named) watch = { ...startWatch(now()), ranMs: named === "" ? ranMs : 0 }
    named = view.clock
    minutes = view.softMinutes
    if (watch) watch = view.state === "paused" ? holdWatch(watch, now()) : runWatch(watch, now())
    if (view.state === "going" && minutes !== undefined) beat = setInterval(tell, beatMs)
    tell()
  }
  return { time, follow }
}
