import { fromHex, toHex, type Bytes } from "./bytes"

/**
 * Names of things, as lower-case hex so that they can be keys of maps and of the database. Circles, members, devices,
 * rounds, invites and sessions have 16 bytes; entries of a log (events and membership operations) are named by a 32-byte hash.
 */
type Id<Kind extends string> = string & { readonly "#id": Kind }

export type CircleId = Id<"circle">
export type MemberId = Id<"member">
export type DeviceId = Id<"device">
export type RoundId = Id<"round">
export type InviteId = Id<"invite">
/** A random name an author gives to something they write, so that it can be spoken of before the relay has seen it. */
export type ItemId = Id<"item">
/** One run of an exercise on several devices. */
export type SessionId = Id<"session">
/** SHA-256 of an envelope without its signature; see `protocol/envelope`. */
export type EventId = Id<"event">
/** SHA-256 of a membership operation's signed bytes; see `protocol/membership`. */
export type OperationHash = Id<"operation">

/** In place of a circle's id, by a device that knows only its keys: the circle this device is in. Never a real one. */
export const anyCircle = "0".repeat(32) as CircleId

type AnyId = CircleId | MemberId | DeviceId | RoundId | InviteId | ItemId | SessionId | EventId | OperationHash

export const idFromBytes = <T extends AnyId>(bytes: Uint8Array): T => toHex(bytes) as T

/** The bytes of an id. Every id is made by this file or by `parseId`, so it is always valid hex. */
export function idToBytes(id: AnyId): Bytes {
  const bytes = fromHex(id)
  if (!bytes) throw new TypeError("an id that is not hex")
  return bytes
}

/** An id of `length` bytes out of untrusted text, or undefined. */
export const parseId = <T extends AnyId>(text: string, length: 16 | 32): T | undefined =>
  text.length === 2 * length && fromHex(text) ? (text as T) : undefined
