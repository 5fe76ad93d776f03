import type { LocalDate } from "#base/time"
import type { CircleState } from "../circleState"
import type { EventOf } from "../events"

/** The lesson as done on this day, or nothing where it is so already: to go through one again leaves no trace. */
export const finishLesson = (
  { profile }: CircleState,
  lesson: string,
  date: LocalDate,
): EventOf<"LessonDone"> | undefined => (profile.lessons.has(lesson) ? undefined : { type: "LessonDone", lesson, date })
