import { describe, expect, it } from "vitest"
import { exercises } from "#content/exercises/exercises"
import type { MemberId } from "#base/ids"
import { circleKinds } from "#core/events"
import type { Member, OpenCircle } from "../store/model"
import { exercisesFor, offersFor, waysHere } from "./offers"

const member = (order: number): Member => ({
  member: String(order).repeat(32) as MemberId,
  name: `Person ${order}`,
  isMe: order === 0,
  state: "active",
  colour: "amber",
  outline: "plain",
  week: "2026-11-02" as Member["week"],
})

/** As much of a circle as is looked at here. */
const circleOf = (people: number, rest: Partial<OpenCircle> = {}): OpenCircle => {
  const members = Array.from({ length: people }, (_, order) => member(order))
  return {
    kind: "family",
    isOver: false,
    members: new Map(members.map((one) => [one.member, one])),
    ...rest,
  } as OpenCircle
}

const shownTo = (circle: OpenCircle | undefined) => offersFor(circle).flatMap((offer) => offer.exercises)

describe("what is offered", () => {
  it("[EX28] gives every exercise one place among what people come for", () => {
    const placed = Object.values(exercisesFor).flat()
    expect([...placed].sort()).toEqual(exercises.map(({ id }) => id).sort())
  })

  it("[EX28] shows only what can be done here, and leaves out a need for which there is nothing", () => {
    for (const kind of circleKinds) {
      for (let people = 1; people <= 12; people++) {
        const circle = circleOf(people, { kind })
        for (const { exercises: offered } of offersFor(circle)) {
          expect(offered.length).toBeGreaterThan(0)
          for (const exercise of offered) expect(waysHere(exercise, circle).length).toBeGreaterThan(0)
        }
      }
    }
  })

  it("[EX33] shows nothing for adults alone where somebody is under 18, whatever kind of circle it is", () => {
    for (const kind of circleKinds) {
      for (let people = 1; people <= 12; people++) {
        const shown = shownTo(circleOf(people, { kind, hasChild: true }))
        expect(shown.length).toBeGreaterThan(3)
        expect(shown.filter(({ adultsOnly }) => adultsOnly)).toEqual([])
      }
    }
    expect(shownTo(circleOf(2)).some(({ adultsOnly }) => adultsOnly)).toBe(true)
  })

  it("[EX1] shows somebody who is alone, in no circle or in one that is over, only what one device is enough for", () => {
    for (const circle of [undefined, circleOf(1), circleOf(3, { isOver: true })]) {
      expect(shownTo(circle).length).toBeGreaterThan(3)
      for (const exercise of shownTo(circle)) {
        expect(waysHere(exercise, circle)).toEqual(["oneDevice"])
        expect(exercise).toMatchObject({ gated: false, risk: "low" })
        // What is to stay on a board needs people who keep it.
        expect(exercise.steps.some(({ kind }) => kind === "vision")).toBe(false)
      }
    }
  })

  it("[EX28] lets some of a large circle do what is for few", () => {
    const mirroring = shownTo(circleOf(12)).find(({ id }) => id === "mirroring")
    expect(mirroring && waysHere(mirroring, circleOf(12))).toEqual(["live"])
  })
})
