import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { concat, toHex, utf8, type Bytes } from "#base/bytes"
import { idToBytes, type CircleId, type DeviceId, type SessionId } from "#base/ids"
import { chance } from "#kit/chance"
import { flipBit } from "#kit/flipBit"
import { nodeCrypto, nodeCryptoWith } from "#kit/nodeCrypto"
import { sized, u64 } from "#protocol/codec"
import { signalBytes } from "#protocol/limits"
import {
  lobby,
  openRoomFrame,
  roomChannel,
  roomTextBytes,
  sealRoomFrame,
  type RoomFrame,
  type RoomPlace,
} from "./roomFrame"
import { webCrypto } from "./webCrypto"

const seeded = chance("room")
const epochKey = seeded(32)
const place: RoomPlace = { circle: "c1".repeat(16) as CircleId, epoch: 3, session: "5e".repeat(16) as SessionId }
const alice = "a1".repeat(16) as DeviceId
const bob = "b0".repeat(16) as DeviceId
const [aliceSigns, bobSigns] = [await nodeCrypto.signingKey(seeded(32)), await nodeCrypto.signingKey(seeded(32))]
const signingKey = (device: DeviceId): Bytes | undefined =>
  ({ [alice]: aliceSigns.publicKey, [bob]: bobSigns.publicKey })[device]
const channel = await roomChannel(epochKey, place, nodeCrypto)
const frame: RoomFrame = { device: alice, counter: 7, json: { says: "héllo" } }

async function sealed(what: RoomFrame = frame, where = channel, signs = aliceSigns, random = seeded): Promise<Bytes> {
  const payload = await sealRoomFrame(what, where, signs, nodeCrypto, random)
  if (!payload.ok) throw new Error(payload.error)
  return payload.value
}
const opened = (payload: Bytes, where = channel) => openRoomFrame(payload, where, signingKey, nodeCrypto)
const refused = async (payload: Bytes, where = channel) => {
  const outcome = await opened(payload, where)
  return outcome.ok ? "ok" : outcome.error
}

/** A frame made by hand, with whatever inside. */
async function handMade(inner: Bytes, signs = aliceSigns): Promise<Bytes> {
  const where = concat(
    utf8("attune/v1/room-frame"),
    idToBytes(place.circle),
    Uint8Array.of(0, 0, 0, 3),
    idToBytes(place.session),
  )
  const nonce = seeded(12)
  const body = concat(nonce, await nodeCrypto.seal(channel.key, nonce, where, inner))
  const hash = await nodeCrypto.sha256(concat(where, body))
  return concat(body, await signs.sign(concat(utf8("attune/v1/signed-room-frame"), hash)))
}
const innerOf = (text: Bytes, fill = 0) =>
  concat(idToBytes(alice), u64(7), sized(text), new Uint8Array(roomTextBytes - text.length).fill(fill))

