import type { ItemId, MemberId } from "#base/ids"
import { addDays, daysBetween, type LocalDate } from "#base/time"
import type { Outcome } from "../events"
import type { Agreements, Review, Version } from "./agreements"
import type { Terms } from "./terms"

/**
 * How things stand with each text among those who are here now: what is in force, what has ended, and when they look at
 * it again. Who has left can neither sign nor review any more, so they are not waited for; what they signed stays signed.
 */
export interface Standing extends Version {
  readonly terms: Terms
  readonly ended: "replaced" | "let-go" | undefined
  /** Not agreed yet, and it may be: all are here, its proposer stands by it, and what it is to replace has not ended. */
  readonly isWaiting: boolean
  readonly reviewOn: LocalDate
  /** When they last looked at it, all wanted it changed. */
  readonly isToChange: boolean
  /** Those it names who are in the circle now. */
  readonly here: readonly MemberId[]
  /** What each of them has said since they last all said the same. */
  readonly said: ReadonlyMap<MemberId, Outcome>
}

/** In the order they were put forward. A text that nobody has the words of any more is not among them. */
export type Standings = ReadonlyMap<ItemId, Standing>

export function readStandings(agreements: Agreements, members: readonly MemberId[]): Standings {
  const readable = [...agreements.values()].flatMap((version) =>
    version.text.state === "known" ? [{ ...version, terms: version.text.terms }] : [],
  )
  const byItem = new Map(readable.map((version) => [version.item, version]))
  const hereOf = ({ named }: Terms) => named.filter((member) => members.includes(member))
  const replaced = new Set(
    readable.flatMap((version) => {
      const before = version.isAgreed ? beforeOf(byItem, version) : undefined
      return before && hereOf(before.terms).every((member) => version.terms.named.includes(member)) ? [before.item] : []
    }),
  )
  const standings = new Map<ItemId, Standing>()
  for (const version of readable) {
    const { item, terms, isAgreed, proposal, signedBy, reviews } = version
    const here = hereOf(terms)
    const { isLetGo, ...looked } = lookAgain(terms, reviews, here)
    const ended = replaced.has(item) ? "replaced" : isLetGo ? "let-go" : undefined
    const isStoodBy = proposal !== undefined && signedBy.has(proposal.by)
    const isOffered = here.length === terms.named.length && isStoodBy && !beforeOf(standings, version)?.ended
    standings.set(item, { ...version, here, ended, isWaiting: isOffered && !isAgreed && !ended, ...looked })
  }
  return standings
}

/** What a text would take the place of. A text replaces only earlier ones, so this comes to an end. */
export function beforeOf<T extends Version>(
  versions: ReadonlyMap<ItemId, T>,
  { replaces, number }: Version,
): T | undefined {
  const before = replaces === undefined ? undefined : versions.get(replaces)
  return before && before.number < number ? before : undefined
}

export const isInForce = ({ isAgreed, ended }: Standing): boolean => isAgreed && !ended

/**
 * Goes through what was said on looking again. It counts once everyone who is here says the same, and until then nothing
 * has happened. To let go can be said on any day, the rest only when the day has come.
 */
function lookAgain(terms: Terms, reviews: readonly Review[], here: readonly MemberId[]) {
  let { reviewOn } = terms
  let isToChange = false
  const said = new Map<MemberId, Review>()
  for (const review of reviews) {
    const { by, date, outcome } = review
    if (!here.includes(by) || (outcome !== "let-go" && date < reviewOn)) continue
    said.set(by, review)
    if (!here.every((member) => said.get(member)?.outcome === outcome)) continue
    if (outcome === "let-go") return { isLetGo: true, reviewOn, isToChange, said: outcomesOf(said) }
    // The earliest of their dates, so that nobody puts the next time off by a wrong one.
    const earliest = [...said.values()].map((one) => one.date).reduce((a, b) => (a < b ? a : b))
    reviewOn = nextReview(earliest, terms)
    isToChange = outcome === "changed"
    said.clear()
  }
  return { isLetGo: false, reviewOn, isToChange, said: outcomesOf(said) }
}

const outcomesOf = (said: ReadonlyMap<MemberId, Review>): ReadonlyMap<MemberId, Outcome> =>
  new Map([...said].map(([by, { outcome }]) => [by, outcome]))

/** It comes back at even spans, each as long as the first. */
function nextReview(after: LocalDate, { date, reviewOn }: Terms): LocalDate {
  const span = daysBetween(date, reviewOn)
  return addDays(reviewOn, (Math.floor(daysBetween(reviewOn, after) / span) + 1) * span)
}
