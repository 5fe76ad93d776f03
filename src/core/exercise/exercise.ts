import type { CircleKind } from "../events"

/**
 * Guided exercises, as far as the engine must know them: who may do one, in which way, and its steps. The words are in
 * `content/exercises`, whose entries fit this type. What a session is, and how it goes on, stands in `session`.
 */
export interface Exercise {
  readonly id: string
  readonly people: { readonly min: number; readonly max: number }
  readonly kinds: readonly CircleKind[]
  readonly ways: readonly Way[]
  /** Each person is asked alone, on their own device, before it begins (R26). */
  readonly gated: boolean
  readonly risk: Risk
  /** Not in a circle with a child in it (R28). */
  readonly adultsOnly: boolean
  /** At least one; the last is the only `close`. */
  readonly steps: readonly Step[]
}

/** On a device each at the same time, on one device passed between people, or each in their own time. */
export type Way = "live" | "oneDevice" | "apart"
export type Risk = "low" | "tender" | "hot"

export type Step = { readonly id: string } & (
  | { readonly kind: "say" | "topic" | "vision" | "steps" | "close" }
  /** Private writing, each on their own device. `ask`: its author may show some of it later, in a turn of their own. */
  | { readonly kind: "write"; readonly softMinutes: number; readonly share: "never" | "ask" }
  /** Each in turn speaks for about `softMinutes`, `rounds` times round. */
  | {
      readonly kind: "turns" | "own-part"
      readonly softMinutes: number
      readonly listener: Listener
      readonly rounds: number
    }
  /** The screen is off, for a number of minutes to choose. */
  | { readonly kind: "dark"; readonly minutes: { readonly min: number; readonly max: number } }
)

/** `reflect`: the next in turn says back a feeling, and the speaker says whether that is it; one more try. */
export type Listener = "listen" | "reflect"

export interface Setting {
  readonly way: Way
  readonly people: number
  readonly kind: CircleKind
  readonly hasChild: boolean
}

export type SettingRefusal = "NotThisWay" | "NotThisKind" | "TooFew" | "TooMany" | "NotWithAChild"

/**
 * Why an exercise is not offered here, or undefined. One device offers only what is low in risk and asks nobody
 * anything in private, whatever the exercise claims of itself: a private answer is impossible there. Keeps EX1.
 */
export function whyNotHere(exercise: Exercise, { way, people, kind, hasChild }: Setting): SettingRefusal | undefined {
  if (!exercise.ways.includes(way)) return "NotThisWay"
  if (way === "oneDevice" && (exercise.gated || exercise.risk !== "low")) return "NotThisWay"
  if (!exercise.kinds.includes(kind)) return "NotThisKind"
  if (hasChild && exercise.adultsOnly) return "NotWithAChild"
  if (people < exercise.people.min) return "TooFew"
  return people > exercise.people.max ? "TooMany" : undefined
}

/** Whether people may have written something before a step, counted from 0, that is theirs to show. */
export const hasWordsToShow = ({ steps }: Exercise, at: number): boolean =>
  steps.slice(0, at).some((step) => step.kind === "write" && step.share === "ask")

/** Those exercises that are offered here, in their order. */
export const offered = <E extends Exercise>(exercises: readonly E[], setting: Setting): readonly E[] =>
  exercises.filter((exercise) => whyNotHere(exercise, setting) === undefined)
