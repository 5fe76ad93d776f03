import type { ReadonlySignal } from "@preact/signals"
import type { ItemId } from "#base/ids"
import type { Feeling } from "#core/checkin/answer"
import type { MapPlace } from "#core/circleState"
import type { LogEntry, Patterns } from "#core/literacy/feelingLog"
import type { Done, Problem } from "./done"

/** One's own feelings: the log, what shows in it over weeks, and one's own map. Nobody else sees any of it. */
export interface FeelingsModel {
  /** What is loaded of it, the newest day first. */
  readonly log: ReadonlySignal<readonly LogEntry[]>
  readonly patterns: ReadonlySignal<Patterns>
  /** Loads all there is, for the log and the patterns. */
  readonly loadAll: () => Promise<void>
  /** Names feelings for oneself, now. */
  readonly name: (feelings: readonly Feeling[], note: string) => Done<"Empty" | "TooLong" | Problem>
  readonly forget: (item: ItemId) => Done
  /** Where words sit on one's own map, by the feeling's id: only those that were moved. */
  readonly places: ReadonlySignal<ReadonlyMap<string, MapPlace>>
  /** Moves a word on one's own map; without a place, back to where it sits for everybody. */
  readonly place: (feeling: string, place?: MapPlace) => Done
}
