import { exercise } from "./exercise"
import { feelingLog, feelingMap } from "./feelings"
import { availability, gratitude } from "./gratitude"
import { approve, compare, invite, join, recovery, restore, scan, start } from "./joining"
import { lessons } from "./lessons"
import { practise } from "./practise"
import { results } from "./results"
import { me, together } from "./tabs"
import { about, devices, leaving, members, settings, trust } from "./settings"

/** What the screens say that are not among the first. */
export const later = {
  together,
  practise,
  exercise,
  lessons,
  results,
  gratitude,
  availability,
  me,
  feelingMap,
  feelingLog,
  settings,
  members,
  devices,
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
}
