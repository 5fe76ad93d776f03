import type { ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { Viewpoint } from "../circleState"
import type { Outcome } from "../events"
import { beforeOf, isInForce, readStandings, type Standing, type Standings } from "./standings"
import type { Terms } from "./terms"

/**
 * What one of those an agreement names may see of it. Before everyone has signed, nothing tells who has: whoever has not
 * says nothing by it. What the others said on looking again is seen once everyone has said theirs. Keeps AG7 to AG11.
 */
export interface AgreementsView {
  /** Texts that wait for my signature, newest first. */
  readonly toSign: readonly TextView[]
  /** Texts that I have signed and not everyone has. */
  readonly signed: readonly TextView[]
  readonly inForce: readonly AgreementView[]
  readonly ended: readonly EndedView[]
}

/** One version: each of those it names keeps every one. */
export interface VersionView {
  readonly item: ItemId
  /** Whoever put it forward; undefined where nothing is left of that. */
  readonly by: MemberId | undefined
  readonly terms: Terms
}

export interface TextView extends VersionView {
  /** The text whose place it takes once it is agreed. */
  readonly replaces: ItemId | undefined
  /** What was agreed before it in the same matter, newest first. */
  readonly earlier: readonly VersionView[]
}

export interface AgreementView extends TextView {
  /** The day they look at it again. It comes back after as long as it took the first time. */
  readonly reviewOn: LocalDate
  readonly review: ReviewView
  /** When they last looked at it, all wanted it changed. A new text does that. */
  readonly isToChange: boolean
}

/**
 * `later` before its day, `open` until I have said something, `said` until everyone has, `differ` once they have and do
 * not all say the same. Once they do, it is over, or `later` again.
 */
export type ReviewView =
  | { readonly state: "later" | "open" }
  | { readonly state: "said"; readonly mine: Outcome }
  | { readonly state: "differ"; readonly outcomes: ReadonlyMap<MemberId, Outcome> }

export interface EndedView extends TextView {
  readonly how: "replaced" | "let-go"
}

export function viewAgreements({ state, me, members }: Viewpoint, today: LocalDate): AgreementsView {
  const all = readStandings(state.profile.agreements, members)
  const mine = [...all.values()].filter(({ terms }) => terms.named.includes(me)).reverse()
  const waiting = mine.filter(({ isWaiting }) => isWaiting)
  // Who has put something else forward in its place has answered.
  const answered = new Set(mine.flatMap(({ proposal, replaces }) => (proposal?.by === me && replaces) || []))
  const view = (one: Standing) => viewText(all, one, me)
  return {
    toSign: waiting.filter(({ item, signedBy }) => !signedBy.has(me) && !answered.has(item)).map(view),
    signed: waiting.filter(({ signedBy }) => signedBy.has(me)).map(view),
    inForce: mine.filter(isInForce).map((one) => {
      const { reviewOn, isToChange } = one
      return { ...view(one), reviewOn, review: viewReview(one, me, today), isToChange }
    }),
    ended: mine.flatMap((one) => (one.isAgreed && one.ended ? [{ ...view(one), how: one.ended }] : [])),
  }
}

/** The agreements whose day to look again has come. A date is all it takes, so it needs no network. */
export const dueForReview = (viewpoint: Viewpoint, today: LocalDate): readonly AgreementView[] =>
  viewAgreements(viewpoint, today).inForce.filter(({ reviewOn }) => reviewOn <= today)

function viewReview({ here, said, reviewOn }: Standing, me: MemberId, today: LocalDate): ReviewView {
  const mine = said.get(me)
  if (!mine) return { state: today < reviewOn ? "later" : "open" }
  return here.every((member) => said.has(member)) ? { state: "differ", outcomes: said } : { state: "said", mine }
}

function viewText(all: Standings, one: Standing, me: MemberId): TextView {
  const earlier: Standing[] = []
  for (let at = beforeOf(all, one); at; at = beforeOf(all, at)) {
    if (at.isAgreed && at.terms.named.includes(me)) earlier.push(at)
  }
  return { ...viewVersion(one), replaces: one.replaces, earlier: earlier.map(viewVersion) }
}

const viewVersion = ({ item, proposal, terms }: Standing): VersionView => ({ item, by: proposal?.by, terms })
