import type { ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { ErasedOf, EventOf, Outcome, Recorded } from "../events"
import { agreementHash, agreementText, type Terms } from "./terms"

/**
 * Every text that was ever put forward in a circle, and who has signed it, as the log tells it. Membership is no part of
 * it: who is here now matters to what is shown, not to what was agreed.
 */
export type Agreements = ReadonlyMap<ItemId, Version>

/** One text. What is changed is another one, which names it as what it replaces. */
export interface Version {
  readonly item: ItemId
  readonly replaces: ItemId | undefined
  /** Texts are numbered as they came, so that one can only replace an earlier one. */
  readonly number: number
  /** Undefined where only signatures of others are left of it. */
  readonly proposal: Pick<Recorded, "id" | "position" | "by"> | undefined
  /** From the first copy that still has its words; until there is one, the hash they had. */
  readonly text: { readonly state: "known"; readonly terms: Terms } | { readonly state: "gone"; readonly hash: string }
  readonly signedBy: ReadonlySet<MemberId>
  /** Everyone named has signed. From then on no signature can be taken back. */
  readonly isAgreed: boolean
  /** What those it names have said of it since, oldest first. */
  readonly reviews: readonly Review[]
}

export interface Review {
  readonly by: MemberId
  readonly date: LocalDate
  readonly outcome: Outcome
}

/** The texts after these events, in their order. Never throws; what makes no sense changes nothing. Keeps AG1 to AG6. */
export function foldAgreements(before: Agreements, events: readonly Recorded[]): Agreements {
  const versions = new Map(before)
  const reviews = new Map<ItemId, Review[]>()
  for (const recorded of events) {
    const { event, by } = recorded
    switch (event.type) {
      case "AgreementProposed":
        propose(versions, recorded, event)
        break
      case "AgreementSigned":
        sign(versions, by, event)
        break
      case "SignatureWithdrawn":
        unsign(versions, by, event.item)
        break
      case "AgreementReviewed":
        review(versions, reviews, by, event)
        break
      case "Erased":
        if (event.of === "AgreementProposed") propose(versions, recorded, event)
        else if (event.of === "AgreementSigned") sign(versions, by, event)
        else if (event.of === "SignatureWithdrawn") unsign(versions, by, event.item)
        else if (event.of === "AgreementReviewed") review(versions, reviews, by, event)
    }
  }
  for (const [item, said] of reviews) {
    const version = versions.get(item)
    if (version) versions.set(item, { ...version, reviews: [...version.reviews, ...said] })
  }
  return versions
}

type Versions = Map<ItemId, Version>
type Proposed = EventOf<"AgreementProposed"> | ErasedOf<"AgreementProposed">
type Signed = EventOf<"AgreementSigned"> | ErasedOf<"AgreementSigned">

/** Who puts a change forward no longer stands by a text that was only waiting. What is agreed stays until all agree. */
function propose(versions: Versions, { id, position, by }: Recorded, event: Proposed): void {
  const version = versionOf(versions, event)
  if (!version) return
  if (event.replaces !== undefined && event.replaces !== event.item) unsign(versions, by, event.replaces)
  sign(versions.set(event.item, { ...version, proposal: version.proposal ?? { id, position, by } }), by, event)
}

/** A signature on a text that is not here stands for itself: it is its author's copy of what they signed. */
function sign(versions: Versions, by: MemberId, event: Proposed | Signed): void {
  const version = versionOf(versions, event)
  if (version) versions.set(event.item, settle({ ...version, signedBy: new Set(version.signedBy).add(by) }))
}

function unsign(versions: Versions, by: MemberId, item: ItemId): void {
  const version = versions.get(item)
  if (!version || version.isAgreed) return
  versions.set(item, { ...version, signedBy: new Set([...version.signedBy].filter((member) => member !== by)) })
}

/**
 * The text that an event speaks of, with its words where the event still has them. The first words under a name are the
 * text; there is none for an event that has others.
 */
function versionOf(versions: Versions, event: Proposed | Signed): Version | undefined {
  const { item, replaces } = event
  const text: Version["text"] =
    "terms" in event ? { state: "known", terms: event.terms } : { state: "gone", hash: event.hash }
  const before = versions.get(item)
  if (!before) {
    const number = versions.size
    return { item, replaces, number, proposal: undefined, text, signedBy: new Set(), isAgreed: false, reviews: [] }
  }
  if (!isSameText(before, event)) return undefined
  return before.text.state === "known" ? before : settle({ ...before, text })
}

function isSameText({ item, replaces, text }: Version, event: Proposed | Signed): boolean {
  if (text.state === "gone") return text.hash === ("terms" in event ? agreementHash(event) : event.hash)
  const known = { item, replaces, terms: text.terms }
  return "terms" in event ? agreementText(known) === agreementText(event) : agreementHash(known) === event.hash
}

/** Only those it names can put it forward and sign it, which shows once its words are known. */
function settle(version: Version): Version {
  const { text, proposal, isAgreed } = version
  if (text.state === "gone") return version
  const { named } = text.terms
  const signedBy = new Set(named.filter((member) => version.signedBy.has(member)))
  return {
    ...version,
    proposal: proposal && named.includes(proposal.by) ? proposal : undefined,
    signedBy,
    isAgreed: isAgreed || signedBy.size === named.length,
  }
}

function review(
  versions: Versions,
  reviews: Map<ItemId, Review[]>,
  by: MemberId,
  { item, date, outcome }: EventOf<"AgreementReviewed"> | ErasedOf<"AgreementReviewed">,
): void {
  const version = versions.get(item)
  if (!version?.isAgreed || version.text.state !== "known" || !version.text.terms.named.includes(by)) return
  const said = reviews.get(item)
  if (said) said.push({ by, date, outcome })
  else reviews.set(item, [{ by, date, outcome }])
}
