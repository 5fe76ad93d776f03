import type { ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { Recorded } from "../events"

/** What a circle would like to keep, as the log tells it: the items, who keeps each, and how they were laid out last. */
export interface VisionBoard {
  /** In the order they were added. */
  readonly items: ReadonlyMap<ItemId, VisionItem>
  /** The newest order anybody gave them. */
  readonly order: readonly ItemId[]
}

export interface VisionItem extends Pick<Recorded, "id" | "position" | "by"> {
  readonly item: ItemId
  readonly date: LocalDate
  /** Undefined once its author has taken it back. */
  readonly text: string | undefined
  readonly keptBy: ReadonlySet<MemberId>
}

export const emptyBoard: VisionBoard = { items: new Map(), order: [] }

/** The board after these events, in their order. Never throws; what makes no sense changes nothing. Keeps VI1 to VI4. */
export function foldBoard({ items: before, order: laidOut }: VisionBoard, events: readonly Recorded[]): VisionBoard {
  const items = new Map(before)
  let order = laidOut
  for (const recorded of events) {
    const { event } = recorded
    switch (event.type) {
      case "VisionItemAdded":
        add(items, recorded, event, event.text)
        break
      case "VisionItemKept":
        keep(items, recorded, event.item, event.keep)
        break
      case "VisionOrdered":
        order = event.order
        break
      case "VisionItemWithdrawn":
        withdraw(items, recorded, event.item)
        break
      case "Erased":
        if (event.of === "VisionItemAdded") add(items, recorded, event, undefined)
        else if (event.of === "VisionItemKept") keep(items, recorded, event.item, false)
        else if (event.of === "VisionOrdered") order = event.order
        else if (event.of === "VisionItemWithdrawn") withdraw(items, recorded, event.item)
    }
  }
  return { items, order }
}

function add(
  items: Map<ItemId, VisionItem>,
  { id, position, by }: Recorded,
  { item, date }: { readonly item: ItemId; readonly date: LocalDate },
  text: string | undefined,
): void {
  if (!items.has(item)) items.set(item, { id, position, by, item, date, text, keptBy: new Set([by]) })
}

function keep(items: Map<ItemId, VisionItem>, { by }: Recorded, item: ItemId, isKept: boolean): void {
  const was = items.get(item)
  if (!was || was.keptBy.has(by) === isKept) return
  const others = [...was.keptBy].filter((member) => member !== by)
  items.set(item, { ...was, keptBy: new Set(isKept ? [...others, by] : others) })
}

/** What somebody else keeps is theirs too by now. */
function withdraw(items: Map<ItemId, VisionItem>, { by }: Recorded, item: ItemId): void {
  const was = items.get(item)
  if (was?.by === by && isKeptByNobodyBut(by, was)) items.delete(item)
}

export const isKeptByNobodyBut = (member: MemberId, { keptBy }: VisionItem): boolean =>
  [...keptBy].every((keeper) => keeper === member)
