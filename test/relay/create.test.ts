import { afterEach, describe, expect, it } from "vitest"
import { anyCircle, type CircleId } from "#base/ids"
import { proofBytes } from "#protocol/messages"
import { guestToken } from "#protocol/guestToken"
import { verify } from "#server/verify"
import { circleOf, join, TestCircle } from "#kit/circleOf"
import { deviceOf, idOf, signerOf } from "#kit/device"
import { places, type Place, type PlaceOptions } from "#kit/place"
import type { InviteId } from "#base/ids"

const dayMs = 24 * 60 * 60 * 1000

describe.each(places)("making a circle and proving oneself, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  const genesisOf = async (name: string) => {
    const circle = new TestCircle(name)
    const device = await deviceOf(name)
    return { circle, device, genesis: await circle.signed(circle.genesis([device]), device) }
  }

  it.each(["first", "operator"] as const)("[RL1] takes a token of kind %s, which works twice", async (kind) => {
    begin()
    const token = await place.token(kind)
    const line = place.connect()
    for (const name of ["vault", "circle"]) {
      expect(await line.create(token, (await genesisOf(name)).genesis)).toEqual({ ok: true, position: 1 })
    }
    const third = await line.create(token, (await genesisOf("third")).genesis)
    expect(third).toEqual({ ok: false, refusal: "TokenUnknown" })
    expect(await place.store.circle((await genesisOf("third")).circle.id)).toBeUndefined()
  })

  it("[RL1] takes the token of an invite once, and does not know its circle", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const { publicKey: verifyKey } = signerOf("invite")
    await alice.line.ask({ type: "Invite", invite: idOf<InviteId>("invite"), verifyKey, lifeMs: 1000 })
    const token = await guestToken(verifyKey, verify)
    expect((await place.connect().create(token, (await genesisOf("vault")).genesis)).ok).toBe(true)
    const second = await place.connect().create(token, (await genesisOf("second")).genesis)
    expect(second).toEqual({ ok: false, refusal: "TokenUnknown" })
  })

  it("[RL1] refuses a token that nobody gave out, and one whose time is over", async () => {
    begin()
    const token = await place.token()
    const { genesis } = await genesisOf("vault")
    expect(await place.connect().create(place.random(32), genesis)).toEqual({ ok: false, refusal: "TokenUnknown" })
    place.clock.advance(7 * dayMs)
    expect(await place.connect().create(token, genesis)).toEqual({ ok: false, refusal: "TokenUnknown" })
  })

  it("[RL1] counts uses within one turn: three at once on a token for two", async () => {
    begin()
    const token = await place.token()
    const line = place.connect()
    const names = ["one", "two", "three"]
    const genesis = await Promise.all(names.map(genesisOf))
    const requests = genesis.map(({ genesis: operation }) => line.request({ type: "Create", token, operation }))
    await place.relay.idle()
    expect(requests.flatMap((request) => line.outcomes(request)).map(({ ok }) => ok)).toEqual([true, true, false])
  })

  it("[RL2] keeps of a token only its hash", async () => {
    begin()
    const token = await place.token()
    expect(place.filesWith(token)).toEqual([])
    const { circle, genesis } = await genesisOf("vault")
    await place.connect().create(token, genesis)
    expect(place.filesWith(token)).toEqual([])
    expect(place.commits.flat().map(({ write }) => write)).toContain("spendToken")
    const spent = place.commits.flat().filter(({ write }) => write === "spendToken")
    expect(JSON.stringify(spent)).not.toContain(circle.id)
  })

  it("[RL1] keeps the id of a circle for whoever had it first", async () => {
    begin()
    const { circle } = await circleOf(place, "alice")
    const thief = await deviceOf("thief")
    const copy = new TestCircle("alice")
    expect(copy.id).toBe(circle.id)
    const genesis = await copy.signed(copy.genesis([thief]), thief)
    expect(await place.connect().create(await place.token(), genesis)).toEqual({ ok: false, refusal: "CircleExists" })
  })

  it("[RL1] takes no circle with the id that stands for any, and none whose first operation is not a genesis", async () => {
    begin()
    const { circle, device } = await genesisOf("vault")
    const nowhere = await circle.signed(circle.genesis([device]), device, { circle: anyCircle })
    const line = place.connect()
    expect(await line.create(await place.token(), nowhere)).toEqual({ ok: false, refusal: "Malformed" })
    const leave = await circle.signed({ type: "leave" }, device)
    expect(await line.create(await place.token(), leave)).toEqual({ ok: false, refusal: "OperationRefused" })
  })

  it("[RL3] does not let the line of one circle make another", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const outcome = await alice.line.create(await place.token(), (await genesisOf("other")).genesis)
    expect(outcome).toEqual({ ok: false, refusal: "Malformed" })
  })

  it("[RL3] answers nobody who has not proven themselves", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    const stranger = place.connect()
    const unproven = { ok: false, refusal: "NotProven" }
    expect(await stranger.append(await alice.writer.event())).toEqual([unproven])
    expect(await stranger.operate(await circle.signed({ type: "leave" }, alice.device))).toEqual(unproven)
    expect(await stranger.meet(idOf<InviteId>("invite"), place.random(8))).toEqual(unproven)
    const invite = idOf<InviteId>("invite")
    expect(await stranger.ask({ type: "CloseInvite", invite })).toEqual([unproven])
    expect(stranger.entries).toEqual([])
    expect(alice.line.take()).toEqual([])
  })

  it("[RL3] ends the line of a device with another's signature or an old nonce", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice", "bob")
    const mallory = await deviceOf("mallory")
    const forged = place.connect()
    await forged.prove({ ...alice.device, sign: mallory.sign }, circle.id)
    expect(forged.refusal).toBe("WrongSignature")

    const replayed = place.connect()
    const old = alice.device.sign(proofBytes(alice.line.nonce, circle.id, alice.device.id))
    await replayed.prove({ ...alice.device, sign: () => old }, circle.id)
    expect(replayed.refusal).toBe("WrongSignature")
    for (const line of [forged, replayed]) {
      expect(line.isClosed).toBe(true)
      expect(line.heard("Welcome")).toEqual([])
      expect(line.entries).toEqual([])
    }
  })

  it("[RL3] ends the line of a device of another circle, of none, and of one put out", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice", "bob", "carol")
    const other = await circleOf(place, "dora")
    expect((await place.connect().prove(other.dora.device, circle.id)).refusal).toBe("NotADevice")
    expect((await place.connect().prove(alice.device, idOf("nowhere") as string as CircleId)).refusal).toBe(
      "UnknownCircle",
    )
    const tablet = await alice.brings(place, "tablet")
    await alice.operates({ type: "remove-device", device: tablet.device.id })
    expect(tablet.line.refusal).toBe("NotADevice")
    const again = await place.connect().prove(tablet.device, circle.id)
    expect(again.refusal).toBe("NotADevice")
    expect(again.heard("Welcome")).toEqual([])
  })

  it("[RL3] proves one device once on a line", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    await alice.line.prove(alice.device, circle.id)
    expect(alice.line.refusal).toBe("Malformed")
  })

  it("[RL4] finds the circle of a device that knows only its keys", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    await place.restart()
    for (const device of [alice.device, alice.recovery, tablet.device]) {
      const line = await place.connect().prove(device, anyCircle)
      expect(line.refusal).toBeUndefined()
      expect(line.heard("Welcome")).toHaveLength(1)
      const first = line.entries[0]
      expect(first?.kind === "operation" && Buffer.from(first.operation.bytes).toString()).toContain(circle.id)
    }
  })

  it("[RL4] tells a device that is in no circle so, and believes no other signature", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    const stranger = await deviceOf("stranger")
    expect((await place.connect().prove(stranger)).refusal).toBe("UnknownCircle")
    expect((await place.connect().prove({ ...alice.device, sign: stranger.sign })).refusal).toBe("WrongSignature")
    const named = place.connect()
    const proof = alice.device.sign(proofBytes(named.nonce, circle.id, alice.device.id))
    await named.prove({ ...alice.device, sign: () => proof })
    expect(named.refusal).toBe("WrongSignature")
  })

  it("[RL4] leads a device to the first circle that had its keys, whoever else has taken them in", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    const { mallory } = await circleOf(place, "mallory")
    await mallory.operates(mallory.circle.newDevice(alice.recovery))
    await place.restart()
    const line = await place.connect().prove(alice.recovery)
    const first = line.entries[0]
    expect(first?.kind === "operation" && Buffer.from(first.operation.bytes).toString()).toContain(circle.id)
  })

  it("[RL4] proves right after making, before the relay has answered", async () => {
    begin()
    const { circle, device, genesis } = await genesisOf("vault")
    const line = place.connect()
    const request = line.request({ type: "Create", token: await place.token(), operation: genesis })
    await line.prove(device)
    expect(line.outcomes(request)).toEqual([{ ok: true, position: 1 }])
    expect(line.heard("Welcome")).toHaveLength(1)
    expect(line.entries).toHaveLength(1)
    expect(circle.id).not.toBe(anyCircle)
  })

  it("[RL5] gives the newest line of a device its place, the oldest gives way", async () => {
    begin({ limits: { connectionsPerDevice: 2 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const second = await place.connect().prove(alice.device, circle.id)
    expect(alice.line.isClosed).toBe(false)
    const third = await place.connect().prove(alice.device, circle.id)
    expect(alice.line.refusal).toBe("Busy")
    expect([second.isClosed, third.isClosed, bob.line.isClosed]).toEqual([false, false, false])
  })

  it("[RL1] lets somebody in who has joined by a token, with a recovery device of their own", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    const bob = await join(place, circle, alice, "bob")
    expect(bob.line.entries).toHaveLength(2)
    expect((await place.connect().prove(bob.recovery, circle.id)).refusal).toBeUndefined()
  })
})
