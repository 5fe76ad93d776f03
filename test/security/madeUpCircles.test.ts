import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import type { CircleId } from "#base/ids"
import { decodeToRelay } from "#protocol/messages"
import type { Relay } from "#server/relay/relay"
import { makeSeeds, openSeeds } from "#crypto/deviceSecrets"
import { chance } from "../kit/chance"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { nodeCrypto } from "../kit/nodeCrypto"
import type { Line } from "../kit/line"
import { openPlace } from "../kit/openPlace"
import { begun, circleOf, couple, isInStep, joins } from "./couple"
import { cameInWith, envelopesIn, makeUp } from "./impostor"

/** What a device would tell: nothing may come of it. */
const confide = ({ person }: TestDevice, slot: number) =>
  person.act(slot, [{ do: "write", event: { type: "MemberNamed", name: "told the impostor" } }])

/** A relay that answers for one circle from another place. */
const withOther = (relay: Relay, other: Relay, circle: CircleId): Relay => ({
  ...relay,
  connect: (send, close, isFull) => {
    let line = relay.connect(send, close, isFull)
    let isOther = false
    const receive = (frame: Bytes): void => {
      const message = decodeToRelay(frame)
      if (isOther || message?.type !== "Prove" || message.circle !== circle) return line.receive(frame)
      isOther = true
      line.closed()
      line = other.connect(send, close, isFull) // with a challenge of its own, which the app takes up
    }
    return { receive, drained: () => line.drained(), closed: () => line.closed() }
  },
})

const turns = (count: number) => new Promise((done) => setTimeout(done, count))

describe("a relay that shows a newcomer a circle of its own making", () => {
  it("[SY35] is found out by the guest of an invite, who tells it nothing", async () => {
    const [real, evil] = [openPlace(), openPlace()]
    const alice = await begun("alice", real)
    const towards = { relay: real.relay }
    const bob = await deviceOf("bob", towards)
    const { circle } = circleOf(alice).slot
    let impostor: Line | undefined
    await joins(bob, alice, "member", async () => {
      impostor = await makeUp(evil, circle, { guests: await cameInWith(real, circle, "admit") })
      towards.relay = evil.relay
    })
    await until(() => bob.person.circles[0]?.replica.membership !== undefined, "Bob sees a circle")
    await confide(bob, circleOf(bob).slot.slot)
    await until(() => circleOf(bob).replica.head.problems.length > 0, "it is said")
    await turns(100)
    expect(circleOf(bob).replica.head.problems).toEqual(["HistoryForked"])
    expect(envelopesIn(impostor)).toEqual([])
  })

  it("[SY35] is found out by another device of one's own, that tells it nothing", async () => {
    const [real, evil] = [openPlace(), openPlace()]
    const alice = await begun("alice", real)
    const towards = { relay: real.relay }
    const second = await deviceOf("second", towards)
    const circle = alice.person.vault?.slot.circle ?? circleOf(alice).slot.circle
    let impostor: Line | undefined
    await joins(second, alice, "device", async () => {
      impostor = await makeUp(evil, circle, { guests: await cameInWith(real, circle, "add-device") })
      towards.relay = evil.relay
    })
    await until(() => second.person.vault?.replica.membership !== undefined, "it sees a vault")
    await confide(second, second.person.vault?.slot.slot ?? 0)
    await until(() => (second.person.vault?.replica.head.problems.length ?? 0) > 0, "it is said")
    await turns(100)
    expect(second.person.vault?.replica.head.problems).toEqual(["HistoryForked"])
    expect(envelopesIn(impostor)).toEqual([])
  })

  it("[SY35] is found out by who comes back with their words, and is told nothing", async () => {
    const [real, evil] = [openPlace(), openPlace()]
    const alice = await begun("alice", real)
    const seeds = makeSeeds(chance("words"))
    await alice.person.keepRecovery(seeds)
    await until(() => isInStep(alice), "the words are kept")
    const circle = alice.person.vault?.slot.circle ?? circleOf(alice).slot.circle
    const { keys } = await openSeeds(seeds, nodeCrypto)
    const impostor = await makeUp(evil, circle, { recovery: { ...keys, kind: "recovery" } })
    const back = await deviceOf("back", { relay: evil.relay })
    await back.person.restore(seeds)
    await until(() => back.person.vault?.replica.membership !== undefined, "it sees a vault")
    await confide(back, back.person.vault?.slot.slot ?? 0)
    await until(() => (back.person.vault?.replica.head.problems.length ?? 0) > 0, "it is said")
    await turns(100)
    expect(back.person.vault?.replica.head.problems).toEqual(["HistoryForked"])
    expect(envelopesIn(impostor)).toEqual([])
    expect(impostor.entries).toHaveLength(1)
  })

  it("[SY35] is found out in every circle that the vault brings back", async () => {
    const [real, evil] = [openPlace(), openPlace()]
    const { alice } = await couple(real)
    const seeds = makeSeeds(chance("words"))
    await alice.person.keepRecovery(seeds)
    await until(() => isInStep(alice), "the words are kept")
    const { circle, member } = circleOf(alice).slot
    const kept = alice.person.vault?.replica.state.profile.circles.get(circle)
    const own = circleOf(alice).replica.membership?.devices.values() ?? []
    const devices = [...own].filter((device) => device.member === member && device.active)
    expect(kept).toBeDefined()
    const impostor = await makeUp(evil, circle, {
      guests: devices.map(({ signing, agreement, kind }) => ({ signing, agreement, kind })),
    })
    const back = await deviceOf("back", { relay: withOther(real.relay, evil.relay, circle) })
    await back.person.restore(seeds)
    await until(() => back.person.circles[0]?.replica.membership !== undefined, "it sees the circle")
    await confide(back, circleOf(back).slot.slot)
    await until(() => circleOf(back).replica.head.problems.length > 0, "it is said")
    await turns(100)
    expect(circleOf(back).replica.head.problems).toEqual(["HistoryForked"])
    expect(envelopesIn(impostor)).toEqual([])
  })
})
