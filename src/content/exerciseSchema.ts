import * as v from "valibot"
import { holding, type Rule } from "./checked"
import { citation } from "./citation"

/**
 * What an exercise is made of, and what must hold for it. Words that differ by kind of circle stand by kind; those in
 * `any` are for the rest. `core/exercise` runs what this describes.
 */
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(160))
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))
const lines = v.pipe(v.array(line), v.minLength(1), v.maxLength(5))
const minutes = (most: number) => v.pipe(v.number(), v.minValue(0.5), v.maxValue(most))
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const byKind = <Words extends v.GenericSchema>(words: Words) =>
  v.strictObject({
    any: words,
    couple: v.exactOptional(words),
    family: v.exactOptional(words),
    friends: v.exactOptional(words),
  })

const stepOf = <const Kind extends string, Fields extends v.ObjectEntries>(kind: Kind, fields: Fields) =>
  v.strictObject({
    id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z]+(-[a-z]+)*$/, "small letters with hyphens between words")),
    kind: v.literal(kind),
    /** Over the step, and where one sees how far it has come. */
    title: name,
    ...fields,
  })

const turns = {
  prompt: byKind(line),
  /** For those who listen. */
  listen: byKind(line),
  softMinutes: minutes(15),
  listener: v.picklist(["listen", "reflect"]),
  rounds: wholeNumber(1, 4),
}

const stepSchema = v.variant("kind", [
  /** Read by all, or aloud by one. */
  stepOf("say", { lines: byKind(lines), offers: v.exactOptional(v.literal("coolDown")) }),
  /**
   * Each on their own device. `never`: what is written stays there. `ask`: its author may show some of it in their turn, and
   * on one device, where nothing is private, people think or take paper.
   */
  stepOf("write", {
    prompt: byKind(line),
    hint: line,
    softMinutes: minutes(20),
    share: v.picklist(["never", "ask"]),
  }),
  stepOf("turns", turns),
  stepOf("own-part", { ...turns, hint: line }),
  stepOf("topic", { prompt: byKind(line), hint: line }),
  stepOf("vision", { prompt: byKind(line), hint: line }),
  stepOf("steps", { prompt: byKind(line), hint: line, reviewInDays: wholeNumber(1, 120) }),
  stepOf("dark", {
    prompt: byKind(line),
    minutes: v.pipe(
      v.strictObject({ min: wholeNumber(1, 120), max: wholeNumber(1, 120), usual: wholeNumber(1, 120) }),
      v.check(({ min, usual, max }) => min <= usual && usual <= max, "min, usual and max are not in order"),
    ),
  }),
  stepOf("close", { lines: byKind(lines) }),
])

const people = v.pipe(
  v.strictObject({ min: wholeNumber(2, 12), max: wholeNumber(2, 12) }),
  v.check(({ min, max }) => min <= max, "min is more than max"),
)
const each = <const Name extends string>(names: readonly Name[]) =>
  v.pipe(
    v.array(v.picklist(names)),
    v.minLength(1),
    v.check((all) => new Set(all).size === all.length, "one stands there twice"),
  )

const fields = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-zA-Z]*$/, "the name of its file")),
  title: byKind(name),
  /** What it is for, in a sentence. */
  whatFor: byKind(line),
  whenNot: v.pipe(v.array(line), v.minLength(2), v.maxLength(5)),
  evidence: v.pipe(v.array(citation), v.minLength(1), v.maxLength(3)),
  /** About how long it takes the fewest people. */
  minutes: wholeNumber(1, 90),
  people,
  kinds: each(["couple", "family", "friends"]),
  ways: each(["live", "oneDevice", "apart"]),
  /** How to do it each in one's own time; there just when `ways` has "apart". */
  apart: v.exactOptional(byKind(line)),
  gated: v.boolean(),
  risk: v.picklist(["low", "tender", "hot"]),
  adultsOnly: v.boolean(),
  /** Gated only: the light exercise that is offered to everybody in the same place. */
  instead: v.exactOptional(v.string()),
  steps: v.pipe(v.array(stepSchema), v.minLength(2), v.maxLength(12)),
})
type Fields = v.InferOutput<typeof fields>

const rules: readonly Rule<Fields>[] = [
  {
    field: "steps",
    message: "the last step, and no other, is the close",
    holds: ({ steps }) => steps.every(({ kind }, at) => (kind === "close") === (at === steps.length - 1)),
  },
  {
    field: "steps",
    message: "two steps have one id",
    holds: ({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length,
  },
  {
    field: "ways",
    message: "on one device nothing is gated, never to be shown or more than low in risk",
    holds: (exercise) => !exercise.ways.includes("oneDevice") || isFitForOneDevice(exercise),
  },
  {
    field: "apart",
    message: "says how, just when it can be done apart",
    holds: ({ apart, ways }) => (apart !== undefined) === ways.includes("apart"),
  },
  {
    field: "gated",
    message: "what is tender or hot, and nothing else, asks each person first",
    holds: ({ gated, risk }) => gated === (risk !== "low"),
  },
  {
    field: "instead",
    message: "is named just when it is gated",
    holds: ({ instead, gated }) => (instead !== undefined) === gated,
  },
  {
    field: "kinds",
    message: "a couple is two people",
    holds: ({ kinds, people: { min } }) => !kinds.includes("couple") || min === 2,
  },
  {
    field: "adultsOnly",
    message: "what is hot is for adults",
    holds: ({ adultsOnly, risk }) => adultsOnly || risk !== "hot",
  },
]

const isFitForOneDevice = ({ gated, risk, steps }: Fields): boolean =>
  !gated && risk === "low" && steps.every((step) => step.kind !== "write" || step.share === "ask")

export const exerciseSchema = v.pipe(fields, holding(rules))

/** As it is written in a file. */
export type ExerciseText = v.InferInput<typeof exerciseSchema>
/** As it is used: with the grade and the source of its evidence. */
export type Exercise = v.InferOutput<typeof exerciseSchema>
export type ExerciseStep = Exercise["steps"][number]
