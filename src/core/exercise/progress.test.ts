import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDice, anyExercise, anySession, byDice, goThrough } from "#kit/anyExercise"
import { maxProgressBytes } from "../floor/floor"
import { advance } from "./advance"
import { hasWordsToShow } from "./exercise"
import { oneLine, parseProgress, phases, reflectionBytes, topicBytes, type Progress } from "./progress"
import { holderOf } from "./session"

const bytes = (text: string): number => Buffer.byteLength(text)
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
const anyPeople = fc.integer({ min: 2, max: 12 })

describe("progress between devices", () => {
  it("[EX10] is read back as it was written", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { after } of goThrough(session, byDice(dice))) {
          const { progress, exercise, seats } = after
          expect(parseProgress(JSON.parse(JSON.stringify(progress)), exercise, seats.length)).toEqual(progress)
        }
      }),
      { numRuns: 100 },
    )
  })

  it("[EX10] is read from anything and never throws, and whatever is taken can be gone on from", () => {
    const anyWhere = fc.record({
      moves: fc.nat(50),
      step: fc.nat(4),
      turn: fc.nat(8),
      phase: fc.constantFrom("open", "open", ...phases),
    })
    const anyMore = fc.constantFrom(
      {},
      {},
      { agreed: 1 },
      { agreed: 13 },
      { said: "so" },
      { minutes: 20 },
      { topic: "tea" },
    )
    const anyShape = fc.tuple(anyWhere, anyMore).map(([where, more]) => ({ ...where, ...more }))
    const anyName = fc.constantFrom("moves", "step", "turn", "phase", "agreed", "topic", "said", "minutes", "__proto__")
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      anyShape.map((shape) => JSON.stringify(shape)),
      fc
        .tuple(anyShape, anyName, fc.jsonValue())
        .map(([shape, name, value]) => JSON.stringify({ ...shape, [name]: value })),
    )
    let taken = 0
    fc.assert(
      fc.property(anyExercise, anyPeople, anyText, anyDice, (exercise, people, text, dice) => {
        const progress = parseProgress(jsonOf(text), exercise, people)
        if (!progress) return
        taken++
        const seats = Array.from({ length: people }, (_, at) => `${at}`)
        const session = { exercise, seats, first: 0, progress, marks: new Map() }
        goThrough(session, byDice(dice))
      }),
      { numRuns: 3_000 },
    )
    expect(taken).toBeGreaterThan(20)
  })

  it("[EX10] is not taken where the exercise has no such place", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const { exercise, seats } = session
        const read = (progress: Progress) => parseProgress(JSON.parse(JSON.stringify(progress)), exercise, seats.length)
        for (const { before } of goThrough(session, byDice(dice))) {
          const { progress } = before
          expect(read({ ...progress, step: exercise.steps.length })).toBeUndefined()
          expect(read({ ...progress, turn: 10_000 })).toBeUndefined()
          expect(read({ ...progress, turn: -1 })).toBeUndefined()
          expect(read({ ...progress, moves: 0.5 })).toBeUndefined()
          expect(read({ ...progress, topic: "x".repeat(topicBytes) })).toBeUndefined()
          expect(read({ ...progress, step: exercise.steps.length - 1, phase: "reflect" })).toBeUndefined()
          if (progress.phase !== "dark") expect(read({ ...progress, minutes: 20 })).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[EX10] holds words of somebody only where they are checked, or where their author may show them", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const { exercise, seats } = session
        for (const { before } of goThrough(session, byDice(dice))) {
          const { phase, step } = before.progress
          const isSpoken = ["turns", "own-part"].includes(exercise.steps[step]?.kind ?? "")
          const mayShow = phase === "open" && isSpoken && hasWordsToShow(exercise, step)
          const read = parseProgress({ ...before.progress, said: "so" }, exercise, seats.length)
          expect(read !== undefined).toBe(mayShow || phase === "check" || phase === "checkAgain")
        }
      }),
      { numRuns: 100 },
    )
  })

  it("[EX9] stays small with the longest words in any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (text) => {
        const topic = oneLine(text, topicBytes)
        const said = oneLine(text, reflectionBytes)
        const places = { moves: 100_000, step: 1_000, turn: 10_000, agreed: 12, minutes: 1_000 }
        const progress = { ...places, phase: "reflectAgain" as const, ...(topic && { topic }), ...(said && { said }) }
        expect(bytes(JSON.stringify(progress))).toBeLessThanOrEqual(maxProgressBytes)
        for (const [line, most] of [
          [topic, topicBytes],
          [said, reflectionBytes],
        ] as const) {
          if (line !== undefined) expect(bytes(JSON.stringify(line))).toBeLessThanOrEqual(most)
        }
      }),
    )
    const full = { topic: oneLine("x".repeat(198), topicBytes), said: oneLine("й".repeat(149), reflectionBytes) }
    expect([full.topic?.length, full.said?.length]).toEqual([198, 149])
    expect([oneLine("x".repeat(199), topicBytes), oneLine("й".repeat(150), reflectionBytes)]).toEqual([
      undefined,
      undefined,
    ])
  })

  it("[EX9] holds for whatever a session becomes", () => {
    fc.assert(
      fc.property(anySession, anyDice, fc.string({ unit: "binary" }), (session, dice, text) => {
        for (const { before } of goThrough(session, byDice(dice))) {
          for (const act of [
            { type: "propose", text },
            { type: "reflect", text },
          ] as const) {
            const next = advance(before, holderOf(before) ?? "", act)
            if (next.ok) expect(bytes(JSON.stringify(next.value.progress))).toBeLessThanOrEqual(maxProgressBytes)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
