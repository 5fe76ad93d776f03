import { afterEach, describe, expect, it } from "vitest"
import type { InviteId } from "#base/ids"
import { signalBytes } from "#protocol/limits"
import { chance } from "#kit/chance"
import { circleOf, type Person } from "#kit/circleOf"
import { idOf, signerOf } from "#kit/device"
import { places, type Place, type PlaceOptions } from "#kit/place"

const random = chance("signals")

describe.each(places)("signals, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  const signals = async ({ line }: Pick<Person, "line">, payload = random(signalBytes)) => {
    line.send({ type: "Signal", payload })
    await place.relay.idle()
    return payload
  }
  const heard = ({ line }: Pick<Person, "line">) => line.heard("Signal").map(({ payload }) => payload)

  it("[RL25] reach the circle's other devices once, and are not answered", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    const tablet = await alice.brings(place, "tablet")
    alice.line.take()
    const payload = await signals(alice)
    for (const person of [bob, carol, tablet]) expect(heard(person)).toEqual([payload])
    expect(alice.line.take()).toEqual([])
    expect(alice.line.isClosed).toBe(false)
  })

  it("[RL25] do not come back on another line of the same device", async () => {
    begin()
    const { alice, bob, circle } = await circleOf(place, "alice", "bob")
    const other = await place.connect().prove(alice.device, circle.id, 9)
    await signals(alice)
    expect(heard({ line: other })).toEqual([])
    expect(heard(bob)).toHaveLength(1)
  })

  it("[RL25] are in no file and no commit, and whoever comes later is told nothing of them", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    bob.line.hangUp()
    const commits = place.commits.length
    const lost = await signals(alice)
    expect(place.commits).toHaveLength(commits)
    await bob.returns(place)
    expect(heard(bob)).toEqual([])
    const heardNow = await signals(alice)
    expect(heard(bob)).toEqual([heardNow])
    await alice.says()
    for (const payload of [lost, heardNow]) expect(place.filesWith(payload)).toEqual([])
  })

  it("[RL25] stay in their circle, and guests hear nothing", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const others = await circleOf(place, "carol", "dan")
    const invite = { invite: idOf<InviteId>("invite"), verifyKey: signerOf("invite").publicKey, lifeMs: 60_000 }
    expect(await alice.line.ask({ type: "Invite", ...invite })).toMatchObject([{ ok: true }])
    const guest = await place.connect().knock(invite.invite, signerOf("invite").sign)
    const stranger = place.connect()
    const quiet = [others.carol.line, others.dan.line, guest, stranger]
    for (const line of quiet) line.take()
    await signals(alice)
    expect(heard(bob)).toHaveLength(1)
    for (const line of quiet) expect(line.take()).toEqual([])
  })

  it("[RL25] are taken from proven devices only, and in one size", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const stranger = place.connect()
    await signals({ line: stranger })
    expect(stranger.refusal).toBe("NotProven")
    const invite = { invite: idOf<InviteId>("invite"), verifyKey: signerOf("invite").publicKey, lifeMs: 60_000 }
    await alice.line.ask({ type: "Invite", ...invite })
    const guest = await place.connect().knock(invite.invite, signerOf("invite").sign)
    await signals({ line: guest })
    expect(guest.refusal).toBe("NotProven")
    await signals(alice, random(signalBytes - 1))
    expect(alice.line.refusal).toBe("Malformed")
    await alice.returns(place, 2)
    await signals(alice, random(signalBytes + 1))
    expect(alice.line.refusal).toBe("Malformed")
    expect(heard(bob)).toEqual([])
  })

  it("[RL25][RL12] are neither heard nor sent by a device from the moment that puts it out", async () => {
    begin()
    const { alice, bob, carol, circle } = await circleOf(place, "alice", "bob", "carol")
    // All three in one batch: the removal stands before both signals, and Bob's line is still open.
    const operation = await circle.signed({ type: "remove-member", member: bob.member }, alice.device)
    alice.line.request({ type: "Operate", operation })
    alice.line.send({ type: "Signal", payload: random(signalBytes) })
    bob.line.send({ type: "Signal", payload: random(signalBytes) })
    await place.relay.idle()
    expect(heard(bob)).toEqual([])
    expect(bob.line.refusal).toBe("NotADevice")
    expect(heard(carol)).toHaveLength(1)
    await signals(alice)
    expect(heard(bob)).toEqual([])
    expect(heard(carol)).toHaveLength(2)
  })

  it("[RL25] end with the circle", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    expect((await alice.operates({ type: "dissolve" })).ok).toBe(true)
    await signals(alice)
    expect(heard(bob)).toEqual([])
    expect(alice.line.isClosed).toBe(false)
  })

  it("[RL25] do not wait for a full line or one that still reads the log", async () => {
    begin()
    const { alice, bob, circle } = await circleOf(place, "alice", "bob")
    let isFull = false
    bob.line = await place.connect(() => isFull).prove(bob.device, circle.id, 2)
    isFull = true
    await signals(alice)
    isFull = false
    bob.line.drained()
    await place.relay.idle()
    expect(heard(bob)).toEqual([])
    const slow = place.connect(() => true)
    await slow.prove(bob.device, circle.id, 0)
    await signals(alice)
    expect(heard({ line: slow })).toEqual([])
    expect(heard(bob)).toHaveLength(1)
  })

  it("[RL25][RL24] are lost without a word when they come too fast, and cut the line off when that does not help", async () => {
    begin({ limits: { itemsAtOnce: 10, itemsPerSecond: 2 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    alice.line = await place.connect().prove(alice.device, circle.id, 2)
    for (let n = 0; n < 30; n++) alice.line.send({ type: "Signal", payload: random(signalBytes) })
    await place.relay.idle()
    expect(heard(bob)).toHaveLength(9)
    expect(alice.line.isClosed).toBe(false)
    place.clock.advance(1_000)
    await signals(alice)
    expect(heard(bob)).toHaveLength(10)
    for (let n = 0; n < 200 && !alice.line.isClosed; n++)
      alice.line.send({ type: "Signal", payload: random(signalBytes) })
    expect(alice.line.refusal).toBe("TooFast")
  })

  it("[RL25] pass although the disk is full", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    place.refusals.push("StorageFull")
    alice.line.request({ type: "Append", items: [await alice.writer.event()] })
    await signals(alice)
    expect(heard(bob)).toHaveLength(1)
    expect(alice.line.isClosed).toBe(false)
  })
})
