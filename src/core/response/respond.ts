import type { CircleId, ItemId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { Answer } from "../checkin/answer"
import { viewDay, viewPage, type Looking, type PageView, type ResponseView } from "../checkin/viewRound"
import { longestResponse, type EventOf, type Mark, type Move, type PageRef, type Part } from "../events"

/** Answering somebody's page in a way that lands, and saying whether it did. Keeps RE1 to RE9. */
export type RespondRefusal = "Empty" | "TooLong" | "OwnPage" | "NoSuchPage" | "HelpNotAsked" | "NotARetry"

export interface Draft {
  readonly item: ItemId
  readonly page: PageRef
  readonly part: Part
  readonly move: Move
  readonly text: string
  readonly retryOf: ItemId | undefined
}

export function respond(looking: Looking, draft: Draft): Result<EventOf<"ResponseGiven">, RespondRefusal> {
  const { item, page, part, move, retryOf } = draft
  const text = draft.text.trim()
  if (text === "") return err("Empty")
  if (text.length > longestResponse) return err("TooLong")
  if (page.author === looking.me) return err("OwnPage")
  const answered = viewPage(looking, page)
  if (answered?.state !== "answered") return err("NoSuchPage")
  if (move === "help-solve" && !isHelpAsked(answered.answer, part)) return err("HelpNotAsked")
  if (retryOf && !answered.responses.some((response) => response.item === retryOf && response.canRetry)) {
    return err("NotARetry")
  }
  return ok({ type: "ResponseGiven", item, page, part, move, text, ...(retryOf && { retryOf }) })
}

/** Only a sharer who would like to think it through is helped to solve, and only with what was hard. */
const isHelpAsked = ({ wish }: Answer, part: Part): boolean => wish === "think" && part !== "best"

/** The moves to offer, the likeliest first: joy is met with joy, and what was hard with understanding. */
export function movesFor(answer: Answer, part: Part): readonly Move[] {
  const { wish, challenge } = answer
  if (wish === "nothing") return ["stay", "got-it"]
  if (part === "best" || (part === "whole" && challenge === "")) return ["celebrate", "ask-on", "got-it", "stay"]
  const understanding: readonly Move[] = ["got-it", "makes-sense", "stay", "ask-on"]
  if (wish === "cheer") return ["celebrate", ...understanding]
  const withJoy: readonly Move[] = part === "whole" ? [...understanding, "celebrate"] : understanding
  return isHelpAsked(answer, part) ? [...withJoy, "help-solve"] : withJoy
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

/**
 * Others' pages that I can read and have not responded to, newest first. A page that asks for nothing can be answered
 * like any other, but it does not wait.
 */
export const pagesToAnswer = (looking: Looking, since: LocalDate): readonly PageView[] =>
  pagesSince(looking, since).filter(
    (page) =>
      !page.isMine &&
      page.state === "answered" &&
      page.answer.wish !== "nothing" &&
      !page.responses.some(({ isMine }) => isMine),
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
  const dates = [...looking.state.months.values()].flatMap(({ days }) => [...days.keys()])
  return dates
    .filter((date) => date >= since)
    .sort()
    .reverse()
    .flatMap((date) => viewDay(looking, date))
}
