import type { CircleId, ItemId, MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { Answer } from "../checkin/answer"
import { viewPage, type Looking, type PageView, type ResponseView } from "../checkin/viewRound"
import type { EventOf, Mark, Move, PageRef, Part } from "../events"

/** Answering somebody's page in a way that lands, and saying whether it did. Keeps RE1 to RE8. */
export type RespondRefusal = "Empty" | "TooLong" | "OwnPage" | "NoSuchPage" | "HelpNotAsked" | "NotARetry"

export interface Draft {
  readonly item: ItemId
  readonly page: PageRef
  readonly part: Part
  readonly move: Move
  readonly text: string
  readonly retryOf: ItemId | undefined
}

const longest = 2000

export function respond(looking: Looking, draft: Draft): Result<EventOf<"ResponseGiven">, RespondRefusal> {
  const { item, page, part, move, retryOf } = draft
  const text = draft.text.trim()
  if (text === "") return err("Empty")
  if (text.length > longest) return err("TooLong")
  if (page.author === looking.me) return err("OwnPage")
  const answered = viewPage(looking, page)
  if (answered?.state !== "answered") return err("NoSuchPage")
  if (!movesFor(answered.answer, part).includes(move)) return err("HelpNotAsked")
  if (retryOf && !answered.responses.some((response) => response.item === retryOf && response.canRetry)) {
    return err("NotARetry")
  }
  return ok({ type: "ResponseGiven", item, page, part, move, text, ...(retryOf && { retryOf }) })
}

/**
 * The moves that fit, the likeliest first. Joy is met with joy; helping to solve is there only for a sharer who asked to
 * think it through, and never for the good part.
 */
export function movesFor({ wish }: Answer, part: Part): readonly Move[] {
  if (part === "best") return ["celebrate", "got-it", "ask-on", "stay"]
  if (wish === "nothing") return ["stay", "got-it"]
  const understanding: readonly Move[] = ["got-it", "makes-sense", "stay", "ask-on"]
  if (wish === "cheer") return ["celebrate", ...understanding]
  const whole: readonly Move[] = part === "whole" ? ["celebrate"] : []
  return wish === "think" ? [...understanding, ...whole, "help-solve"] : [...understanding, ...whole]
}

export type MarkRefusal = "NotYours" | "NoSuchResponse"

/** Lets the responder see whether a response landed. */
export function showHeard(
  looking: Looking,
  page: PageRef,
  response: ItemId,
  mark: Mark,
): Result<EventOf<"HeardShown">, MarkRefusal> {
  const refusal = cannotMark(looking, page, response)
  return refusal ? err(refusal) : ok({ type: "HeardShown", page, response, mark })
}

/** Keeps a mark for oneself, in the vault. */
export function keepHeard(
  looking: Looking,
  circle: CircleId,
  page: PageRef,
  response: ItemId,
  mark: Mark,
): Result<EventOf<"HeardKept">, MarkRefusal> {
  const refusal = cannotMark(looking, page, response)
  return refusal ? err(refusal) : ok({ type: "HeardKept", circle, page, response, mark })
}

function cannotMark(looking: Looking, page: PageRef, response: ItemId): MarkRefusal | undefined {
  if (page.author !== looking.me) return "NotYours"
  return viewPage(looking, page)?.responses.some(({ item, canMark }) => item === response && canMark)
    ? undefined
    : "NoSuchResponse"
}

export interface Exchange {
  readonly page: PageView
  readonly response: ResponseView
}

/** Others' pages that can be read, have something in them, and that I have not responded to, newest first. */
export const pagesToAnswer = (looking: Looking, since: LocalDate): readonly PageView[] =>
  pagesSince(looking, since).filter(
    (page) => !page.isMine && page.state === "answered" && !page.responses.some(({ isMine }) => isMine),
  )

/** Responses to my pages that I have not marked, newest first. */
export const responsesToMark = (looking: Looking, since: LocalDate): readonly Exchange[] =>
  exchanges(looking, since).filter(({ response }) => response.canMark && !response.mark)

/** My responses that did not quite land and may be tried once more. */
export const responsesToRetry = (looking: Looking, since: LocalDate): readonly Exchange[] =>
  exchanges(looking, since).filter(({ response }) => response.canRetry)

const exchanges = (looking: Looking, since: LocalDate): readonly Exchange[] =>
  pagesSince(looking, since).flatMap((page) => page.responses.map((response) => ({ page, response })))

function pagesSince(looking: Looking, since: LocalDate): readonly PageView[] {
  const days = [...looking.state.months.values()].flatMap(({ days: all }) => [...all.values()])
  return days
    .filter(({ date }) => date >= since)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap(({ date, pages }) =>
      [...pages.keys()].flatMap((author: MemberId) => viewPage(looking, { date, author }) ?? []),
    )
}
