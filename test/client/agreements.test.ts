import { afterEach, describe, expect, it } from "vitest"
import { addDays, type LocalDate } from "#base/time"
import { proposeAgreement, signAgreement } from "#core/agreement/agree"
import { dueForReview, viewAgreements } from "#core/agreement/viewAgreements"
import type { Viewpoint } from "#core/circleState"
import type { CircleEvent } from "#core/events"
import { activeMembers } from "#protocol/membership"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { heldBy, twoPeople } from "../kit/twoPeople"

const today = "2026-11-25" as LocalDate
const reviewOn = addDays(today, 14)

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

const viewpointOf = (device: TestDevice): Viewpoint => {
  const { slot, replica } = heldBy(device)
  const members = replica.membership ? activeMembers(replica.membership).map(({ id }) => id) : []
  return { state: replica.state, me: slot.member, members }
}
const viewOf = (device: TestDevice) => viewAgreements(viewpointOf(device), today)
const writes = (device: TestDevice, event: CircleEvent) =>
  device.person.act(heldBy(device).slot.slot, [{ do: "write", event }])

async function together() {
  const place = openInMemory()
  places.push(place)
  const { alice, bob } = await twoPeople(place)
  const item = alice.person.newItem()
  const named = [heldBy(alice).slot.member, heldBy(bob).slot.member]
  const steps = named.map((who) => ({ who, when: "I’m home late", will: "ring before six" }))
  const proposed = proposeAgreement(viewpointOf(alice), { item, named, steps, reviewOn }, today)
  if (!proposed.ok) throw new Error(proposed.error)
  await writes(alice, proposed.value)
  await until(() => viewOf(bob).toSign.length === 1, "it waits for Bob")
  return { place, alice, bob, item }
}

describe("an agreement between two people on two devices", () => {
  it("[AG1][AG9] is signed offline, kept through a crash, and comes back on its day with no network", async () => {
    const { alice, bob, item } = await together()
    bob.online = false
    const signed = signAgreement(viewpointOf(bob), item)
    if (!signed.ok) throw new Error(signed.error)
    await writes(bob, signed.value)
    await bob.restart()
    expect(viewOf(bob).inForce).toMatchObject([{ item }])
    expect(viewOf(alice)).toMatchObject({ signed: [{ item }], inForce: [] })
    bob.online = true
    await until(() => {
      bob.advance(1_000)
      return viewOf(alice).inForce.length === 1
    }, "Alice has Bob’s signature")
    for (const device of [alice, bob]) {
      device.online = false
      await device.restart()
      expect(dueForReview(viewpointOf(device), addDays(reviewOn, -1))).toEqual([])
      expect(dueForReview(viewpointOf(device), reviewOn)).toMatchObject([{ item }])
      for (const { replica } of device.person.held) expect(replica.head.problems).toEqual([])
    }
  })

  it("[AG5] stands when one deletes all their words; a device set up later keeps the other’s copy", async () => {
    const { place, alice, bob, item } = await together()
    const signed = signAgreement(viewpointOf(bob), item)
    if (!signed.ok) throw new Error(signed.error)
    await writes(bob, signed.value)
    await until(() => viewOf(alice).inForce.length === 1, "both have signed")
    const before = viewOf(bob).inForce
    await alice.person.act(heldBy(alice).slot.slot, [{ do: "eraseAll" }])
    const isErased = (device: TestDevice) => heldBy(device).replica.state.profile.names.size === 1
    await until(() => isErased(alice) && isErased(bob), "Alice’s words are gone")
    expect(viewOf(bob).inForce).toEqual(before)
    expect(viewOf(alice).inForce).toEqual(before)

    const seeds = { signingSeed: "11".repeat(32), agreementSeed: "22".repeat(32) }
    expect((await bob.person.keepRecovery(seeds)).ok).toBe(true)
    await until(() => bob.person.vault?.replica.waiting.length === 0, "Bob’s recovery device is in")
    const fresh = await deviceOf("fresh", place)
    expect(await fresh.person.restore(seeds)).toEqual({ ok: true, value: undefined })
    await until(() => fresh.person.circles.length === 1, "the circle comes back")
    const versions = () => [...heldBy(fresh).replica.state.profile.agreements.values()]
    await until(() => versions().length === 1, "its history comes back")
    expect(versions()).toMatchObject([{ item, text: { state: "known", terms: before[0]?.terms }, isAgreed: false }])
  })
})
