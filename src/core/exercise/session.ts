import { err, ok, type Result } from "#base/result"
import { whyNotHere, type Exercise, type Setting, type SettingRefusal, type Step } from "./exercise"
import { beginning, type Progress } from "./progress"

/**
 * One run of an exercise. Whoever holds the floor brings it on, one act at a time and never back (`advance`); what anybody
 * may say at any time, such as a pause or a stop, is marked beside it (`marks`). Nothing here knows a clock, a network or
 * a device: live, the progress travels with the floor; on one device, the same acts are pressed in turn.
 */
export interface Session<E extends Exercise = Exercise> {
  readonly exercise: E
  /** In the order in which they speak. */
  readonly seats: readonly Seat[]
  /** Which of the seats begins. */
  readonly first: number
  readonly progress: Progress
  readonly marks: ReadonlyMap<Seat, Marks>
}

/** Who takes part: a member's id or, on one device, any name that tells people apart. */
export type Seat = string

/** What one seat has said without the floor. Each only ever grows; see `marks`. */
export interface Marks {
  /** Odd while this seat pauses. */
  readonly pauses: number
  readonly hasStopped: boolean
  readonly hasConfirmed: boolean
  /** How often this seat would like a little longer, in the latest place where it did. */
  readonly longer: Place & { readonly times: number }
  readonly noLimit: boolean
}

/** What has a time of its own: one person's turn, or a step that all do at once (turn 0). */
export interface Place {
  readonly step: number
  readonly turn: number
}

/**
 * A new session. `earlier` is how many sessions these people have had: so each in turn is the one who begins.
 * Refused where the exercise is not offered.
 */
export function beginSession<E extends Exercise>(
  exercise: E,
  seats: readonly Seat[],
  { earlier, ...setting }: Omit<Setting, "people"> & { readonly earlier: number },
): Result<Session<E>, SettingRefusal | "SeatTwice"> {
  const refusal = whyNotHere(exercise, { ...setting, people: seats.length })
  if (refusal) return err(refusal)
  if (new Set(seats).size < seats.length) return err("SeatTwice")
  return ok({ exercise, seats, first: earlier % seats.length, progress: beginning, marks: new Map() })
}

export function stepOf<E extends Exercise>({ exercise, progress }: Session<E>): E["steps"][number] {
  const step = exercise.steps[progress.step]
  if (!step) throw new RangeError("a session beyond its last step")
  return step
}

/** A step in which people speak one after another. */
export type TurnsStep = Extract<Step, { kind: "turns" | "own-part" }>

export const isTurns = (step: Step): step is TurnsStep => step.kind === "turns" || step.kind === "own-part"

export const placeOf = (session: Session): Place => ({
  step: session.progress.step,
  turn: isTurns(stepOf(session)) ? session.progress.turn : 0,
})

/**
 * The seat whose turn `turn` is in this step. The order stays within a step; each step of turns is begun one seat later,
 * so that it is not always the same person who goes first.
 */
export function seatAt({ exercise, seats, first, progress }: Session, turn: number): Seat {
  const begun = exercise.steps.slice(0, progress.step).filter(isTurns).length
  const seat = seats[(first + begun + turn) % seats.length]
  if (seat === undefined) throw new RangeError("a session of nobody")
  return seat
}

/**
 * Who has the floor now, or undefined at the close, which needs none. Where all write at once it goes round: everybody
 * hands it on when they are done, so the step is over when all are.
 */
export function holderOf(session: Session): Seat | undefined {
  if (stepOf(session).kind === "close") return undefined
  const { turn, phase } = session.progress
  return seatAt(session, phase === "reflect" || phase === "reflectAgain" ? turn + 1 : turn)
}
