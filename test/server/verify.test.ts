import { ed25519 } from "@noble/curves/ed25519.js"
import { sha256 } from "@noble/hashes/sha2.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { verify } from "#server/verify"

const bytes = (length?: number) =>
  fc
    .uint8Array(length === undefined ? { maxLength: 200 } : { minLength: length, maxLength: length })
    .map((array): Bytes => new Uint8Array(array))

describe("the server's cryptography", () => {
  it("[SV10] takes a signature as another implementation makes it, and none with one bit changed", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(), fc.nat(), async (secret, message, place) => {
        const key = new Uint8Array(ed25519.getPublicKey(secret))
        const signature = new Uint8Array(ed25519.sign(message, secret))
        expect(await verify.verify(key, message, signature)).toBe(true)
        const at = place % (signature.length * 8)
        signature[at >> 3] = (signature[at >> 3] ?? 0) ^ (1 << (at & 7))
        expect(await verify.verify(key, message, signature)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it("[SV10] says no, and never throws, whatever it is given", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(), bytes(), bytes(), async (key, message, signature) => {
        expect(await verify.verify(key, message, signature)).toBe(false)
      }),
    )
  })

  it("[SV10] hashes as another implementation does", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(), async (data) => {
        expect(await verify.sha256(data)).toEqual(new Uint8Array(sha256(data)))
      }),
    )
  })
})
