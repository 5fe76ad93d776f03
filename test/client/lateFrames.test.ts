import { expect, it } from "vitest"
import { circleOf, householdOf, named, namesIn, problemsOf } from "../adversary/household"

it("[SY18, SY24] makes one entry of what an old line brings late and what a new one brings again", async () => {
  const house = await householdOf("late frames", "Alice", "Bob")
  const { town, apps } = house
  const [alice, bob] = apps
  if (!alice || !bob) throw new Error("nobody is home")
  alice.delayMs = [150, 150]
  const said: string[] = []
  // However late: before, between and after everything that goes over the new line.
  for (let late = 0; late < 2_400; late += 30) {
    said.push(`late by ${late}`)
    town.network.leavesBehind(alice, late)
    void alice.person?.act(circleOf(alice).slot.slot, [{ do: "write", event: named(`late by ${late}`) }])
    await house.settle(12_000)
  }
  await house.reconnect()
  for (const app of apps) {
    expect(problemsOf(app)).toEqual([])
    expect(namesIn(app).slice(2)).toEqual(said)
  }
  await house.close()
})
