import type { DeviceId, MemberId, RoundId } from "#base/ids"
import { eventIdOf, isChained, isSignedBy, noEvent } from "#protocol/envelope"
import type { Entry } from "#protocol/log"
import { activeMembers, applyOperation, type Membership } from "#protocol/membership"
import { verify } from "#server/verify"

type EnvelopeEntry = Extract<Entry, { kind: "envelope" }>

/**
 * What is wrong with a circle's log as a member reads it, or undefined: positions, signatures, membership, each
 * device's chain, and the seal. Written apart from the relay, to judge it.
 */
export async function faultOf(entries: readonly Entry[]): Promise<string | undefined> {
  let membership: Membership | undefined
  const chains = new Map<DeviceId, { counter: number; tip: string }>()
  const seal = new SealJudge()
  for (const [at, entry] of entries.entries()) {
    if (entry.position !== at + 1) return `position ${entry.position} at place ${at + 1}`
    if (entry.kind === "operation") {
      const applied = await applyOperation(membership, entry.operation, verify)
      if (!applied.ok) return `${applied.error} at ${entry.position}`
      membership = applied.value.membership
      continue
    }
    const { envelope } = entry
    const { header } = envelope
    const device = membership?.devices.get(header.device)
    const event = await eventIdOf(envelope, verify)
    if (!membership || !device) return `an unknown device at ${entry.position}`
    if (!(await isSignedBy(envelope, event, device.signing, verify))) return `a wrong signature at ${entry.position}`
    if (isChained(header)) {
      const { counter, tip } = chains.get(header.device) ?? { counter: 0, tip: noEvent }
      if (!device.active) return `a device that was put out at ${entry.position}`
      if (header.counter !== counter + 1 || header.previous !== tip) return `a broken chain at ${entry.position}`
      chains.set(header.device, { counter: header.counter, tip: event })
    }
    const active = activeMembers(membership).map(({ id }) => id)
    if (!seal.allows(entries.slice(at), entry, device.member, active, membership))
      return `an open seal at ${entry.position}`
  }
  return undefined
}

/** Allows a page in the log where its author has just released it, or where everybody's pages stand side by side. */
class SealJudge {
  readonly #pages = new Map<RoundId, Set<MemberId>>()
  readonly #open = new Set<RoundId>()
  #released: { readonly round: RoundId; readonly member: MemberId } | undefined

  allows(
    rest: readonly Entry[],
    { envelope, sealSecret }: EnvelopeEntry,
    member: MemberId,
    active: readonly MemberId[],
    { devices }: Membership,
  ): boolean {
    const { header, body } = envelope
    const released = this.#released
    this.#released = header.type === "release" ? { round: header.round, member } : undefined
    if (header.type !== "page") return header.type !== "withdraw"
    const { round } = header
    const pages = this.#pages.get(round) ?? new Set()
    this.#pages.set(round, pages)
    if (pages.has(member) || (body.kept && !sealSecret)) return false
    pages.add(member)
    if (released?.round === round && released.member === member) return true
    if (!this.#open.has(round) && rest.length > 0) {
      const together = new Set(pages)
      for (const entry of rest) {
        if (entry.kind !== "envelope" || entry.envelope.header.type !== "page") break
        const other = devices.get(entry.envelope.header.device)
        if (entry.envelope.header.round !== round || !other) break
        together.add(other.member)
      }
      if (active.length < 2 || !active.every((each) => together.has(each))) return false
      this.#open.add(round)
    }
    return true
  }
}
