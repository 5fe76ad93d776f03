import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { utf8, utf8ToText, type Bytes } from "#base/bytes"
import { nodeCryptoWith } from "#kit/nodeCrypto"
import { decodeEnvelope, encodeEnvelope } from "#protocol/envelope"
import { decodeEntry, encodeEntry } from "#protocol/log"
import { applyOperation, parseOperation } from "#protocol/membership"
import { fromHex } from "#base/bytes"
import { makeVectors } from "../../test/vectors/v1/makeVectors"
import { parseInvite } from "./invite"
import { parseMeeting } from "./pairing"

/** `FUZZ_RUNS=100000 npx vitest run src/crypto/untrusted` looks longer. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 300)

const vectors = await makeVectors(nodeCryptoWith)
const bytesOf = (hex: string): Bytes => fromHex(hex) as Bytes
const short = ({ length }: Bytes) => length < 6_000
const valid = {
  envelopes: vectors.envelopes.envelopes
    .flatMap(({ envelope, erased }) => [envelope, erased].map(bytesOf))
    .filter(short),
  entries: vectors.log.entries.map(({ entry }) => bytesOf(entry)),
  operations: vectors.membership.operations.map(({ text }) => utf8(text ?? "")),
}

const anyBytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes) as Bytes)

/** What was well-formed once, with a part of it cut out, put in twice or overwritten: it gets further than noise. */
const damaged = (from: readonly Bytes[]) =>
  fc
    .tuple(fc.constantFrom(...from), fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
    .map(([bytes, somewhere, length, put]) => {
      const at = somewhere % bytes.length
      return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + length)]) as Bytes
    })
const damagedText = (from: readonly Bytes[]) =>
  fc.tuple(damaged(from), fc.string()).map(([bytes, text]) => utf8((utf8ToText(bytes) ?? "") + text))

describe("what comes from outside", () => {
  it("[EN8] is an envelope in one spelling, or it is none", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, damaged(valid.envelopes), fc.constantFrom(...valid.envelopes)), (bytes) => {
        const decoded = decodeEnvelope(bytes)
        if (decoded.ok) expect(encodeEnvelope(decoded.value)).toEqual(bytes)
        else expect(["Malformed", "UnknownVersion"]).toContain(decoded.error)
      }),
      { numRuns },
    )
    for (const bytes of valid.envelopes) {
      expect(decodeEnvelope(bytes).ok).toBe(true)
      for (let length = 0; length < bytes.length; length += 7)
        expect(decodeEnvelope(bytes.subarray(0, length)).ok).toBe(false)
      expect(decodeEnvelope(Uint8Array.of(...bytes, 0)).ok).toBe(false)
      expect(decodeEnvelope(Uint8Array.of(2, ...bytes.subarray(1)))).toEqual({ ok: false, error: "UnknownVersion" })
    }
  })

  it("[EN8] counts from one: a counter of zero or beyond what a number holds is refused", () => {
    const counterAt = 1 + 1 + 16 + 16 + 4
    for (const bytes of valid.envelopes)
      for (const [counter, isTaken] of [
        [0n, false],
        [1n, true],
        [2n ** 53n - 1n, true],
        [2n ** 53n, false],
      ] as const) {
        const counted = bytes.slice() as Bytes
        new DataView(counted.buffer).setBigUint64(counterAt, counter)
        expect(decodeEnvelope(counted).ok).toBe(isTaken)
      }
  })

  it("[EN8] is an entry in one spelling, or it is none", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, damaged(valid.entries), fc.constantFrom(...valid.entries)), (bytes) => {
        const entry = decodeEntry(bytes)
        if (entry) expect(encodeEntry(entry)).toEqual(bytes)
      }),
      { numRuns },
    )
    for (const bytes of valid.entries) {
      expect(decodeEntry(bytes)).toBeDefined()
      for (let length = 0; length < bytes.length; length += 7)
        expect(decodeEntry(bytes.slice(0, length) as Bytes)).toBeUndefined()
    }
  })

  it("[EN8] is an operation, or it is none; and applying it throws no more than reading it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, damagedText(valid.operations), jsonBytes()), async (bytes) => {
        parseOperation(bytes)
        const applied = await applyOperation(
          undefined,
          { bytes, signature: new Uint8Array(64) },
          nodeCryptoWith(noChance),
        )
        expect(applied.ok).toBe(false)
      }),
      { numRuns },
    )
    for (const bytes of valid.operations) expect(parseOperation(bytes).ok).toBe(true)
    expect(parseOperation(new Uint8Array(32_769).fill(32)).ok).toBe(false)
  })

  it("[EN8] is a message between guest and maker, or it is none", () => {
    const said = ["Hello", "Reply", "Reveal", "Verdict"].map((type) =>
      utf8(JSON.stringify({ type, nonce: "00".repeat(32) })),
    )
    fc.assert(
      fc.property(fc.oneof(anyBytes, damagedText(said), jsonBytes()), (bytes) => {
        const message = parseMeeting(bytes)
        if (message) expect(["Reveal"]).toContain(message.type)
      }),
      { numRuns },
    )
    expect(parseMeeting(utf8(JSON.stringify({ type: "Reveal", nonce: "00".repeat(32) })))).toBeDefined()
    for (const wrong of ["00".repeat(31), "00".repeat(33), "AA".repeat(32), 7, null])
      expect(parseMeeting(utf8(JSON.stringify({ type: "Reveal", nonce: wrong })))).toBeUndefined()
    expect(parseMeeting(utf8(JSON.stringify({ type: "Verdict", admitted: true, more: 1 })))).toBeUndefined()
  })

  it("[PA1] is an invite, or it is none, whatever the link", () => {
    const parts = fc.array(fc.oneof(fc.constantFrom("v1", "v1d", "#", ".", "AAAA"), fc.string()), { maxLength: 9 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl({ withFragments: true }),
          parts.map((some) => some.join("")),
        ),
        (link) => {
          expect(parseInvite(link)).toBeUndefined()
        },
      ),
      { numRuns },
    )
  })
})

const noChance = (): Bytes => {
  throw new Error("reading needs no chance")
}

/** JSON with the names an operation or a message would have, and anything as their values. */
function jsonBytes() {
  const names = [
    "v",
    "type",
    "circle",
    "index",
    "previous",
    "by",
    "week",
    "devices",
    "grants",
    "nonce",
    "__proto__",
    "name",
  ]
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom("genesis", "admit", "Hello", "Reply", 1, "00".repeat(16)))
  return fc.dictionary(fc.constantFrom(...names), values).map((value) => utf8(JSON.stringify(value)))
}
