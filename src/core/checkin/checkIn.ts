import * as v from "valibot"
import { utf8 } from "#base/bytes"
import type { MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { addDays, monthOf, type LocalDate } from "#base/time"
import type { CircleState } from "../circleState"
import type { EventOf } from "../events"
import { answerBytes, answerSchema, type Answer } from "./answer"

/**
 * The daily check-in: what may be sealed and when. A page belongs to the date on which its author began it, where its
 * author is; a round is named by its date alone, so people in different time zones who write for the same date share
 * one. Keeps CI1 to CI7.
 */
export interface Writing {
  readonly state: CircleState
  readonly me: MemberId
  /** The date the page is for. */
  readonly date: LocalDate
  /** The author's own date now. */
  readonly today: LocalDate
}

export type PassRefusal = "AlreadyOpen" | "DateOutOfReach"
export type AnswerRefusal = PassRefusal | "TooLong" | "Blank"

/** Bytes that are left on the page; negative where it is too full. */
export const roomLeft = (answer: Answer): number => answerBytes - utf8(JSON.stringify(answer)).length

/** Whether every device would read the page: what does not fit would be lost on the way. */
export const answerFits = (answer: Answer): boolean => roomLeft(answer) >= 0 && v.is(answerSchema, answer)

/** Nothing was written and nothing named; a wish alone says nothing. */
export const isBlank = ({ best, challenge, feelings }: Answer): boolean =>
  best.trim() === "" && challenge.trim() === "" && feelings.length === 0

/** The page to seal, without the white space around its parts. */
export function answerCheckIn(writing: Writing, written: Answer): Result<EventOf<"CheckInAnswered">, AnswerRefusal> {
  const refusal = whyNot(writing)
  if (refusal) return err(refusal)
  const answer = { ...written, best: written.best.trim(), challenge: written.challenge.trim() }
  if (isBlank(answer)) return err("Blank")
  if (!answerFits(answer)) return err("TooLong")
  return ok({ type: "CheckInAnswered", date: writing.date, answer })
}

/** A pass needs no reason and is refused for none but the date. */
export function passCheckIn(writing: Writing): Result<EventOf<"CheckInPassed">, PassRefusal> {
  const refusal = whyNot(writing)
  return refusal ? err(refusal) : ok({ type: "CheckInPassed", date: writing.date })
}

/** Today, and yesterday for whoever writes past midnight. */
export const isWithinReach = (date: LocalDate, today: LocalDate): boolean =>
  date === today || date === addDays(today, -1)

function whyNot({ state, me, date, today }: Writing): PassRefusal | undefined {
  if (!isWithinReach(date, today)) return "DateOutOfReach"
  const mine = state.months.get(monthOf(date))?.days.get(date)?.pages.get(me)
  return mine ? "AlreadyOpen" : undefined
}
