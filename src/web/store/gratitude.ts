import type { ReadonlySignal } from "@preact/signals"
import type { ItemId, MemberId } from "#base/ids"
import type { Instant, LocalDate } from "#base/time"
import type { AvailabilityView } from "#core/availability/sayAvailability"
import type { Appreciation, Availability } from "#core/events"
import type { ShelfItem } from "#core/gratitude/appreciation"
import type { KeptAppreciation } from "#core/gratitude/kept"
import type { Done } from "./done"

/** Appreciations of the circle on the screens, and who says that they have room to listen. */
export interface GratitudeModel {
  /** What is loaded of it, the newest date first. */
  readonly shelf: ReadonlySignal<readonly ShelfItem[]>
  /** One's own for a later date: no other member has any of it. */
  readonly waiting: ReadonlySignal<readonly KeptAppreciation[]>
  readonly loadAll: () => Promise<void>
  /** To one of the others, or to all; with a later date it waits on one's own devices. */
  readonly give: (what: {
    readonly to: MemberId | undefined
    readonly appreciation: Appreciation
    readonly on?: LocalDate
  }) => Done<string>
  readonly takeBack: (item: ItemId) => Done<string>
  /** Deletes one that waits. */
  readonly letGo: (item: ItemId) => Done<string>
  /** What stands just now; each leaves at its time by itself. */
  readonly availabilities: ReadonlySignal<readonly AvailabilityView[]>
  /** Says it of oneself; null takes it away. */
  readonly say: (said: { readonly availability: Availability; readonly until: Instant } | null) => Done<string>
}
