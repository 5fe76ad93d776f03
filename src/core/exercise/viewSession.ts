import { actsNow, type FloorAct } from "./advance"
import type { Exercise, Step } from "./exercise"
import { hasConfirmed, isComplete, isPaused, isStopped, softMinutes } from "./marks"
import { holderOf, isTurns, placeOf, seatAt, stepOf, type Seat, type Session } from "./session"

/**
 * What one person's screen may show. It says who speaks and who says back, and of nobody else whether they are done:
 * where all write, read or confirm at once, nobody can be waited for by name (R6). A stop and a topic let be name nobody.
 * Keeps EX16.
 */
export type SessionView<E extends Exercise = Exercise> =
  | { readonly state: "stopped" | "complete" }
  | {
      readonly state: "going" | "paused"
      readonly step: E["steps"][number]
      /** From 1, of how many. */
      readonly number: number
      readonly of: number
      readonly moment: Moment
      /** What all agreed to talk about, once they have. */
      readonly topic: string | undefined
      /** What I can do with the floor; nothing while I don't have it, or while somebody pauses. */
      readonly acts: readonly FloorAct["type"][]
      /** Undefined where there is no limit. */
      readonly softMinutes: number | undefined
      /** Names what has a time of its own: while it stays the same, one's own clock runs on. */
      readonly clock: string
    }

export type Moment =
  /** All do the same at once. `isDone`: I have said that I am. */
  | { readonly kind: "all"; readonly isDone: boolean }
  | {
      readonly kind: "turn"
      readonly phase: "speak" | "reflect" | "check"
      readonly speaker: Seat
      /** Who says back what was heard, where somebody does. */
      readonly reflector: Seat | undefined
      readonly isSecondTry: boolean
      /** What was said back in writing; while somebody speaks, what they show of their own. */
      readonly said: string | undefined
      readonly round: number
      readonly rounds: number
    }
  /** `proposed`: these words are on the table, and not agreed on yet. */
  | { readonly kind: "topic"; readonly proposed: string | undefined }
  | { readonly kind: "dark"; readonly minutes: number | undefined }
  | { readonly kind: "close"; readonly isDone: boolean }

export function viewSession<E extends Exercise>(session: Session<E>, me: Seat): SessionView<E> {
  if (isStopped(session)) return { state: "stopped" }
  if (isComplete(session)) return { state: "complete" }
  const { exercise, progress } = session
  const step = stepOf(session)
  const state = isPaused(session) ? "paused" : "going"
  const place = placeOf(session)
  return {
    state,
    step,
    number: progress.step + 1,
    of: exercise.steps.length,
    moment: momentOf(session, step, me),
    topic: step.kind === "topic" ? undefined : progress.topic,
    acts: state === "going" && holderOf(session) === me ? actsNow(session) : [],
    softMinutes: softMinutes(session),
    clock: `${place.step}.${place.turn}.${isTurns(step) || step.kind === "dark" ? progress.phase : ""}`,
  }
}

function momentOf(session: Session, step: Step, me: Seat): Moment {
  const { progress } = session
  switch (step.kind) {
    case "turns":
    case "own-part":
      return turnOf(session, step.rounds, step.listener === "reflect")
    case "topic":
      return { kind: "topic", proposed: progress.topic }
    case "dark":
      return { kind: "dark", minutes: progress.minutes }
    case "close":
      return { kind: "close", isDone: hasConfirmed(session, me) }
    case "say":
      return { kind: "all", isDone: false }
    case "write":
    case "vision":
    case "steps":
      return { kind: "all", isDone: hasHandedOn(session, me) }
  }
}

function turnOf(session: Session, rounds: number, isReflected: boolean): Moment {
  const { turn, phase, said } = session.progress
  return {
    kind: "turn",
    phase: phase === "open" ? "speak" : phase === "reflect" || phase === "reflectAgain" ? "reflect" : "check",
    speaker: seatAt(session, turn),
    reflector: isReflected ? seatAt(session, turn + 1) : undefined,
    isSecondTry: phase === "reflectAgain" || phase === "checkAgain",
    said,
    round: Math.floor(turn / session.seats.length) + 1,
    rounds,
  }
}

function hasHandedOn(session: Session, me: Seat): boolean {
  const done = Array.from({ length: session.progress.turn }, (_, turn) => seatAt(session, turn))
  return done.includes(me)
}
