import type { ReadonlySignal } from "@preact/signals"
import type { Done } from "./done"

/** The courses as one person goes through them, which nobody else sees. */
export interface LessonsModel {
  /** The ids of the lessons that were gone through, also of those that only a newer version has. */
  readonly done: ReadonlySignal<ReadonlySet<string>>
  /** Keeps that a lesson was gone through. The second time there is nothing to keep. */
  readonly finish: (lesson: string) => Done
}
