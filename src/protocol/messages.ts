import { concat, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type DeviceId, type InviteId, type RoundId } from "#base/ids"
import { Reader, list, sized, sizedText, u32, u64, u8 } from "./codec"
import { decodeEnvelope, encodeEnvelope, type Envelope } from "./envelope"
import { encodeEntry, readEntry, type Entry, type LogDigest } from "./log"
import { entriesPerFrame, maxFrameBytes, maxOperationBytes, maxRendezvousBytes, signalBytes } from "./limits"
import type { SignedOperation } from "./membership"

/**
 * The frames that cross the WebSocket at `/relay`, one message a frame, in binary.
 *
 * A connection begins with the relay's `Challenge`. It then speaks for one device of one circle (`Prove`), makes a new
 * circle (`Create`, followed by `Prove`), or joins as the guest of an invite (`Knock`). After `Prove` the relay sends
 * `Welcome`, every entry after `from` in order, and from then on each new entry as it lands. Requests carry a number
 * that the answer repeats.
 */
export type ToRelay =
  | { readonly type: "Create"; readonly request: number; readonly token: Bytes; readonly operation: SignedOperation }
  /**
   * Ed25519 over `proofBytes`. `from`: the last position this device holds. A device that has lost everything but its
   * keys names `anyCircle` and learns from the first entry which one it is in.
   */
  | {
      readonly type: "Prove"
      readonly circle: CircleId
      readonly device: DeviceId
      readonly from: number
      readonly signature: Bytes
    }
  | { readonly type: "Append"; readonly request: number; readonly items: readonly Submission[] }
  | { readonly type: "Operate"; readonly request: number; readonly operation: SignedOperation }
  /** Opens a meeting place for one guest. `verifyKey` is the public half of a key made from the invite's secret. */
  | {
      readonly type: "Invite"
      readonly request: number
      readonly invite: InviteId
      readonly verifyKey: Bytes
      readonly lifeMs: number
    }
  | { readonly type: "CloseInvite"; readonly request: number; readonly invite: InviteId }
  /** As the guest: Ed25519 with the invite's key over `knockBytes`. */
  | { readonly type: "Knock"; readonly invite: InviteId; readonly signature: Bytes }
  /** A message to the other side of an invite: the guest's go to the maker, the maker's to the guest. */
  | { readonly type: "Meet"; readonly request: number; readonly invite: InviteId; readonly payload: Bytes }
  /** `signalBytes` for the circle's other devices that are on the line. Neither kept nor answered. */
  | { readonly type: "Signal"; readonly payload: Bytes }

/** An envelope to append; a `page` comes with its 32-byte seal secret. */
export interface Submission {
  readonly envelope: Envelope
  readonly sealSecret: Bytes | undefined
}

export type FromRelay =
  | { readonly type: "Challenge"; readonly version: number; readonly nonce: Bytes }
  /** Where the log stands, and how many bytes of the circle's quota are used. */
  | {
      readonly type: "Welcome"
      readonly position: number
      readonly digest: LogDigest
      readonly usedBytes: number
      readonly quotaBytes: number
    }
  | { readonly type: "Entries"; readonly entries: readonly Entry[] }
  /**
   * This member's own pages that are still withheld. The first after the log is `whole`: what was held before is to be
   * forgotten. Any other tells what has changed: pages handed in or replaced, and rounds where none is held any more.
   */
  | {
      readonly type: "Held"
      readonly whole: boolean
      readonly pages: readonly HeldPage[]
      readonly gone: readonly RoundId[]
    }
  /** One outcome for each item of an `Append`, in order; one for every other request. */
  | { readonly type: "Answer"; readonly request: number; readonly outcomes: readonly Outcome[] }
  /** The connection cannot go on; the relay closes it. */
  | { readonly type: "Refused"; readonly refusal: Refusal }
  | {
      readonly type: "Met"
      readonly invite: InviteId
      readonly index: number
      readonly from: "maker" | "guest"
      readonly payload: Bytes
    }
  /** What another device of the circle has just signalled. */
  | { readonly type: "Signal"; readonly payload: Bytes }

export interface HeldPage {
  readonly round: RoundId
  readonly envelope: Envelope
  readonly sealSecret: Bytes
}

/** `position` is 0 for what does not enter the log now (a withheld page, a withdrawal, an invite). */
export type Outcome =
  { readonly ok: true; readonly position: number } | { readonly ok: false; readonly refusal: Refusal }

