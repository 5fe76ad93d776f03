import { concat, toHex, utf8, type Bytes } from "#base/bytes"
import { idToBytes, type EventId, type OperationHash } from "#base/ids"
import { Reader, sized, u64, u8 } from "./codec"
import { decodeEnvelope, encodeEnvelope, eventIdOf, type Envelope } from "./envelope"
import { maxFrameBytes, maxOperationBytes } from "./limits"
import { hashOperation, type SignedOperation } from "./membership"
import type { VerifyPort } from "./verifyPort"

/**
 * A circle's log: membership operations and envelopes in the one order the relay gave them, at positions 1, 2, 3 …
 * A page of a sealed round enters it when the round opens (or its author releases it), together with its seal secret.
 */
export type Entry =
  | { readonly kind: "operation"; readonly position: number; readonly operation: SignedOperation }
  | {
      readonly kind: "envelope"
      readonly position: number
      readonly envelope: Envelope
      readonly sealSecret: Bytes | undefined
    }

/**
 * The running hash over the entries up to a position, 32 bytes in hex. Two devices that hold the same digest at a
 * position hold the same history up to there; every event carries one, so a relay that shows different histories to
 * different members is found out at the first event that crosses.
 */
export type LogDigest = string
export const emptyDigest: LogDigest = "0".repeat(64)

/** 32 bytes, none of them zero by accident: a page without its seal secret is written with 32 zero bytes. */
const noSecret = new Uint8Array(32)

export function encodeEntry(entry: Entry): Bytes {
  if (entry.kind === "operation") {
    const { bytes, signature } = entry.operation
    return concat(u8(1), u64(entry.position), sized(bytes), signature)
  }
  return concat(u8(2), u64(entry.position), entry.sealSecret ?? noSecret, sized(encodeEnvelope(entry.envelope)))
}

/** Reads one entry; undefined where it is not well-formed (the reader has then failed). */
export function readEntry(reader: Reader): Entry | undefined {
  const kind = reader.u8()
  const position = reader.u64()
  if (kind === 1) {
    const bytes = reader.sized(maxOperationBytes)
    return { kind: "operation", position, operation: { bytes, signature: reader.bytes(64) } }
  }
  const secret = reader.bytes(32)
  const envelope = decodeEnvelope(reader.sized(maxFrameBytes))
  if (kind !== 2 || reader.failed || !envelope.ok) {
    reader.fail()
    return undefined
  }
  return {
    kind: "envelope",
    position,
    envelope: envelope.value,
    sealSecret: secret.some((byte) => byte !== 0) ? secret : undefined,
  }
}

export function decodeEntry(bytes: Bytes): Entry | undefined {
  const reader = new Reader(bytes)
  const entry = readEntry(reader)
  return reader.finish() ? entry : undefined
}

export const entryId = (entry: Entry, port: VerifyPort): Promise<EventId | OperationHash> =>
  entry.kind === "operation" ? hashOperation(entry.operation.bytes, port) : eventIdOf(entry.envelope, port)

export const extendDigest = async (
  digest: LogDigest,
  id: EventId | OperationHash,
  port: VerifyPort,
): Promise<LogDigest> => toHex(await port.sha256(concat(utf8(`attune/v1/log${digest}`), idToBytes(id))))
