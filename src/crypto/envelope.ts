import { concat, utf8, utf8ToText, type Bytes } from "#base/bytes"
import { idToBytes } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { u32, u64 } from "#protocol/codec"
import { encodeHeader, eventIdOf, signedBytes, type Envelope, type Header } from "#protocol/envelope"
import { bodyBuckets, pageBucket } from "#protocol/limits"
import type { EpochKey } from "./epochKey"
import type { CryptoPort, SigningKey } from "./port"

/**
 * Sealing an event into an envelope and opening it again. Key and nonce come from the epoch key, the header's random
 * salt, its author and counter, and for a page of a sealed round also the seal secret: the relay holds that and not the
 * epoch key, the members the epoch key and not the secret. Keeps EN1 to EN6.
 */
export interface Sealing {
  readonly header: Header
  /** What to say, as JSON; undefined for envelopes that carry no text. */
  readonly json: unknown
  readonly epochKey: EpochKey
  /** 32 bytes, for a `page` only. */
  readonly sealSecret: Bytes | undefined
  readonly signing: SigningKey
}

export type SealRefusal = "TooLarge"

/** Throws where a page has no seal secret, or anything else has one. */
export async function sealEnvelope(
  { header, json, epochKey, sealSecret, signing }: Sealing,
  port: CryptoPort,
): Promise<Result<Envelope, SealRefusal>> {
  if (!hasRightSecret(header, sealSecret))
    throw new TypeError("a page, and nothing else, has a seal secret of 32 bytes")
  const body = json === undefined ? new Uint8Array(0) : pad(utf8(JSON.stringify(json)), bucketsOf(header))
  if (!body) return err("TooLarge")
  const ciphertext = json === undefined ? body : await encrypt(header, body, epochKey, sealSecret, port)
  const unsigned = { header, body: { kept: true, ciphertext } as const }
  const event = await eventIdOf(unsigned, port)
  return ok({ ...unsigned, signature: await signing.sign(signedBytes(event)) })
}

export type OpenRefusal = "NotAuthentic" | "NotJson" | "Erased"

/** The JSON inside. Says nothing about who signed it: `isSignedBy` does. */
export async function openEnvelope(
  { header, body }: Envelope,
  epochKey: EpochKey,
  sealSecret: Bytes | undefined,
  port: CryptoPort,
): Promise<Result<unknown, OpenRefusal>> {
  if (!body.kept) return err("Erased")
  if (!hasRightSecret(header, sealSecret)) return err("NotAuthentic")
  const { key, nonce } = await contentKey(header, epochKey, sealSecret, port)
  const padded = await port.open(key, nonce, encodeHeader(header), body.ciphertext)
  if (!padded) return err("NotAuthentic")
  const text = unpad(padded)
  try {
    return text === undefined ? err("NotJson") : ok(JSON.parse(text) as unknown)
  } catch {
    return err("NotJson")
  }
}

async function encrypt(
  header: Header,
  body: Bytes,
  epochKey: EpochKey,
  sealSecret: Bytes | undefined,
  port: CryptoPort,
): Promise<Bytes> {
  const { key, nonce } = await contentKey(header, epochKey, sealSecret, port)
  return port.seal(key, nonce, encodeHeader(header), body)
}

async function contentKey(
  header: Header,
  epochKey: EpochKey,
  sealSecret: Bytes | undefined,
  port: CryptoPort,
): Promise<{ readonly key: Bytes; readonly nonce: Bytes }> {
  const salt = concat(header.salt, idToBytes(header.device), u64(header.counter), sealSecret ?? new Uint8Array(0))
  const derived = await port.hkdf(epochKey, salt, utf8("attune/v1/content"), 44)
  return { key: derived.slice(0, 32), nonce: derived.slice(32) }
}

const hasRightSecret = ({ type }: Header, sealSecret: Bytes | undefined): boolean =>
  type === "page" ? sealSecret?.length === 32 : sealSecret === undefined

const bucketsOf = ({ type }: Header): readonly number[] => (type === "page" ? [pageBucket] : bodyBuckets)

/** Length, text, zeros up to the smallest bucket that holds it; undefined where none does. */
function pad(text: Bytes, buckets: readonly number[]): Bytes | undefined {
  const bucket = buckets.find((size) => size >= text.length + 4)
  return bucket === undefined ? undefined : concat(u32(text.length), text, new Uint8Array(bucket - text.length - 4))
}

/**
 * Undefined where anything but zeros follows the text. AES-GCM alone does not hold a ciphertext to one key: with room
 * for free bytes, an author in league with the relay could make a page that says one thing under one seal secret and
 * another under a second (Albertini et al., "How to Abuse and Fix Authenticated Encryption Without Key Commitment").
 */
function unpad(padded: Bytes): string | undefined {
  if (padded.length < 4) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (length > padded.length - 4) return undefined
  const isPadding = padded.subarray(4 + length).every((byte) => byte === 0)
  return isPadding ? utf8ToText(padded.subarray(4, 4 + length)) : undefined
}
