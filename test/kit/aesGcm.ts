import { createCipheriv, createDecipheriv } from "node:crypto"
import { concat, type Bytes } from "#base/bytes"

const cipherOf = (key: Bytes) => (key.length === 16 ? "aes-128-gcm" : "aes-256-gcm")

/** AES-GCM at once; the ciphertext ends with the 16-byte tag. */
export function gcmSeal(key: Bytes, nonce: Bytes, aad: Bytes, plaintext: Bytes): Bytes {
  const cipher = createCipheriv(cipherOf(key), key, nonce).setAAD(aad)
  return concat(cipher.update(plaintext), cipher.final(), cipher.getAuthTag())
}

/** Undefined where key, nonce, associated data or ciphertext are not what was sealed. */
export function gcmOpen(key: Bytes, nonce: Bytes, aad: Bytes, ciphertext: Bytes): Bytes | undefined {
  if (ciphertext.length < 16) return undefined
  try {
    const cipher = createDecipheriv(cipherOf(key), key, nonce, { authTagLength: 16 }).setAAD(aad)
    cipher.setAuthTag(ciphertext.subarray(-16))
    return concat(cipher.update(ciphertext.subarray(0, -16)), cipher.final())
  } catch {
    return undefined
  }
}
