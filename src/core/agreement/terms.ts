import * as v from "valibot"
import { toHex, utf8 } from "#base/bytes"
import type { ItemId } from "#base/ids"
import { sha256 } from "#base/sha256"
import { date, memberId, text } from "../fields"

/**
 * What an agreement says: who will do what when, whom it binds, and when they look at it again. A text is never changed;
 * a change is a new text that names the one it replaces.
 */
export const longestWhen = 140
export const longestWill = 200
export const mostSteps = 5

const stepSchema = v.strictObject({ who: memberId, when: text(longestWhen), will: text(longestWill) })
/** "When …, I will …", said by `who`. */
export type Step = v.InferOutput<typeof stepSchema>

export const termsSchema = v.pipe(
  v.strictObject({
    /** The day it was put forward, where its proposer was. */
    date,
    /** Whom it binds: all of them sign. */
    named: v.pipe(v.array(memberId), v.minLength(2), v.maxLength(12)),
    steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(mostSteps)),
    /** The day they look at it again, later than `date`. */
    reviewOn: date,
  }),
  v.check(({ named }) => new Set(named).size === named.length),
  v.check(({ named, steps }) => steps.every(({ who }) => named.includes(who))),
  v.check((terms) => terms.date < terms.reviewOn),
)
export type Terms = v.InferOutput<typeof termsSchema>

/** A text, and the one it takes the place of once everyone it names has signed it. */
export interface AgreementText {
  readonly item: ItemId
  readonly replaces?: ItemId | undefined
  readonly terms: Terms
}

/**
 * The one spelling of an agreement: two people have signed the very same only where these are equal. Everything counts,
 * letter by letter, also the order of people and steps and what it replaces.
 */
export const agreementText = ({ item, replaces, terms }: AgreementText): string =>
  JSON.stringify([
    item,
    replaces ?? null,
    terms.date,
    terms.named,
    terms.steps.map(({ who, when, will }) => [who, when, will]),
    terms.reviewOn,
  ])

/** What stays of a text whose words were taken back: enough to know it again, and nothing to read. */
export const agreementHash = (agreement: AgreementText): string => toHex(sha256(utf8(agreementText(agreement))))
