import { utf8 } from "#base/bytes"
import type { ItemId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { CircleState, Note } from "./circleState"
import { longestNote, type EventOf, type Recorded } from "./events"
import { viewNotes, type NoteView } from "./feelingsNamed"
import { plain, plainWords } from "./river"

/** Writing, finding and deleting notes to oneself, in the vault. Keeps VA1 to VA3. */
const findNote = ({ months }: CircleState, item: ItemId): Note | undefined =>
  [...months.values()].flatMap(({ notes }) => notes.get(item) ?? [])[0]

/** Bytes of JSON a note may take, so that it always fits an envelope: signs that are not text take six each. */
const noteBytes = 60_000

/** A new note, or the new text of one that is there; that stays on its day. */
export function writeNote(
  vault: CircleState,
  { item, text, today }: { readonly item: ItemId; readonly text: string; readonly today: LocalDate },
): Result<EventOf<"NoteWritten">, "Empty" | "TooLong"> {
  const written = text.trim()
  if (written === "") return err("Empty")
  if (written.length > longestNote || utf8(JSON.stringify(written)).length > noteBytes) return err("TooLong")
  return ok({ type: "NoteWritten", item, date: findNote(vault, item)?.date ?? today, text: written })
}

export interface NoteDeletion {
  readonly event: EventOf<"NoteDeleted">
  /** Every entry that holds a text of the note, to be erased; without a position where it has not been sent. */
  readonly erase: readonly Pick<Recorded, "id" | "position">[]
}

export function deleteNote(vault: CircleState, item: ItemId): Result<NoteDeletion, "NoSuchNote"> {
  const note = findNote(vault, item)
  if (!note) return err("NoSuchNote")
  const { id, position, date, earlier } = note
  return ok({ event: { type: "NoteDeleted", item, date }, erase: [...earlier, { id, position }] })
}

/** The notes that hold all of the typed words, newest first; none for no words. */
export function searchNotes(vault: CircleState, typed: string): readonly NoteView[] {
  const sought = plainWords(typed)
  if (sought.length === 0) return []
  return viewNotes(vault).filter(({ text }) => sought.every((word) => plain(text).includes(word)))
}
