import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LocalDate } from "#base/time"
import { anyDice, anySession, byDice, goThrough } from "#kit/anyExercise"
import { keepHere, readHere } from "./keptHere"
import { isOver } from "./marks"
import { holderOf } from "./session"

const today = "2026-11-25" as LocalDate

describe("a session that one device keeps", () => {
  it("[EX34] comes back where it was, with the same people and whoever has the floor", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { after } of goThrough(session, byDice(dice))) {
          if (isOver(after)) continue
          const kept: unknown = JSON.parse(JSON.stringify(keepHere(after, today)))
          const back = readHere(kept, [after.exercise], today)
          expect(back).toEqual({ ...after, marks: new Map() })
          expect(back && holderOf(back)).toBe(holderOf(after))
        }
      }),
      { numRuns: 100 },
    )
  })

  it("[EX34] is offered on its own day only, and only as an exercise that is still there", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const kept = keepHere(session, today)
        expect(readHere(kept, [session.exercise], "2026-11-26" as LocalDate)).toBeUndefined()
        expect(readHere(kept, [{ ...session.exercise, id: "another" }], today)).toBeUndefined()
      }),
    )
  })

  it("[EX34] is read from anything and never throws", () => {
    fc.assert(
      fc.property(
        anySession,
        fc.jsonValue(),
        fc.constantFrom("date", "seats", "first", "progress"),
        (one, any, name) => {
          expect(() => readHere(any, [one.exercise], today)).not.toThrow()
          const back = readHere({ ...keepHere(one, today), [name]: any }, [one.exercise], today)
          if (back) expect(holderOf(back) ?? back.seats[0]).toBeTypeOf("string")
        },
      ),
    )
  })
})