/** Every way the relay says no. Order is part of the wire format: add at the end. */
export const refusals = [
  "Malformed",
  "UnknownVersion",
  "TooLarge",
  "TooFast",
  "NotProven",
  "UnknownCircle",
  "ForeignCircle",
  "NotADevice",
  "WrongSignature",
  "WrongCounter",
  "WrongPrevious",
  "EpochStale",
  "HeadUnknown",
  "HeadMoved",
  "RoundOpen",
  "NoSuchPage",
  "PageStale",
  "NoSuchEntry",
  "NotTheAuthor",
  "OperationRefused",
  "TokenUnknown",
  "CircleExists",
  "QuotaFull",
  "StorageFull",
  "InviteUnknown",
  "InviteTaken",
  "InviteFull",
  "Dissolved",
  "Busy",
] as const
export type Refusal = (typeof refusals)[number]

/** What a device signs to speak for itself on this connection. */
export const proofBytes = (nonce: Bytes, circle: CircleId, device: DeviceId): Bytes =>
  concat(new Uint8Array([1]), nonce, idToBytes(circle), idToBytes(device))

/** What a guest signs with the invite's key. */
export const knockBytes = (nonce: Bytes, invite: InviteId): Bytes =>
  concat(new Uint8Array([2]), nonce, idToBytes(invite))

const operationBytes = ({ bytes, signature }: SignedOperation): Bytes => concat(sized(bytes), signature)
const readOperation = (reader: Reader): SignedOperation => ({
  bytes: reader.sized(maxOperationBytes),
  signature: reader.bytes(64),
})

export function encodeToRelay(message: ToRelay): Bytes {
  switch (message.type) {
    case "Create":
      return concat(u8(1), u32(message.request), message.token, operationBytes(message.operation))
    case "Prove":
      return concat(u8(2), idToBytes(message.circle), idToBytes(message.device), u64(message.from), message.signature)
    case "Append":
      return concat(u8(3), u32(message.request), list(message.items, submissionBytes))
    case "Operate":
      return concat(u8(4), u32(message.request), operationBytes(message.operation))
    case "Invite":
      return concat(u8(5), u32(message.request), idToBytes(message.invite), message.verifyKey, u32(message.lifeMs))
    case "CloseInvite":
      return concat(u8(6), u32(message.request), idToBytes(message.invite))
    case "Knock":
      return concat(u8(7), idToBytes(message.invite), message.signature)
    case "Meet":
      return concat(u8(8), u32(message.request), idToBytes(message.invite), sized(message.payload))
    case "Signal":
      return concat(u8(9), message.payload)
  }
}

/** A message out of an untrusted frame, or undefined. Never throws. */
export function decodeToRelay(bytes: Uint8Array): ToRelay | undefined {
  const reader = new Reader(bytes)
  const message = readToRelay(reader)
  return reader.finish() ? message : undefined
}

function readToRelay(reader: Reader): ToRelay | undefined {
  switch (reader.u8()) {
    case 1:
      return { type: "Create", request: reader.u32(), token: reader.bytes(32), operation: readOperation(reader) }
    case 2: {
      const [circle, device] = [idFromBytes<CircleId>(reader.bytes(16)), idFromBytes<DeviceId>(reader.bytes(16))]
      return { type: "Prove", circle, device, from: reader.u64(), signature: reader.bytes(64) }
    }
    case 3:
      return {
        type: "Append",
        request: reader.u32(),
        items: reader.list(entriesPerFrame, () => readSubmission(reader)),
      }
    case 4:
      return { type: "Operate", request: reader.u32(), operation: readOperation(reader) }
    case 5: {
      const [request, invite] = [reader.u32(), idFromBytes<InviteId>(reader.bytes(16))]
      return { type: "Invite", request, invite, verifyKey: reader.bytes(32), lifeMs: reader.u32() }
    }
    case 6:
      return { type: "CloseInvite", request: reader.u32(), invite: idFromBytes(reader.bytes(16)) }
    case 7:
      return { type: "Knock", invite: idFromBytes(reader.bytes(16)), signature: reader.bytes(64) }
    case 8:
      return {
        type: "Meet",
        request: reader.u32(),
        invite: idFromBytes(reader.bytes(16)),
        payload: reader.sized(maxRendezvousBytes),
      }
    case 9:
      return { type: "Signal", payload: reader.bytes(signalBytes) }
    default:
      reader.fail()
      return undefined
  }
}

const noSecret = new Uint8Array(32)
const submissionBytes = ({ envelope, sealSecret }: Submission): Bytes =>
  concat(sealSecret ?? noSecret, sized(encodeEnvelope(envelope)))

