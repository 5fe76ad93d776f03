import type { CircleId, DeviceId, EventId, MemberId, RoundId } from "#base/ids"
import { eventIdOf, isChained, noEvent, type Header } from "#protocol/envelope"
import { decodeEntry, type Entry } from "#protocol/log"
import { activeMembers, applyOperation, type Membership, type Operation } from "#protocol/membership"
import type { VerifyPort } from "#protocol/verifyPort"
import type { Write } from "#server/store/store"

/** One circle as it stands on the relay's disk, told by nobody but the disk. */
export interface CircleTruth {
  position: number
  membership: Membership | undefined
  readonly operations: { readonly position: number; readonly operation: Operation }[]
  readonly headers: Map<number, { readonly header: Header; readonly event: EventId; readonly member: MemberId }>
  readonly chains: Map<DeviceId, { counter: number; tip: EventId }>
  /** Somebody has gone and the key has not been changed since. */
  isKeyDue: boolean
  /** Pages that are in the log, as round and member. */
  readonly entered: Set<string>
}

export const pageName = (round: RoundId, member: MemberId): string => `${round} of ${member}`

/** What has been committed at the relay. Checks as it goes that chains are unbroken and that pages enter as they may. */
export class Truth {
  readonly circles = new Map<CircleId, CircleTruth>()
  readonly wrongs: string[] = []
  readonly #verify: VerifyPort

  constructor(verify: VerifyPort) {
    this.#verify = verify
  }

  async take(writes: readonly Write[]): Promise<void> {
    const rounds = new Set(writes.flatMap((write) => (write.write === "openRound" ? [write.round] : [])))
    for (const write of writes) {
      if (write.write !== "entry") continue
      const entry = decodeEntry(write.entry.bytes)
      if (entry) await this.#enter(this.circle(write.circle), entry, rounds)
    }
  }

  circle(id: CircleId): CircleTruth {
    const known = this.circles.get(id)
    if (known) return known
    const fresh: CircleTruth = {
      position: 0,
      membership: undefined,
      operations: [],
      headers: new Map(),
      chains: new Map(),
      isKeyDue: false,
      entered: new Set(),
    }
    this.circles.set(id, fresh)
    return fresh
  }

  circleOf(device: DeviceId): CircleId | undefined {
    return [...this.circles].find(([, { membership }]) => membership?.devices.has(device))?.[0]
  }

  memberOf(device: DeviceId): MemberId | undefined {
    const circle = this.circleOf(device)
    return circle && this.circle(circle).membership?.devices.get(device)?.member
  }

  async #enter(circle: CircleTruth, entry: Entry, opening: ReadonlySet<RoundId>): Promise<void> {
    if (entry.position !== circle.position + 1) this.wrongs.push(`position ${entry.position} after ${circle.position}`)
    circle.position = entry.position
    if (entry.kind === "operation") {
      const applied = await applyOperation(circle.membership, entry.operation, this.#verify)
      if (!applied.ok) return void this.wrongs.push(`an operation that is ${applied.error}`)
      circle.membership = applied.value.membership
      const { operation } = applied.value
      circle.operations.push({ position: entry.position, operation })
      if (["leave", "remove-member", "remove-device"].includes(operation.type)) circle.isKeyDue = true
      if (operation.type === "rotate") circle.isKeyDue = false
      return
    }
    const { header } = entry.envelope
    const event = await eventIdOf(entry.envelope, this.#verify)
    const member = circle.membership?.devices.get(header.device)?.member
    if (!member) return void this.wrongs.push("an entry by nobody")
    circle.headers.set(entry.position, { header, event, member })
    if (isChained(header)) this.#link(circle, header, event)
    if (isChained(header) && circle.isKeyDue) this.wrongs.push("words under a key of somebody who is gone")
    if (header.type === "page") this.#admitPage(circle, header, member, opening)
  }

  #link({ chains }: CircleTruth, { device, counter, previous }: Header, event: EventId): void {
    const last = chains.get(device) ?? { counter: 0, tip: noEvent }
    if (counter !== last.counter + 1 || previous !== last.tip) this.wrongs.push("a broken chain")
    chains.set(device, { counter, tip: event })
  }

  #admitPage(
    circle: CircleTruth,
    { round, device }: Extract<Header, { round: RoundId }>,
    member: MemberId,
    opening: ReadonlySet<RoundId>,
  ): void {
    if (circle.entered.has(pageName(round, member))) this.wrongs.push("a second page of one member in a round")
    circle.entered.add(pageName(round, member))
    const before = circle.headers.get(circle.position - 1)
    const isReleased = before?.header.type === "release" && before.header.round === round && before.header.device
    if (opening.has(round) || isReleased) return
    // Into a round that had opened: everybody who was a member then has a page in the log.
    const written = [...circle.entered].filter((name) => name.startsWith(round)).length
    if (written < 2) this.wrongs.push(`a page of ${device} that nothing has opened`)
  }
}

export const isActive = ({ membership }: CircleTruth, member: MemberId): boolean =>
  membership !== undefined && activeMembers(membership).some(({ id }) => id === member)
