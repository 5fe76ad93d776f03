import { equalBytes, type Bytes } from "#base/bytes"
import type { InviteId } from "#base/ids"
import { inviteLifeMs, maxRendezvousMessages } from "#protocol/limits"
import type { FromRelay, Outcome } from "#protocol/messages"
import { isSmallOrderSigning } from "#protocol/smallOrder"
import type { InviteRow, MeetingMessage } from "../store/store"
import { done, refused } from "./checked"
import type { RelayLimits } from "./limits"
import type { Room } from "./room"
import { guestTokenWrite } from "./tokens"

/**
 * Where a guest and a circle's members leave each other messages while somebody joins. The relay sees neither the
 * secret of the invite nor what is said; it checks that the guest holds a key made from that secret.
 */
export interface InviteRequest {
  readonly invite: InviteId
  readonly verifyKey: Bytes
  readonly lifeMs: number
}

export const isOpen = (invite: InviteRow, now: number): boolean => !invite.closed && invite.expiresAt > now

/** Opens a meeting place. `elsewhere` is what the relay already keeps under that id. */
export async function openInvite(
  room: Room,
  { invite, verifyKey, lifeMs }: InviteRequest,
  elsewhere: InviteRow | undefined,
  limits: RelayLimits,
  now: number,
): Promise<Outcome> {
  forget(room, now)
  if (room.membership?.dissolved) return refused("Dissolved")
  if (lifeMs < 1 || lifeMs > inviteLifeMs || isSmallOrderSigning(verifyKey)) return refused("Malformed")
  const known = room.invites.get(invite)
  if (known && isOpen(known, now) && equalBytes(known.verifyKey, verifyKey)) return done()
  if (known ?? elsewhere) return refused("InviteTaken")
  const open = [...room.invites.values()].filter((other) => isOpen(other, now))
  if (open.length >= limits.openInvites || room.invites.size >= limits.invitesPerDay) return refused("InviteFull")
  room.writes.push({ write: "purge", now }, await guestTokenWrite(verifyKey, now, room.verify))
  const times = { expiresAt: now + lifeMs, forgetAt: now + inviteLifeMs }
  room.putInvite({ invite, circle: room.circle, verifyKey, ...times, closed: false, messages: [] })
  return done()
}

/** Ends a meeting place; closing one that is over is harmless. */
export function closeInvite(room: Room, id: InviteId): Outcome {
  const invite = room.invites.get(id)
  if (!invite) return refused("InviteUnknown")
  if (!invite.closed) room.putInvite({ ...invite, closed: true, messages: [] })
  return done()
}

/** Leaves a message. The same one from the same side again is harmless. */
export function leaveMessage(room: Room, id: InviteId, message: MeetingMessage, now: number): Outcome {
  const invite = room.invites.get(id)
  if (!invite || !isOpen(invite, now)) return refused("InviteUnknown")
  if (invite.messages.some((before) => isSame(before, message))) return done()
  if (invite.messages.length >= maxRendezvousMessages) return refused("InviteFull")
  room.putInvite({ ...invite, messages: [...invite.messages, message] })
  return done()
}

const isSame = (a: MeetingMessage, b: MeetingMessage): boolean => a.from === b.from && equalBytes(a.payload, b.payload)

/** The messages of an invite from a place on, counted from 0, as they are sent. */
export const metMessages = ({ invite, messages }: InviteRow, from = 0): readonly FromRelay[] =>
  messages.slice(from).map((message, at) => ({ type: "Met", invite, index: from + at, ...message }))

function forget(room: Room, now: number): void {
  for (const { invite, forgetAt } of room.invites.values()) if (forgetAt <= now) room.invites.delete(invite)
}
