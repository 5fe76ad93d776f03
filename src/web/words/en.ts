import { checkIn, feelings, response, reveal, today } from "./en/daily"
import { acts, local, membership, refusals, unexpected } from "./en/errors"
import { approve, compare, invite, join, recovery, restore, scan, start } from "./en/joining"
import { me, quickHide, shell, takeBack, together } from "./en/places"
import { about, devices, leaving, lock, members, settings, trust } from "./en/settings"
import { formatFor } from "./format"

/**
 * Everything the interface says in English, by screen. Other languages have the same shape, which the compiler checks.
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
  together,
  takeBack,
  me,
  settings,
  members,
  devices,
  lock,
  trust,
  leaving,
  about,
  start,
  invite,
  join,
  scan,
  compare,
  approve,
  recovery,
  restore,
  errors: { refusals, membership, local, acts, unexpected },
}

export type Words = typeof en
