import * as v from "valibot"

/**
 * What a person may write on a page of the daily check-in. A page always travels in 4 KiB so that nobody can tell a
 * long answer from a short one or from a pass; `answerFits` says whether it still has room.
 */
export const wishes = ["listen", "understand", "think", "cheer", "nothing"] as const
/** What the author would like from the others: just listen, understand, think with me, cheer, or nothing. */
export type Wish = (typeof wishes)[number]

export const strengths = ["touch", "quite", "very"] as const
/** How strong a feeling is, in words and never in numbers: a touch of it, quite, very. Undefined where nobody said. */
export type Strength = (typeof strengths)[number]

const strength = v.exactOptional(v.picklist(strengths))

/**
 * A feeling by name: one of the vocabulary's ids (`content/feelings`), the author's own word, or the full answer
 * "I don't know yet".
 */
export const feelingSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("known"), id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)), strength }),
  v.strictObject({ kind: v.literal("own"), word: v.pipe(v.string(), v.minLength(1), v.maxLength(40)), strength }),
  v.strictObject({ kind: v.literal("unknown") }),
])
export type Feeling = v.InferOutput<typeof feelingSchema>

/** Bytes of JSON that one answer may take: 4,096 less what frames it. */
export const answerBytes = 3_600

const words = v.pipe(v.string(), v.maxLength(answerBytes))

export const answerSchema = v.strictObject({
  best: words,
  challenge: words,
  feelings: v.pipe(v.array(feelingSchema), v.maxLength(3)),
  wish: v.picklist(wishes),
})
/** Empty strings and no feelings are allowed: every part can be left out. */
export type Answer = v.InferOutput<typeof answerSchema>

export const emptyAnswer: Answer = { best: "", challenge: "", feelings: [], wish: "listen" }
