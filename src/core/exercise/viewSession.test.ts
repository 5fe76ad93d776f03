import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDice, anySession, byDice, goThrough } from "#kit/anyExercise"
import { mark } from "./marks"
import { holderOf, isTurns, stepOf, type Session } from "./session"
import { viewSession } from "./viewSession"

/** What a screen shows of a moment, without the buttons of whoever holds the floor. */
const shown = (session: Session, me: string) => {
  const view = viewSession(session, me)
  return "acts" in view ? { ...view, acts: [] } : view
}

describe("what one person sees of a session", () => {
  it("[EX16] says of nobody else whether they are done, where all do the same at once", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, after, by } of goThrough(session, byDice(dice))) {
          const step = stepOf(before)
          if (before.progress.step !== after.progress.step || isTurns(step) || step.kind === "topic") continue
          if (step.kind === "dark") continue
          for (const seat of session.seats) if (seat !== by) expect(shown(after, seat)).toEqual(shown(before, seat))
          expect(shown(after, by)).toMatchObject({ moment: { kind: "all", isDone: true } })
        }
      }),
      { numRuns: 100 },
    )
  })

  it("[EX16] says at the close of nobody else whether they have confirmed", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        let now = goThrough(session, byDice(dice)).at(-1)?.after ?? session
        const [me = "", ...others] = session.seats
        const before = viewSession(now, me)
        for (const seat of others) {
          const next = mark(now, seat, { type: "confirm" })
          if (next.ok) now = next.value
          expect(viewSession(now, me)).toEqual(before)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[EX2] offers what can be done to the floor’s holder alone", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, act } of goThrough(session, byDice(dice))) {
          for (const seat of before.seats) {
            const view = viewSession(before, seat)
            if (!("acts" in view)) throw new Error(view.state)
            expect(view.acts.includes(act.type)).toBe(seat === holderOf(before))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[EX3] names one speaker, and never the speaker as the one who says back", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, by } of goThrough(session, byDice(dice))) {
          const view = viewSession(before, by)
          if (!("moment" in view) || view.moment.kind !== "turn") continue
          const { phase, speaker, reflector, round, rounds, isSecondTry } = view.moment
          expect(reflector).not.toBe(speaker)
          expect(by).toBe(phase === "reflect" ? reflector : speaker)
          expect(round).toBeGreaterThanOrEqual(1)
          expect(round).toBeLessThanOrEqual(rounds)
          if (phase === "speak") expect(isSecondTry).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[EX17] names a new clock for every turn, and keeps it while people write at once", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const clockOf = (now: Session) => {
          const view = viewSession(now, session.seats[0] ?? "")
          return "clock" in view ? view.clock : ""
        }
        for (const { before, after, act } of goThrough(session, byDice(dice))) {
          const step = stepOf(before)
          if (act.type === "show") expect(clockOf(before)).toBe(clockOf(after))
          if (act.type === "show") continue
          const isOneMoment = before.progress.step === after.progress.step && !isTurns(step) && step.kind !== "dark"
          expect(clockOf(before) === clockOf(after)).toBe(isOneMoment)
        }
      }),
      { numRuns: 60 },
    )
  })
})
