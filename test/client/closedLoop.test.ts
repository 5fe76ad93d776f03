import { afterEach, describe, expect, it } from "vitest"
import { monthOf, type LocalDate } from "#base/time"
import type { Answer } from "#core/checkin/answer"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { heldBy, twoPeople } from "../kit/twoPeople"

const today = "2026-11-25" as LocalDate
const answer = (best: string): Answer => ({
  best,
  challenge: "",
  feelings: [{ kind: "known", id: "glad" }],
  wish: "listen",
})

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

const dayOf = (device: TestDevice) => heldBy(device).replica.state.months.get(monthOf(today))?.days.get(today)

/** Alice and Bob at a relay of their own. */
async function together() {
  const place = openInMemory()
  places.push(place)
  return { place, ...(await twoPeople(place)) }
}

describe("two people on two devices", () => {
  it("[SY32] share, stay sealed until both have written, open together, answer and feel heard", async () => {
    const { alice, bob } = await together()
    const [a, b] = [heldBy(alice).slot, heldBy(bob).slot]
    await alice.person.act(a.slot, [
      { do: "handIn", page: { type: "CheckInAnswered", date: today, answer: answer("rain on the roof") } },
    ])
    await until(() => heldBy(alice).replica.ownSealed(today)?.waiting === false, "Alice's page is at the relay")
    expect(dayOf(bob)).toBeUndefined()
    await bob.person.act(b.slot, [
      { do: "handIn", page: { type: "CheckInAnswered", date: today, answer: answer("soup") } },
    ])
    await until(() => dayOf(alice)?.pages.size === 2 && dayOf(bob)?.pages.size === 2, "both pages open")
    const item = bob.person.newItem()
    await bob.person.act(b.slot, [
      {
        do: "write",
        event: {
          type: "ResponseGiven",
          item,
          page: { date: today, author: a.member },
          part: "best",
          move: "celebrate",
          text: "I love that sound too",
        },
      },
    ])
    await until(() => dayOf(alice)?.responses.has(item) === true, "the response arrives")
    await alice.person.act(a.slot, [
      {
        do: "write",
        event: { type: "HeardShown", page: { date: today, author: a.member }, response: item, mark: "yes" },
      },
    ])
    await until(() => dayOf(bob)?.shown.get(item) === "yes", "Bob sees that it landed")
    for (const device of [alice, bob]) {
      for (const { replica } of device.person.held) expect(replica.head.problems).toEqual([])
    }
  })

  it("[SY17, SY18] keeps what was done offline or before a crash, and does it once", async () => {
    const { alice, bob } = await together()
    const { slot } = heldBy(alice).slot
    alice.online = false
    await alice.person.act(slot, [
      { do: "handIn", page: { type: "CheckInAnswered", date: today, answer: answer("offline") } },
    ])
    await alice.restart()
    expect(heldBy(alice).replica.ownSealed(today)?.waiting).toBe(true)
    alice.online = true
    await until(() => {
      alice.advance(1_000)
      return heldBy(alice).replica.ownSealed(today)?.waiting === false
    }, "it is sent")
    await bob.person.act(heldBy(bob).slot.slot, [{ do: "handIn", page: { type: "CheckInPassed", date: today } }])
    await until(() => dayOf(alice)?.pages.size === 2, "it opens")
  })

  it("[SY31] comes back on a clean device with the recovery keys, all of the history with it", async () => {
    const { place, alice, bob } = await together()
    await bob.person.act(heldBy(bob).slot.slot, [{ do: "handIn", page: { type: "CheckInPassed", date: today } }])
    await alice.person.act(heldBy(alice).slot.slot, [
      { do: "handIn", page: { type: "CheckInAnswered", date: today, answer: answer("before the loss") } },
    ])
    await until(() => dayOf(alice)?.pages.size === 2, "it opens")
    const seeds = { signingSeed: "11".repeat(32), agreementSeed: "22".repeat(32) }
    expect((await alice.person.keepRecovery(seeds)).ok).toBe(true)
    await until(() => alice.person.vault?.replica.waiting.length === 0, "the recovery device is in")
    const fresh = await deviceOf("fresh", place)
    expect(await fresh.person.restore(seeds)).toEqual({ ok: true, value: undefined })
    await until(() => fresh.person.circles.length === 1, "the circle comes back")
    await until(() => dayOf(fresh)?.pages.size === 2, "its history comes back")
    expect(
      [...(dayOf(fresh)?.pages.values() ?? [])].some(
        (page) => page.state === "answered" && page.answer.best === "before the loss",
      ),
    ).toBe(true)
    await until(() => heldBy(fresh).line?.ledger.maySend === true, "it may write")
    await fresh.person.act(heldBy(fresh).slot.slot, [
      { do: "write", event: { type: "MemberNamed", name: "Alice again" } },
    ])
    await until(
      () => heldBy(bob).replica.state.profile.names.get(heldBy(alice).slot.member) === "Alice again",
      "Bob hears from the new device",
    )
  })
})
