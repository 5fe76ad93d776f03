import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { concat, type Bytes } from "#base/bytes"
import { idFromBytes } from "#base/ids"
import { verify } from "#server/verify"
import { signerOf } from "#kit/device"
import {
  decodeEnvelope,
  encodeEnvelope,
  eventIdOf,
  isSignedBy,
  signedBytes,
  withoutBody,
  type Envelope,
  type Header,
} from "./envelope"
import { bodyBuckets, pageBucket } from "./limits"
import { decodeEntry, emptyDigest, encodeEntry, entryId, extendDigest, type Entry } from "./log"
import { decodeFromRelay, decodeToRelay, encodeFromRelay, encodeToRelay, refusals } from "./messages"

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Uint8Array.from(value) as Bytes)
const idOf = (length: 16 | 32) => bytes(length).map((value) => idFromBytes(value) as never)
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

const base = {
  circle: idOf(16),
  device: idOf(16),
  epoch: fc.nat(2 ** 32 - 1),
  counter: count,
  salt: bytes(16),
  previous: idOf(32),
  membershipHead: bytes(16),
}
const roundTypes = fc.constantFrom("page" as const, "withdraw" as const, "release" as const)
const headers: fc.Arbitrary<Header> = fc.oneof(
  fc.record({ ...base, type: fc.constant("event" as const) }),
  fc.record({ ...base, type: roundTypes, round: idOf(16) }),
  fc.record({
    ...base,
    type: fc.constant("erase" as const),
    target: fc.record({ position: fc.nat(), event: idOf(32) }),
  }),
)

const sizesOf = ({ type }: Header): readonly number[] =>
  type === "event" ? [bodyBuckets[0] + 16, bodyBuckets[1] + 16] : type === "page" ? [pageBucket + 16] : [0]

const envelopes: fc.Arbitrary<Envelope> = headers.chain((header) =>
  fc.record({
    header: fc.constant(header),
    body: fc.oneof(
      fc
        .tuple(fc.constantFrom(...sizesOf(header)), fc.nat(255))
        .map(([size, fill]) => ({ kept: true as const, ciphertext: new Uint8Array(size).fill(fill) })),
      bytes(32).map((hash) => ({ kept: false as const, hash })),
    ),
    signature: bytes(64),
  }),
)
const secret = bytes(32).filter((value) => value.some((byte) => byte !== 0))

describe("envelopes", () => {
  it("[MB14] come back as they were written, and not with a byte too many or too few", () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const written = encodeEnvelope(envelope)
        expect(decodeEnvelope(written)).toEqual({ ok: true, value: envelope })
        expect(decodeEnvelope(concat(written, Uint8Array.of(0))).ok).toBe(false)
        expect(decodeEnvelope(written.slice(0, -1)).ok).toBe(false)
      }),
    )
  })

  it("[MB14] have one spelling: what is read is written back the same", () => {
    fc.assert(
      fc.property(envelopes, fc.nat(), fc.nat(255), (envelope, at, byte) => {
        const bent = encodeEnvelope(envelope)
        bent[at % bent.length] = byte
        const read = decodeEnvelope(bent)
        if (read.ok) expect(encodeEnvelope(read.value)).toEqual(bent)
      }),
      { numRuns: 400 },
    )
  })

  it("[MB15] are named by everything in them but the signature", async () => {
    const signer = signerOf("author")
    await fc.assert(
      fc.asyncProperty(envelopes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (envelope, at, change) => {
        const event = await eventIdOf(envelope, verify)
        const signed = { ...envelope, signature: signer.sign(signedBytes(event)) }
        expect(await isSignedBy(signed, event, signer.publicKey, verify)).toBe(true)
        expect(await eventIdOf({ ...envelope, signature: new Uint8Array(64) } as Envelope, verify)).toBe(event)

        const bent = encodeEnvelope(signed)
        const place = at % (bent.length - 64)
        bent[place] = (bent[place] ?? 0) ^ change
        const read = decodeEnvelope(bent)
        if (!read.ok) return
        const other = await eventIdOf(read.value, verify)
        expect(other).not.toBe(event)
        expect(await isSignedBy(read.value, other, signer.publicKey, verify)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it("[MB15] keep their name and their author's signature when the text is taken out", async () => {
    await fc.assert(
      fc.asyncProperty(envelopes, async (envelope) => {
        const stub = await withoutBody(envelope, verify)
        expect(stub.body.kept).toBe(false)
        expect(await eventIdOf(stub, verify)).toBe(await eventIdOf(envelope, verify))
        expect(stub.signature).toBe(envelope.signature)
      }),
      { numRuns: 50 },
    )
  })

  it("[SE3] have four lengths of text, a page one, and what says nothing none", () => {
    fc.assert(
      fc.property(headers, fc.nat(bodyBuckets[1] + 32), (header, length) => {
        const body = { kept: true, ciphertext: new Uint8Array(length) } as const
        const read = decodeEnvelope(encodeEnvelope({ header, body, signature: new Uint8Array(64) }))
        const sizes = header.type === "event" ? bodyBuckets.map((size) => size + 16) : sizesOf(header)
        expect(read.ok).toBe(sizes.includes(length))
      }),
    )
  })
})

const entries: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    kind: fc.constant("operation" as const),
    position: count,
    operation: fc.record({ bytes: bytes(80), signature: bytes(64) }),
  }),
  fc.record({
    kind: fc.constant("envelope" as const),
    position: count,
    envelope: envelopes,
    sealSecret: fc.option(secret, { nil: undefined }),
  }),
)

describe("entries of a log", () => {
  it("[MB14] come back as they were written", () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(decodeEntry(encodeEntry(entry))).toEqual(entry)
        expect(decodeEntry(encodeEntry(entry).slice(0, -1))).toBeUndefined()
      }),
    )
  })

  it("[MB16] make a digest in which each of them and their order counts", async () => {
    const digestOf = async (log: readonly Entry[]): Promise<string> => {
      let digest = emptyDigest
      for (const entry of log) digest = await extendDigest(digest, await entryId(entry, verify), verify)
      return digest
    }
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 2, maxLength: 5 }), async (log) => {
        const ids = await Promise.all(log.map((entry) => entryId(entry, verify)))
        fc.pre(new Set(ids).size === ids.length)
        const digest = await digestOf(log)
        expect(await digestOf(log)).toBe(digest)
        expect(await digestOf(log.slice(1))).not.toBe(digest)
        expect(await digestOf([...log].reverse())).not.toBe(digest)
      }),
      { numRuns: 50 },
    )
  })
})

