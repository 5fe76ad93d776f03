import { ed25519, ED25519_TORSION_SUBGROUP, x25519 } from "@noble/curves/ed25519.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromHex, type Bytes } from "#base/bytes"
import { nodeCrypto } from "#kit/nodeCrypto"
import { applyOperation, encodeOperation, noOperation, type Operation } from "#protocol/membership"
import { isSmallOrderAgreement, isSmallOrderSigning } from "#protocol/smallOrder"

const p = 2n ** 255n - 19n

/** A number as a curve's 32 little-endian bytes, with the top bit set or not. */
function littleEndian(value: bigint, topBit = false): Bytes {
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn))
  if (topBit) bytes[31] = (bytes[31] ?? 0) | 0x80
  return bytes
}

/** Every way to write each of the eight points of small order: both signs of x, and y as it is or with p added. */
const smallOrderSpellings = (): readonly Bytes[] => {
  const ys = new Set(ED25519_TORSION_SUBGROUP.map((hex) => ed25519.Point.fromHex(hex).toAffine().y))
  return [...ys].flatMap((y) =>
    [y, y + p]
      .filter((value) => value < 2n ** 255n)
      .flatMap((value) => [littleEndian(value), littleEndian(value, true)]),
  )
}

const isAllZeroSecret = (key: Bytes): boolean => {
  try {
    x25519.getSharedSecret(new Uint8Array(32).fill(5), key)
    return false
  } catch {
    return true
  }
}

const aKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Uint8Array.from(bytes) as Bytes)

describe("keys that prove nothing", () => {
  it("[KE6] to sign are known in every spelling, and no other key is taken for one", async () => {
    const spellings = smallOrderSpellings()
    expect(spellings).toHaveLength(14)
    for (const spelling of spellings) expect(isSmallOrderSigning(spelling)).toBe(true)
    await fc.assert(
      fc.asyncProperty(aKey, async (seed) => {
        expect(isSmallOrderSigning((await nodeCrypto.signingKey(seed)).publicKey)).toBe(false)
      }),
    )
  })

  it("[KE6] to agree on a secret are known in every spelling, and no other key is taken for one", () => {
    // 0, 1, p - 1, the two of order eight, and those below 2^255 that are the same with p added.
    const eights = ["e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"]
    eights.push("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")
    const low = [
      ...[0n, 1n, p - 1n, p, p + 1n].map((u) => littleEndian(u)),
      ...eights.map((hex) => fromHex(hex) as Bytes),
    ]
    for (const key of low) {
      const withTopBit = key.slice() as Bytes
      withTopBit[31] = (key[31] ?? 0) | 0x80
      for (const spelling of [key, withTopBit]) {
        expect(isAllZeroSecret(spelling)).toBe(true)
        expect(isSmallOrderAgreement(spelling)).toBe(true)
      }
    }
    const near = fc.tuple(fc.constantFrom(...low), fc.integer({ min: -40, max: 40 })).map(([key, step]) => {
      const bytes = key.slice() as Bytes
      bytes[0] = (bytes[0] ?? 0) + step
      return bytes
    })
    fc.assert(
      fc.property(fc.oneof(aKey, near), (key) => {
        expect(isSmallOrderAgreement(key)).toBe(isAllZeroSecret(key))
      }),
      { numRuns: 300 },
    )
  })

  it("[KE6] are let into no circle", async () => {
    const keys = { signing: littleEndian(9n), agreement: littleEndian(9n), kind: "device" } as const
    const genesis = { v: 1, circle: "c1".repeat(16), index: 0, previous: noOperation, by: "00".repeat(16) }
    const refusalOf = async (device: object) => {
      const said = {
        ...genesis,
        week: "2026-11-23",
        type: "genesis",
        devices: [device],
        grants: [],
        keyCheck: "00".repeat(16),
      }
      const bytes = encodeOperation(said as unknown as Operation)
      const applied = await applyOperation(undefined, { bytes, signature: new Uint8Array(64) }, nodeCrypto)
      return applied.ok || applied.error
    }
    expect(await refusalOf(keys)).toBe("NotADevice")
    for (const signing of smallOrderSpellings()) expect(await refusalOf({ ...keys, signing })).toBe("WeakKey")
    for (const agreement of [littleEndian(0n), littleEndian(1n, true), littleEndian(p - 1n)])
      expect(await refusalOf({ ...keys, agreement })).toBe("WeakKey")
  })
})
