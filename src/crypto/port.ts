import type { Bytes } from "#base/bytes"
import type { VerifyPort } from "#protocol/verifyPort"

/**
 * The secret half of cryptography, handed in: WebCrypto in the app (`webCrypto.ts`), a synchronous twin in simulation.
 * Nothing here has a choice to get wrong; every algorithm and length is fixed by the protocol version.
 */
export interface CryptoPort extends VerifyPort {
  /** HKDF-SHA-256 (RFC 5869), extract and expand. */
  hkdf(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes>
  /** AES-256-GCM (NIST SP 800-38D) with a 12-byte nonce; the ciphertext ends with the 16-byte tag. */
  seal(key: Bytes, nonce: Bytes, aad: Bytes, plaintext: Bytes): Promise<Bytes>
  /** Undefined where key, nonce, associated data or ciphertext are not what was sealed. */
  open(key: Bytes, nonce: Bytes, aad: Bytes, ciphertext: Bytes): Promise<Bytes | undefined>
  /** Ed25519 (RFC 8032) from its 32-byte seed. */
  signingKey(seed: Bytes): Promise<SigningKey>
  /** X25519 (RFC 7748) from its 32-byte scalar. */
  agreementKey(seed: Bytes): Promise<AgreementKey>
  /** HPKE base mode (RFC 9180): X25519, HKDF-SHA-256, AES-256-GCM, single shot, empty associated data. */
  hpkeSeal(publicKey: Bytes, info: Bytes, plaintext: Bytes): Promise<HpkeSealed>
}

export interface HpkeSealed {
  /** 32 bytes. */
  readonly enc: Bytes
  /** 16 bytes longer than the plaintext. */
  readonly sealed: Bytes
}

export interface SigningKey {
  readonly publicKey: Bytes
  sign(message: Bytes): Promise<Bytes>
}

export interface AgreementKey {
  readonly publicKey: Bytes
  /** Undefined where it was not sealed to this key with this `info`. */
  hpkeOpen(sealed: HpkeSealed, info: Bytes): Promise<Bytes | undefined>
}

/** `length` random bytes from the platform's generator (a seeded one in simulation). */
export type Random = (length: number) => Bytes
