import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { concat, utf8, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type EventId, type RoundId } from "#base/ids"
import { chance } from "#kit/chance"
import { flipBit } from "#kit/flipBit"
import { nodeCrypto } from "#kit/nodeCrypto"
import { u32, u64 } from "#protocol/codec"
import {
  decodeEnvelope,
  encodeEnvelope,
  encodeHeader,
  eventIdOf,
  isSignedBy,
  noEvent,
  withoutBody,
  type Envelope,
  type Header,
} from "#protocol/envelope"
import { bodyBuckets, pageBucket } from "#protocol/limits"
import { makeSeeds, openSeeds } from "./deviceSecrets"
import { openEnvelope, sealEnvelope } from "./envelope"
import { makeEpochKey } from "./epochKey"
import type { CryptoPort } from "./port"

const random = chance("envelopes")
const [alice, bob] = await Promise.all([
  openSeeds(makeSeeds(random), nodeCrypto),
  openSeeds(makeSeeds(random), nodeCrypto),
])
const [epochKey, otherKey] = [makeEpochKey(random), makeEpochKey(random)]
const [secret, otherSecret] = [random(32), random(32)]

const base = {
  circle: idFromBytes<CircleId>(random(16)),
  device: alice.id,
  epoch: 3,
  counter: 7,
  salt: random(16),
  previous: idFromBytes<EventId>(random(32)),
  membershipHead: random(16),
}
const eventHeader: Header = { ...base, type: "event" }
const round = idFromBytes<RoundId>(random(16))
const pageHeader: Header = { ...base, type: "page", round, counter: 1 }
const secretOf = ({ type }: Header): Bytes | undefined => (type === "page" ? secret : undefined)

const sealing = (header: Header, json: unknown, port: CryptoPort = nodeCrypto) =>
  sealEnvelope({ header, json, epochKey, sealSecret: secretOf(header), signing: alice.signing }, port)

async function seal(header: Header, json: unknown): Promise<Envelope> {
  const sealed = await sealing(header, json)
  if (!sealed.ok) throw new Error(sealed.error)
  return sealed.value
}

const open = (envelope: Envelope, key = epochKey, sealSecret = secretOf(envelope.header)) =>
  openEnvelope(envelope, key, sealSecret, nodeCrypto)

/** JSON text of exactly so many bytes. */
const textOf = (bytes: number): string => "x".repeat(bytes - 2)
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown
const header = fc.constantFrom(eventHeader, pageHeader)

