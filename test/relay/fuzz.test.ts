import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { concat, type Bytes } from "#base/bytes"
import { anyCircle, type InviteId } from "#base/ids"
import { everyEntry } from "#protocol/envelope"
import { encodeToRelay, proofBytes, type Outcome, type Refusal } from "#protocol/messages"
import { circleOf } from "#kit/circleOf"
import { idOf, signerOf } from "#kit/device"
import { places, type Place, type PlaceOptions } from "#kit/place"
import { roundOf } from "#kit/writer"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const monday = roundOf("monday")

type Bend = (frame: Bytes) => Bytes
const bends: fc.Arbitrary<Bend> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([at, byte]): Bend =>
      (frame) =>
        frame.map((before, place) => (place === at % frame.length ? byte : before)) as Bytes,
  ),
  fc.nat().map(
    (length): Bend =>
      (frame) =>
        frame.slice(0, length % frame.length),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
    (tail): Bend =>
      (frame) =>
        concat(frame, tail),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 40 })).map(
    ([at, middle]): Bend =>
      (frame) =>
        concat(frame.slice(0, at % frame.length), middle, frame.slice(at % frame.length)),
  ),
)

describe.each(places)("frames that nobody should send, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  it("[RL23] survives any bytes at all, and ends the line they came on", async () => {
    begin()
    const { bob } = await circleOf(place, "alice", "bob")
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.uint8Array({ maxLength: 300 }), async (kind, noise) => {
        const line = place.connect()
        line.sendBytes(Uint8Array.of(kind, ...noise))
        await place.relay.idle()
        expect(line.refusal ?? line.heard("Answer")[0]?.outcomes.every(({ ok }) => !ok)).not.toBe(undefined)
        line.hangUp()
      }),
      { numRuns: 400 },
    )
    expect(bob.line.take()).toEqual([])
    expect(place.troubles).toEqual([])
    expect((await bob.says()).ok).toBe(true)
  })

  it("[RL23] survives true frames that were bent, from somebody inside, and disturbs nobody else", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const invite = { invite: idOf<InviteId>("invite"), verifyKey: signerOf("invite").publicKey }
    const { writer } = alice
    const nonce = alice.line.nonce
    const frames: readonly Bytes[] = [
      encodeToRelay({ type: "Create", request: 1, token: await place.token(), operation: await rotation() }),
      encodeToRelay({
        type: "Prove",
        circle: anyCircle,
        device: alice.device.id,
        from: 1,
        signature: alice.device.sign(proofBytes(nonce, anyCircle, alice.device.id)),
      }),
      encodeToRelay({
        type: "Append",
        request: 2,
        items: [
          await writer.write({ type: "event" }, 1024),
          await writer.page(monday),
          await writer.withdrawal(monday),
          await writer.write({ type: "release", round: monday }),
          await writer.write({ type: "erase", target: everyEntry }),
        ],
      }),
      encodeToRelay({ type: "Operate", request: 3, operation: await rotation() }),
      encodeToRelay({ type: "Invite", request: 4, ...invite, lifeMs: 1000 }),
      encodeToRelay({ type: "CloseInvite", request: 5, invite: invite.invite }),
      encodeToRelay({ type: "Meet", request: 6, invite: invite.invite, payload: place.random(60) }),
    ]
    function rotation() {
      return circle.signed(circle.rotation(), alice.device)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...frames),
        fc.array(bends, { minLength: 1, maxLength: 4 }),
        async (frame, bent) => {
          const line = await place.connect().prove(alice.device, circle.id, 99)
          line.sendBytes(bent.reduce((bytes, bend) => (bytes.length > 0 ? bend(bytes) : bytes), frame))
          await place.relay.idle()
          expect(line.messages.length).toBeGreaterThan(2)
          expect(bob.line.isClosed).toBe(false)
          line.hangUp()
        },
      ),
      { numRuns: 400 },
    )
    expect(place.troubles).toEqual([])
    // What bending left whole (a request's number, say) was taken as it stands; the log is sound all the same.
    const heard = bob.line.entries.map(({ position }) => position)
    expect(heard).toEqual(heard.map((_, n) => n + 1))
    expect((await bob.returns(place)).entries).toHaveLength(heard.length)
  })

  it("[RL23] ends the line of a frame that is too large, and takes what came before it", async () => {
    begin({ limits: { maxFrameBytes: 100_000 } })
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const item = await alice.writer.event()
    alice.line.request({ type: "Append", items: [item] })
    alice.line.sendBytes(new Uint8Array(100_001))
    expect(alice.line.refusal).toBe("TooLarge")
    expect(alice.line.isClosed).toBe(true)
    await place.relay.idle()
    expect(bob.line.take()).toHaveLength(1)
    expect(await (await alice.returns(place)).append(item)).toEqual([{ ok: true, position: 3 }])
  })

  it("[RL24] tells a line that hurries so, lets it go on later, and ends it when it does not listen", async () => {
    begin({ limits: { itemsAtOnce: 10, itemsPerSecond: 2 } })
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const hasty = await alice.returns(place)
    const items = []
    for (let n = 0; n < 12; n++) items.push(await alice.writer.event())
    expect((await hasty.append(...items.slice(0, 9))).every(({ ok }) => ok)).toBe(true)
    expect(await hasty.append(...items.slice(9, 12))).toEqual([no("TooFast"), no("TooFast"), no("TooFast")])
    place.clock.advance(1_000)
    expect((await hasty.append(...items.slice(9, 11))).map(({ ok }) => ok)).toEqual([true, true])
    place.clock.advance(500)
    expect((await hasty.append(...items.slice(11, 12))).map(({ ok }) => ok)).toEqual([true])
    expect((await bob.says()).ok).toBe(true)
    for (let n = 0; n < 200 && !hasty.isClosed; n++) hasty.request({ type: "Append", items: [] })
    expect(hasty.refusal).toBe("TooFast")
    expect(hasty.heard("Answer").length).toBeLessThan(110)
    expect(bob.line.isClosed).toBe(false)
  })

  it("[RL24] counts what strangers send, too", async () => {
    begin({ limits: { itemsAtOnce: 3, itemsPerSecond: 1 } })
    const stranger = place.connect()
    for (let n = 0; n < 150 && !stranger.isClosed; n++) stranger.request({ type: "Append", items: [] })
    await place.relay.idle()
    expect(stranger.refusal).toBe("TooFast")
  })
})
