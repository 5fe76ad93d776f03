import * as v from "valibot"
import type { LocalDate } from "#base/time"
import type { Exercise } from "./exercise"
import { parseProgress, type Progress } from "./progress"
import type { Seat, Session } from "./session"

/**
 * A session on one device, as that device keeps it while it goes on, so that a reload loses nothing. Pauses and wishes
 * for time are not kept: whoever comes back begins the turn they are in again. Keeps EX34.
 */
export interface KeptHere {
  /** The day on which it was last brought on; it is offered on no other. */
  readonly date: LocalDate
  readonly exercise: string
  readonly seats: readonly Seat[]
  readonly first: number
  readonly progress: Progress
}

const keptSchema = v.object({
  date: v.string(),
  exercise: v.string(),
  seats: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1))),
    v.check((seats) => new Set(seats).size === seats.length),
  ),
  first: v.pipe(v.number(), v.integer(), v.minValue(0)),
  progress: v.unknown(),
})

export const keepHere = ({ exercise, seats, first, progress }: Session, date: LocalDate): KeptHere => ({
  date,
  exercise: exercise.id,
  seats,
  first,
  progress,
})

/** The session that was kept that day, or undefined where there is none of these exercises. Reads anything, never throws. */
export function readHere<E extends Exercise>(
  kept: unknown,
  exercises: readonly E[],
  date: LocalDate,
): Session<E> | undefined {
  const read = v.safeParse(keptSchema, kept)
  if (!read.success || read.output.date !== date) return undefined
  const { seats, first } = read.output
  const exercise = exercises.find(({ id }) => id === read.output.exercise)
  if (!exercise || first >= seats.length || seats.length < exercise.people.min || seats.length > exercise.people.max)
    return undefined
  const progress = parseProgress(read.output.progress, exercise, seats.length)
  return progress && { exercise, seats, first, progress, marks: new Map() }
}
