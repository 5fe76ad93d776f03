import { afterEach, describe, expect, it } from "vitest"
import { until } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { circleOf, couple, isInStep } from "./couple"

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

describe("a device that has much to catch up with", () => {
  it("[SY33] does not accuse a server that goes on taking things in meanwhile", async () => {
    let turnMs = 0
    const place = openInMemory({ endOfTurn: () => new Promise((done) => setTimeout(done, turnMs)) })
    places.push(place)
    const { alice, bob } = await couple(place)
    const { slot } = circleOf(alice).slot
    const say = (count: number) =>
      alice.person.act(
        slot,
        Array.from({ length: count }, (_, at) => ({
          do: "write" as const,
          event: { type: "MemberNamed" as const, name: `Alice ${at}` },
        })),
      )
    bob.online = false
    await say(400)
    await until(() => isInStep(alice), "the server has all of it")
    turnMs = 700
    bob.online = true
    bob.advance(60_000)
    await until(() => circleOf(bob).replica.head.position > 20, "some of it has come")
    await say(64)
    await until(() => isInStep(bob) && isInStep(alice), "both are in step")
    await until(() => circleOf(bob).replica.head.position === circleOf(alice).replica.head.position, "all is here")
    expect(circleOf(bob).replica.head.problems).toEqual([])
  })
})
