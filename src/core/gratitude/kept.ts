import type { ItemId } from "#base/ids"
import type { EventOf, Recorded } from "../events"

/** An appreciation that waits in the vault for its date. */
export type KeptAppreciation = Omit<EventOf<"AppreciationKept">, "type"> & Pick<Recorded, "id" | "position">
export type KeptAppreciations = ReadonlyMap<ItemId, KeptAppreciation>

/** What waits after these events, in their order; what was let go does not come back. Keeps GR7. */
export function foldKept(before: KeptAppreciations, events: readonly Recorded[]): KeptAppreciations {
  const kept = new Map(before)
  for (const { id, position, event } of events) {
    if (event.type === "AppreciationKept" && !kept.has(event.item)) {
      const { type: _, ...one } = event
      kept.set(event.item, { ...one, id, position })
    } else if (
      event.type === "AppreciationLetGo" ||
      (event.type === "Erased" && (event.of === "AppreciationKept" || event.of === "AppreciationLetGo"))
    )
      kept.delete(event.item)
  }
  return kept
}
