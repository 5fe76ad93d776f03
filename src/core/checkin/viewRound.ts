import type { ItemId, MemberId } from "#base/ids"
import { monthOf, type LocalDate } from "#base/time"
import type { CircleState, Day, Response } from "../circleState"
import type { Mark, Move, PageRef, Part } from "../events"
import type { Answer } from "./answer"

/**
 * What one member may see of a round and of the pages in it. Nothing of a page that has not opened is in here, and
 * nothing tells in which order pages came. Keeps CI8 to CI12.
 */
export type PageView = {
  readonly author: MemberId
  readonly date: LocalDate
  readonly isMine: boolean
  readonly responses: readonly ResponseView[]
} & ({ readonly state: "answered"; readonly answer: Answer } | { readonly state: "passed" | "erased" })

export interface ResponseView {
  readonly item: ItemId
  readonly by: MemberId
  readonly isMine: boolean
  readonly part: Part
  readonly move: Move
  /** Undefined once its author has taken it back. */
  readonly text: string | undefined
  readonly retryOf: ItemId | undefined
  /** What this viewer may know: one's own marks, and those others let be seen. */
  readonly mark: { readonly mark: Mark; readonly isShown: boolean } | undefined
  readonly canMark: boolean
  readonly canRetry: boolean
}

/** One's own page that the others do not have yet. */
export type OwnPageView = { readonly state: "answered"; readonly answer: Answer } | { readonly state: "passed" }

/**
 * A round as one member sees it. `shared`: mine was released and nobody else's is here. `revealed`: mine and at least
 * one other are here. `others` are those that can be read already.
 */
export type RoundView = { readonly date: LocalDate; readonly others: readonly PageView[] } & (
  | { readonly state: "open" }
  | { readonly state: "sealed"; readonly mine: OwnPageView; readonly waiting: boolean }
  | { readonly state: "shared" | "revealed"; readonly mine: PageView }
)

export type KeptMarks = ReadonlyMap<ItemId, Mark>

export interface Looking {
  readonly state: CircleState
  readonly me: MemberId
  /** Marks that the viewer keeps to themselves, from their vault. */
  readonly kept: KeptMarks
}

export function viewRound(
  looking: Looking,
  date: LocalDate,
  own: { readonly page: OwnPageView; readonly waiting: boolean } | undefined,
): RoundView {
  const pages = viewDay(looking, date)
  const others = pages.filter(({ isMine }) => !isMine)
  const mine = pages.find(({ isMine }) => isMine)
  if (mine) return { date, others, state: others.length > 0 ? "revealed" : "shared", mine }
  return own ? { date, others, state: "sealed", mine: own.page, waiting: own.waiting } : { date, others, state: "open" }
}

/** The pages of a date that are in the log: one's own first, then by author, everybody always in the same place. */
export function viewDay(looking: Looking, date: LocalDate): readonly PageView[] {
  const day = looking.state.months.get(monthOf(date))?.days.get(date)
  if (!day) return []
  const { me } = looking
  const authors = [...day.pages.keys()].sort((a, b) => Number(b === me) - Number(a === me) || (a < b ? -1 : 1))
  return authors.flatMap((author) => viewPageOf(looking, day, author) ?? [])
}

export function viewPage(looking: Looking, { date, author }: PageRef): PageView | undefined {
  const day = looking.state.months.get(monthOf(date))?.days.get(date)
  return day && viewPageOf(looking, day, author)
}

function viewPageOf(looking: Looking, day: Day, author: MemberId): PageView | undefined {
  const page = day.pages.get(author)
  if (!page) return undefined
  const responses = [...day.responses.values()].filter(({ to }) => to === author)
  const retried = new Set(responses.flatMap(({ retryOf }) => retryOf ?? []))
  const base = {
    author,
    date: day.date,
    isMine: author === looking.me,
    responses: responses.map((response) => {
      const isOpen = page.state === "answered" && response.text !== undefined
      return viewResponse(looking, day, response, { isOpen, isRetried: retried.has(response.item) })
    }),
  }
  return page.state === "answered"
    ? { ...base, state: "answered", answer: page.answer }
    : { ...base, state: page.state }
}

interface Standing {
  /** Both the page and the response still have their words. */
  readonly isOpen: boolean
  readonly isRetried: boolean
}

function viewResponse(
  { me, kept }: Looking,
  { shown: allShown }: Day,
  { item, by, to, part, move, text, retryOf }: Response,
  { isOpen, isRetried }: Standing,
): ResponseView {
  const shown = allShown.get(item)
  const own = to === me ? kept.get(item) : undefined
  return {
    item,
    by,
    isMine: by === me,
    part,
    move,
    text,
    retryOf,
    // What was shown cannot be unseen, so it counts over what is kept; the two lie in logs without a common order.
    mark: shown ? { mark: shown, isShown: true } : own ? { mark: own, isShown: false } : undefined,
    canMark: to === me && isOpen,
    canRetry: by === me && isOpen && !isRetried && (shown === "not-quite" || shown === "partly"),
  }
}
