import type { MemberId } from "#base/ids"
import type { Availability, EventOf, Recorded } from "../events"
import type { Instant } from "#base/time"

/** What somebody said of themselves last, and the entry that holds it. */
export interface SaidAvailability extends Pick<Recorded, "id" | "position"> {
  readonly availability: Availability
  readonly until: Instant
}
export type Availabilities = ReadonlyMap<MemberId, SaidAvailability>

/** What each has said last of themselves, after these events. Keeps AV1 and AV2. */
export function foldAvailability(before: Availabilities, events: readonly Recorded[]): Availabilities {
  const all = new Map(before)
  for (const { id, position, by, event } of events) {
    if (event.type === "AvailabilitySaid") set(all, by, event.said && { ...event.said, id, position })
    else if (event.type === "Erased" && event.of === "AvailabilitySaid") set(all, by, null)
  }
  return all
}

type Said = EventOf<"AvailabilitySaid">["said"]

function set(all: Map<MemberId, SaidAvailability>, by: MemberId, said: (Said & SaidAvailability) | null): void {
  if (said) all.set(by, said)
  else all.delete(by)
}