describe("a room’s frame", () => {
  it("[RM1] opens to what was said, and by whom, on every engine", async () => {
    const anyFrame = fc.record({
      device: fc.constant(alice),
      counter: fc.maxSafeNat(),
      json: fc.jsonValue({ maxDepth: 2 }).filter((json) => utf8(JSON.stringify(json)).length <= roomTextBytes),
    })
    await fc.assert(
      fc.asyncProperty(anyFrame, async (any) => {
        const said = { ...any, json: JSON.parse(JSON.stringify(any.json)) as unknown }
        const payload = await sealed(said)
        for (const port of [nodeCrypto, webCrypto]) {
          const same = await roomChannel(epochKey, place, port)
          expect(await openRoomFrame(payload, same, signingKey, port)).toEqual({ ok: true, value: said })
        }
      }),
      { numRuns: 50 },
    )
  })

  it("[RM2] has one size, whatever it says, and refuses what does not fit", async () => {
    for (const length of [0, 1, 100, roomTextBytes - 2]) {
      expect(await sealed({ ...frame, json: "x".repeat(length) })).toHaveLength(signalBytes)
    }
    const tooLarge = { ...frame, json: "x".repeat(roomTextBytes - 1) }
    expect(await sealRoomFrame(tooLarge, channel, aliceSigns, nodeCrypto, seeded)).toEqual({
      ok: false,
      error: "TooLarge",
    })
    expect(roomTextBytes).toBe(920)
  })

  it("[RM2] never looks the same twice, and shows neither session nor author", async () => {
    const [one, other] = [await sealed(), await sealed()]
    expect(one).not.toEqual(other)
    for (const id of [place.session, place.circle, alice]) expect(toHex(one)).not.toContain(id)
  })

  it("[RM3] is refused with any bit changed", async () => {
    const payload = await sealed()
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * signalBytes - 1), async (bit) => {
        expect(await refused(flipBit(payload, bit))).toMatch(/^(NotAuthentic|WrongSignature)$/)
      }),
      { numRuns: 300 },
    )
  })

  it("[RM3] opens in its own circle, epoch and session alone", async () => {
    const payload = await sealed()
    const elsewhere: readonly RoomPlace[] = [
      { ...place, circle: "c2".repeat(16) as CircleId },
      { ...place, epoch: 4 },
      { ...place, session: "5f".repeat(16) as SessionId },
      { ...place, session: lobby },
    ]
    for (const other of elsewhere) {
      const theirs = await roomChannel(epochKey, other, nodeCrypto)
      expect(await refused(payload, theirs)).toBe("NotAuthentic")
      expect(await refused(payload, { ...theirs, key: channel.key })).toBe("NotAuthentic")
      expect(theirs.key.join() === channel.key.join()).toBe(other.epoch === 4)
    }
    // An epoch has a key of its own.
    expect(await refused(payload, await roomChannel(seeded(32), place, nodeCrypto))).toBe("NotAuthentic")
  })

  it("[RM4] is nobody’s but its author’s: another member cannot speak for them", async () => {
    expect(await refused(await sealed(frame, channel, bobSigns))).toBe("WrongSignature")
    // Alice's own words and signature in a frame that Bob has sealed again.
    const [hers, his] = [await sealed(), await sealed({ ...frame, counter: 8 }, channel, bobSigns)]
    expect(await refused(concat(his.slice(0, -64), hers.slice(-64)))).toBe("WrongSignature")
    expect(await refused(await sealed({ ...frame, device: "dd".repeat(16) as DeviceId }))).toBe("NotADevice")
  })

  it("[RM4] signs the place, too: what one has said in a session cannot be carried to another", async () => {
    const there = await roomChannel(epochKey, { ...place, session: "5f".repeat(16) as SessionId }, nodeCrypto)
    // Bob knows both keys: he opens what Alice said here, and seals it as if she had said it there.
    const hers = await sealed()
    const inner = (await nodeCrypto.open(channel.key, hers.slice(0, 12), channel.where, hers.slice(12, -64))) as Bytes
    const again = concat(hers.slice(0, 12), await nodeCrypto.seal(there.key, hers.slice(0, 12), there.where, inner))
    expect(await refused(concat(again, hers.slice(-64)), there)).toBe("WrongSignature")
    // Even where a ciphertext opens in both, as AES-GCM lets one be made, it is signed for one.
    const open = { ...nodeCrypto, open: async () => inner }
    expect((await openRoomFrame(hers, channel, signingKey, open)).ok).toBe(true)
    expect(await openRoomFrame(hers, there, signingKey, open)).toEqual({ ok: false, error: "WrongSignature" })
  })

  it("[RM3] has no room for bytes that nobody reads, and says nothing that is not JSON", async () => {
    expect(await refused(await handMade(innerOf(utf8('"x"'))))).toBe("ok")
    expect(await refused(await handMade(innerOf(utf8('"x"'), 1)))).toBe("Malformed")
    expect(await refused(await handMade(innerOf(utf8("x"))))).toBe("Malformed")
    expect(await refused(await handMade(innerOf(Uint8Array.of(0xff, 0xff))))).toBe("Malformed")
    const tooLong = concat(
      idToBytes(alice),
      u64(7),
      sized(utf8('"x"')).fill(0xff, 0, 4),
      new Uint8Array(roomTextBytes - 3),
    )
    expect(await refused(await handMade(tooLong))).toBe("Malformed")
    const hugeCounter = concat(
      idToBytes(alice),
      new Uint8Array(8).fill(0xff),
      sized(utf8('"x"')),
      new Uint8Array(roomTextBytes - 3),
    )
    expect(await refused(await handMade(hugeCounter))).toBe("Malformed")
  })

  it("[RM3] is not made of any other bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2 * signalBytes }), async (noise) => {
        expect(await refused(Uint8Array.from(noise))).toBe(noise.length === signalBytes ? "NotAuthentic" : "Malformed")
      }),
      { numRuns: 50 },
    )
    expect(await refused(seeded(signalBytes))).toBe("NotAuthentic")
  })

  it("[RM1] is written in version 1 as it always was", async () => {
    const random = chance("a frame that stays")
    const signs = await nodeCryptoWith(random).signingKey(random(32))
    const where = await roomChannel(random(32), place, nodeCrypto)
    const payload = await sealed(frame, where, signs, random)
    const written = createHash("sha256").update(payload).digest("hex")
    expect(written).toBe("0cd5585c6c6cfe81f0964fb788aa690dcdc5cd9b8fc5e9e2073605dc98210b67")
  })
})
