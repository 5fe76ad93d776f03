import { toHex } from "#base/bytes"
import type { DeviceId, EventId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { eventIdOf, isChained, isSignedBy, noEvent, type Envelope, type Header } from "#protocol/envelope"
import { mayWrite, type Device, type Membership } from "#protocol/membership"
import type { Outcome, Refusal, Submission } from "#protocol/messages"
import { done, isEpochStale, refused, sizeOf, type Checked } from "./checked"
import { eraseBodies } from "./erase"
import { releasePage, submitPage, withdrawPage } from "./gate"
import type { RelayLimits } from "./limits"
import type { Room } from "./room"

/**
 * Takes one envelope of the device that hands it in into the circle, or says why not. Sending the same one again is
 * harmless: it is answered with the place it already has.
 */
export async function appendEnvelope(
  room: Room,
  by: DeviceId,
  submission: Submission,
  limits: RelayLimits,
): Promise<Outcome> {
  const { envelope } = submission
  const { header } = envelope
  const { membership } = room
  if (!membership || header.circle !== room.circle) return refused("ForeignCircle")
  if (header.device !== by) return refused("NotTheAuthor")
  const event = await eventIdOf(envelope, room.verify)
  const known = isChained(header) ? await knownPosition(room, header, event) : undefined
  if (known !== undefined) return done(known)
  const author = await checkAuthor(room, membership, envelope, event)
  if (!author.ok) return refused(author.error)
  const checked: Checked = { envelope, event, author: author.value }
  if (header.type === "withdraw") return withdrawPage(room, header, checked)
  if (header.type === "page") return submitPage(room, header, checked, submission.sealSecret, limits)
  return appendChained(room, membership, checked, limits)
}

async function knownPosition(room: Room, { device, counter }: Header, event: EventId): Promise<number | undefined> {
  const chain = room.chains.get(device)
  return chain && counter <= chain.counter ? room.positionOf(event) : undefined
}

async function checkAuthor(
  room: Room,
  membership: Membership,
  envelope: Envelope,
  event: EventId,
): Promise<Result<Device, Refusal>> {
  const { header } = envelope
  if (membership.dissolved) return err("Dissolved")
  const device = membership.devices.get(header.device)
  if (!device || !mayWrite(device)) return err("NotADevice")
  if (!(await isSignedBy(envelope, event, device.signing, room.verify))) return err("WrongSignature")
  return room.heads.has(toHex(header.membershipHead)) ? ok(device) : err("HeadUnknown")
}

async function appendChained(
  room: Room,
  membership: Membership,
  checked: Checked,
  limits: RelayLimits,
): Promise<Outcome> {
  const { header } = checked.envelope
  if (isEpochStale(membership, header)) return refused("EpochStale")
  const chain = room.chains.get(header.device)
  if (header.counter !== (chain?.counter ?? 0) + 1) return refused("WrongCounter")
  if (header.previous !== (chain?.tip ?? noEvent)) return refused("WrongPrevious")
  const allowed = limits.maxCircleBytes + (header.type === "event" ? 0 : limits.reserveBytes)
  if (room.usedBytes + sizeOf(checked.envelope) > allowed) return refused("QuotaFull")
  return enterChained(room, checked)
}

async function enterChained(room: Room, checked: Checked): Promise<Outcome> {
  const { envelope, event, author } = checked
  const { header } = envelope
  const possible =
    header.type === "erase"
      ? await eraseBodies(room, header.target, author.member)
      : header.type === "release"
        ? await releasePage(room, header.round, checked)
        : ok(undefined)
  if (!possible.ok) return refused(possible.error)
  // The gate has put a release and its page into the log itself: they belong side by side.
  const position =
    header.type === "release" ? room.position - 1 : await room.enterEnvelope(envelope, event, author.member, undefined)
  room.advanceChain({ device: header.device, counter: header.counter, tip: event })
  return done(position)
}
