import { concat, fromBase64url, fromHex, type Bytes } from "#base/bytes"
import type { AgreementKey, CryptoPort, HpkeSealed, SigningKey } from "./port"

/**
 * The port on WebCrypto, the same in Node and in every browser that has Ed25519 and X25519. HPKE comes from
 * `@hpke/core`, loaded when it is first needed: grants are opened when people join or leave, not on an ordinary day.
 */
export const webCrypto: CryptoPort = {
  sha256: async (data) => new Uint8Array(await subtle.digest("SHA-256", data)),
  verify,
  hkdf: async (secret, salt, info, length) => {
    const key = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"])
    return new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, 8 * length))
  },
  seal: async (key, iv, additionalData, plaintext) => {
    const imported = await subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"])
    return new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, imported, plaintext))
  },
  open: async (key, iv, additionalData, ciphertext) => {
    try {
      const imported = await subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"])
      return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv, additionalData }, imported, ciphertext))
    } catch {
      return undefined
    }
  },
  signingKey,
  agreementKey,
  hpkeSeal: async (publicKey, info, plaintext) => {
    const { suite } = await hpke()
    const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey.slice().buffer)
    const { enc, ct } = await suite.seal({ recipientPublicKey, info: info.slice().buffer }, plaintext.slice().buffer)
    return { enc: new Uint8Array(enc), sealed: new Uint8Array(ct) }
  },
}

/** What is used of the platform's WebCrypto; the pure parts are compiled without its types. */
interface Subtle {
  digest(name: "SHA-256", data: Bytes): Promise<ArrayBuffer>
  importKey(
    format: "raw" | "pkcs8",
    data: Bytes,
    algorithm: string,
    extractable: boolean,
    uses: readonly string[],
  ): Promise<PlatformKey>
  exportKey(format: "jwk", key: PlatformKey): Promise<{ readonly x?: string }>
  deriveBits(algorithm: object, key: PlatformKey, bits: number): Promise<ArrayBuffer>
  encrypt(algorithm: object, key: PlatformKey, data: Bytes): Promise<ArrayBuffer>
  decrypt(algorithm: object, key: PlatformKey, data: Bytes): Promise<ArrayBuffer>
  sign(name: "Ed25519", key: PlatformKey, data: Bytes): Promise<ArrayBuffer>
  verify(name: "Ed25519", key: PlatformKey, signature: Bytes, data: Bytes): Promise<boolean>
}
type PlatformKey = Parameters<Suite["kem"]["serializePublicKey"]>[0]
type Suite = InstanceType<typeof import("@hpke/core").CipherSuite>

// Every browser and Node we run on has it; only the compiler, without their types, cannot know.
const { subtle } = (globalThis as unknown as { readonly crypto: { readonly subtle: Subtle } }).crypto

const verifyKeys = new Map<string, Promise<PlatformKey>>()

async function verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  try {
    return await subtle.verify("Ed25519", await verifyKey(publicKey), signature, message)
  } catch {
    return false
  }
}

/** A circle has few keys and many signatures: imported once each, forgotten all at once when there are too many. */
function verifyKey(publicKey: Bytes): Promise<PlatformKey> {
  const name = publicKey.join()
  const known = verifyKeys.get(name)
  if (known) return known
  if (verifyKeys.size >= 256) verifyKeys.clear()
  const imported = subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"])
  verifyKeys.set(name, imported)
  return imported
}

/** PKCS #8 headers of a 32-byte private key (RFC 8410). */
const ed25519Header = fromHex("302e020100300506032b657004220420") as Bytes
const x25519Header = fromHex("302e020100300506032b656e04220420") as Bytes

async function signingKey(seed: Bytes): Promise<SigningKey> {
  const pkcs8 = concat(ed25519Header, seed)
  const publicKey = await publicHalf(pkcs8, "Ed25519", ["sign"])
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"])
  return { publicKey, sign: async (message) => new Uint8Array(await subtle.sign("Ed25519", key, message)) }
}

async function agreementKey(seed: Bytes): Promise<AgreementKey> {
  const pkcs8 = concat(x25519Header, seed)
  const publicKey = await publicHalf(pkcs8, "X25519", ["deriveBits"])
  const privateKey = await subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"])
  return { publicKey, hpkeOpen: (sealed, info) => hpkeOpen(privateKey, publicKey, sealed, info) }
}

async function publicHalf(pkcs8: Bytes, algorithm: string, uses: readonly string[]): Promise<Bytes> {
  const { x } = await subtle.exportKey("jwk", await subtle.importKey("pkcs8", pkcs8, algorithm, true, uses))
  return fromBase64url(x ?? "") as Bytes
}

async function hpkeOpen(
  privateKey: PlatformKey,
  publicKey: Bytes,
  { enc, sealed }: HpkeSealed,
  info: Bytes,
): Promise<Bytes | undefined> {
  const { suite } = await hpke()
  try {
    const recipientKey = { privateKey, publicKey: await suite.kem.deserializePublicKey(publicKey.slice().buffer) }
    const opened = { recipientKey, enc: enc.slice().buffer, info: info.slice().buffer }
    return new Uint8Array(await suite.open(opened, sealed.slice().buffer))
  } catch {
    return undefined
  }
}

let loaded: Promise<{ readonly suite: Suite }> | undefined

function hpke(): Promise<{ readonly suite: Suite }> {
  loaded ??= import("@hpke/core").then(({ Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 }) => ({
    suite: new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() }),
  }))
  return loaded
}
