import { describe, expect, it } from "vitest"
import { idFromBytes, type RoundId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { circleOf as relayCircleOf } from "../kit/circleOf"
import { openPlace } from "../kit/openPlace"
import { circleOf, couple, isInStep, joins } from "./couple"

const date = "2026-11-25" as LocalDate
const handsIn = async (device: TestDevice): Promise<void> => {
  await device.person.act(circleOf(device).slot.slot, [{ do: "handIn", page: { type: "CheckInPassed", date } }])
  await until(() => isInStep(device), "it is handed in")
}
const pagesOf = (device: TestDevice): number =>
  circleOf(device)
    .replica.state.months.get("2026-11" as never)
    ?.days.get(date)?.pages.size ?? 0

/** Alice with two devices, and Bob. The second has handed in a page, and is taken out by the first. */
async function withLostDevice() {
  const place = openPlace()
  const { alice, bob } = await couple(place)
  const second = await deviceOf("second", place)
  await joins(second, alice, "device")
  await until(() => second.person.circles.length === 1 && isInStep(second), "the circle comes to the second device")
  await until(() => alice.person.vault?.replica.state.profile.hereAs.size === 2, "both have said which device they are")
  await handsIn(second)
  return { alice, bob, second }
}

async function takesOut(alice: TestDevice, second: TestDevice): Promise<void> {
  second.online = false
  const lost = second.person.vault?.replica.identity.secrets.id
  expect(lost && (await alice.person.takeOutDevice(lost))?.ok).toBe(true)
  await until(() => isInStep(alice), "it is out")
}

describe("a page that was handed in on a device that is taken out", () => {
  it("[SY33] is handed in anew by the device that takes it out, and nobody is accused", async () => {
    const { alice, bob, second } = await withLostDevice()
    await until(() => circleOf(alice).replica.ownSealed(date) !== undefined, "Alice's first device knows of it")
    await takesOut(alice, second)
    await handsIn(bob)
    await until(() => [alice, bob].every((device) => isInStep(device) && pagesOf(device) === 2), "the round opens")
    for (const device of [alice, bob]) expect(circleOf(device).replica.head.problems).toEqual([])
  })

  it("[SE12] is let go of by the relay, and no late copy of an earlier one comes in its place", async () => {
    const place = openPlace()
    const { circle, alice, bob } = await relayCircleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    const round = idFromBytes<RoundId>(place.random(16))
    expect((await tablet.handsIn(round, 7)).ok).toBe(true)
    await alice.operates({ type: "remove-device", device: tablet.device.id })
    await alice.operates(circle.rotation())
    const before = bob.line.frames.length
    expect((await bob.handsIn(round)).ok).toBe(true)
    await place.relay.idle()
    expect(bob.line.entries.filter(({ kind }) => kind === "envelope")).toEqual([])
    expect(bob.line.frames.length).toBeGreaterThan(before)
    expect((await alice.handsIn(round, 6)).ok).toBe(false)
    expect((await alice.handsIn(round, 8)).ok).toBe(true)
    expect(bob.line.entries.filter(({ kind }) => kind === "envelope")).toHaveLength(2)
  })
})
