import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LocalDate } from "#base/time"
import { alice, play, today, yesterday, type Said } from "#kit/play"
import { emptyCircle } from "../circleState"
import { eraseEvent, longestLessonId, parseEvent, partOf, type EventOf } from "../events"
import { exportWords } from "../exportWords"
import { finishLesson } from "./lessons"

const done = (lesson: string, date: LocalDate = today): EventOf<"LessonDone"> => ({ type: "LessonDone", lesson, date })
const says = (event: Said[1]): Said => [alice, event]

describe("lessons gone through", () => {
  it("[LS2] are known by the lesson and the day, whichever month it is, and nothing else is said of them", () => {
    const event = finishLesson(emptyCircle, "beyondUpset", today)
    expect(event).toEqual(done("beyondUpset"))
    expect(parseEvent(structuredClone(event)).state).toBe("known")
    expect(partOf(done("beyondUpset"))).toBe("profile")
    for (const more of [{ right: 3 }, { times: 2 }, { text: "what I wrote" }])
      expect(parseEvent({ ...event, ...more }).state).toBe("malformed")
  })

  it("[LS2] count the first time, however often they come, and going through one again says nothing", () => {
    const anyDay = fc.constantFrom(today, yesterday)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), anyDay)), (log) => {
        const vault = play(...log.map(([lesson, date]) => says(done(lesson, date))))
        for (const [lesson] of log) {
          expect(vault.profile.lessons.get(lesson)).toBe(log.find((one) => one[0] === lesson)?.[1])
          expect(finishLesson(vault, lesson, today)).toBeUndefined()
        }
        expect(vault.profile.lessons.size).toBe(new Set(log.map(([lesson]) => lesson)).size)
      }),
    )
  })

  it("[LS2] can be taken back", () => {
    expect(play(says(eraseEvent(done("beyondUpset")))).profile.lessons).toEqual(new Map())
  })

  it("[LS3] are kept and exported where only a newer version has them, and one without a name is malformed", () => {
    const vault = play(says(done("fromNextYear")), says(done("beyondUpset", yesterday)))
    expect(vault.profile.lessons.get("fromNextYear")).toBe(today)
    const { json } = exportWords({ circles: [], vault: { state: vault, kept: new Map() }, today })
    expect(JSON.parse(json)).toMatchObject({
      lessons: [
        { lesson: "beyondUpset", date: yesterday },
        { lesson: "fromNextYear", date: today },
      ],
    })
    for (const lesson of ["", "x".repeat(longestLessonId + 1), 7])
      expect(parseEvent({ ...done("a"), lesson }).state).toBe("malformed")
  })
})
