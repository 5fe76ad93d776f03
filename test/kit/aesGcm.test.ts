import { gcm } from "@noble/ciphers/aes.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { webCrypto } from "#crypto/webCrypto"
import { nodeCrypto } from "./nodeCrypto"

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((value) => value.slice())
const text = fc.uint8Array({ maxLength: 300 }).map((value) => value.slice())

describe("AES-GCM", () => {
  it("[KE8] seals the same in both ports and in an implementation of other people's", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(12), text, text, async (key, nonce, aad, plaintext) => {
        const theirs = gcm(key, nonce, aad).encrypt(plaintext)
        expect(await webCrypto.seal(key, nonce, aad, plaintext)).toEqual(new Uint8Array(theirs))
        expect(await nodeCrypto.seal(key, nonce, aad, plaintext)).toEqual(new Uint8Array(theirs))
      }),
      { numRuns: 50 },
    )
  })
})
