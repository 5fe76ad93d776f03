import { afterEach, describe, expect, it } from "vitest"
import { openInMemory, type Place } from "../kit/place"
import { begun } from "./couple"

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

describe("what a device waits to send", () => {
  it("[DK4] keeps its order and lies there under names that tell no time", async () => {
    const place = openInMemory()
    places.push(place)
    const alice = await begun("alice", place)
    alice.online = false
    const { slot } = alice.person.vault?.slot ?? { slot: 0 }
    const names = Array.from({ length: 40 }, (_, at) => `name ${at}`)
    for (const name of names) await alice.person.act(slot, [{ do: "write", event: { type: "MemberNamed", name } }])
    const said = alice.person.vault?.replica.waiting.map(({ intent }) =>
      intent.do === "write" && intent.event.type === "MemberNamed" ? intent.event.name : "",
    )
    expect(said).toEqual(names)
    const numbers = [...alice.store.values.keys()]
      .filter((key) => key.startsWith(`${slot}/o/`))
      .map((key) => Number(key.slice(`${slot}/o/`.length)))
    expect(numbers).toHaveLength(names.length)
    // A moment of this century, in seconds, milliseconds or microseconds, would be found here.
    const now = Date.parse("2026-11-25T08:00:00Z")
    for (const number of numbers) {
      for (const unit of [now / 1000, now, now * 1000]) expect(Math.abs(number / unit - 1)).toBeGreaterThan(0.05)
    }
  })
})
