import { createHash } from "node:crypto"
import { concat, equalBytes, toHex, type Bytes } from "#base/bytes"
import type { AgreementKey, CryptoPort } from "#crypto/port"

/**
 * Cryptography that keeps nothing secret and costs next to nothing, for thousands of runs in which nobody attacks it.
 * Like the real one it opens nothing under another key, in another place, or with a bit changed. `crypto` has its own tests.
 */
export function floorCrypto(): CryptoPort {
  const seeds = new Map<string, Bytes>()
  const signatureOf = (seed: Bytes, message: Bytes): Bytes => {
    const half = hash(seed, message)
    return concat(half, half)
  }
  return {
    sha256: async (data) => hash(data),
    verify: async (publicKey, message, signature) => {
      const seed = seeds.get(toHex(publicKey))
      return seed !== undefined && equalBytes(signature, signatureOf(seed, message))
    },
    hkdf: async (secret, salt, info, length) => hash(secret, salt, info).slice(0, length),
    seal: async (key, nonce, aad, plaintext) => concat(plaintext, hash(key, nonce, aad, plaintext).slice(0, 16)),
    open: async (key, nonce, aad, ciphertext) => {
      const plaintext = ciphertext.slice(0, -16) as Bytes
      return equalBytes(ciphertext.slice(-16), hash(key, nonce, aad, plaintext).slice(0, 16)) ? plaintext : undefined
    },
    signingKey: async (seed) => {
      const publicKey = hash(seed)
      seeds.set(toHex(publicKey), seed)
      return { publicKey, sign: async (message) => signatureOf(seed, message) }
    },
    agreementKey: () => Promise.reject<AgreementKey>(new Error("nobody joins here")),
    hpkeSeal: () => Promise.reject(new Error("nobody joins here")),
  }
}

function hash(...parts: readonly Uint8Array[]): Bytes {
  const sha = createHash("sha256")
  for (const part of parts) sha.update(part)
  return new Uint8Array(sha.digest())
}
