import { concat, type Bytes } from "#base/bytes"
import type { MemberId, RoundId } from "#base/ids"
import { list } from "#protocol/codec"
import { entriesPerFrame, pageBucket } from "#protocol/limits"
import { encodeFromRelay, type HeldPage } from "#protocol/messages"
import type { EntryRow, Store } from "../store/store"
import type { Connection } from "./connection"
import { heldPage, heldPages } from "./gate"
import { isOpen, metMessages } from "./meeting"
import type { RelayLimits } from "./limits"
import type { Room } from "./room"

/** Stored entries are already encoded as they are sent: only the frame around them is made here. */
const entriesTag = encodeFromRelay({ type: "Entries", entries: [] }).slice(0, 1)
const frameOf = (entries: readonly EntryRow[]): Bytes =>
  concat(
    entriesTag,
    list(entries, ({ bytes }) => bytes),
  )

/** A frame of entries, the last of which is at `upTo`. */
export interface EntryFrame {
  readonly bytes: Bytes
  readonly upTo: number
}

/** The entries as frames that are neither too long nor too big. */
export function entryFrames(entries: readonly EntryRow[], { maxFrameBytes }: RelayLimits): readonly EntryFrame[] {
  const frames: EntryRow[][] = []
  let size = Infinity
  for (const entry of entries) {
    const last = frames.at(-1)
    if (last && last.length < entriesPerFrame && size + entry.bytes.length <= maxFrameBytes) last.push(entry)
    else frames.push([entry])
    size = frames.at(-1)?.length === 1 ? 5 + entry.bytes.length : size + entry.bytes.length
  }
  return frames.map((each) => ({ bytes: frameOf(each), upTo: each.at(-1)?.position ?? 0 }))
}

/** Hands the newest entries to a connection that has all those before; any other reads them from the store in turn. */
export function deliverFresh(connection: Connection, room: Room, frames: readonly EntryFrame[], before: number): void {
  if (!connection.isCaughtUp || connection.sentUpTo !== before) return
  for (const { bytes } of frames) connection.sendFrame(bytes)
  connection.sentUpTo = room.position
}

/** Hands the next part of the log to a connection that lacks it, and what belongs after the log when that was all. */
export async function catchUp(
  connection: Connection,
  room: Room,
  store: Store,
  limits: RelayLimits,
  now: number,
): Promise<void> {
  const entries = await store.entriesAfter(room.circle, connection.sentUpTo, entriesPerFrame)
  if (entries.length === 0 && connection.sentUpTo < room.position) throw new Error("the stored log has a gap")
  for (const { bytes, upTo } of entryFrames(entries, limits)) {
    if (connection.isFull) return
    connection.sendFrame(bytes)
    connection.sentUpTo = upTo
  }
  if (connection.sentUpTo < room.position || connection.role.type !== "device") return
  connection.isCaughtUp = true
  sendAllHeld(connection, room, connection.role.member, limits)
  for (const [, invite] of [...room.invites].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isOpen(invite, now)) for (const message of metMessages(invite)) connection.send(message)
  }
}

function sendAllHeld(connection: Connection, room: Room, member: MemberId, limits: RelayLimits): void {
  const [first = [], ...rest] = parts(heldPages(room, member), limits)
  connection.send({ type: "Held", whole: true, pages: first, gone: [] })
  for (const pages of rest) connection.send({ type: "Held", whole: false, pages, gone: [] })
}

/** Tells a member's own device which of their withheld pages have come, changed or gone. */
export function sendHeldChanges(
  connection: Connection,
  room: Room,
  member: MemberId,
  rounds: ReadonlySet<RoundId>,
  limits: RelayLimits,
): void {
  const held = [...rounds].flatMap((round) => heldPage(room, round, member) ?? [])
  const gone = [...rounds].filter((round) => !heldPage(room, round, member))
  for (const pages of parts(held, limits)) connection.send({ type: "Held", whole: false, pages, gone: [] })
  for (let at = 0; at < gone.length; at += entriesPerFrame) {
    connection.send({ type: "Held", whole: false, pages: [], gone: gone.slice(at, at + entriesPerFrame) })
  }
}

/** As many pages as one frame holds: all pages have one size. */
function parts(pages: readonly HeldPage[], { maxFrameBytes }: RelayLimits): readonly (readonly HeldPage[])[] {
  const length = Math.max(1, Math.floor((maxFrameBytes - frameOverhead) / heldPageBytes))
  return Array.from({ length: Math.ceil(pages.length / length) }, (_, at) =>
    pages.slice(at * length, (at + 1) * length),
  )
}
const frameOverhead = 16
const heldPageBytes = pageBucket + 512
