import * as v from "valibot"
import { utf8 } from "#base/bytes"
import { hasWordsToShow, type Exercise, type Step } from "./exercise"

/**
 * Where a session is: what travels with the floor. Small enough for a frame of the room, and read from anything
 * another device may send. Keeps EX9 and EX10.
 */
/**
 * `open`: speaking, writing, reading, choosing. `reflect` and `check` (and once `…Again`): the listener says back, the
 * speaker says whether that is it. `dark`: the chosen minutes run.
 */
export const phases = ["open", "reflect", "check", "reflectAgain", "checkAgain", "dark"] as const

/** Bytes of JSON a topic and a written reflection may take, so that both fit a frame together. */
export const topicBytes = 200
export const reflectionBytes = 300

const fitting = (bytes: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.check((text) => bytesOf(text) <= bytes),
  )
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

const progressSchema = v.strictObject({
  /** Acts that led here: of two, the one with more is the newer. */
  moves: count(100_000),
  step: count(1_000),
  /** In this step: turns had, people done, or acts about the topic. */
  turn: count(10_000),
  phase: v.picklist(phases),
  /** Topic only: how many stand behind what is proposed. */
  agreed: v.optional(count(12)),
  topic: v.optional(fitting(topicBytes)),
  /** What the listener wrote back, while the speaker reads it; or what the speaker shows of their own, while they speak. */
  said: v.optional(fitting(reflectionBytes)),
  /** Dark only: minutes chosen. */
  minutes: v.optional(count(1_000)),
})
export type Progress = v.InferOutput<typeof progressSchema>

export const beginning: Progress = { moves: 0, step: 0, turn: 0, phase: "open" }

const bytesOf = (text: string): number => utf8(JSON.stringify(text)).length

/** Words for a topic or a reflection: one line of at most `bytes`, or undefined where they are too long. */
export function oneLine(text: string, bytes: number): string | undefined {
  const line = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim()
  return bytesOf(line) <= bytes ? line : undefined
}

/**
 * A progress out of JSON from anywhere, or undefined where it is none of this exercise among so many people. Never throws.
 * The other way it needs nothing: a progress is plain JSON.
 */
export function parseProgress(json: unknown, exercise: Exercise, people: number): Progress | undefined {
  const read = v.safeParse(progressSchema, json)
  return read.success && fits(read.output, exercise, people) ? read.output : undefined
}

/** How many acts about the topic may be proposals or passes: after them there is only agreeing, and leaving it. */
export const topicTries = (people: number): number => 3 * people

/** Turns in a step: a bound that is never reached. */
export function turnsIn(step: Step, people: number): number {
  switch (step.kind) {
    case "turns":
    case "own-part":
      return step.rounds * people
    case "write":
    case "vision":
    case "steps":
      return people
    case "topic":
      return topicTries(people) + people
    case "say":
    case "dark":
    case "close":
      return 1
  }
}

const isShown = (exercise: Exercise, at: number, phase: Progress["phase"]): boolean =>
  phase === "open" && ["turns", "own-part"].includes(exercise.steps[at]?.kind ?? "") && hasWordsToShow(exercise, at)

function fits({ step: at, turn, phase, agreed, said, minutes }: Progress, exercise: Exercise, people: number): boolean {
  const step = exercise.steps[at]
  if (!step || turn >= turnsIn(step, people)) return false
  if (agreed !== undefined && (step.kind !== "topic" || agreed < 1 || agreed >= people)) return false
  if (said !== undefined && phase !== "check" && phase !== "checkAgain" && !isShown(exercise, at, phase)) return false
  if ((phase === "dark") !== (minutes !== undefined)) return false
  if (phase === "open") return true
  if (phase !== "dark") return (step.kind === "turns" || step.kind === "own-part") && step.listener === "reflect"
  return step.kind === "dark" && minutes !== undefined && minutes >= step.minutes.min && minutes <= step.minutes.max
}
