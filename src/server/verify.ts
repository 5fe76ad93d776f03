import { createHash, createPublicKey, verify as verifySignature, type KeyObject } from "node:crypto"
import type { Bytes } from "#base/bytes"
import type { VerifyPort } from "#protocol/verifyPort"

/**
 * The public half of cryptography on Node. Its own Ed25519 answers at once, where WebCrypto would go by way of a thread;
 * a signature is checked in about a tenth of a millisecond.
 */
export const verify: VerifyPort = {
  sha256: async (data) => new Uint8Array(createHash("sha256").update(data).digest()),
  verify: async (publicKey, message, signature) => isSignedBy(publicKey, message, signature),
}

/** The DER of an Ed25519 public key (RFC 8410) up to the 32 bytes of the key itself. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex")

function isSignedBy(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return verifySignature(null, message, keyOf(publicKey), signature)
  } catch {
    return false
  }
}

/** A device signs often, and reading its key takes longer than checking a signature: kept, the oldest forgotten first. */
const keys = new Map<string, KeyObject>()
const mostKeys = 2_048

function keyOf(publicKey: Bytes): KeyObject {
  const name = Buffer.from(publicKey).toString("latin1")
  const known = keys.get(name)
  if (known) return known
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: "der", type: "spki" })
  if (keys.size >= mostKeys) keys.delete(keys.keys().next().value as string)
  keys.set(name, key)
  return key
}
