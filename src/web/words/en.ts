import { checkIn, feelings, response, reveal, today } from "./en/daily"
import { unexpected } from "./en/unexpected"
import { quickHide, shell, takeBack } from "./en/places"
import { formatFor } from "./format"

/**
 * What the first screens say in English; the others' words are in `en/later`. Other languages have the same shape, which the compiler checks.
 *
 * You and yours, present tense, short words, British spelling, contractions, nothing shouted. A sentence says what
 * happens and stops. It never tells who has written, when, or how long anything took.
 */
export const en = {
  locale: "en-GB",
  direction: "ltr" as "ltr" | "rtl",
  format: formatFor("en-GB"),
  shell,
  quickHide,
  today,
  checkIn,
  feelings,
  reveal,
  response,
  takeBack,
  unexpected,
}

export type Words = typeof en