const sendable = envelopes.filter(({ body }) => body.kept)

describe("frames with envelopes in them", () => {
  it("[MB14] come back as they were sent, in both directions", () => {
    const operation = fc.record({ bytes: bytes(70), signature: bytes(64) })
    const items = fc.array(
      fc.tuple(sendable, secret).map(([envelope, sealSecret]) => ({
        envelope,
        sealSecret: envelope.header.type === "page" ? sealSecret : undefined,
      })),
      { maxLength: 4 },
    )
    const pages = fc.array(
      fc.tuple(sendable, secret).map(([envelope, sealSecret]) => ({ envelope, sealSecret })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(fc.nat(), items, pages, operation, entries, idOf(16), (request, sent, all, op, entry, id) => {
        const held = all.flatMap(({ envelope, sealSecret }) =>
          envelope.header.type === "page" ? [{ round: envelope.header.round, envelope, sealSecret }] : [],
        )
        for (const message of [
          { type: "Append", request, items: sent },
          { type: "Operate", request, operation: op },
          { type: "Create", request, token: new Uint8Array(32), operation: op },
          { type: "CloseInvite", request, invite: id },
          { type: "Meet", request, invite: id, payload: new Uint8Array(9) },
          { type: "Prove", circle: id, device: id, from: request, signature: new Uint8Array(64) },
        ] as const) {
          expect(decodeToRelay(encodeToRelay(message))).toEqual(message)
        }
        for (const message of [
          { type: "Entries", entries: [entry, entry] },
          { type: "Held", whole: request % 2 === 0, pages: held, gone: [id] },
          { type: "Welcome", position: request, digest: emptyDigest, usedBytes: 1, quotaBytes: 2 },
          ...refusals.map((refusal) => ({ type: "Refused", refusal }) as const),
        ] as const) {
          expect(decodeFromRelay(encodeFromRelay(message))).toEqual(message)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[SE3] take a page only with its seal secret, and nothing else with one", () => {
    fc.assert(
      fc.property(sendable, secret, (envelope, sealSecret) => {
        const isPage = envelope.header.type === "page"
        const frame = (given: Bytes | undefined) =>
          decodeToRelay(encodeToRelay({ type: "Append", request: 1, items: [{ envelope, sealSecret: given }] }))
        expect(frame(sealSecret) !== undefined).toBe(isPage)
        expect(frame(undefined) !== undefined).toBe(!isPage)
      }),
      { numRuns: 60 },
    )
  })
})
