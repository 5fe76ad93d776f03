import { afterEach, describe, expect, it } from "vitest"
import { addDays, monthOf, type LocalDate } from "#base/time"
import { giveDue } from "#client/giveDue"
import type { CircleEvent } from "#core/events"
import { viewShelf } from "#core/gratitude/appreciation"
import { until, type TestDevice } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { heldBy, twoPeople } from "../kit/twoPeople"

const today = "2026-11-25" as LocalDate
const chosen = addDays(today, 30)

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

async function kept() {
  const place = openInMemory()
  places.push(place)
  const { alice, bob } = await twoPeople(place)
  const toBob = await framesTo(bob, place)
  const { slot } = heldBy(alice)
  const item = alice.person.newItem()
  const event: CircleEvent = {
    type: "AppreciationKept",
    item,
    date: chosen,
    circle: slot.circle,
    to: heldBy(bob).slot.member,
    appreciation: { did: "You drove all night", says: "", meant: "" },
  }
  await alice.person.act(vaultOf(alice).slot.slot, [{ do: "write", event }])
  await settled(alice)
  return { alice, bob, item, toBob }
}

const vaultOf = ({ person }: TestDevice) => {
  if (!person.vault) throw new Error("no vault")
  return person.vault
}
const settled = (device: TestDevice) =>
  until(() => device.person.held.every(({ replica }) => replica.waiting.length === 0), "all of it is sent")
/** Long enough for everything that is on its way in this process. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 100))
const shelfOf = (device: TestDevice) => {
  const { replica, slot } = heldBy(device)
  return viewShelf({ state: replica.state, me: slot.member })
}
const positionOf = (device: TestDevice) => heldBy(device).replica.head.position
const waiting = (device: TestDevice) => vaultOf(device).replica.state.profile.keptAppreciations.size

/** Everything the relay sends this device from here on. */
async function framesTo(device: TestDevice, place: Place): Promise<Uint8Array[]> {
  const { relay } = place
  const frames: Uint8Array[] = []
  place.relay = {
    ...relay,
    connect: (send, close) =>
      relay.connect((bytes) => {
        frames.push(bytes)
        send(bytes)
      }, close),
  }
  await device.restart()
  await until(() => device.person.held.every(({ line }) => line?.sync.isCurrent === true), "it is connected")
  place.relay = relay
  await settled(device)
  await quiet()
  expect(frames.length).toBeGreaterThan(0)
  frames.length = 0
  return frames
}

describe("an appreciation for a later date", () => {
  it("[GR6] puts nothing in the circle's log and sends the others nothing before its date", async () => {
    const { alice, bob, toBob } = await kept()
    const before = positionOf(bob)
    for (const day of [today, addDays(chosen, -1)]) await giveDue(alice.person, day)
    await settled(alice)
    await quiet()
    expect([positionOf(alice), positionOf(bob)]).toEqual([before, before])
    expect([waiting(alice), shelfOf(alice), shelfOf(bob)]).toEqual([1, [], []])
    expect(toBob).toEqual([])
    await giveDue(alice.person, chosen)
    await until(() => toBob.length > 0, "the relay has something for Bob")
  })

  it("[GR7][GR9] goes on its date or the first contact after it, keeps its date, and leaves the vault", async () => {
    const { alice, bob, item } = await kept()
    alice.online = false
    await until(() => vaultOf(alice).line?.sync.isCurrent !== true, "the line is down")
    await giveDue(alice.person, chosen)
    expect(heldBy(alice).replica.waiting).toEqual([])
    alice.online = true
    await alice.restart()
    await until(() => alice.person.held.every(({ line }) => line?.sync.isCurrent === true), "it is back")
    await giveDue(alice.person, addDays(chosen, 9))
    await until(() => shelfOf(bob).length === 1, "Bob has it")
    expect(shelfOf(bob)).toMatchObject([{ item, date: chosen, appreciation: { did: "You drove all night" } }])
    expect(monthOf(chosen)).toBe("2026-12")
    await settled(alice)
    expect(waiting(alice)).toBe(0)
  })

  it("[GR8] goes once, though it is found in the vault again", async () => {
    const { alice, bob, item } = await kept()
    const [one] = [...vaultOf(alice).replica.state.profile.keptAppreciations.values()]
    if (!one) throw new Error("nothing waits")
    await giveDue(alice.person, chosen)
    await until(() => shelfOf(bob).length === 1, "Bob has it")
    await settled(alice)
    const after = positionOf(alice)
    const { id: _, position: __, ...again } = one
    await alice.person.act(vaultOf(alice).slot.slot, [{ do: "write", event: { type: "AppreciationKept", ...again } }])
    await settled(alice)
    await giveDue(alice.person, chosen)
    await settled(alice)
    expect([positionOf(alice), waiting(alice), shelfOf(bob).length]).toEqual([after, 0, 1])
    expect(shelfOf(bob)[0]?.item).toBe(item)
  })
})
