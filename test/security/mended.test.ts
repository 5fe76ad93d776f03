import { afterEach, describe, expect, it } from "vitest"
import { CorruptData } from "#client/ports"
import type { Relay } from "#server/relay/relay"
import { Disguise } from "../adversary/disguise"
import { deviceOf, until } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"
import { isInStep } from "./couple"

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

describe("a device that gets a damaged log from the relay again", () => {
  it.each([
    ["HistoryRolledBack", 2],
    ["HistoryForked", 0],
  ] as const)("[ME3] still says %s: it knows where the log stood", async (problem, missing) => {
    const place = openInMemory()
    places.push(place)
    const disguise = new Disguise()
    const towards: { relay: Relay } = { relay: disguise.around(place.relay) }
    const alice = await deviceOf("alice", towards)
    await alice.person.begin(await place.token(), "Alice", undefined)
    const vault = alice.person.vault?.slot
    if (!vault) throw new Error("no vault")
    for (const name of ["one", "two", "three"]) {
      await alice.person.act(vault.slot, [{ do: "write", event: { type: "MemberNamed", name } }])
      await until(() => isInStep(alice), "it is sent")
    }
    disguise.circle = vault.circle
    disguise.view = (entries) =>
      missing > 0 ? entries.slice(0, -missing) : [...entries.slice(0, -2), ...entries.slice(-2).toReversed()]
    const damaged = [...alice.store.values.keys()].find((key) => key.startsWith(`${vault.slot}/p/`))
    const { read } = alice.store
    alice.store.read = async (keys) => {
      if (damaged && keys.includes(damaged) && alice.store.values.has(damaged)) {
        alice.store.read = read
        throw new CorruptData("damaged")
      }
      return read(keys)
    }
    await alice.restart()
    await until(() => (alice.person.vault?.replica.head.problems.length ?? 0) > 0, "it is said")
    expect(alice.person.vault?.replica.head.problems).toContain(problem)
  })
})
