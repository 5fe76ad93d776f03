import type { EventId } from "#base/ids"
import type { Envelope, Header } from "#protocol/envelope"
import type { Device, Membership } from "#protocol/membership"
import type { Outcome, Refusal } from "#protocol/messages"

/** An envelope whose signature, author and head are in order. */
export interface Checked {
  readonly envelope: Envelope
  readonly event: EventId
  readonly author: Device
}

export const done = (position = 0): Outcome => ({ ok: true, position })
export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal })

/** After a removal nothing may be written until somebody has made a new key that the one who went does not have. */
export const isEpochStale = ({ epoch, rotationDue }: Membership, header: Header): boolean =>
  rotationDue || header.epoch !== epoch

/** About what an envelope takes; the header and signature are the same size for all but a few bytes. */
export const sizeOf = ({ body }: Envelope): number => 256 + (body.kept ? body.ciphertext.length : 0)
