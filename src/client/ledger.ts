import { equalBytes, fromHex, toHex, type Bytes } from "#base/bytes"
import type { CircleId, DeviceId, EventId, MemberId, OperationHash, RoundId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { eraseEvent, parseEvent, partOf, type Recorded } from "#core/events"
import type { DeviceSecrets } from "#crypto/deviceSecrets"
import { openEnvelope } from "#crypto/envelope"
import { keyCheckOf, openBefore, openGrant, roundIdOf, type EpochKey } from "#crypto/epochKey"
import type { CryptoPort } from "#crypto/port"
import { everyEntry, isChained, isSignedBy, noEvent, type Header } from "#protocol/envelope"
import { decodeEntry, encodeEntry, entryId, extendDigest, type Entry, type LogDigest } from "#protocol/log"
import {
  activeMembers,
  applyOperation,
  mayWrite,
  shortHead,
  type Membership,
  type Operation,
} from "#protocol/membership"
import { emptyHead, eventsPerPage, recentDigests, recentRounds, type ChainTip, type Head } from "./head"
import { headKey, lockedKey, pageKey } from "./keys"
import type { Change, CommitRefusal, KeyValueStore } from "./ports"
import { stopsSending, type LocalProblem } from "./problems"
import { fromRecord, toRecord } from "./record"
import { membershipToStored, storedToMembership } from "./storedMembership"

/** Who this device is in the circle whose log it keeps. */
export interface Identity {
  readonly slot: number
  readonly circle: CircleId
  readonly member: MemberId
  readonly secrets: DeviceSecrets
  /**
   * A change of membership that the log has to hold, on the word of somebody this device trusts. Anybody can make up a log
   * under the circle's id that lets this device in; none can be made up that holds this.
   */
  readonly anchor?: OperationHash | undefined
}

/** What a device says inside every envelope: the event, and how far and to what effect it had read the log. */
export interface Said {
  readonly event: unknown
  readonly seen: readonly [position: number, digest: LogDigest]
}

type EnvelopeEntry = Extract<Entry, { kind: "envelope" }>
type Part = string

/** An event of a newer version, kept as it is until this one has caught up. */
export interface NewerEvent extends Omit<Recorded, "event"> {
  readonly json: unknown
}

/**
 * One circle's log on this device: every entry is checked as if the relay were hostile, opened, and put into its month.
 * What does not belong is left out by name and disturbs nothing else. Only the syncing tab has one. Keeps SY1 to SY16.
 *
 * Changes gather in memory until `commit` writes them in one batch; when that fails, `reload` goes back to what is true
 * on disk.
 */
export class Ledger {
  readonly identity: Identity
  readonly #store: KeyValueStore
  readonly #crypto: CryptoPort
  #head: Head = emptyHead
  #membership: Membership | undefined
  readonly #pages = new Map<number, readonly unknown[]>()
  readonly #changed = new Set<number>()
  readonly #lockedChanges = new Map<number, readonly string[] | undefined>()

  constructor(identity: Identity, store: KeyValueStore, crypto: CryptoPort) {
    this.identity = identity
    this.#store = store
    this.#crypto = crypto
  }

  async reload(): Promise<void> {
    this.#pages.clear()
    this.#changed.clear()
    this.#lockedChanges.clear()
    const [bytes] = await this.#store.read([headKey(this.identity.slot)])
    this.#head = { ...emptyHead, ...fromRecord<Head>(bytes) }
    this.#membership = this.#head.membership && storedToMembership(this.#head.membership)
  }

  get head(): Head {
    return this.#head
  }

  get membership(): Membership | undefined {
    return this.#membership
  }

  /** How often in a row the relay has known a newer revision of a page than this device, which it does not tell. */
  leap = 0

  get maySend(): boolean {
    return !this.#head.over && !this.#head.problems.some((problem) => stopsSending.has(problem))
  }

  chainOf(device: DeviceId): ChainTip {
    return this.#head.chains[device] ?? { counter: 0, tip: noEvent }
  }

  epochKey(epoch: number): EpochKey | undefined {
    const hex = this.#head.epochKeys[epoch]
    return hex === undefined ? undefined : (fromHex(hex) as Bytes)
  }

  seen(): Said["seen"] {
    return [this.#head.position, this.#head.digest]
  }

  note(problem: LocalProblem): void {
    if (!this.#head.problems.includes(problem)) this.#patch({ problems: [...this.#head.problems, problem] })
  }

  settle(problem: LocalProblem): void {
    if (this.#head.problems.includes(problem)) {
      this.#patch({ problems: this.#head.problems.filter((other) => other !== problem) })
    }
  }

  end(): void {
    this.#patch({ over: true })
  }

  keepRevision(round: RoundId, revision: number): void {
    const kept = Object.entries(this.#head.revisions)
      .filter(([other]) => other !== round)
      .slice(-30)
    this.#patch({ revisions: { ...Object.fromEntries(kept), [round]: revision } })
  }

  /** Changes since the last commit, together with `more`, in one batch. */
  async commit(more: readonly Change[] = []): Promise<Result<readonly string[], CommitRefusal>> {
    const { slot } = this.identity
    const changes: Change[] = [
      ...[...this.#changed].map((page) => ({ key: pageKey(slot, page), value: toRecord(this.#pages.get(page)) })),
      ...[...this.#lockedChanges].map(([page, entries]) => ({
        key: lockedKey(slot, page),
        value: entries && toRecord(entries),
      })),
      { key: headKey(slot), value: toRecord(this.#head) },
      ...more,
    ]
    const outcome = await this.#store.commit(changes)
    if (!outcome.ok) return outcome
    this.#changed.clear()
    this.#lockedChanges.clear()
    while (this.#pages.size > 8) this.#pages.delete(this.#pages.keys().next().value as number)
    return ok(changes.map(({ key }) => key))
  }

  /**
   * Takes the next entries of the log. `Gap`: something before them is missing, ask again from `head.position`. The ids
   * of this device's own chained entries among them tell what the outbox no longer needs.
   */
  async absorb(entries: readonly Entry[]): Promise<Result<ReadonlySet<EventId>, "Gap">> {
    const own = new Set<EventId>()
    for (const entry of entries) {
      if (entry.position <= this.#head.position) {
        await this.#checkAgain(entry)
        continue
      }
      if (entry.position > this.#head.position + 1) return err("Gap")
      if (this.#head.problems.includes("HistoryForked")) return ok(own)
      const id = await entryId(entry, this.#crypto)
      const before = this.#head
      if (entry.kind === "operation") await this.#takeOperation(entry)
      else if (await this.#takeEnvelope(entry, id as EventId)) own.add(id as EventId)
      if (this.#head.problems.includes("HistoryForked") && !before.problems.includes("HistoryForked")) return ok(own)
      await this.#advance(entry.position, id)
    }
    return ok(own)
  }

  /** Where the relay says that its log ends, at the beginning of a connection. */
  welcomed(position: number): void {
    if (position < this.#head.position) this.note("HistoryRolledBack")
  }

  /**
   * When everything up to there is here, and perhaps more that came meanwhile: compares the relay's digest with ours, and
   * looks for what must be in the log.
   */
  async caughtUp(position: number, digest: LogDigest): Promise<void> {
    const mine = this.#digestAt(position)
    if (mine !== undefined && mine !== digest) this.note("HistoryForked")
    if (!this.#holdsAnchor) this.note("HistoryForked")
    if (this.#head.landmark) this.note("HistoryRolledBack")
    this.#endOpening()
    if (this.#head.isRefetching) {
      const { isRefetching: _, ...whole } = this.#head
      this.#head = whole
    }
    // With the circle all of its words end, without a word about each.
    if (this.#head.wordless.length > 0 && !this.#membership?.dissolved) this.note("WordsWithheld")
    else this.settle("WordsWithheld")
  }

  /** The stored events of one part, in the order of the log. */
  async eventsOf(part: Part): Promise<readonly Recorded[]> {
    const pages = await Promise.all((this.#head.parts[part] ?? []).map((page) => this.#page(page)))
    return pages.flat() as Recorded[]
  }

  /** Whether this member's page of a round is in the log. */
  hasEntered(round: RoundId): boolean {
    return this.#head.rounds[round]?.authors.includes(this.identity.member) ?? false
  }

  /** After an update of the app: reads what an older version had to set aside. */
  async readNewer(): Promise<void> {
    // Of this part alone the records are not events yet: `#append` puts nothing else there.
    const aside = (await this.eventsOf("newer")) as unknown as readonly NewerEvent[]
    if (aside.length === 0) return
    const left: NewerEvent[] = []
    for (const { json, ...recorded } of aside) {
      const parsed = parseEvent(json)
      if (parsed.state === "known") await this.#record({ ...recorded, event: parsed.event })
      else left.push({ json, ...recorded })
    }
    const [first, ...rest] = this.#head.parts["newer"] ?? []
    for (const page of rest) this.#putPage(page, [])
    if (first !== undefined) this.#putPage(first, left)
    this.#patch({ parts: { ...this.#head.parts, newer: first === undefined ? [] : [first] } })
    if (left.length === 0) this.settle("NewerEvents")
  }

  get #holdsAnchor(): boolean {
    const { anchor } = this.identity
    return anchor === undefined || this.#head.heads.includes(toHex(shortHead(anchor)))
  }

  #patch(change: Partial<Head>): void {
    this.#head = { ...this.#head, ...change }
  }

  /** The digest at one of the last positions; undefined for any other. */
  #digestAt(position: number): LogDigest | undefined {
    return this.#head.recent[this.#head.recent.length - 1 - (this.#head.position - position)]
  }

  async #advance(position: number, id: Parameters<typeof extendDigest>[1]): Promise<void> {
    const digest = await extendDigest(this.#head.digest, id, this.#crypto)
    this.#patch({ position, digest, recent: [...this.#head.recent, digest].slice(-recentDigests) })
    const { landmark } = this.#head
    if (landmark?.position !== position) return
    if (landmark.digest !== digest) this.note("HistoryForked")
    this.#patch({ landmark: undefined })
  }

  /** An entry that is here already: the same one again is harmless, another one in its place is a second history. */
  async #checkAgain(entry: Entry): Promise<void> {
    const at = this.#head.recent.length - 1 - (this.#head.position - entry.position)
    const [before, after] = [this.#head.recent[at - 1], this.#head.recent[at]]
    if (before === undefined || after === undefined) return
    const again = await extendDigest(before, await entryId(entry, this.#crypto), this.#crypto)
    if (again !== after) this.note("HistoryForked")
  }

  async #takeOperation({ operation: signed }: Extract<Entry, { kind: "operation" }>): Promise<void> {
    this.#endOpening()
    const applied = await applyOperation(this.#membership, signed, this.#crypto)
    if (!applied.ok || applied.value.membership.circle !== this.identity.circle) return this.note("HistoryForked")
    const { membership, operation } = applied.value
    this.#membership = membership
    this.#patch({
      membership: membershipToStored(membership),
      heads: [...this.#head.heads, toHex(shortHead(membership.head))],
    })
    if (operation.type === "rotate") {
      this.#patch({ befores: { ...this.#head.befores, [operation.epoch]: toHex(operation.before) } })
    }
    await this.#takeGrant(membership, operation)
    this.#noticeEnd(membership)
  }

  async #takeGrant(membership: Membership, operation: Operation): Promise<void> {
    if (!("grants" in operation)) return
    const { circle, secrets } = this.identity
    const grant = operation.grants.find(({ device }) => device === secrets.id)
    if (!grant) return
    const key = await openGrant(grant, circle, membership.epoch, secrets.agreement)
    const check = "keyCheck" in operation ? operation.keyCheck : undefined
    if (!key || (check && !equalBytes(check, await keyCheckOf(key, circle, membership.epoch, this.#crypto)))) {
      return this.note("WrongKey")
    }
    this.settle("WrongKey")
    await this.#learnKey(membership.epoch, key)
  }

  /** Keeps an epoch's key and those of the epochs before it, and opens what waited for them. */
  async #learnKey(newest: number, newestKey: EpochKey): Promise<void> {
    const keys: Record<number, string> = { ...this.#head.epochKeys, [newest]: toHex(newestKey) }
    let key: EpochKey | undefined = newestKey
    for (let epoch = newest; key && epoch > 0 && keys[epoch - 1] === undefined; epoch--) {
      const wrapped = this.#head.befores[epoch]
      key =
        wrapped === undefined
          ? undefined
          : await openBefore(key, fromHex(wrapped) as Bytes, this.identity.circle, this.#crypto)
      if (key) keys[epoch - 1] = toHex(key)
      else this.note("WrongKey")
    }
    this.#patch({ epochKeys: keys })
    await this.#openLocked()
  }

  #noticeEnd({ dissolved, members, devices }: Membership): void {
    const mine = members.get(this.identity.member)
    const device = devices.get(this.identity.secrets.id)
    if (device && !device.active && mine?.state === "active") this.note("DeviceRemoved")
    if (dissolved || (mine && mine.state !== "active") || (device && !device.active)) this.end()
  }

  /** True where it is a link of this device's own chain. */
  async #takeEnvelope(entry: EnvelopeEntry, id: EventId): Promise<boolean> {
    const { header } = entry.envelope
    const author = await this.#authorOf(entry, id)
    if (!author || this.#isSecondPage(header, author)) {
      this.note("ForgedEntries")
      return false
    }
    this.#followOpening(header, author)
    if (isChained(header)) {
      this.#patch({ chains: { ...this.#head.chains, [header.device]: { counter: header.counter, tip: id } } })
    }
    if (header.type === "release") this.#patch({ released: { round: header.round, by: author } })
    if (header.type === "erase") await this.#erase(header.target, author, entry.position)
    if (header.type === "event" || header.type === "page") await this.#takeWords(entry, id, author)
    return isChained(header) && header.device === this.identity.secrets.id
  }

  /** The member who wrote it, or undefined where anything about it is not as it must be. */
  async #authorOf({ envelope }: EnvelopeEntry, id: EventId): Promise<MemberId | undefined> {
    const { header } = envelope
    const device = this.#membership?.devices.get(header.device)
    if (!this.#membership || !device || !mayWrite(device) || header.circle !== this.identity.circle) return undefined
    if (!(await isSignedBy(envelope, id, device.signing, this.#crypto))) return undefined
    if (!this.#head.heads.includes(toHex(header.membershipHead))) return undefined
    // A page may have been sealed before the keys changed and wait for its round; a chained one never waits.
    const { epoch, rotationDue } = this.#membership
    if (isChained(header) ? header.epoch !== epoch || rotationDue : header.epoch > epoch) return undefined
    return isChained(header) && !this.#extendsChain(header) ? undefined : device.member
  }

  /** The relay lets one page of a member into a round; another could only be an attempt to change it. */
  #isSecondPage(header: Header, author: MemberId): boolean {
    return header.type === "page" && this.#head.rounds[header.round]?.authors.includes(author) === true
  }

  #extendsChain({ device, counter, previous }: Header): boolean {
    const { counter: last, tip } = this.chainOf(device)
    return counter === last + 1 && previous === tip
  }

  async #takeWords(entry: EnvelopeEntry, id: EventId, by: MemberId): Promise<void> {
    const { header, body } = entry.envelope
    if (!body.kept) {
      this.#patch({ wordless: [...this.#head.wordless, { position: entry.position, id, by }] })
      return
    }
    const key = this.epochKey(header.epoch)
    if (!key) return this.#lock(entry)
    await this.#readWords(entry, id, by, key, true)
  }

  async #readWords(entry: EnvelopeEntry, id: EventId, by: MemberId, key: EpochKey, compare: boolean): Promise<void> {
    const { envelope, sealSecret, position } = entry
    const opened = await openEnvelope(envelope, key, sealSecret, this.#crypto)
    const said = opened.ok ? (opened.value as Partial<Said> | null) : undefined
    if (!said || typeof said !== "object") return this.note("UnreadableEvents")
    if (compare) this.#compareViews(said.seen, position)
    const parsed = parseEvent(said.event)
    const recorded = { id, by, device: envelope.header.device, position }
    if (parsed.state === "newer") {
      this.note("NewerEvents")
      return this.#append("newer", { ...recorded, json: said.event } satisfies NewerEvent)
    }
    if (parsed.state === "malformed" || !(await this.#isInItsPlace(envelope.header, parsed.event))) {
      return this.note("UnreadableEvents")
    }
    await this.#record({ ...recorded, event: parsed.event })
  }

  /** A check-in comes as the page of its own date's round and in no other way. */
  async #isInItsPlace(header: Header, event: Recorded["event"]): Promise<boolean> {
    const isCheckIn = event.type === "CheckInAnswered" || event.type === "CheckInPassed"
    if (header.type !== "page") return !isCheckIn
    const first = this.epochKey(0)
    return isCheckIn && !!first && header.round === (await roundIdOf(first, header.circle, event.date, this.#crypto))
  }

  /** The author's view of the log against ours, where both are known: nobody has read beyond what they then wrote. */
  #compareViews(seen: unknown, at: number): void {
    const [position, digest] = Array.isArray(seen) ? (seen as readonly unknown[]) : []
    if (typeof position !== "number") return
    const mine = this.#digestAt(position)
    if (position >= at || (mine !== undefined && mine !== digest)) this.note("HistoryForked")
  }

  #record(recorded: Recorded): Promise<void> {
    return this.#append(partOf(recorded.event), recorded)
  }

  async #append(part: Part, record: unknown): Promise<void> {
    const pages = this.#head.parts[part] ?? []
    const last = pages.at(-1)
    const held = last === undefined ? undefined : await this.#page(last)
    if (last !== undefined && held && held.length < eventsPerPage) return this.#putPage(last, [...held, record])
    const fresh = this.#newPage()
    this.#patch({ parts: { ...this.#head.parts, [part]: [...pages, fresh] } })
    this.#putPage(fresh, [record])
  }

  #newPage(): number {
    const { nextPage } = this.#head
    this.#patch({ nextPage: nextPage + 1 })
    return nextPage
  }

  #putPage(page: number, records: readonly unknown[]): void {
    this.#pages.delete(page)
    this.#pages.set(page, records)
    this.#changed.add(page)
  }

  async #page(page: number): Promise<readonly unknown[]> {
    const known = this.#pages.get(page)
    if (known) return known
    const [bytes] = await this.#store.read([pageKey(this.identity.slot, page)])
    const records = fromRecord<readonly unknown[]>(bytes) ?? []
    this.#pages.set(page, records)
    return records
  }

  /** Keeps an entry that this device has no key for yet: it was here before this device was let in. */
  async #lock(entry: EnvelopeEntry): Promise<void> {
    const text = toHex(encodeEntry(entry))
    const last = this.#head.locked.at(-1)
    const held = last === undefined ? undefined : await this.#lockedPage(last)
    if (last !== undefined && held && held.length < eventsPerPage) {
      this.#lockedChanges.set(last, [...held, text])
      return
    }
    const fresh = this.#newPage()
    this.#patch({ locked: [...this.#head.locked, fresh] })
    this.#lockedChanges.set(fresh, [text])
  }

  async #lockedPage(page: number): Promise<readonly string[]> {
    const fresh = this.#lockedChanges.get(page)
    if (fresh) return fresh
    const [bytes] = await this.#store.read([lockedKey(this.identity.slot, page)])
    return fromRecord<readonly string[]>(bytes) ?? []
  }

  async #openLocked(): Promise<void> {
    const { locked } = this.#head
    if (locked.length === 0) return
    this.#patch({ locked: [] })
    for (const page of locked) {
      for (const text of await this.#lockedPage(page)) {
        const entry = decodeEntry(fromHex(text) as Bytes)
        if (entry?.kind !== "envelope") continue
        const key = this.epochKey(entry.envelope.header.epoch)
        const author = this.#membership?.devices.get(entry.envelope.header.device)?.member
        if (!key || !author) this.note("UnreadableEvents")
        else await this.#readWords(entry, (await entryId(entry, this.#crypto)) as EventId, author, key, false)
      }
      this.#lockedChanges.set(page, undefined)
    }
  }

  /** Takes the words of one's author's entry, or all of theirs so far, out of this device's copy. */
  async #erase(
    target: { readonly position: number; readonly event: EventId },
    by: MemberId,
    at: number,
  ): Promise<void> {
    const isAll = target.position === everyEntry.position && target.event === everyEntry.event
    const isMeant = (record: { readonly id: EventId; readonly by: MemberId; readonly position?: number | undefined }) =>
      record.by === by && (isAll ? (record.position ?? 0) < at : record.id === target.event)
    this.#patch({ wordless: this.#head.wordless.filter((entry) => !isMeant(entry)) })
    for (const page of Object.values(this.#head.parts).flat()) {
      const records = (await this.#page(page)) as readonly (Recorded | NewerEvent)[]
      if (!records.some(isMeant)) continue
      const kept = records.flatMap((record): readonly (Recorded | NewerEvent)[] => {
        if (!isMeant(record)) return [record]
        return "event" in record ? [{ ...record, event: eraseEvent(record.event) }] : []
      })
      this.#putPage(page, kept)
    }
    for (const page of this.#head.locked) {
      const kept = (await this.#lockedPage(page)).filter((text) => {
        const entry = decodeEntry(fromHex(text) as Bytes)
        const author = entry?.kind === "envelope" && this.#membership?.devices.get(entry.envelope.header.device)?.member
        return author !== by || !(isAll || entry?.position === target.position)
      })
      this.#lockedChanges.set(page, kept)
    }
  }

  /**
   * Watches how own pages come into the log. They come when the round opens, side by side with everybody's, or right
   * after one's own release; anything else means that the relay let one out early.
   */
  #followOpening(header: Header, author: MemberId): void {
    if (header.type !== "page" || header.round !== this.#head.opening?.round) this.#endOpening()
    if (header.type !== "page") return
    const { round } = header
    // What its author has changed or taken back since has no place there, complete or not.
    const isStale = author === this.identity.member && header.counter < (this.#head.revisions[round] ?? 0)
    if (isStale) this.note("OpenedEarly")
    const { authors = [], opened = false } = this.#head.rounds[round] ?? {}
    const others = Object.entries(this.#head.rounds).filter(([other]) => other !== round)
    const rounds = {
      ...Object.fromEntries(others.slice(-recentRounds)),
      [round]: { authors: [...authors, author], opened },
    }
    const { released } = this.#head
    const isReleased = released?.round === round && released.by === author
    const own = author === this.identity.member || this.#head.opening?.own === true
    this.#patch({ rounds, released: undefined, ...(!isReleased && { opening: { round, own } }) })
  }

  #endOpening(): void {
    const { opening, rounds } = this.#head
    const round = opening && rounds[opening.round]
    if (!opening || !round || !this.#membership) return
    const isComplete = activeMembers(this.#membership).every(({ id }) => round.authors.includes(id))
    // A page that joins a round that had already opened comes alone, and rightly so.
    if (opening.own && !isComplete && !round.opened) this.note("OpenedEarly")
    const opened = round.opened || isComplete
    this.#patch({ opening: undefined, rounds: { ...rounds, [opening.round]: { ...round, opened } } })
  }
}
