import { expect, it } from "vitest"
import { circleOf, householdOf, named, namesIn, problemsOf } from "../adversary/household"

it("[SY27, SY25] notices that its keys are used elsewhere, sends nothing more, and keeps what was written", async () => {
  const house = await householdOf("copies", "Alice", "Bob")
  const { town, apps } = house
  const [alice, bob] = apps
  if (!alice || !bob) throw new Error("nobody is home")
  // A browser profile, copied.
  const copy = town.appFor("Alice", 2)
  for (const [key, value] of alice.disk.values) copy.disk.values.set(key, value.slice())
  copy.start()
  await house.settle()
  await house.says(alice, named("by the first"))
  await house.says(copy, named("by the copy"))
  expect(problemsOf(copy)).toEqual(["AnotherCopy"])
  expect(circleOf(copy).replica.waiting).toHaveLength(1)
  await house.acts(copy, { do: "write", event: named("and another") })
  await house.reconnect()
  expect(circleOf(copy).replica.waiting).toHaveLength(2)
  expect([...circleOf(copy).replica.state.profile.names.values()]).toContain("and another")
  expect(namesIn(bob)).toContain("by the first")
  expect(namesIn(bob)).not.toContain("by the copy")
  await house.close()
})
