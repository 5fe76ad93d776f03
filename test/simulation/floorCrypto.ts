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

/** 32 bytes that differ where anything differs, as far as chance goes (FNV-1a in two lanes, then spread). */
function hash(...parts: readonly Uint8Array[]): Bytes {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const byte = part[at] ?? 0
      one = Math.imul(one ^ byte, 0x01000193)
      other = Math.imul((other ^ byte) + at, 0x85ebca6b)
    }
    one = Math.imul(one ^ part.length, 0xc2b2ae35)
  }
  const words = new Uint32Array(8)
  for (let at = 0; at < 8; at++) {
    one = Math.imul(one ^ (other >>> 13) ^ at, 0x85ebca6b)
    other = Math.imul(other ^ (one >>> 16), 0xc2b2ae35)
    words[at] = one ^ other
  }
  return new Uint8Array(words.buffer)
}
