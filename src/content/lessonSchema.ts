import * as v from "valibot"
import { holding, type Rule } from "./checked"
import { at, citation } from "./citation"

/**
 * What a lesson is made of, and what must hold for it: an idea, a contrast, practice, and one thing to try today. It is for
 * one person alone, so nothing here is by kind of circle.
 */
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))
const line = text(240)
const name = text(40)
/** What an answer does and what it misses: a word of praise or blame is too short for that. */
const because = v.pipe(line, v.minLength(40))

/** `right`: it does what the prompt asks for. A person never reads that an answer is wrong. */
const option = v.strictObject({ text: line, right: v.boolean(), because })
const said = v.strictObject({ who: name, says: line, right: v.boolean(), because })

const stepOf = <const Kind extends string, Fields extends v.ObjectEntries>(kind: Kind, fields: Fields) =>
  v.strictObject({
    kind: v.literal(kind),
    /** What has happened, where that has to be told first. */
    scene: v.exactOptional(text(400)),
    prompt: line,
    ...fields,
  })

const isOnce = (all: readonly { readonly right: boolean }[]): boolean => all.filter(({ right }) => right).length === 1

const practiceSchema = v.variant("kind", [
  stepOf("choose", {
    options: v.pipe(
      v.array(option),
      v.minLength(2),
      v.maxLength(4),
      v.check((all) => isOnce(all), "one is right"),
    ),
  }),
  /** Own words, for one's own eyes: what to look for in them, and ways it could sound. */
  stepOf("rewrite", {
    original: line,
    lookFor: v.pipe(v.array(line), v.minLength(2), v.maxLength(4)),
    examples: v.pipe(v.array(line), v.minLength(2), v.maxLength(3)),
  }),
  v.pipe(
    stepOf("sort", {
      groups: v.pipe(v.array(name), v.minLength(2), v.maxLength(3)),
      items: v.pipe(v.array(v.strictObject({ text: line, group: name, because })), v.minLength(3), v.maxLength(6)),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const { groups, items } = dataset.value
      if (items.some(({ group }) => !groups.includes(group)))
        addIssue({ message: "one belongs to no group", path: [at(dataset.value, "items")] })
      if (groups.some((group) => !items.some((item) => item.group === group)))
        addIssue({ message: "one has nothing in it", path: [at(dataset.value, "groups")] })
    }),
  ),
  /** A short talk, and the one line where it turns. */
  stepOf("spot", {
    talk: v.pipe(
      v.array(said),
      v.minLength(3),
      v.maxLength(6),
      v.check((all) => isOnce(all), "it turns in one line"),
    ),
  }),
  /** Own words again; then ways it could sound, and what each of them does. */
  stepOf("answer", {
    ways: v.pipe(v.array(v.strictObject({ text: line, does: because })), v.minLength(2), v.maxLength(3)),
  }),
])

export const courses = ["words", "listening", "repair"] as const
export type Course = (typeof courses)[number]

const fields = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-zA-Z]*$/, "the name of its file")),
  course: v.picklist(courses),
  title: name,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(5)),
  idea: v.pipe(v.array(line), v.minLength(3), v.maxLength(6)),
  contrast: v.strictObject({ less: line, more: line, why: line }),
  practice: v.pipe(v.array(practiceSchema), v.minLength(2), v.maxLength(4)),
  tryToday: line,
  /** When this is not the right thing to do. */
  whenNot: v.exactOptional(v.pipe(v.array(line), v.minLength(1), v.maxLength(3))),
  evidence: v.pipe(v.array(citation), v.maxLength(3)),
  /** What is only thought to be so, said as honestly as what is known. */
  untested: v.exactOptional(line),
})
type Fields = v.InferOutput<typeof fields>

const rules: readonly Rule<Fields>[] = [
  {
    field: "practice",
    message: "is of more than one kind",
    holds: ({ practice }) => new Set(practice.map(({ kind }) => kind)).size > 1,
  },
  {
    field: "whenNot",
    message: "repair says when it is not the right thing",
    holds: ({ course, whenNot }) => course !== "repair" || whenNot !== undefined,
  },
  {
    field: "evidence",
    message: "is there, or that nothing was tested is said",
    holds: ({ evidence, untested }) => evidence.length > 0 || untested !== undefined,
  },
]

export const lessonSchema = v.pipe(fields, holding(rules))

/** As it is written in a file. */
export type LessonText = v.InferInput<typeof lessonSchema>
/** As it is used: with the grade and the source of its evidence. */
export type Lesson = v.InferOutput<typeof lessonSchema>
export type PracticeStep = Lesson["practice"][number]
