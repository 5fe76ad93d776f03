import type { ItemId, MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { Viewpoint } from "../circleState"
import { longestVision, mostVisions, type EventOf, type Recorded } from "../events"
import { isKeptByNobodyBut, type VisionItem } from "./board"

/**
 * The vision board: hopes, values and small rituals that a circle would like to keep. Anybody may add to it and lay it
 * out; each says for themselves what they keep, and may say otherwise later. Keeps VI1 to VI7.
 */
export interface VisionItemView {
  readonly item: ItemId
  readonly by: MemberId
  readonly isMine: boolean
  readonly date: LocalDate
  /** Undefined once its author has taken it back. */
  readonly text: string | undefined
  /** Those of the circle who keep it, in the circle's order. Nobody is listed as not keeping it. */
  readonly keptBy: readonly MemberId[]
  readonly isKeptByMe: boolean
  /** Everyone in the circle keeps it, and they are more than one. */
  readonly isShared: boolean
  readonly canWithdraw: boolean
}

/** The board as it was laid out last; what that does not name comes after, oldest first. */
export function viewVision({ state, me, members }: Viewpoint): readonly VisionItemView[] {
  return inOrder(state.profile.vision).map((one) => {
    const { item, by, date, text, keptBy } = one
    const keepers = members.filter((member) => keptBy.has(member))
    return {
      item,
      by,
      isMine: by === me,
      date,
      text,
      keptBy: keepers,
      isKeptByMe: keptBy.has(me),
      isShared: text !== undefined && members.length > 1 && keepers.length === members.length,
      canWithdraw: by === me && isKeptByNobodyBut(me, one),
    }
  })
}

function inOrder({ items, order }: Viewpoint["state"]["profile"]["vision"]): readonly VisionItem[] {
  const named = [...new Set(order)].flatMap((item) => items.get(item) ?? [])
  const isNamed = new Set(named)
  return [...named, ...[...items.values()].filter((one) => !isNamed.has(one))]
}

export type AddRefusal = "NotAMember" | "Empty" | "TooLong" | "AlreadyThere" | "BoardFull"

export function addToVision(
  { state, me, members }: Viewpoint,
  { item, text, today }: { readonly item: ItemId; readonly text: string; readonly today: LocalDate },
): Result<EventOf<"VisionItemAdded">, AddRefusal> {
  const { items } = state.profile.vision
  const written = text.trim()
  if (!members.includes(me)) return err("NotAMember")
  if (written === "") return err("Empty")
  if (written.length > longestVision) return err("TooLong")
  if (items.has(item)) return err("AlreadyThere")
  if (items.size >= mostVisions) return err("BoardFull")
  return ok({ type: "VisionItemAdded", item, date: today, text: written })
}

export type KeepRefusal = "NotAMember" | "NoSuchItem"

/** Says whether I keep it. To say the same again is harmless. */
export function keepVision(
  viewpoint: Viewpoint,
  item: ItemId,
  keep: boolean,
): Result<EventOf<"VisionItemKept">, KeepRefusal> {
  const refusal = cannotSpeakOf(viewpoint, item)
  return refusal ? err(refusal) : ok({ type: "VisionItemKept", item, keep })
}

/** Moves an item to a place on the board, counted from 0; past either end is at that end. */
export function moveVision(
  viewpoint: Viewpoint,
  item: ItemId,
  place: number,
): Result<EventOf<"VisionOrdered">, KeepRefusal> {
  const refusal = cannotSpeakOf(viewpoint, item)
  if (refusal) return err(refusal)
  const others = inOrder(viewpoint.state.profile.vision)
    .map((one) => one.item)
    .filter((one) => one !== item)
  return ok({ type: "VisionOrdered", order: others.toSpliced(Math.max(0, place), 0, item).slice(0, mostVisions) })
}

export interface VisionWithdrawal {
  readonly event: EventOf<"VisionItemWithdrawn">
  /** The entry that holds its words, to be erased; without a position where it has not been sent. */
  readonly erase: Pick<Recorded, "id" | "position">
}

export function withdrawVision(
  viewpoint: Viewpoint,
  item: ItemId,
): Result<VisionWithdrawal, KeepRefusal | "NotYours" | "OthersKeepIt"> {
  const refusal = cannotSpeakOf(viewpoint, item)
  const one = viewpoint.state.profile.vision.items.get(item)
  if (refusal || !one) return err(refusal ?? "NoSuchItem")
  if (one.by !== viewpoint.me) return err("NotYours")
  if (!isKeptByNobodyBut(viewpoint.me, one)) return err("OthersKeepIt")
  return ok({ event: { type: "VisionItemWithdrawn", item }, erase: { id: one.id, position: one.position } })
}

function cannotSpeakOf({ state, me, members }: Viewpoint, item: ItemId): KeepRefusal | undefined {
  if (!members.includes(me)) return "NotAMember"
  return state.profile.vision.items.has(item) ? undefined : "NoSuchItem"
}
