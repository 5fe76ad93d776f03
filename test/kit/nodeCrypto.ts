import { hkdfSync, randomBytes, sign } from "node:crypto"
import type { Bytes } from "#base/bytes"
import type { AgreementKey, CryptoPort, Random, SigningKey } from "#crypto/port"
import { verify } from "#server/verify"
import { gcmOpen, gcmSeal } from "./aesGcm"
import { privateKeyOf, publicHalf } from "./curveKeys"
import { aes256Gcm, hpkeOpen, hpkeSeal } from "./hpke"

/**
 * The port on Node's synchronous cryptography: every promise it gives is already kept, so a simulation's order of steps
 * never hangs on a thread pool. `random` makes HPKE's ephemeral keys; with a seeded one a whole run can be repeated
 * byte for byte.
 */
export const nodeCryptoWith = (random: Random): CryptoPort => ({
  ...verify,
  hkdf: async (secret, salt, info, length) => new Uint8Array(hkdfSync("sha256", secret, salt, info, length)),
  seal: async (key, nonce, aad, plaintext) => gcmSeal(key, nonce, aad, plaintext),
  open: async (key, nonce, aad, ciphertext) => gcmOpen(key, nonce, aad, ciphertext),
  signingKey: async (seed) => signingKeyOf(seed),
  agreementKey: async (seed) => agreementKeyOf(seed),
  hpkeSeal: async (publicKey, info, plaintext) => hpkeSeal(aes256Gcm, publicKey, info, plaintext, random(32)),
})

export const nodeCrypto: CryptoPort = nodeCryptoWith((length) => new Uint8Array(randomBytes(length)))

function signingKeyOf(seed: Bytes): SigningKey {
  const key = privateKeyOf("ed25519", seed)
  return { publicKey: publicHalf(key), sign: async (message) => new Uint8Array(sign(null, message, key)) }
}

const agreementKeyOf = (seed: Bytes): AgreementKey => ({
  publicKey: publicHalf(privateKeyOf("x25519", seed)),
  hpkeOpen: async ({ enc, sealed }, info) => hpkeOpen(aes256Gcm, seed, enc, sealed, info),
})
