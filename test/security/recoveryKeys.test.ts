import { describe, expect, it } from "vitest"
import { idFromBytes } from "#base/ids"
import { openSeeds } from "#crypto/deviceSecrets"
import { sealEnvelope } from "#crypto/envelope"
import { noEvent } from "#protocol/envelope"
import { shortHead } from "#protocol/membership"
import { chance } from "../kit/chance"
import { Person, circleOf as relayCircleOf } from "../kit/circleOf"
import { until } from "../kit/deviceOf"
import { nodeCrypto } from "../kit/nodeCrypto"
import { openPlace } from "../kit/openPlace"
import { circleOf, couple } from "./couple"

describe("somebody with the keys that are there for coming back", () => {
  it("[RL6] hands in nothing under them: only a device that is let in, and so seen, can write", async () => {
    const place = openPlace()
    const { circle, alice } = await relayCircleOf(place, "alice", "bob")
    const line = await place.connect().prove(alice.recovery, circle.id)
    const thief = new Person(circle, alice.recovery, alice.recovery, line, alice.member)
    expect(await thief.says()).toEqual({ ok: false, refusal: "NotADevice" })
    expect(await thief.handsIn(idFromBytes(place.random(16)))).toEqual({ ok: false, refusal: "NotADevice" })
  })

  it("[SY8] writes nothing that others take for their owner's words, whatever the server passes on", async () => {
    const { alice, bob } = await couple(openPlace())
    const { slot } = circleOf(alice)
    await until(
      () => alice.person.vault?.replica.state.profile.circles.has(slot.circle) === true,
      "the vault has the keys",
    )
    const kept = alice.person.vault?.replica.state.profile.circles.get(slot.circle)
    const ledger = circleOf(bob).line?.ledger
    const [membership, key] = [ledger?.membership, ledger?.epochKey(ledger.membership?.epoch ?? -1)]
    if (!kept || !ledger || !membership || !key) throw new Error("no keys")
    const thief = await openSeeds(kept, nodeCrypto)
    expect(membership.devices.get(thief.id)?.active).toBe(true)
    const header = {
      type: "event",
      circle: slot.circle,
      device: thief.id,
      epoch: membership.epoch,
      counter: 1,
      salt: chance("salt")(16),
      previous: noEvent,
      membershipHead: shortHead(membership.head),
    } as const
    const said = { event: { type: "NameGiven", name: "Not Alice" }, seen: ledger.seen() }
    const sealed = await sealEnvelope(
      { header, json: said, epochKey: key, sealSecret: undefined, signing: thief.signing },
      nodeCrypto,
    )
    if (!sealed.ok) throw new Error(sealed.error)
    const position = ledger.head.position + 1
    await ledger.absorb([{ kind: "envelope", position, envelope: sealed.value, sealSecret: undefined }])
    expect(ledger.head.problems).toEqual(["ForgedEntries"])
    expect(ledger.chainOf(thief.id).counter).toBe(0)
  })
})
