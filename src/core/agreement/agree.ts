import type { ItemId, MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { Viewpoint } from "../circleState"
import type { EventOf, Outcome, Recorded } from "../events"
import { isInForce, readStandings } from "./standings"
import { longestWhen, longestWill, mostSteps, type Step } from "./terms"

/**
 * Agreements: putting a text forward, signing it, taking a signature back, and looking at it again. There is no way to
 * say no: whoever does not sign has said nothing. Keeps AG1 to AG13.
 */
export interface AgreementDraft {
  readonly item: ItemId
  readonly named: readonly MemberId[]
  readonly steps: readonly Step[]
  readonly reviewOn: LocalDate
  /** The agreement it is to take the place of. */
  readonly replaces?: ItemId | undefined
}

export type ProposeRefusal =
  | "NotNamed"
  | "NotAMember"
  | "TooFew"
  | "NoSteps"
  | "TooManySteps"
  | "Empty"
  | "TooLong"
  | "StepOfNobody"
  | "ReviewNotAhead"
  | "AlreadyThere"
  | "NoSuchAgreement"
  | "LeavesSomeoneOut"

/** The text, without the white space around its words. To put it forward is to sign it. */
export function proposeAgreement(
  { state, me, members }: Viewpoint,
  draft: AgreementDraft,
  today: LocalDate,
): Result<EventOf<"AgreementProposed">, ProposeRefusal> {
  const { item, named, reviewOn, replaces } = draft
  const steps = draft.steps.map(({ who, when, will }) => ({ who, when: when.trim(), will: will.trim() }))
  const refusal = whyNotTerms({ named, steps, reviewOn }, { me, members, today })
  if (refusal) return err(refusal)
  const { agreements } = state.profile
  if (agreements.has(item)) return err("AlreadyThere")
  if (replaces === undefined) {
    return ok({ type: "AgreementProposed", item, terms: { date: today, named: [...named], steps, reviewOn } })
  }
  const before = readStandings(agreements, members).get(replaces)
  if (!before || before.ended || !before.terms.named.includes(me)) return err("NoSuchAgreement")
  if (!before.here.every((member) => named.includes(member))) return err("LeavesSomeoneOut")
  return ok({ type: "AgreementProposed", item, replaces, terms: { date: today, named: [...named], steps, reviewOn } })
}

function whyNotTerms(
  { named, steps, reviewOn }: Pick<AgreementDraft, "named" | "steps" | "reviewOn">,
  { me, members, today }: Pick<Viewpoint, "me" | "members"> & { readonly today: LocalDate },
): ProposeRefusal | undefined {
  if (!named.includes(me)) return "NotNamed"
  if (!named.every((member) => members.includes(member))) return "NotAMember"
  if (named.length < 2 || new Set(named).size < named.length) return "TooFew"
  if (steps.length === 0) return "NoSteps"
  if (steps.length > mostSteps) return "TooManySteps"
  if (steps.some(({ when, will }) => when === "" || will === "")) return "Empty"
  if (steps.some(({ when, will }) => when.length > longestWhen || will.length > longestWill)) return "TooLong"
  if (!steps.every(({ who }) => named.includes(who))) return "StepOfNobody"
  return reviewOn > today ? undefined : "ReviewNotAhead"
}

export type SignRefusal = "NoSuchText" | "NotNamed" | "AlreadySigned" | "NoLongerOffered"

/** My own copy of the very text, signed. */
export function signAgreement(
  { state, me, members }: Viewpoint,
  item: ItemId,
): Result<EventOf<"AgreementSigned">, SignRefusal> {
  const text = readStandings(state.profile.agreements, members).get(item)
  if (!text) return err("NoSuchText")
  if (!text.terms.named.includes(me)) return err("NotNamed")
  if (text.signedBy.has(me)) return err("AlreadySigned")
  if (!text.isWaiting) return err("NoLongerOffered")
  const { replaces, terms } = text
  return ok({ type: "AgreementSigned", item, ...(replaces && { replaces }), terms })
}

export interface SignatureWithdrawal {
  readonly event: EventOf<"SignatureWithdrawn">
  /** The entry of mine that put it forward, to be erased with it; without a position where it has not been sent. */
  readonly erase: readonly Pick<Recorded, "id" | "position">[]
}

/** Until everyone has signed, I may take my signature back. Without its proposer's a text is offered to nobody. */
export function withdrawSignature(
  { state, me }: Viewpoint,
  item: ItemId,
): Result<SignatureWithdrawal, "NoSuchText" | "NotSigned" | "AlreadyAgreed"> {
  const text = state.profile.agreements.get(item)
  if (!text) return err("NoSuchText")
  if (!text.signedBy.has(me)) return err("NotSigned")
  if (text.isAgreed) return err("AlreadyAgreed")
  const own = text.proposal?.by === me ? [{ id: text.proposal.id, position: text.proposal.position }] : []
  return ok({ event: { type: "SignatureWithdrawn", item }, erase: own })
}

export type ReviewRefusal = "NotInForce" | "NotNamed" | "NotDue"

/** What I say on looking at it again. It counts once all say the same; to let go can be said on any day. */
export function reviewAgreement(
  { state, me, members }: Viewpoint,
  item: ItemId,
  outcome: Outcome,
  today: LocalDate,
): Result<EventOf<"AgreementReviewed">, ReviewRefusal> {
  const agreement = readStandings(state.profile.agreements, members).get(item)
  if (!agreement || !isInForce(agreement)) return err("NotInForce")
  if (!agreement.here.includes(me)) return err("NotNamed")
  if (outcome !== "let-go" && today < agreement.reviewOn) return err("NotDue")
  return ok({ type: "AgreementReviewed", item, date: today, outcome })
}
