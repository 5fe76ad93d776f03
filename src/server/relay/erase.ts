import type { MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { everyEntry, withoutBody, type EraseTarget } from "#protocol/envelope"
import { decodeEntry, encodeEntry } from "#protocol/log"
import type { EntryRow } from "../store/store"
import type { Room } from "./room"

/**
 * Takes the text of one's own entry, or of all one's own earlier entries, out of the log: the ciphertext and, for a
 * page, the seal secret. A stub with the same id stays in its place, so that every chain and digest still adds up.
 */
export async function eraseBodies(
  room: Room,
  target: EraseTarget,
  by: MemberId,
): Promise<Result<undefined, "NoSuchEntry" | "NotTheAuthor">> {
  if (target.position === everyEntry.position && target.event === everyEntry.event) {
    for (const entry of await room.withBody(by)) await eraseEntry(room, entry)
    return ok(undefined)
  }
  const entry = await room.entryAt(target.position)
  if (!entry?.author || entry.id !== target.event) return err("NoSuchEntry")
  if (entry.author !== by) return err("NotTheAuthor")
  if (entry.hasBody) await eraseEntry(room, entry)
  return ok(undefined)
}

/** Takes every text out of a circle that has ended: bodies, held pages, meeting places. */
export async function eraseCircle(room: Room): Promise<void> {
  for (const entry of await room.withBody()) await eraseEntry(room, entry)
  for (const [id, round] of room.rounds) {
    for (const page of [...round.pages.values()]) if (page.state === "held") room.dropPage(id, round, page.member)
  }
  room.invites.clear()
  room.writes.push({ write: "dropInvites", circle: room.circle })
}

async function eraseEntry(room: Room, row: EntryRow): Promise<void> {
  const entry = decodeEntry(row.bytes)
  if (entry?.kind !== "envelope") throw new Error("a stored entry is damaged")
  const envelope = await withoutBody(entry.envelope, room.verify)
  room.stub(row, encodeEntry({ ...entry, envelope, sealSecret: undefined }))
}
