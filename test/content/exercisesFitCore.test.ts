import fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { wordsFor } from "#content/exercises/loadExercises"
import { exercises } from "#content/exercises/exercises"
import type * as content from "#content/exerciseSchema"
import { circleKinds } from "#core/events"
import { offered, whyNotHere, type Exercise } from "#core/exercise/exercise"
import { isComplete, isStopped, mark, softMinutes } from "#core/exercise/marks"
import { maxProgressBytes } from "#core/floor/floor"
import { beginSession, stepOf, type Session } from "#core/exercise/session"
import { anyDice, byDice, goThrough, plainly, seatsOf } from "#kit/anyExercise"

const anyExercise = fc.constantFrom(...exercises)
const ways = ["live", "oneDevice", "apart"] as const

const begin = (exercise: content.Exercise, people: number, earlier = 0): Session<content.Exercise> => {
  const kind = exercise.kinds.find((one) => one !== "couple" || people === 2) ?? "friends"
  const session = beginSession(exercise, seatsOf(people), { way: "live", kind, hasChild: false, earlier })
  if (!session.ok) throw new Error(`${exercise.id}: ${session.error}`)
  return session.value
}

/** About how long an exercise takes, in minutes: soft times, and a guess for what has none. */
function lengthOf(exercise: content.Exercise, people: number): number {
  const guess = { say: 0.5, topic: 2, vision: 3, steps: 5, close: 0.5 }
  return exercise.steps.reduce((sum, step) => {
    switch (step.kind) {
      case "turns":
      case "own-part":
        return sum + people * step.rounds * (step.softMinutes + (step.listener === "reflect" ? 1 : 0))
      case "write":
        return sum + step.softMinutes
      case "dark":
        return sum + step.minutes.usual
      default:
        return sum + guess[step.kind]
    }
  }, 0)
}

describe("the exercises beside the engine", () => {
  it("[EX25] fit what it runs", () => {
    expectTypeOf(exercises).toExtend<readonly Exercise[]>()
    expectTypeOf<content.Exercise["kinds"][number]>().toEqualTypeOf<Exercise["kinds"][number]>()
    expectTypeOf<content.Exercise["ways"][number]>().toEqualTypeOf<Exercise["ways"][number]>()
    expectTypeOf<content.Exercise["risk"]>().toEqualTypeOf<Exercise["risk"]>()
    expectTypeOf<content.ExerciseStep["kind"]>().toEqualTypeOf<Exercise["steps"][number]["kind"]>()
  })

  it("[EX25] can each be gone through to the end by any number of people it is for, and are small on the way", () => {
    fc.assert(
      fc.property(anyExercise, fc.nat(10), fc.nat(9), anyDice, (exercise, more, earlier, dice) => {
        const { min, max } = exercise.people
        const session = begin(exercise, min + (more % (max - min + 1)), earlier)
        const deeds = goThrough(session, byDice(dice))
        for (const { after } of deeds) {
          expect(Buffer.byteLength(JSON.stringify(after.progress))).toBeLessThanOrEqual(maxProgressBytes)
        }
        const close = deeds.at(-1)?.after ?? session
        expect(stepOf(close).kind).toBe("close")
        const end = session.seats.reduce<Session>((now, seat) => {
          const next = mark(now, seat, { type: "confirm" })
          return next.ok ? next.value : now
        }, close)
        expect(isComplete(end)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it("[EX13] can be stopped by anybody at every step", () => {
    for (const exercise of exercises) {
      const session = begin(exercise, exercise.people.min)
      for (const { before } of goThrough(session, plainly)) {
        for (const seat of session.seats) {
          const stopped = mark(before, seat, { type: "stop" })
          expect(stopped.ok && isStopped(stopped.value)).toBe(true)
        }
      }
    }
  })

  it("[EX1] offer one device only what is light, and a circle with a child nothing hot", () => {
    for (const kind of circleKinds) {
      const light = offered(exercises, { way: "oneDevice", people: 2, kind, hasChild: false })
      expect(light.length).toBeGreaterThanOrEqual(5)
      expect(light.map(({ id }) => id)).not.toContain("mirroring")
      for (const { risk, gated } of light) expect([risk, gated]).toEqual(["low", false])
      for (const way of ways) {
        const withChild = offered(exercises, { way, people: 2, kind, hasChild: true })
        expect(withChild.map(({ risk }) => risk)).not.toContain("hot")
      }
      const live = offered(exercises, { way: "live", people: 2, kind, hasChild: false })
      expect(live.length).toBe(exercises.length)
    }
    for (const exercise of exercises) {
      const setting = { way: "live", kind: "family", hasChild: false } as const
      expect(whyNotHere(exercise, { ...setting, people: exercise.people.max + 1 })).toBe("TooMany")
    }
  })

  it("[EX6] have what they hear said back where understanding is the point, and nowhere else", () => {
    const reflected = exercises.filter(({ steps }) =>
      steps.some((step) => "listener" in step && step.listener === "reflect"),
    )
    expect(reflected.map(({ id }) => id)).toEqual(["stressTalk", "mirroring", "repair"])
  })

  it("[EX26] take about as long as they say", () => {
    for (const exercise of exercises) {
      const length = lengthOf(exercise, exercise.people.min)
      expect([exercise.id, Math.abs(exercise.minutes - length) <= 1]).toEqual([exercise.id, true])
    }
  })

  it("[EX26] give equal turns that are short: at most five minutes each", () => {
    for (const exercise of exercises) {
      for (const { before } of goThrough(begin(exercise, exercise.people.min), plainly)) {
        const { kind } = stepOf(before)
        if (kind === "turns" || kind === "own-part") expect(softMinutes(before) ?? 0).toBeLessThanOrEqual(5)
      }
    }
  })

  it("has words for every kind of circle at every step", () => {
    for (const exercise of exercises) {
      for (const kind of exercise.kinds) {
        expect(wordsFor(exercise.title, kind)).not.toBe("")
        for (const step of exercise.steps) {
          const words = "prompt" in step ? wordsFor(step.prompt, kind) : wordsFor(step.lines, kind).join(" ")
          expect(words.length).toBeGreaterThan(10)
        }
      }
    }
  })
})