describe("sealing and opening", () => {
  it("[EN1] gives back what was said, whatever it was", async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.jsonValue(), async (to, json) => {
        const decoded = decodeEnvelope(encodeEnvelope(await seal(to, json)))
        if (!decoded.ok) throw new Error(decoded.error)
        expect(await open(decoded.value)).toEqual({ ok: true, value: asJson(json) })
      }),
    )
  })

  it("[EN1] takes a text up to the limit and refuses one byte more", async () => {
    for (const [to, limit] of [[eventHeader, bodyBuckets[3] - 4] as const, [pageHeader, pageBucket - 4] as const]) {
      expect(await open(await seal(to, textOf(limit)))).toEqual({ ok: true, value: textOf(limit) })
      expect(await sealing(to, textOf(limit + 1))).toEqual({ ok: false, error: "TooLarge" })
    }
  })

  it("[EN2] leaves four lengths to tell apart, each the smallest that holds the text", async () => {
    const edges = bodyBuckets.flatMap((bucket) => [bucket - 5, bucket - 4, bucket - 3]).filter((size) => size < 65_533)
    const sizes = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 2, max: 65_532 }))
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const { body } = await seal(eventHeader, textOf(size))
        const bucket = bodyBuckets.find((length) => length >= size + 4)
        expect(body.kept && body.ciphertext.length).toBe((bucket ?? 0) + 16)
      }),
    )
  })

  it("[EN2] makes a pass, an empty and a full page the same to look at", async () => {
    const pages = [{ pass: true }, {}, { text: textOf(4_000) }, null, ""]
    const lengths = await Promise.all(pages.map(async (json) => encodeEnvelope(await seal(pageHeader, json)).length))
    expect(new Set(lengths).size).toBe(1)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: pageBucket - 4 }), async (size) => {
        expect(encodeEnvelope(await seal(pageHeader, textOf(size)))).toHaveLength(lengths[0] ?? 0)
      }),
    )
  })

  it("[EN2] takes no other length from anybody", async () => {
    const wrong = [0, 15, 16, 1_039, 1_041, 4_095, 4_111, 4_113, 65_551, 65_553]
    for (const to of [eventHeader, pageHeader]) {
      const envelope = await seal(to, "soup")
      for (const length of to.type === "page" ? [...wrong, 1_040, 16_400, 65_552] : wrong) {
        const other = { ...envelope, body: { kept: true, ciphertext: new Uint8Array(length) } as const }
        expect(decodeEnvelope(encodeEnvelope(other))).toEqual({ ok: false, error: "Malformed" })
      }
    }
    const release: Header = { ...base, type: "release", round }
    const silent = await seal(release, undefined)
    expect(decodeEnvelope(encodeEnvelope(silent))).toEqual({ ok: true, value: silent })
    const spoken = { ...silent, body: { kept: true, ciphertext: new Uint8Array(1_040) } as const }
    expect(decodeEnvelope(encodeEnvelope(spoken)).ok).toBe(false)
  })

  it("[EN3] refuses an envelope in which any single bit was changed", async () => {
    for (const to of [eventHeader, pageHeader]) {
      const envelope = await seal(to, { text: "rain on the roof" })
      const bytes = encodeEnvelope(envelope)
      const [bodyFrom, signatureFrom] = [8 * (encodeHeader(to).length + 5), 8 * (bytes.length - 64)]
      const survivors: number[] = []
      for (let bit = 0; bit < 8 * bytes.length; bit++) {
        // Every bit of header, lengths and signature; of the body enough that none of its blocks is left out.
        if (bit > bodyFrom && bit < signatureFrom && bit % 61 !== 0) continue
        const decoded = decodeEnvelope(flipBit(bytes, bit))
        if (decoded.ok && (await passes(decoded.value, bit >= signatureFrom))) survivors.push(bit)
      }
      expect(survivors).toEqual([])
      expect(await passes(envelope, true)).toBe(true)
    }
  }, 30_000)

  it("[EN3] refuses a key or a secret with any single bit changed", async () => {
    const page = await seal(pageHeader, "soup")
    for (let bit = 0; bit < 256; bit++) {
      expect(await open(page, flipBit(epochKey, bit))).toEqual({ ok: false, error: "NotAuthentic" })
      expect(await open(page, epochKey, flipBit(secret, bit))).toEqual({ ok: false, error: "NotAuthentic" })
    }
  })

  it("[EN3] refuses a text under any other header, even one its author signs", async () => {
    const changes: readonly Partial<Header>[] = [
      { circle: idFromBytes<CircleId>(random(16)) },
      { epoch: 4 },
      { counter: 8 },
      { salt: random(16) },
      { previous: noEvent },
      { membershipHead: random(16) },
      { device: bob.id },
    ]
    const spliced = (from: Envelope, to: Header): Envelope => ({ ...from, header: to })
    for (const from of [await seal(eventHeader, textOf(3_000)), await seal(pageHeader, textOf(3_000))]) {
      for (const change of changes) {
        const changed = spliced(from, { ...from.header, ...change } as Header)
        expect(await open(changed)).toEqual({ ok: false, error: "NotAuthentic" })
      }
    }
    const [event, page] = [await seal(eventHeader, textOf(3_000)), await seal(pageHeader, textOf(3_000))]
    const elsewhere = { ...pageHeader, round: idFromBytes<RoundId>(random(16)) }
    expect(await open(spliced(page, elsewhere))).toEqual({ ok: false, error: "NotAuthentic" })
    // A page passed off as an event, and the other way round, with and without the secret.
    const asEvent = spliced(page, { ...eventHeader, counter: pageHeader.counter })
    const asPage = spliced(event, { ...pageHeader, counter: eventHeader.counter })
    for (const masked of [asEvent, asPage])
      for (const given of [secret, undefined])
        expect(await openEnvelope(masked, epochKey, given, nodeCrypto)).toEqual({ ok: false, error: "NotAuthentic" })
  })

  it("[EN4] keeps an author's words theirs: nobody else in the circle can sign them", async () => {
    const mine = await seal(eventHeader, "I was glad you called")
    const event = await eventIdOf(mine, nodeCrypto)
    const resigned = { ...mine, header: { ...mine.header, device: bob.id } }
    const stolen = await eventIdOf(resigned, nodeCrypto)
    expect(stolen).not.toBe(event)
    expect(await open(resigned)).toEqual({ ok: false, error: "NotAuthentic" })
    const forged = await sealEnvelope(
      { header: eventHeader, json: "I was not", epochKey, sealSecret: undefined, signing: bob.signing },
      nodeCrypto,
    )
    if (!forged.ok) throw new Error(forged.error)
    const forgedId = await eventIdOf(forged.value, nodeCrypto)
    expect(await isSignedBy(forged.value, forgedId, alice.keys.signing, nodeCrypto)).toBe(false)
    expect(
      await isSignedBy({ ...forged.value, signature: mine.signature }, forgedId, alice.keys.signing, nodeCrypto),
    ).toBe(false)
  })

  it("[EN4] names an entry the same after its text is erased, and however it was signed", async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.jsonValue(), async (to, json) => {
        const envelope = await seal(to, json)
        const event = await eventIdOf(envelope, nodeCrypto)
        const decoded = decodeEnvelope(encodeEnvelope(await withoutBody(envelope, nodeCrypto)))
        if (!decoded.ok) throw new Error(decoded.error)
        expect(await eventIdOf(decoded.value, nodeCrypto)).toBe(event)
        const signedAnew: Envelope = { ...envelope, signature: random(64) }
        expect(await eventIdOf(signedAnew, nodeCrypto)).toBe(event)
        expect(await isSignedBy(decoded.value, event, alice.keys.signing, nodeCrypto)).toBe(true)
        expect(await open(decoded.value)).toEqual({ ok: false, error: "Erased" })
      }),
      { numRuns: 30 },
    )
  })

  it("[EN5] opens a page with its secret and the circle's key, and with neither alone", async () => {
    const page = await seal(pageHeader, "soup")
    expect(await open(page)).toEqual({ ok: true, value: "soup" })
    const refused = { ok: false, error: "NotAuthentic" }
    const zeros = new Uint8Array(32)
    for (const given of [undefined, zeros, otherSecret, new Uint8Array(0), concat(secret, zeros), secret.slice(0, 31)])
      expect(await openEnvelope(page, epochKey, given, nodeCrypto)).toEqual(refused)
    for (const key of [otherKey, zeros, secret]) expect(await open(page, key)).toEqual(refused)
  })

  it("[EN5] seals no page without a secret, and nothing else with one", async () => {
    const sealWith = (to: Header, sealSecret: Bytes | undefined) =>
      sealEnvelope({ header: to, json: "soup", epochKey, sealSecret, signing: alice.signing }, nodeCrypto)
    for (const wrong of [undefined, new Uint8Array(0), random(16)])
      await expect(sealWith(pageHeader, wrong)).rejects.toThrow(TypeError)
    await expect(sealWith(eventHeader, secret)).rejects.toThrow(TypeError)
    const event = await seal(eventHeader, "soup")
    expect(await openEnvelope(event, epochKey, secret, nodeCrypto)).toEqual({ ok: false, error: "NotAuthentic" })
  })

  it("[EN6] leaves no room for free bytes, with which one page could be made to say two things", async () => {
    const text = utf8('"soup"')
    const padded = concat(u32(text.length), text, new Uint8Array(pageBucket - 4 - text.length))
    expect(await open(await sealedAsIs(padded))).toEqual({ ok: true, value: "soup" })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8 * (4 + text.length), max: 8 * pageBucket - 1 }), async (bit) => {
        expect(await open(await sealedAsIs(flipBit(padded, bit)))).toEqual({ ok: false, error: "NotJson" })
      }),
    )
  })

  it("[EN6] opens nothing that is not one JSON text, and never throws on what a member's own app has sealed", async () => {
    const tooLong = concat(u32(pageBucket - 3), new Uint8Array(pageBucket - 4))
    const notUtf8 = concat(u32(1), Uint8Array.of(0xff), new Uint8Array(pageBucket - 5))
    const nested = concat(u32(4_000), utf8("[".repeat(4_000)), new Uint8Array(92))
    const nothing = new Uint8Array(pageBucket)
    for (const body of [tooLong, notUtf8, nested, nothing, new Uint8Array(0), Uint8Array.of(0, 0, 0)])
      expect(await open(await sealedAsIs(body))).toEqual({ ok: false, error: "NotJson" })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        expect(["NotJson", true]).toContain(
          await open(await sealedAsIs(Uint8Array.from(bytes))).then((opened) => opened.ok || opened.error),
        )
      }),
    )
  })

  it("[EN7] never seals two texts under one key and nonce, even where chance fails and repeats its salt", async () => {
    const used: string[] = []
    const watched: CryptoPort = {
      ...nodeCrypto,
      seal: (key, nonce, aad, plaintext) => {
        used.push(`${key.join()}/${nonce.join()}`)
        return nodeCrypto.seal(key, nonce, aad, plaintext)
      },
    }
    const sealWith = (to: Header, key = epochKey, sealSecret = secretOf(to)) =>
      sealEnvelope({ header: to, json: "soup", epochKey: key, sealSecret, signing: alice.signing }, watched)
    for (let counter = 1; counter <= 300; counter++) await sealWith({ ...eventHeader, counter })
    for (let counter = 1; counter <= 300; counter++) await sealWith({ ...pageHeader, counter })
    await sealWith({ ...eventHeader, device: bob.id })
    await sealWith(eventHeader, otherKey)
    await sealWith(pageHeader, epochKey, otherSecret)
    await sealWith({ ...eventHeader, salt: random(16) })
    await sealWith({ ...eventHeader, counter: Number.MAX_SAFE_INTEGER })
    expect(new Set(used).size).toBe(used.length)
    expect(used).toHaveLength(605)
  })

  it("[EN7] parts a cloned device's texts by the salt: same counter, same author, other key and nonce", async () => {
    const one = await seal({ ...eventHeader, salt: random(16) }, textOf(500))
    const two = await seal({ ...eventHeader, salt: random(16) }, textOf(500))
    if (!one.body.kept || !two.body.kept) throw new Error("no body")
    const other = two.body.ciphertext
    const same = one.body.ciphertext.filter((byte, at) => byte === other[at]).length
    expect(same).toBeLessThan(40)
  })
})

/** Whether an envelope would be taken for Alice's: by its signature where that was touched, else by its text. */
async function passes(envelope: Envelope, checksSignature: boolean): Promise<boolean> {
  if (!checksSignature) return (await openEnvelope(envelope, epochKey, secretOf(envelope.header), nodeCrypto)).ok
  return isSignedBy(envelope, await eventIdOf(envelope, nodeCrypto), alice.keys.signing, nodeCrypto)
}

/** A page whose padded body is made by hand, sealed as the protocol says. */
async function sealedAsIs(padded: Bytes): Promise<Envelope> {
  const page = await seal(pageHeader, "soup")
  const salt = concat(pageHeader.salt, idToBytes(pageHeader.device), u64(pageHeader.counter), secret)
  const derived = await nodeCrypto.hkdf(epochKey, salt, utf8("attune/v1/content"), 44)
  const ciphertext = await nodeCrypto.seal(derived.slice(0, 32), derived.slice(32), encodeHeader(pageHeader), padded)
  return { ...page, body: { kept: true, ciphertext } }
}
