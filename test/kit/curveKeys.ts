import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto"
import { concat, fromHex, type Bytes } from "#base/bytes"

/** DER (RFC 8410) of keys up to their own 32 bytes. */
const headers = {
  ed25519: { private: "302e020100300506032b657004220420", public: "302a300506032b6570032100" },
  x25519: { private: "302e020100300506032b656e04220420", public: "302a300506032b656e032100" },
}

export type Curve = keyof typeof headers

/** A private key from its 32-byte seed or scalar. */
export const privateKeyOf = (curve: Curve, seed: Bytes): KeyObject =>
  createPrivateKey({ key: der(headers[curve].private, seed), format: "der", type: "pkcs8" })

export const publicKeyOf = (curve: Curve, raw: Bytes): KeyObject =>
  createPublicKey({ key: der(headers[curve].public, raw), format: "der", type: "spki" })

/** The 32 bytes of a private key's public half. */
export const publicHalf = (key: KeyObject): Bytes =>
  new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32))

const der = (header: string, own: Bytes): Buffer => {
  if (own.length !== 32) throw new TypeError("a key of 32 bytes was meant")
  return Buffer.from(concat(fromHex(header) as Bytes, own))
}
