import type { ItemId, MemberId } from "#base/ids"
import { monthOf, type LocalDate } from "#base/time"
import type { CircleState, Day, Response } from "../circleState"
import type { Mark, Move, PageRef, Part } from "../events"
import type { Answer } from "./answer"

/** What one member may see of a round and of the pages in it. Nothing of a page that has not opened is in here. */
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

/** The pages of a date that are in the log, one's own first, the others in the order of their names' ids. */
export function viewDay(looking: Looking, date: LocalDate): readonly PageView[] {
  const day = looking.state.months.get(monthOf(date))?.days.get(date)
  if (!day) return []
  const authors = [...day.pages.keys()].sort(
    (a, b) => Number(b === looking.me) - Number(a === looking.me) || (a < b ? -1 : 1),
  )
  return authors.flatMap((author) => viewPageOf(looking, day, author) ?? [])
}

export function viewPage(looking: Looking, { date, author }: PageRef): PageView | undefined {
  const day = looking.state.months.get(monthOf(date))?.days.get(date)
  return day && viewPageOf(looking, day, author)
}

function viewPageOf(looking: Looking, day: Day, author: MemberId): PageView | undefined {
  const page = day.pages.get(author)
  if (!page) return undefined
  const responses = [...day.responses.values()]
    .filter(({ to }) => to === author)
    .map((response) => viewResponse(looking, day, response))
  const base = { author, date: day.date, isMine: author === looking.me, responses }
  return page.state === "answered"
    ? { ...base, state: "answered", answer: page.answer }
    : { ...base, state: page.state }
}

function viewResponse({ me, kept }: Looking, day: Day, response: Response): ResponseView {
  const { item, by, to, part, move, text, retryOf } = response
  const shown = day.shown.get(item)
  const own = to === me ? kept.get(item) : undefined
  // What was shown last counts over what was kept before it.
  const mark = shown ? { mark: shown, isShown: true } : own ? { mark: own, isShown: false } : undefined
  const isRetried = [...day.responses.values()].some((other) => other.retryOf === item)
  const fellShort = shown === "not-quite" || shown === "partly"
  return {
    item,
    by,
    isMine: by === me,
    part,
    move,
    text,
    retryOf,
    mark,
    canMark: to === me && text !== undefined,
    canRetry: by === me && fellShort && !isRetried && text !== undefined,
  }
}
