import { toHex, type Bytes } from "#base/bytes"
import type { CircleId, DeviceId, EventId, InviteId, MemberId, OperationHash, RoundId } from "#base/ids"
import type { Envelope } from "#protocol/envelope"
import { decodeEntry, emptyDigest, encodeEntry, extendDigest, type LogDigest } from "#protocol/log"
import { applyOperation, shortHead, type Membership, type SignedOperation } from "#protocol/membership"
import type { VerifyPort } from "#protocol/verifyPort"
import type { ChainRow, EntryRow, InviteRow, PageRow, Store, Write } from "../store/store"

export interface Round {
  isOpen: boolean
  readonly pages: Map<MemberId, PageRow>
}

/**
 * One circle in memory: what the relay must know to judge the next request, and the writes that wait for the next
 * commit. When that commit fails the whole room is dropped and read again, so nothing here is ever ahead of the disk
 * for longer than one commit.
 */
export class Room {
  readonly circle: CircleId
  membership: Membership | undefined
  position = 0
  digest: LogDigest = emptyDigest
  /** What the log takes. Withheld pages are not counted: the figure is told to all, and would tell of them. */
  usedBytes = 0
  /** Heads that envelopes may name: the first 16 bytes of every operation's hash, in hex. */
  readonly heads = new Set<string>()
  readonly operations = new Map<OperationHash, number>()
  readonly chains = new Map<DeviceId, ChainRow>()
  readonly rounds = new Map<RoundId, Round>()
  readonly invites = new Map<InviteId, InviteRow>()
  writes: Write[] = []
  /** Entries of this batch, in order; they are not on disk yet. */
  fresh: EntryRow[] = []
  /** Rounds in which a member's withheld page has come, changed or gone in this batch. */
  /** Entries whose text this batch has erased, as they stand now. */
  readonly #stubs = new Map<number, EntryRow>()
  readonly heldChanged = new Map<MemberId, Set<RoundId>>()
  readonly #store: Store
  readonly verify: VerifyPort

  constructor(circle: CircleId, store: Store, verify: VerifyPort) {
    this.circle = circle
    this.#store = store
    this.verify = verify
  }

  /** Appends a membership operation that has been checked. */
  async enterOperation(operation: SignedOperation, membership: Membership): Promise<number> {
    const position = this.position + 1
    const bytes = encodeEntry({ kind: "operation", position, operation })
    for (const device of membership.devices.keys()) {
      if (!this.membership?.devices.has(device)) this.writes.push({ write: "device", device, circle: this.circle })
    }
    this.#admitHead(membership, position)
    await this.#enter({ position, id: membership.head, author: undefined, hasBody: false, bytes })
    return position
  }

  /** Appends an envelope that has been checked. */
  async enterEnvelope(
    envelope: Envelope,
    event: EventId,
    author: MemberId,
    sealSecret: Bytes | undefined,
  ): Promise<number> {
    const position = this.position + 1
    const bytes = encodeEntry({ kind: "envelope", position, envelope, sealSecret })
    await this.#enter({ position, id: event, author, hasBody: envelope.body.kept && carriesText(envelope), bytes })
    return position
  }

