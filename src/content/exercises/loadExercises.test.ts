import { describe, expect, it } from "vitest"
import type { ExerciseText } from "../exerciseSchema"
import { fiveMinuteCheckIn } from "./fiveMinuteCheckIn"
import { futureVision } from "./futureVision"
import { loadExercises, wordsFor } from "./loadExercises"
import { mirroring } from "./mirroring"
import { repair } from "./repair"
import { twentyMinutes } from "./twentyMinutes"

/** Between them, these have every kind of step and every field. */
const whole = { fiveMinuteCheckIn, futureVision, mirroring, repair, twentyMinutes }
const light = { eveningRecap: { ...fiveMinuteCheckIn, id: "eveningRecap" } }

type Path = readonly (string | number)[]

/** Every place in a value, the value itself left out. */
function* placesIn(value: unknown, path: Path = []): Iterable<Path> {
  if (path.length > 0) yield path
  if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* placesIn(one, [...path, at])
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) yield* placesIn(one, [...path, name])
}

/** A copy with one place changed, or taken out where there is nothing to put in. */
function changed(value: unknown, [key, ...rest]: Path, to?: { readonly value: unknown }): unknown {
  if (key === undefined) return to?.value
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => (at !== key ? [one] : rest.length > 0 || to ? [changed(one, rest, to)] : []))
  }
  const { [key]: inner, ...others } = value as Record<string, unknown>
  return rest.length > 0 || to ? { ...others, [key]: changed(inner, rest, to) } : others
}

const outcome = (file: string, text: unknown): string => {
  try {
    loadExercises({ ...light, [file]: text })
    return "loaded"
  } catch (error) {
    return error instanceof Error ? error.message : "not an error"
  }
}
/** Whether a message names this file and this place, or the field around it, or one within. */
function names(message: string, file: string, path: Path): boolean {
  const [, named] = message.startsWith(`content/exercises/${file}.ts: `) ? (/: (.+?): /.exec(message) ?? []) : []
  const place = path.join(".")
  return named !== undefined && (`${place}.`.startsWith(`${named}.`) || `${named}.`.startsWith(`${place}.`))
}

const optional: readonly (string | number | undefined)[] = ["couple", "family", "friends", "offers"]
const isOptional = (path: Path): boolean => optional.includes(path.at(-1)) || typeof path.at(-1) === "number"

describe("loading exercises", () => {
  it("[EX20] takes those that are whole, with the grade and the source of what they cite", () => {
    const loaded = loadExercises({ ...light, ...whole })
    expect(loaded.map(({ id }) => id)).toEqual(["eveningRecap", ...Object.keys(whole)])
    expect(loaded[0]?.evidence[0]).toMatchObject({ row: 5, grade: "M", source: expect.stringContaining("Sprecher") })
  })

  it("[EX20] names the file and the field wherever something is of the wrong kind", () => {
    let tried = 0
    for (const [file, text] of Object.entries(whole)) {
      for (const path of placesIn(text)) {
        for (const wrong of [null, { odd: 1 }, "", -1, "x".repeat(300)]) {
          const message = outcome(file, changed(text, path, { value: wrong }))
          expect(names(message, file, path), `${file} ${path.join(".")} ${JSON.stringify(wrong)}: ${message}`).toBe(
            true,
          )
          tried++
        }
      }
    }
    expect(tried).toBeGreaterThan(1_000)
  })

  it("[EX20] names the file and the field wherever something that must be there is not", () => {
    let tried = 0
    for (const [file, text] of Object.entries(whole)) {
      for (const path of placesIn(text)) {
        if (isOptional(path)) continue
        const message = outcome(file, changed(text, path))
        expect(names(message, file, path), `${file} ${path.join(".")}: ${message}`).toBe(true)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(200)
  })

  it("[EX20] names the file and the field of whatever it does not know", () => {
    for (const path of [["odd"], ["title", "odd"], ["people", "odd"], ["steps", 0, "odd"], ["evidence", 0, "odd"]]) {
      const message = outcome("repair", changed(repair, path, { value: 1 }))
      expect(message).toContain(`content/exercises/repair.ts: ${path.join(".")}: `)
    }
  })

  it("[EX20] is told by its field what does not go together", () => {
    const repairWith = (change: Partial<ExerciseText>) => outcome("repair", { ...repair, ...change })
    const checkInWith = (change: Partial<ExerciseText>) =>
      outcome("fiveMinuteCheckIn", { ...fiveMinuteCheckIn, ...change })
    const close = repair.steps.slice(-1)
    const told: readonly (readonly [message: string, field: string])[] = [
      [repairWith({ steps: [...close, ...repair.steps] }), "steps"],
      [repairWith({ steps: repair.steps.slice(0, -1) }), "steps"],
      [repairWith({ steps: [...repair.steps.slice(0, 1), ...repair.steps] }), "steps"],
      [repairWith({ ways: ["live", "oneDevice"] }), "ways"],
      [repairWith({ gated: false }), "gated"],
      [repairWith({ adultsOnly: false }), "adultsOnly"],
      [repairWith({ instead: "mirroring" }), "instead"],
      [repairWith({ id: "mending" }), "id"],
      [repairWith({ people: { min: 3, max: 4 } }), "kinds"],
      [repairWith({ people: { min: 4, max: 3 } }), "people"],
      [repairWith({ evidence: [{ row: 31, sentence: "It helps." }] }), "evidence.0.row"],
      [checkInWith({ ways: ["live"] }), "apart"],
      [checkInWith({ risk: "tender", ways: ["live", "apart"] }), "gated"],
      [checkInWith({ instead: "eveningRecap" }), "instead"],
      [checkInWith({ kinds: ["couple", "couple"] }), "kinds"],
    ]
    for (const [message, field] of told) expect(message).toMatch(new RegExp(`^content/exercises/\\w+\\.ts: ${field}: `))
  })

  it("[EX1] lets nothing on one device that is gated, never to be shown or more than low in risk", () => {
    const onOne = (text: ExerciseText): string => outcome(text.id, { ...text, ways: ["live", "oneDevice"] })
    const { apart: _, ...vision } = futureVision
    const kept = vision.steps.map((step) => (step.kind === "write" ? { ...step, share: "never" as const } : step))
    for (const text of [mirroring, repair, { ...vision, steps: kept }]) expect(onOne(text)).toContain(": ways: ")
    expect(onOne(vision)).not.toContain(": ways: ")
  })

  it("finds the words for a kind of circle, and those for any where there are none", () => {
    const words = { any: "all of you", couple: "both of you" }
    expect([wordsFor(words, "couple"), wordsFor(words, "family")]).toEqual(["both of you", "all of you"])
  })
})
