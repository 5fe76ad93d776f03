import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExercise } from "#kit/anyExercise"
import { offered, whyNotHere, type Exercise, type Setting } from "./exercise"

const anySetting: fc.Arbitrary<Setting> = fc.record({
  way: fc.constantFrom("live", "oneDevice", "apart"),
  people: fc.integer({ min: 1, max: 14 }),
  kind: fc.constantFrom("couple", "family", "friends"),
  hasChild: fc.boolean(),
})
const anyClaim: fc.Arbitrary<Exercise> = fc
  .tuple(
    anyExercise,
    fc.record({
      gated: fc.boolean(),
      risk: fc.constantFrom("low", "tender", "hot"),
      adultsOnly: fc.boolean(),
      ways: fc.subarray(["live", "oneDevice", "apart"] as const),
      kinds: fc.subarray(["couple", "family", "friends"] as const),
      people: fc.constantFrom({ min: 2, max: 2 }, { min: 2, max: 12 }, { min: 3, max: 6 }),
    }),
  )
  .map(([exercise, claim]): Exercise => ({ ...exercise, ...claim }) as Exercise)

describe("where an exercise is offered", () => {
  it("[EX1] offers on one device only what is low in risk and asks nobody in private", () => {
    fc.assert(
      fc.property(fc.array(anyClaim), anySetting, (all, setting) => {
        for (const { risk, gated } of offered(all, { ...setting, way: "oneDevice" })) {
          expect([risk, gated]).toEqual(["low", false])
        }
      }),
    )
  })

  it("[EX1] offers it only to whom it is for, and says why not", () => {
    fc.assert(
      fc.property(anyClaim, anySetting, (exercise, setting) => {
        const { ways, kinds, people, adultsOnly } = exercise
        const fits =
          ways.includes(setting.way) &&
          kinds.includes(setting.kind) &&
          setting.people >= people.min &&
          setting.people <= people.max &&
          !(adultsOnly && setting.hasChild) &&
          (setting.way !== "oneDevice" || (exercise.risk === "low" && !exercise.gated))
        expect(whyNotHere(exercise, setting) === undefined).toBe(fits)
        expect(offered([exercise], setting).length).toBe(fits ? 1 : 0)
      }),
    )
  })
})
