import type { ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { CircleState } from "./circleState"
import type { CircleKind, Mark } from "./events"

/** What an export is made of: states with all of their history loaded. */
export interface ExportSource {
  readonly circles: readonly {
    readonly name: string
    readonly kind: CircleKind
    readonly state: CircleState
    readonly me: MemberId
  }[]
  readonly vault: { readonly state: CircleState; readonly kept: ReadonlyMap<ItemId, Mark> } | undefined
  readonly today: LocalDate
}
export const exportWords = (source: ExportSource): { readonly json: string; readonly markdown: string } => ({ json: JSON.stringify({ version: 1, date: source.today }), markdown: "" })
