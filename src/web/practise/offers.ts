import type { Exercise } from "#content/exerciseSchema"
import { exercises } from "#content/exercises/exercises"
import { wordsFor } from "#content/exercises/loadExercises"
import type { CircleKind } from "#core/events"
import { whyNotHere, type Way } from "#core/exercise/exercise"
import type { OpenCircle } from "../store/model"
import { othersIn } from "../store/people"
import type { Need } from "../words/en/practise"

/** Which exercises are for which need, in the order in which they are shown. Each has one place. */
export const exercisesFor: Readonly<Record<Need, readonly string[]>> = {
  short: ["fiveMinuteCheckIn", "morningCoffee", "eveningRecap"],
  good: ["appreciationRound", "futureVision"],
  happened: ["stressTalk", "repair"],
  understand: ["mirroring"],
  apart: ["farApart"],
  screens: ["twentyMinutes"],
}

export const exerciseNamed = (id: string | undefined): Exercise | undefined => exercises.find((one) => one.id === id)

/**
 * How an exercise can be done here and now. On one device whoever sits around it takes part, in a circle or not; but what
 * is to stay on a board needs one.
 */
export function waysHere(exercise: Exercise, circle: OpenCircle | undefined): readonly Way[] {
  const { min, max } = exercise.people
  const others = circle && !circle.isOver ? othersIn(circle).length : 0
  const kind = circle?.kind ?? "couple"
  const isKept = exercise.steps.some((step) => step.kind === "vision")
  return exercise.ways.filter((way) => {
    if (way === "oneDevice" && isKept && others === 0) return false
    const people = way === "oneDevice" ? min : Math.min(others + 1, max)
    return whyNotHere(exercise, { way, people, kind, hasChild: circle?.hasChild ?? false }) === undefined
  })
}

/** What is offered here, by need. A need for which there is nothing is left out. */
export const offersFor = (
  circle: OpenCircle | undefined,
): readonly { readonly need: Need; readonly exercises: readonly Exercise[] }[] =>
  (Object.keys(exercisesFor) as Need[]).flatMap((need) => {
    const offered = exercisesFor[need]
      .map(exerciseNamed)
      .filter((one) => one !== undefined && waysHere(one, circle).length > 0)
    return offered.length > 0 ? [{ need, exercises: offered as readonly Exercise[] }] : []
  })

/** The words for this kind of circle; those for anybody where there is none. */
export const sayTo = <Words>(
  circle: OpenCircle | undefined,
  words: { readonly any: Words } & { readonly [Kind in CircleKind]?: Words },
): Words => (circle ? wordsFor(words, circle.kind) : words.any)
