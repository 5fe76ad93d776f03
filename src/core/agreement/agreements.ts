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
  if (versions.has(event.item) || ("terms" in event && !event.terms.named.includes(by))) return
  begin(versions, event, { id, position, by })
  put(versions, event.item, by)
  if (event.replaces !== undefined && event.replaces !== event.item) unsign(versions, by, event.replaces)
}

/** A signature whose text is not here stands for itself: it is its author's copy of what they signed. */
function sign(versions: Versions, by: MemberId, event: Signed): void {
  if ("terms" in event && !event.terms.named.includes(by)) return
  if (!versions.has(event.item)) begin(versions, event, undefined)
  const version = versions.get(event.item)
  if (!version || !isSameText(version, event)) return
  if ("terms" in event && version.text.state === "gone") {
    versions.set(event.item, { ...version, text: { state: "known", terms: event.terms } })
  }
  put(versions, event.item, by)
}

function begin(versions: Versions, event: Proposed | Signed, proposal: Version["proposal"]): void {
  const { item, replaces } = event
  const text: Version["text"] =
    "terms" in event ? { state: "known", terms: event.terms } : { state: "gone", hash: event.hash }
  const number = versions.size
  versions.set(item, { item, replaces, number, proposal, text, signedBy: new Set(), isAgreed: false, reviews: [] })
}

function isSameText({ item, replaces, text }: Version, event: Signed): boolean {
  if (text.state === "gone") return text.hash === ("terms" in event ? agreementHash(event) : event.hash)
  const mine = { item, replaces, terms: text.terms }
  return "terms" in event ? agreementText(mine) === agreementText(event) : agreementHash(mine) === event.hash
}

function put(versions: Versions, item: ItemId, by: MemberId): void {
  const version = versions.get(item)
  if (!version) return
  const signedBy = new Set(version.signedBy).add(by)
  const { text } = version
  const isAgreed = text.state === "known" && text.terms.named.every((member) => signedBy.has(member))
  versions.set(item, { ...version, signedBy, isAgreed: version.isAgreed || isAgreed })
}

function unsign(versions: Versions, by: MemberId, item: ItemId): void {
  const version = versions.get(item)
  if (!version || version.isAgreed) return
  versions.set(item, { ...version, signedBy: new Set([...version.signedBy].filter((member) => member !== by)) })
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
