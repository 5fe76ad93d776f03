import { describe, expect, it } from "vitest"
import type { DeviceId } from "#base/ids"
import { addDevice } from "#client/operations"
import type { Held } from "#client/person"
import { makeSeeds, openSeeds, type DeviceSeeds } from "#crypto/deviceSecrets"
import { activeDevices } from "#protocol/membership"
import { viewVault } from "../../src/web/store/viewVault"
import { chance } from "../kit/chance"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { nodeCrypto } from "../kit/nodeCrypto"
import { openPlace } from "../kit/openPlace"
import type { Place } from "../kit/place"
import { circleOf, couple, isInStep, joins } from "./couple"

const vaultOf = ({ person }: TestDevice): Held => person.vault as Held

const activeIn = ({ replica }: Held): readonly DeviceId[] =>
  replica.membership ? activeDevices(replica.membership).map(({ id }) => id) : []

/** The keys with which somebody who has had the vault open could come back into the circle. */
const keysKept = (device: TestDevice): DeviceSeeds => {
  const kept = vaultOf(device).replica.state.profile.circles.get(circleOf(device).slot.circle)
  if (!kept) throw new Error("the vault does not know the circle")
  return kept
}

const idOf = async (seeds: DeviceSeeds): Promise<DeviceId> => (await openSeeds(seeds, nodeCrypto)).id

const news = ({ person }: TestDevice): readonly DeviceId[] =>
  viewVault(person.vault as Held, {
    circles: person.circles,
    drafts: {},
    knownDevices: person.record.knownDevices,
    wordOf: () => undefined,
  }).newDevices.map(({ device }) => device)

async function withSecond(): Promise<{ place: Place; alice: TestDevice; bob: TestDevice; second: TestDevice }> {
  const place = openPlace()
  const { alice, bob } = await couple(place)
  const second = await deviceOf("second", place)
  await joins(second, alice, "device")
  await until(() => second.person.circles.length === 1 && isInStep(second), "the circle comes to the second device")
  await until(() => vaultOf(alice).replica.state.profile.hereAs.size === 2, "both have said which device they are")
  return { place, alice, bob, second }
}

describe("one's own devices", () => {
  it("[VA9] are taken out of the vault and of every circle, and the keys they knew with them", async () => {
    const { alice, bob, second } = await withSecond()
    const [lost, lostThere] = [vaultOf(second), circleOf(second)].map(({ replica }) => replica.identity.secrets.id)
    const known = await idOf(keysKept(second))
    second.online = false
    expect(activeIn(circleOf(bob))).toEqual(expect.arrayContaining([lostThere, known]))
    expect(await alice.person.takeOutDevice(lost as DeviceId)).toEqual({ ok: true, value: undefined })
    await until(() => isInStep(alice), "it is done")
    await until(() => isInStep(bob) && !activeIn(circleOf(bob)).includes(lostThere as DeviceId), "Bob knows")
    expect(activeIn(vaultOf(alice))).not.toContain(lost)
    expect(activeIn(circleOf(alice))).not.toContain(lostThere)
    expect(activeIn(circleOf(alice))).not.toContain(known)
    expect(activeIn(circleOf(alice))).toContain(await idOf(keysKept(alice)))
    for (const { replica } of alice.person.held) expect(replica.head.problems).toEqual([])
    // The keys that are new are told under a key that the lost device does not have.
    second.online = true
    second.advance(60_000)
    await until(() => vaultOf(second).replica.head.problems.includes("DeviceRemoved"), "it is shut out")
    expect(await idOf(keysKept(second))).toBe(known)
  })

  it("[VA10] come back with the newest words, and whoever knew the words before is nowhere any more", async () => {
    const place = openPlace()
    const { alice } = await couple(place)
    const [first, next] = [makeSeeds(chance("first words")), makeSeeds(chance("next words"))]
    await alice.person.keepRecovery(first)
    await until(() => isInStep(alice), "the first words are kept")
    const known = await idOf(keysKept(alice))
    await alice.person.keepRecovery(next)
    await until(() => isInStep(alice), "the next words are kept")
    expect(activeIn(vaultOf(alice))).not.toContain(await idOf(first))
    expect(activeIn(circleOf(alice))).not.toContain(known)
    const back = await deviceOf("back", place)
    expect(await back.person.restore(next)).toEqual({ ok: true, value: undefined })
    await until(() => back.person.circles.length === 1 && isInStep(back), "all of it comes back")
  })

  it("[VA11] are news on the others once they are added, and no news before", async () => {
    const { alice, second } = await withSecond()
    await until(() => news(alice).length === 1, "the second device is news to the first")
    expect(news(alice)).toEqual([vaultOf(second).replica.identity.secrets.id])
    expect(news(second)).toEqual([])
    await alice.person.acknowledgeDevices(activeIn(vaultOf(alice)))
    expect(news(alice)).toEqual([])
    await alice.person.keepRecovery(makeSeeds(chance("words")))
    await until(() => news(second).length === 1, "new words are news to the second device")
    expect(news(alice)).toEqual([])
  })

  it("[VA11] are news also where somebody brought them into one circle with keys out of the vault", async () => {
    const place = openPlace()
    const { alice } = await couple(place)
    await until(() => alice.person.record.knownDevices !== undefined, "Alice has looked at her devices")
    const recovery = await openSeeds(keysKept(alice), nodeCrypto)
    const thief = (await openSeeds(makeSeeds(chance("thief")), nodeCrypto)).keys
    const { ledger } = circleOf(alice).line ?? {}
    const key = ledger?.epochKey(ledger.membership?.epoch ?? -1)
    if (!ledger?.membership || !key) throw new Error("no key")
    const signer = { secrets: recovery, today: "2026-11-25" as never, crypto: nodeCrypto, random: chance("op") }
    const operation = await addDevice(ledger.membership, key, { ...thief, kind: "device" }, signer)
    const outcome = await circleOf(alice).line?.sync.ask({ type: "Operate", operation })
    expect(outcome?.[0]?.ok).toBe(true)
    await until(() => news(alice).length === 1, "Alice is told")
    expect(await alice.person.takeOutDevice(news(alice)[0] as DeviceId)).toEqual({ ok: true, value: undefined })
    await until(() => isInStep(alice) && news(alice).length === 0, "and it is out again")
  })
})
