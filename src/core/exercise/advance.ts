import { err, ok, type Result } from "#base/result"
import { hasWordsToShow, type Exercise } from "./exercise"
import { isOver, isPaused } from "./marks"
import { oneLine, reflectionBytes, topicBytes, topicTries, turnsIn, type Progress } from "./progress"
import { holderOf, isTurns, stepOf, type Seat, type Session } from "./session"

/** What only the holder of the floor can do. Keeps EX2 to EX8. */
export type FloorAct =
  /** I have spoken, written or read: go on. */
  | { readonly type: "handOn" }
  /** Go on without me here. No reason is asked. */
  | { readonly type: "pass" }
  /** What I wrote on my own, in the words I choose: the others see it until my turn is over. */
  | { readonly type: "show"; readonly text: string }
  /** What I heard, in writing; without a text it was said aloud. */
  | { readonly type: "reflect"; readonly text?: string }
  /** "That's it", or "not quite". */
  | { readonly type: "answer"; readonly landed: boolean }
  /** A topic for all, in these words. */
  | { readonly type: "propose"; readonly text: string }
  /** Yes to the topic as it is worded. */
  | { readonly type: "agree" }
  /** The screens go dark for so many whole minutes. */
  | { readonly type: "darken"; readonly minutes: number }

export type FloorRefusal = "NotYourFloor" | "Paused" | "Over" | "NotHere" | "TooLong" | "Empty"

/** The session after an act of the floor's holder, or why it cannot be. */
export function advance<E extends Exercise>(
  session: Session<E>,
  by: Seat,
  act: FloorAct,
): Result<Session<E>, FloorRefusal> {
  if (isOver(session)) return err("Over")
  if (holderOf(session) !== by) return err("NotYourFloor")
  if (isPaused(session)) return err("Paused")
  if (!actsNow(session).includes(act.type)) return err("NotHere")
  const next = nextProgress(session, act)
  if (typeof next === "string") return err(next)
  return ok({ ...session, progress: { ...next, moves: session.progress.moves + 1 } })
}

/** Takes over a progress that came with the floor, where it is newer than what this device knew. */
export const adopt = <E extends Exercise>(session: Session<E>, progress: Progress): Session<E> =>
  progress.moves > session.progress.moves ? { ...session, progress } : session

/** The acts that make sense now, for whoever holds the floor. */
export function actsNow(session: Session): readonly FloorAct["type"][] {
  const { phase, topic, turn, step, said } = session.progress
  const { kind } = stepOf(session)
  if (kind === "close") return []
  if (phase === "reflect" || phase === "reflectAgain") return ["reflect", "pass"]
  if (phase === "check" || phase === "checkAgain") return ["answer", "pass"]
  if (kind === "dark" && phase === "open") return ["darken", "pass"]
  if (isTurns(stepOf(session)) && said === undefined && hasWordsToShow(session.exercise, step))
    return ["handOn", "show", "pass"]
  if (kind !== "topic") return ["handOn", "pass"]
  const another = turn < topicTries(session.seats.length) ? (["propose"] as const) : []
  return [...(topic === undefined ? [] : (["agree"] as const)), ...another, "pass"]
}

type Next = Progress | FloorRefusal

function nextProgress(session: Session, act: FloorAct): Next {
  const { progress } = session
  switch (act.type) {
    case "handOn":
      return isReflected(session) ? { ...unsaid(progress), phase: "reflect" } : nextTurn(session)
    case "show":
      return shown(progress, act.text)
    case "pass":
      return stepOf(session).kind === "topic" ? withoutTopic(session) : nextTurn(session)
    case "reflect":
      return reflected(progress, act.text ?? "")
    case "answer":
      return act.landed || progress.phase === "checkAgain" ? nextTurn(session) : tryAgain(progress)
    case "propose":
      return proposed(session, act.text)
    case "agree":
      return agreed(session)
    case "darken":
      return darkened(session, act.minutes)
  }
}

function isReflected(session: Session): boolean {
  const step = stepOf(session)
  return isTurns(step) && step.listener === "reflect"
}

/** The next turn of the step, or the next step once everybody has had theirs. Only the topic is kept. */
function nextTurn(session: Session): Progress {
  const { moves, step, turn, topic } = session.progress
  const kept = { moves, phase: "open" as const, ...(topic !== undefined && { topic }) }
  const isLast = turn + 1 >= turnsIn(stepOf(session), session.seats.length)
  return isLast ? { ...kept, step: step + 1, turn: 0 } : { ...kept, step, turn: turn + 1 }
}

function reflected(progress: Progress, text: string): Next {
  const said = oneLine(text, reflectionBytes)
  if (said === undefined) return "TooLong"
  const phase = progress.phase === "reflectAgain" ? "checkAgain" : "check"
  return { ...progress, phase, ...(said !== "" && { said }) }
}

function shown(progress: Progress, text: string): Next {
  const said = oneLine(text, reflectionBytes)
  if (said === undefined) return "TooLong"
  return said === "" ? "Empty" : { ...progress, said }
}

const unsaid = ({ said: _, ...rest }: Progress): Progress => rest
const tryAgain = (progress: Progress): Progress => ({ ...unsaid(progress), phase: "reflectAgain" })

function proposed({ progress: { moves, step, turn } }: Session, text: string): Next {
  const topic = oneLine(text, topicBytes)
  if (topic === undefined) return "TooLong"
  return topic === "" ? "Empty" : { moves, step, turn: turn + 1, phase: "open", topic, agreed: 1 }
}

/** A topic stands once everybody but its proposer has said yes to those very words. */
function agreed({ progress, seats }: Session): Progress {
  const { agreed: before = 1, ...rest } = progress
  if (before + 1 < seats.length) return { ...rest, turn: rest.turn + 1, agreed: before + 1 }
  return { ...rest, step: rest.step + 1, turn: 0 }
}

/** Not this one: the next may propose. After enough tries it is let be for today, and nobody is pressed into a yes. */
function withoutTopic({ progress, seats, exercise }: Session): Progress {
  const { moves, step, turn } = progress
  const isLetBe = turn + 1 >= topicTries(seats.length)
  return isLetBe
    ? { moves, step: exercise.steps.length - 1, turn: 0, phase: "open" }
    : { moves, step, turn: turn + 1, phase: "open" }
}

function darkened(session: Session, minutes: number): Next {
  const step = stepOf(session)
  if (step.kind !== "dark") return "NotHere"
  const { min, max } = step.minutes
  const isChoice = Number.isInteger(minutes) && minutes >= min && minutes <= max
  return isChoice ? { ...session.progress, phase: "dark", minutes } : "NotHere"
}
