import type { Bytes } from "#base/bytes"

/** The public half of cryptography: what anyone may compute, the relay included. */
export interface VerifyPort {
  sha256(data: Bytes): Promise<Bytes>
  /** Ed25519 (RFC 8032). False, never an exception, for a key or signature that is not well-formed. */
  verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
}
