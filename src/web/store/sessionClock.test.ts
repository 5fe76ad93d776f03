import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { exercises } from "#content/exercises/exercises"
import { advance } from "#core/exercise/advance"
import { holderOf, type Session } from "#core/exercise/session"
import { viewSession } from "#core/exercise/viewSession"
import { begun } from "#kit/anyExercise"
import { sessionClock } from "./sessionClock"

const checkIn = exercises.find(({ id }) => id === "fiveMinuteCheckIn")
const minuteMs = 60_000

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

/** After so many acts: the first opens the first turn. */
function viewAfter(acts: number) {
  if (!checkIn) throw new Error("no such exercise")
  let session: Session = begun(checkIn, ["ana", "sam"])
  for (let act = 0; act < acts; act++) {
    const next = advance(session, holderOf(session) ?? "", { type: "handOn" })
    if (next.ok) session = next.value
  }
  return viewSession(session, "ana")
}

it("[EX19] lets a turn go on where it was for whoever comes back to it, and the next begin anew", () => {
  const clock = sessionClock()
  clock.follow(viewAfter(1), 0.4 * minuteMs)
  expect(clock.time.value?.fraction).toBeCloseTo(0.6)
  vi.advanceTimersByTime(0.5 * minuteMs)
  expect(clock.time.value?.fraction).toBeCloseTo(0.1)
  clock.follow(viewAfter(2), 0.9 * minuteMs)
  expect(clock.time.value?.fraction).toBe(1)
  clock.follow(undefined)
  expect(clock.time.value).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})

it("[EX17] tells the end of soft time and goes on quietly, nobody cut off", () => {
  const clock = sessionClock()
  clock.follow(viewAfter(1))
  vi.advanceTimersByTime(5 * minuteMs)
  expect(clock.time.value).toEqual({ fraction: 0, about: { kind: "whenYouLike" } })
  clock.follow(undefined)
})
