import { afterEach, describe, expect, it } from "vitest"
import type { Outcome, Refusal } from "#protocol/messages"
import { circleOf, join } from "#kit/circleOf"
import { deviceOf } from "#kit/device"
import { places, type Place, type PlaceOptions } from "#kit/place"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const at = (position: number): Outcome => ({ ok: true, position })

describe.each(places)("changes of membership at the relay, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  it("[RL12] takes what extends the newest change, and tells all of it", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    expect(await bob.operates(circle.rotation())).toEqual(at(3))
    expect(await alice.operates(circle.rotation())).toEqual(at(4))
    for (const { line } of [alice, bob]) expect(line.entries.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })

  it("[RL12] takes one of two changes made at the same time, and tells the other that the head has moved", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const [mine, yours] = await Promise.all([alice, bob].map(({ device }) => circle.signed(circle.rotation(), device)))
    if (!mine || !yours) throw new Error("two operations")
    const numbers = [
      alice.line.request({ type: "Operate", operation: mine }),
      bob.line.request({ type: "Operate", operation: yours }),
    ]
    await place.relay.idle()
    expect(alice.line.outcomes(numbers[0] ?? 0)).toEqual([at(3)])
    expect(bob.line.outcomes(numbers[1] ?? 0)).toEqual([no("HeadMoved")])
    await circle.follow(mine)
    expect(await bob.operates(circle.rotation())).toEqual(at(4))
  })

  it("[RL12] takes no change that somebody else has signed, or that is meant for another circle", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const mallory = await deviceOf("mallory")
    const forged = await circle.signed(circle.admission([mallory]), { ...alice.device, sign: mallory.sign })
    expect(await bob.line.operate(forged)).toEqual(no("WrongSignature"))
    const outside = await circle.signed(circle.admission([mallory]), mallory)
    expect(await bob.line.operate(outside)).toEqual(no("NotADevice"))
    const { dora } = await circleOf(place, "dora")
    expect(await dora.line.operate(await circle.signed({ type: "leave" }, alice.device))).toEqual(no("ForeignCircle"))
    expect(alice.line.take()).toEqual([])
  })

  it("[RL12] parts with a device the moment it is put out, and tells it nothing later", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    tablet.line.take()
    await alice.operates({ type: "remove-device", device: tablet.device.id })
    expect(tablet.line.refusal).toBe("NotADevice")
    const heard = tablet.line.frames.length
    await alice.operates(circle.rotation())
    await alice.says()
    expect(tablet.line.frames).toHaveLength(heard)
  })

  it("[RL12] answers somebody who leaves, parts with all their devices, and tells the others one line", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const phone = await bob.brings(place, "phone")
    alice.line.take()
    expect(await bob.operates({ type: "leave" })).toEqual(at(4))
    expect([bob.line.refusal, phone.line.refusal]).toEqual(["NotADevice", "NotADevice"])
    expect((await place.connect().prove(bob.recovery, circle.id)).refusal).toBe("NotADevice")
    expect(alice.line.take()).toHaveLength(1)
  })

  it("[RL12] takes nothing from a device in the same instant in which it is put out", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob", "carol")
    const operation = await circle.signed({ type: "remove-member", member: bob.member }, alice.device)
    const item = await bob.writer.event()
    const leaving = await circle.signed({ type: "leave" }, bob.device)
    alice.line.request({ type: "Operate", operation })
    const append = bob.line.request({ type: "Append", items: [item] })
    const leave = bob.line.request({ type: "Operate", operation: leaving })
    const invite = bob.line.request({
      type: "Invite",
      invite: "b0".repeat(16) as never,
      verifyKey: bob.device.signing,
      lifeMs: 1000,
    })
    await place.relay.idle()
    expect(bob.line.outcomes(append)).toEqual([no("NotADevice")])
    expect(bob.line.outcomes(leave)[0]?.ok).toBe(false)
    expect(bob.line.outcomes(invite)).toEqual([no("NotADevice")])
    expect(bob.line.refusal).toBe("NotADevice")
    expect(alice.line.entries).toHaveLength(4)
  })

  it("[RL12] lets a member who was admitted read everything from the beginning", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await alice.says()
    await bob.says()
    const carol = await join(place, circle, bob, "carol")
    expect(carol.line.entries).toEqual(alice.line.entries)
    expect((await carol.says()).ok).toBe(true)
  })

  it("[RL12] lets everybody read that a circle has ended, and takes nothing more", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    expect(await bob.operates({ type: "dissolve" })).toEqual(no("OperationRefused"))
    expect(await alice.operates({ type: "dissolve" })).toEqual(at(3))
    await place.restart()
    const line = await bob.returns(place)
    expect(line.entries).toHaveLength(3)
    expect(await bob.says()).toEqual(no("Dissolved"))
    expect(await bob.line.operate(await circle.signed({ type: "leave" }, bob.device))).toEqual(no("Dissolved"))
    const invite = {
      type: "Invite",
      invite: "b0".repeat(16) as never,
      verifyKey: bob.device.signing,
      lifeMs: 1,
    } as const
    expect(await bob.line.ask(invite)).toEqual([no("Dissolved")])
  })
})
