import type { ItemId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { Feeling } from "../checkin/answer"
import type { CircleState, MapPlace, Naming } from "../circleState"
import { longestNamingNote, mostNamed, type DayPart, type EventOf, type Recorded } from "../events"

/** Naming what one feels for oneself, in the vault. Keeps LI1 to LI3. */
export interface NamingDraft {
  readonly item: ItemId
  readonly date: LocalDate
  readonly part: DayPart
  readonly feelings: readonly Feeling[]
  readonly note: string
}

export function nameFeelings({
  note,
  feelings,
  ...when
}: NamingDraft): Result<EventOf<"FeelingsNamed">, "Empty" | "TooMany" | "TooLong"> {
  const written = note.trim()
  if (feelings.length === 0) return err("Empty")
  if (feelings.length > mostNamed) return err("TooMany")
  if (written.length > longestNamingNote) return err("TooLong")
  return ok({ type: "FeelingsNamed", ...when, feelings: [...feelings], note: written })
}

export interface Forgetting {
  readonly event: EventOf<"FeelingsForgotten">
  /** The entry to be erased; without a position where it has not been sent. */
  readonly erase: Pick<Recorded, "id" | "position">
}

export function forgetNaming(vault: CircleState, item: ItemId): Result<Forgetting, "NoSuchNaming"> {
  const naming = namingsOf(vault).find((one) => one.item === item)
  if (!naming) return err("NoSuchNaming")
  const { id, position, date } = naming
  return ok({ event: { type: "FeelingsForgotten", item, date }, erase: { id, position } })
}

export const namingsOf = ({ months }: CircleState): readonly Naming[] =>
  [...months.values()].flatMap(({ namings }) => [...namings.values()])

/** Steps from the middle of the map to its edge, each way. */
const mapEdge = 4

/** Puts a word where it sits for oneself, moved onto the map where it lies beyond; without a place, back where it was. */
export function placeFeeling(feeling: string, place: MapPlace | undefined): EventOf<"FeelingPlaced"> {
  const within = (step: number) => Math.max(-mapEdge, Math.min(mapEdge, Math.round(step)))
  return {
    type: "FeelingPlaced",
    feeling,
    place: place ? { energy: within(place.energy), pleasantness: within(place.pleasantness) } : null,
  }
}
