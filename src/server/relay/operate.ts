import type { Bytes } from "#base/bytes"
import {
  activeMembers,
  applyOperation,
  hashOperation,
  type Membership,
  type MembershipRefusal,
  type Operation,
  type SignedOperation,
} from "#protocol/membership"
import { refusals, type Outcome, type Refusal } from "#protocol/messages"
import type { TokenRow } from "../store/store"
import { done, refused } from "./checked"
import { eraseCircle } from "./erase"
import { recomputeRounds } from "./gate"
import type { RelayLimits } from "./limits"
import type { Room } from "./room"
import { isUsable } from "./tokens"

/** Begins a circle. Sending the same genesis again is harmless, whether or not its token is used up by then. */
export async function createCircle(
  room: Room,
  operation: SignedOperation,
  token: TokenRow | undefined,
  now: number,
): Promise<Outcome> {
  const known = room.operations.get(await hashOperation(operation.bytes, room.verify))
  if (known === 1) return done(known)
  if (!token || !isUsable(token, now)) return refused("TokenUnknown")
  if (room.membership) return refused("CircleExists")
  const applied = await applyOperation(undefined, operation, room.verify)
  if (!applied.ok) return refused(toRefusal(applied.error))
  room.writes.push({ write: "spendToken", hash: token.hash })
  return done(await room.enterOperation(operation, applied.value.membership))
}

/** Takes a change of membership into the log where it extends the newest one, or says why not. */
export async function operateCircle(room: Room, operation: SignedOperation, limits: RelayLimits): Promise<Outcome> {
  const known = room.operations.get(await hashOperation(operation.bytes, room.verify))
  if (known !== undefined) return done(known)
  const before = room.membership
  if (!before) return refused("UnknownCircle")
  const applied = await applyOperation(before, operation, room.verify)
  if (!applied.ok) return refused(toRefusal(applied.error))
  if (!hasSpace(room, applied.value.operation, operation.bytes, limits)) return refused("QuotaFull")
  const position = await room.enterOperation(operation, applied.value.membership)
  await followUp(room, applied.value.membership)
  return done(position)
}

async function followUp(room: Room, after: Membership): Promise<void> {
  const left = activeMembers(after).length
  if (after.dissolved || left === 0) return eraseCircle(room)
  if (after.rotationDue) await recomputeRounds(room)
}

/** Nobody is kept in a circle because it is full: going always has room, and making it safer has a reserve. */
function hasSpace({ usedBytes }: Room, { type }: Operation, bytes: Bytes, limits: RelayLimits): boolean {
  if (type === "leave" || type === "dissolve") return true
  const reserve = type === "admit" || type === "add-device" ? 0 : limits.reserveBytes
  return usedBytes + bytes.length + 128 <= limits.maxCircleBytes + reserve
}

/** The wire has fewer names than the membership chain; those it lacks are told as one. */
const toRefusal = (refusal: MembershipRefusal): Refusal =>
  refusals.find((name) => name === refusal) ?? "OperationRefused"
