import { concat, utf8, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type DeviceId, type EventId, type RoundId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { Reader, sized, u32, u64, u8 } from "./codec"
import { bodyBuckets, pageBucket, protocolVersion } from "./limits"
import type { VerifyPort } from "./verifyPort"

/**
 * An envelope is what one device hands to the relay for the others: a header anyone may read, a ciphertext only the
 * circle can open, and a signature. The header is bound to the ciphertext as associated data.
 *
 * - `event`: one event in its device's running chain.
 * - `page`: a sealed submission to a round. It stands outside the running chain (a withheld or withdrawn one must not
 *   look like a gap); its counter is the revision of that member's page, its `previous` the device's chain tip.
 * - `withdraw`: takes one's page out of a round that has not opened. Never enters the log. Counter as for a page.
 * - `release`: lets one's own page go to the others although the round is not complete. In the chain, without a body.
 * - `erase`: deletes the body of one's own entry, or of all one's own entries. In the chain, without a body.
 */
export type Header =
  | (HeaderBase & { readonly type: "event" })
  | (HeaderBase & { readonly type: "page" | "withdraw" | "release"; readonly round: RoundId })
  | (HeaderBase & { readonly type: "erase"; readonly target: EraseTarget })

interface HeaderBase {
  readonly circle: CircleId
  readonly device: DeviceId
  readonly epoch: number
  /** Counts the device's chained envelopes from 1; for `page` and `withdraw` the revision of the page, from 1. */
  readonly counter: number
  /** 16 random bytes: without them a cloned or restored profile would reuse an AES-GCM nonce on different text. */
  readonly salt: Bytes
  /** Id of this device's previous chained envelope; 32 zero bytes for the first. */
  readonly previous: EventId
  /** The first 16 bytes of the newest membership operation the author knows. */
  readonly membershipHead: Bytes
}

/** One entry by place and id; place 0 and an all-zero id mean every earlier entry of this member. */
export interface EraseTarget {
  readonly position: number
  readonly event: EventId
}

export const noEvent = "0".repeat(64) as EventId
export const everyEntry: EraseTarget = { position: 0, event: noEvent }

/** The body, or after an erase only its SHA-256, from which the id can still be computed. */
export type Body = { readonly kept: true; readonly ciphertext: Bytes } | { readonly kept: false; readonly hash: Bytes }

export interface Envelope {
  readonly header: Header
  readonly body: Body
  /** Ed25519, 64 bytes. Not part of the id: some engines sign with randomness. */
  readonly signature: Bytes
}

const types = ["event", "page", "withdraw", "release", "erase"] as const
const bodyless: ReadonlySet<Header["type"]> = new Set(["withdraw", "release", "erase"])

/** True for the envelopes that form a device's running chain. */
export const isChained = ({ type }: Header): boolean => type !== "page" && type !== "withdraw"

export function encodeHeader(header: Header): Bytes {
  const own =
    header.type === "event"
      ? []
      : header.type === "erase"
        ? [u64(header.target.position), idToBytes(header.target.event)]
        : [idToBytes(header.round)]
  return concat(
    u8(protocolVersion),
    u8(types.indexOf(header.type) + 1),
    idToBytes(header.circle),
    idToBytes(header.device),
    u32(header.epoch),
    u64(header.counter),
    header.salt,
    idToBytes(header.previous),
    header.membershipHead,
    ...own,
  )
}

export function encodeEnvelope({ header, body, signature }: Envelope): Bytes {
  const content = body.kept ? [u8(1), sized(body.ciphertext)] : [u8(0), body.hash]
  return concat(encodeHeader(header), ...content, signature)
}

export type EnvelopeRefusal = "Malformed" | "UnknownVersion"

/** An envelope out of untrusted bytes. Says nothing about who signed it. */
export function decodeEnvelope(bytes: Uint8Array): Result<Envelope, EnvelopeRefusal> {
  const reader = new Reader(bytes)
  if (reader.u8() !== protocolVersion) return err(reader.failed ? "Malformed" : "UnknownVersion")
  const header = readHeader(reader)
  const body = readBody(reader)
  const signature = reader.bytes(64)
  if (!header || !body || !reader.finish()) return err("Malformed")
  if (body.kept && !hasRightLength(header, body.ciphertext)) return err("Malformed")
  return ok({ header, body, signature })
}

function readHeader(reader: Reader): Header | undefined {
  const type = types[reader.u8() - 1]
  const base: HeaderBase = {
    circle: idFromBytes(reader.bytes(16)),
    device: idFromBytes(reader.bytes(16)),
    epoch: reader.u32(),
    counter: reader.u64(),
    salt: reader.bytes(16),
    previous: idFromBytes(reader.bytes(32)),
    membershipHead: reader.bytes(16),
  }
  if (reader.failed || !type || base.counter === 0) return undefined
  if (type === "event") return { ...base, type }
  if (type === "erase")
    return { ...base, type, target: { position: reader.u64(), event: idFromBytes(reader.bytes(32)) } }
  return { ...base, type, round: idFromBytes(reader.bytes(16)) }
}

function readBody(reader: Reader): Body | undefined {
  const form = reader.u8()
  if (form === 1) return { kept: true, ciphertext: reader.sized(bodyBuckets[3] + 16) }
  return form === 0 ? { kept: false, hash: reader.bytes(32) } : undefined
}

/** AES-GCM adds its 16-byte tag to the padded body. A page has one length only, so that a pass looks like an answer. */
function hasRightLength(header: Header, ciphertext: Bytes): boolean {
  if (bodyless.has(header.type)) return ciphertext.length === 0
  const buckets = header.type === "page" ? [pageBucket] : bodyBuckets
  return buckets.some((bucket) => ciphertext.length === bucket + 16)
}

/** The bytes an author signs, and the id they hash to: everything but the signature. */
export async function eventIdOf(
  { header, body }: Pick<Envelope, "header" | "body">,
  port: VerifyPort,
): Promise<EventId> {
  const bodyHash = body.kept ? await port.sha256(body.ciphertext) : body.hash
  return idFromBytes(await port.sha256(concat(utf8("attune/v1/event"), encodeHeader(header), bodyHash)))
}

export const signedBytes = (event: EventId): Bytes => concat(utf8("attune/v1/signed-event"), idToBytes(event))

/** True when `publicKey` signed exactly this header and body. */
export const isSignedBy = (envelope: Envelope, event: EventId, publicKey: Bytes, port: VerifyPort): Promise<boolean> =>
  port.verify(publicKey, signedBytes(event), envelope.signature)

/** The envelope as it stands after an erase: its place, author and id remain, its text does not. */
export async function withoutBody(envelope: Envelope, port: VerifyPort): Promise<Envelope> {
  if (!envelope.body.kept) return envelope
  return { ...envelope, body: { kept: false, hash: await port.sha256(envelope.body.ciphertext) } }
}
