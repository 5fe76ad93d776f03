import type { CircleId, ItemId, MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { CircleState, GivenAppreciation, Viewpoint } from "../circleState"
import { longestAppreciation, type Appreciation, type EventOf, type Recorded } from "../events"
import { plain, plainWords } from "../river"
import type { KeptAppreciation } from "./kept"

/** Saying what somebody did, what it says about them and what it meant; now, or on a later date. Keeps GR1 to GR8. */
export interface AppreciationDraft {
  readonly item: ItemId
  readonly date: LocalDate
  /** Undefined: to all. */
  readonly to: MemberId | undefined
  readonly appreciation: Appreciation
}

export type AppreciationRefusal = "NotAMember" | "NotInTheCircle" | "Empty" | "TooLong"

export function giveAppreciation(
  viewpoint: Viewpoint,
  draft: AppreciationDraft,
): Result<EventOf<"AppreciationGiven">, AppreciationRefusal> {
  const said = wording(viewpoint, draft)
  return said.ok ? ok({ type: "AppreciationGiven", ...said.value }) : said
}

/** For the vault: it stays with its author until its date, which lies after today. */
export function keepAppreciation(
  viewpoint: Viewpoint,
  draft: AppreciationDraft & { readonly circle: CircleId },
  today: LocalDate,
): Result<EventOf<"AppreciationKept">, AppreciationRefusal | "NotLater"> {
  const said = wording(viewpoint, draft)
  if (!said.ok) return said
  if (draft.date <= today) return err("NotLater")
  return ok({ type: "AppreciationKept", circle: draft.circle, ...said.value })
}

function wording(
  { me, members }: Viewpoint,
  { item, date, to, appreciation: { did, says, meant } }: AppreciationDraft,
): Result<Omit<EventOf<"AppreciationGiven">, "type">, AppreciationRefusal> {
  const appreciation = { did: did.trim(), says: says.trim(), meant: meant.trim() }
  if (!members.includes(me)) return err("NotAMember")
  if (to === me || (to !== undefined && !members.includes(to))) return err("NotInTheCircle")
  if (appreciation.did === "") return err("Empty")
  if (Object.values(appreciation).some((part) => part.length > longestAppreciation)) return err("TooLong")
  return ok({ item, date, ...(to && { to }), appreciation })
}

/** What has come to its date, of one circle; the one for the earliest date first. */
export const dueAppreciations = (vault: CircleState, circle: CircleId, today: LocalDate): readonly KeptAppreciation[] =>
  waitingAppreciations(vault, circle).filter(({ date }) => date <= today)

/** What waits in the vault for its date, of one circle; the one for the earliest date first. */
export const waitingAppreciations = ({ profile }: CircleState, circle: CircleId): readonly KeptAppreciation[] =>
  [...profile.keptAppreciations.values()]
    .filter((kept) => kept.circle === circle)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

export type Entry = Pick<Recorded, "id" | "position">

/** The entry to be erased when its author takes an appreciation back. */
export function takeBackAppreciation(
  { state, me }: Viewpoint,
  item: ItemId,
): Result<Entry, "NoSuchAppreciation" | "NotYours"> {
  const given = givenIn(state).find((one) => one.item === item)
  if (!given?.appreciation) return err("NoSuchAppreciation")
  if (given.by !== me) return err("NotYours")
  return ok({ id: given.id, position: given.position })
}

export const isGiven = (state: CircleState, item: ItemId): boolean => givenIn(state).some((one) => one.item === item)

export interface ShelfItem {
  readonly item: ItemId
  readonly by: MemberId
  readonly isMine: boolean
  /** Undefined: to all. */
  readonly to: MemberId | undefined
  readonly date: LocalDate
  readonly appreciation: Appreciation
}

/** What was said and not taken back, the newest date first. There is no count of any of it, for nobody. */
export const viewShelf = ({ state, me }: Pick<Viewpoint, "state" | "me">): readonly ShelfItem[] =>
  givenIn(state)
    .flatMap(({ item, by, to, date, appreciation }) =>
      appreciation ? [{ item, by, isMine: by === me, to, date, appreciation }] : [],
    )
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))

/** Those in which all the words that are sought stand, in any part, whatever their case and accents. */
export function searchShelf(shelf: readonly ShelfItem[], sought: string): readonly ShelfItem[] {
  const all = plainWords(sought)
  return shelf.filter(({ appreciation: { did, says, meant } }) => {
    const said = plain([did, says, meant].join("\n"))
    return all.every((word) => said.includes(word))
  })
}

const givenIn = ({ months }: CircleState): readonly GivenAppreciation[] =>
  [...months.values()].flatMap(({ appreciations }) => [...appreciations.values()])