  async #enter(entry: EntryRow): Promise<void> {
    this.position = entry.position
    this.digest = await extendDigest(this.digest, entry.id, this.verify)
    this.usedBytes += entry.bytes.length
    this.fresh.push(entry)
    this.writes.push({ write: "entry", circle: this.circle, entry })
  }

  #admitHead(membership: Membership, position: number): void {
    this.membership = membership
    this.heads.add(toHex(shortHead(membership.head)))
    this.operations.set(membership.head, position)
  }

  /** Puts an entry without its text in the place of the entry. */
  stub({ position, id, author, bytes: before }: EntryRow, bytes: Bytes): void {
    this.usedBytes += bytes.length - before.length
    const stub: EntryRow = { position, id, author, hasBody: false, bytes }
    this.#stubs.set(position, stub)
    this.fresh = this.fresh.map((entry) => (entry.position === position ? stub : entry))
    this.writes.push({ write: "stub", circle: this.circle, position, bytes })
  }

  advanceChain(chain: ChainRow): void {
    this.chains.set(chain.device, chain)
    this.writes.push({ write: "chain", circle: this.circle, ...chain })
  }

  putPage(round: RoundId, state: Round, page: PageRow): void {
    const wasHeld = state.pages.get(page.member)?.state === "held"
    if (wasHeld || page.state === "held") this.#changeHeld(page.member, round)
    state.pages.set(page.member, page)
    this.writes.push({ write: "page", circle: this.circle, round, page, replaces: wasHeld && page.state !== "entered" })
  }

  dropPage(round: RoundId, state: Round, member: MemberId): void {
    if (state.pages.get(member)?.state === "held") this.#changeHeld(member, round)
    state.pages.delete(member)
    this.writes.push({ write: "dropPage", circle: this.circle, round, member })
  }

  #changeHeld(member: MemberId, round: RoundId): void {
    this.heldChanged.set(member, (this.heldChanged.get(member) ?? new Set()).add(round))
  }

  openRound(round: RoundId, state: Round): void {
    state.isOpen = true
    this.writes.push({ write: "openRound", circle: this.circle, round })
  }

  putInvite(invite: InviteRow): void {
    this.invites.set(invite.invite, invite)
    this.writes.push({ write: "invite", invite })
  }

  async round(id: RoundId): Promise<Round> {
    const known = this.rounds.get(id)
    if (known) return known
    const { open, pages } = await this.#store.round(this.circle, id)
    const round: Round = { isOpen: open, pages: new Map(pages.map((page) => [page.member, page])) }
    this.rounds.set(id, round)
    return round
  }

  async positionOf(id: EventId | OperationHash): Promise<number | undefined> {
    const fresh = this.fresh.find((entry) => entry.id === id)
    return fresh?.position ?? (await this.#store.positionOf(this.circle, id))
  }

  async entryAt(position: number): Promise<EntryRow | undefined> {
    const changed = this.#stubs.get(position) ?? this.fresh.find((entry) => entry.position === position)
    return changed ?? (await this.#store.entryAt(this.circle, position))
  }

  /** Entries that still have a body: one member's, or everybody's. */
  async withBody(member?: MemberId): Promise<readonly EntryRow[]> {
    const stored = (await this.#store.withBody(this.circle, member)).filter(
      ({ position }) => !this.#stubs.has(position),
    )
    const fresh = this.fresh.filter(({ author, hasBody }) => hasBody && (member === undefined || author === member))
    return [...stored, ...fresh]
  }

  /** The writes since the last time, with the circle's own row where the log or the quota moved. */
  takeWrites(): readonly Write[] {
    const { circle, position, digest, usedBytes } = this
    const writes = this.writes
    this.writes = []
    return writes.length === 0 ? [] : [...writes, { write: "circle", circle, position, digest, usedBytes }]
  }

  /** All that was changed is on disk: forgets what only mattered until then. */
  settle(): void {
    this.fresh = []
    this.heldChanged.clear()
    this.#stubs.clear()
    for (const [id, { isOpen, pages }] of this.rounds) if (isOpen || pages.size === 0) this.rounds.delete(id)
  }

  /** Reads the circle from the store. */
  async load(): Promise<void> {
    const row = await this.#store.circle(this.circle)
    if (!row) return
    this.position = row.position
    this.digest = row.digest
    this.usedBytes = row.usedBytes
    for (const entry of await this.#store.operations(this.circle)) await this.#replay(entry)
    for (const chain of await this.#store.chains(this.circle)) this.chains.set(chain.device, chain)
    for (const round of await this.#store.unopenedRounds(this.circle)) await this.round(round)
    for (const invite of await this.#store.invites(this.circle)) this.invites.set(invite.invite, invite)
  }

  async #replay({ position, bytes }: EntryRow): Promise<void> {
    const entry = decodeEntry(bytes)
    if (entry?.kind !== "operation") throw new Error("a stored operation is damaged")
    const applied = await applyOperation(this.membership, entry.operation, this.verify)
    if (!applied.ok) throw new Error("a stored operation does not follow the one before")
    this.#admitHead(applied.value.membership, position)
  }
}

const carriesText = ({ header }: Envelope): boolean => header.type === "event" || header.type === "page"
