import { afterEach, describe, expect, it } from "vitest"
import type { LocalDate } from "#base/time"
import type { Envelope } from "#protocol/envelope"
import { decodeEntry } from "#protocol/log"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { begun, circleOf, couple, isInStep, joins } from "./couple"

const today = "2026-11-25" as LocalDate
const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

const pass = (device: TestDevice) =>
  device.person.act(circleOf(device).slot.slot, [{ do: "handIn", page: { type: "CheckInPassed", date: today } }])

async function pagesIn(place: Place, device: TestDevice): Promise<readonly Envelope["header"][]> {
  const entries = await place.store.entriesAfter(circleOf(device).slot.circle, 0, 500)
  return entries.flatMap(({ bytes }) => {
    const entry = decodeEntry(bytes)
    return entry?.kind === "envelope" && entry.envelope.header.type === "page" ? [entry.envelope.header] : []
  })
}

describe("a page that has opened", () => {
  it("[SE16] does not tell in its header how often its author has changed it", async () => {
    const place = openInMemory()
    places.push(place)
    const { alice, bob } = await couple(place)
    for (let times = 0; times < 5; times++) {
      await pass(alice)
      await until(() => isInStep(alice), "it is at the relay")
    }
    await pass(bob)
    await until(() => isInStep(bob), "it opens")
    const counters = (await pagesIn(place, alice)).map(({ counter }) => counter)
    expect(counters).toHaveLength(2)
    // By chance one in 65,000 begins as low as a count would.
    for (const counter of counters) expect(counter).toBeGreaterThan(65_536)
  })

  it("[SE16][SY21] can be written anew by a device that has missed what another one did", async () => {
    const place = openInMemory()
    places.push(place)
    const alice = await begun("alice", place)
    const second = await deviceOf("second", place)
    await joins(second, alice, "device")
    await until(() => second.person.circles.length === 1 && isInStep(second), "the circle comes to the second device")
    for (const [here, there] of [
      [alice, second],
      [second, alice],
      [alice, second],
    ] as const) {
      there.online = false
      await pass(here)
      await until(() => isInStep(here), "it is at the relay")
      await here.person.act(circleOf(here).slot.slot, [{ do: "withdraw", date: today }])
      await until(() => isInStep(here), "and taken back")
      there.online = true
      await pass(there)
      await until(() => {
        there.advance(1_000)
        return isInStep(there) && circleOf(there).replica.ownSealed(today)?.waiting === false
      }, "what was done last counts")
    }
  })
})
