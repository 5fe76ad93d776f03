import { createHmac, diffieHellman } from "node:crypto"
import { concat, utf8, type Bytes } from "#base/bytes"
import { gcmOpen, gcmSeal } from "./aesGcm"
import { privateKeyOf, publicHalf, publicKeyOf } from "./curveKeys"

/**
 * HPKE in base mode (RFC 9180) with X25519 and HKDF-SHA-256, written from the standard so that the library in the app
 * has something to be compared with. Names are the standard's. Throws for a public key that gives an all-zero secret.
 */
export interface Aead {
  readonly id: 1 | 2
  readonly keyLength: 16 | 32
}
export const aes128Gcm: Aead = { id: 1, keyLength: 16 }
export const aes256Gcm: Aead = { id: 2, keyLength: 32 }

const [kemId, kdfId] = [0x0020, 0x0001]
const nothing: Bytes = new Uint8Array(0)
const u16 = (value: number): Bytes => Uint8Array.of(value >> 8, value & 0xff)

const hmac = (key: Bytes, ...data: readonly Bytes[]): Bytes =>
  new Uint8Array(
    createHmac("sha256", key)
      .update(concat(...data))
      .digest(),
  )

const labeledExtract = (suite: Bytes, salt: Bytes, label: string, ikm: Bytes): Bytes =>
  hmac(salt, utf8("HPKE-v1"), suite, utf8(label), ikm)

/** One block of HKDF-Expand, which is enough here: `length` is at most 32. */
const labeledExpand = (suite: Bytes, prk: Bytes, label: string, info: Bytes, length: number): Bytes =>
  hmac(prk, u16(length), utf8("HPKE-v1"), suite, utf8(label), info, Uint8Array.of(1)).slice(0, length)

const kemSuite = concat(utf8("KEM"), u16(kemId))

/** The private key that a fresh secret stands for; 32 bytes each. */
export const deriveKeyPair = (ikm: Bytes): Bytes =>
  labeledExpand(kemSuite, labeledExtract(kemSuite, nothing, "dkp_prk", ikm), "sk", nothing, 32)

export interface Encapsulated {
  readonly enc: Bytes
  readonly sharedSecret: Bytes
}

export function encap(pkR: Bytes, ikmE: Bytes): Encapsulated {
  const skE = privateKeyOf("x25519", deriveKeyPair(ikmE))
  const enc = publicHalf(skE)
  const dh = diffieHellman({ privateKey: skE, publicKey: publicKeyOf("x25519", pkR) })
  return { enc, sharedSecret: extractAndExpand(dh, enc, pkR) }
}

export function decap(enc: Bytes, skR: Bytes): Bytes {
  const privateKey = privateKeyOf("x25519", skR)
  const dh = diffieHellman({ privateKey, publicKey: publicKeyOf("x25519", enc) })
  return extractAndExpand(dh, enc, publicHalf(privateKey))
}

const extractAndExpand = (dh: Buffer, enc: Bytes, pkR: Bytes): Bytes => {
  const eaePrk = labeledExtract(kemSuite, nothing, "eae_prk", new Uint8Array(dh))
  return labeledExpand(kemSuite, eaePrk, "shared_secret", concat(enc, pkR), 32)
}

export interface Schedule {
  readonly keyScheduleContext: Bytes
  readonly secret: Bytes
  readonly key: Bytes
  readonly baseNonce: Bytes
}

export function keySchedule(aead: Aead, sharedSecret: Bytes, info: Bytes): Schedule {
  const suite = concat(utf8("HPKE"), u16(kemId), u16(kdfId), u16(aead.id))
  const pskIdHash = labeledExtract(suite, nothing, "psk_id_hash", nothing)
  const keyScheduleContext = concat(Uint8Array.of(0), pskIdHash, labeledExtract(suite, nothing, "info_hash", info))
  const secret = labeledExtract(suite, sharedSecret, "secret", nothing)
  const expand = (label: string, length: number) => labeledExpand(suite, secret, label, keyScheduleContext, length)
  return { keyScheduleContext, secret, key: expand("key", aead.keyLength), baseNonce: expand("base_nonce", 12) }
}

/** Single shot with empty associated data, as the protocol uses it. `ikmE`: 32 fresh random bytes. */
export function hpkeSeal(aead: Aead, pkR: Bytes, info: Bytes, plaintext: Bytes, ikmE: Bytes) {
  const { enc, sharedSecret } = encap(pkR, ikmE)
  const { key, baseNonce } = keySchedule(aead, sharedSecret, info)
  return { enc, sealed: gcmSeal(key, baseNonce, nothing, plaintext) }
}

/** Undefined where it was not sealed to this key with this `info`. */
export function hpkeOpen(aead: Aead, skR: Bytes, enc: Bytes, sealed: Bytes, info: Bytes): Bytes | undefined {
  try {
    const { key, baseNonce } = keySchedule(aead, decap(enc, skR), info)
    return gcmOpen(key, baseNonce, nothing, sealed)
  } catch {
    return undefined
  }
}