function readSubmission(reader: Reader): Submission {
  const secret = reader.bytes(32)
  const envelope = decodeEnvelope(reader.sized(maxFrameBytes))
  const isPage = envelope.ok && envelope.value.header.type === "page"
  if (!envelope.ok || !envelope.value.body.kept || isPage !== secret.some((byte) => byte !== 0)) {
    reader.fail()
    return undefined as never // never seen: a failed reader's message is dropped
  }
  return { envelope: envelope.value, sealSecret: isPage ? secret : undefined }
}

export function encodeFromRelay(message: FromRelay): Bytes {
  switch (message.type) {
    case "Challenge":
      return concat(u8(1), u8(message.version), message.nonce)
    case "Welcome":
      return concat(
        u8(2),
        u64(message.position),
        sizedText(message.digest),
        u64(message.usedBytes),
        u64(message.quotaBytes),
      )
    case "Entries":
      return concat(u8(3), list(message.entries, encodeEntry))
    case "Held":
      return concat(
        u8(4),
        u8(message.whole ? 1 : 0),
        list(message.pages, ({ round, envelope, sealSecret }) =>
          concat(idToBytes(round), sealSecret, sized(encodeEnvelope(envelope))),
        ),
        list(message.gone, idToBytes),
      )
    case "Answer":
      return concat(u8(5), u32(message.request), list(message.outcomes, outcomeBytes))
    case "Refused":
      return concat(u8(6), u8(refusals.indexOf(message.refusal)))
    case "Met":
      return concat(
        u8(7),
        idToBytes(message.invite),
        u32(message.index),
        u8(message.from === "maker" ? 1 : 2),
        sized(message.payload),
      )
    case "Signal":
      return concat(u8(8), message.payload)
  }
}

/** A message out of an untrusted frame, or undefined. Never throws: a relay may be hostile. */
export function decodeFromRelay(bytes: Uint8Array): FromRelay | undefined {
  const reader = new Reader(bytes)
  const message = readFromRelay(reader)
  return reader.finish() ? message : undefined
}

function readFromRelay(reader: Reader): FromRelay | undefined {
  switch (reader.u8()) {
    case 1:
      return { type: "Challenge", version: reader.u8(), nonce: reader.bytes(32) }
    case 2: {
      const [position, digest] = [reader.u64(), reader.text(64)]
      if (!/^[0-9a-f]{64}$/.test(digest)) reader.fail()
      return { type: "Welcome", position, digest, usedBytes: reader.u64(), quotaBytes: reader.u64() }
    }
    case 3:
      return { type: "Entries", entries: reader.list(entriesPerFrame, () => readEntry(reader) as Entry) }
    case 4:
      return {
        type: "Held",
        whole: readFlag(reader),
        pages: reader.list(entriesPerFrame, () => readHeld(reader)),
        gone: reader.list(entriesPerFrame, () => idFromBytes<RoundId>(reader.bytes(16))),
      }
    case 5:
      return {
        type: "Answer",
        request: reader.u32(),
        outcomes: reader.list(entriesPerFrame, () => readOutcome(reader)),
      }
    case 6:
      return { type: "Refused", refusal: readRefusal(reader) }
    case 7: {
      const [invite, index, from] = [idFromBytes<InviteId>(reader.bytes(16)), reader.u32(), reader.u8()]
      if (from !== 1 && from !== 2) reader.fail()
      return {
        type: "Met",
        invite,
        index,
        from: from === 1 ? "maker" : "guest",
        payload: reader.sized(maxRendezvousBytes),
      }
    }
    case 8:
      return { type: "Signal", payload: reader.bytes(signalBytes) }
    default:
      reader.fail()
      return undefined
  }
}

function readFlag(reader: Reader): boolean {
  const flag = reader.u8()
  if (flag > 1) reader.fail()
  return flag === 1
}

function readHeld(reader: Reader): HeldPage {
  const [round, sealSecret] = [idFromBytes<RoundId>(reader.bytes(16)), reader.bytes(32)]
  const envelope = decodeEnvelope(reader.sized(maxFrameBytes))
  if (!envelope.ok || envelope.value.header.type !== "page" || round !== envelope.value.header.round) {
    reader.fail()
    return undefined as never // never seen: a failed reader's message is dropped
  }
  return { round, envelope: envelope.value, sealSecret }
}

const outcomeBytes = (outcome: Outcome): Bytes =>
  outcome.ok ? concat(u8(1), u64(outcome.position)) : concat(u8(0), u8(refusals.indexOf(outcome.refusal)))

const readOutcome = (reader: Reader): Outcome =>
  readFlag(reader) ? { ok: true, position: reader.u64() } : { ok: false, refusal: readRefusal(reader) }

function readRefusal(reader: Reader): Refusal {
  const refusal = refusals[reader.u8()]
  if (!refusal) reader.fail()
  return refusal ?? "Malformed"
}
