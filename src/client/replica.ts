import type { EventId, MemberId } from "#base/ids"
import { addDays, monthOf, type LocalDate, type Month } from "#base/time"
import { emptyCircle, evolveCircle, foldCircle, type CircleState } from "#core/circleState"
import { partOf, type Recorded } from "#core/events"
import type { Membership } from "#protocol/membership"
import { emptyHead, type Head } from "./head"
import { draftsKey, headKey, pageKey } from "./keys"
import type { Identity } from "./ledger"
import { readOutbox, type Waiting } from "./outbox"
import { readOwnPages, type OwnPage } from "./ownPages"
import type { KeyValueStore } from "./ports"
import { fromRecord } from "./record"
import { storedToMembership } from "./storedMembership"

/** One's own page of a date that is not in the log: sealed at the relay, or on its way there. */
export interface OwnSealed {
  readonly page: OwnPage["page"]
  /** It has not reached the relay yet. */
  readonly waiting: boolean
}

/**
 * One circle as this tab sees it, read from what is stored and never from the network: the newest months at first, the
 * rest when asked for. What waits in the outbox is laid over it, so that an act is seen at once and offline.
 */
export class Replica {
  readonly identity: Identity
  readonly #store: KeyValueStore
  readonly #today: () => LocalDate
  #head: Head = emptyHead
  #membership: Membership | undefined
  #waiting: readonly Waiting[] = []
  #ownPages: readonly OwnPage[] = []
  #drafts: Readonly<Record<string, unknown>> = {}
  readonly #parts = new Map<string, CircleState>()
  #state: CircleState = emptyCircle
  /** Months that screens show; search reads the others without laying them out. */
  readonly #shown = new Set<Month>()

  constructor(identity: Identity, store: KeyValueStore, today: () => LocalDate) {
    this.identity = identity
    this.#store = store
    this.#today = today
  }

  /** Reads the profile and the newest months. */
  async load(months = 2): Promise<void> {
    await this.#readSmall()
    await this.#loadPart("profile")
    for (const month of this.months.slice(0, months)) await this.#show(month)
    this.#compose()
  }

  /** Reads again what has been written; keys of other circles do not matter. */
  async refresh(keys: readonly string[]): Promise<void> {
    const { slot } = this.identity
    const own = keys.filter((key) => key.startsWith(`${slot}/`))
    if (own.length === 0) return
    const before = this.#head
    await this.#readSmall()
    const touched = new Set(own)
    const isTouched = (part: string) =>
      (this.#head.parts[part] ?? []).some((page) => touched.has(pageKey(slot, page))) ||
      this.#head.parts[part]?.length !== before.parts[part]?.length
    for (const part of this.#parts.keys()) if (isTouched(part)) await this.#loadPart(part)
    // The first of a new month is shown at once; older months that fill up while history arrives wait to be asked for.
    const newest = this.months[0]
    if (newest && !this.#shown.has(newest)) await this.#show(newest)
    this.#compose()
  }

  /** Shows the newest month that is not shown yet. False where there is none. */
  async loadEarlier(): Promise<boolean> {
    const month = this.earlier
    if (!month) return false
    await this.#show(month)
    this.#compose()
    return true
  }

  /** Reads all of the history, for search and export. */
  async loadAll(): Promise<void> {
    const unread = this.months.filter((month) => !this.#parts.has(month))
    for (const month of unread) await this.#loadPart(month)
    if (unread.length > 0) this.#compose()
  }

  get state(): CircleState {
    return this.#state
  }

  get head(): Head {
    return this.#head
  }

  get membership(): Membership | undefined {
    return this.#membership
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting
  }

  get drafts(): Readonly<Record<string, unknown>> {
    return this.#drafts
  }

  /**
   * Months with something in them, newest first. Those that have not come yet are last: whoever writes something for a day
   * in a hundred years must not push today's month out of what is loaded.
   */
  get months(): readonly Month[] {
    const latest = monthOf(addDays(this.#today(), 1))
    const all = Object.keys(this.#head.parts)
      .filter((part): part is Month => /^\d{4}-\d\d$/.test(part))
      .sort()
      .reverse()
    return [...all.filter((month) => month <= latest), ...all.filter((month) => month > latest)]
  }

  get earlier(): Month | undefined {
    return this.months.find((month) => !this.#shown.has(month))
  }

  /** The months that are shown and those of acts that wait, newest first. */
  get shown(): readonly Month[] {
    const read = new Set(this.months)
    return [...this.#state.months.keys()]
      .filter((month) => this.#shown.has(month) || !read.has(month))
      .sort()
      .reverse()
  }

  /** One's own page of a date as it will be once everything that waits has been sent. */
  ownSealed(date: LocalDate): OwnSealed | undefined {
    const sealed = this.#ownPages.find((page) => page.date === date)
    let own: OwnSealed | undefined = sealed && { page: sealed.page, waiting: false }
    for (const { intent } of this.#waiting) {
      if (intent.do === "handIn" && intent.page.date === date) own = { page: intent.page, waiting: true }
      if (intent.do === "withdraw" && intent.date === date) own = undefined
    }
    return own
  }

  /** Dates for which one has a page that is not in the log. */
  get sealedDates(): readonly LocalDate[] {
    const waiting = this.#waiting.flatMap(({ intent }) => (intent.do === "handIn" ? [intent.page.date] : []))
    return [...new Set([...this.#ownPages.map(({ date }) => date), ...waiting])]
  }

  async #readSmall(): Promise<void> {
    const { slot } = this.identity
    const [head, drafts] = await this.#store.read([headKey(slot), draftsKey(slot)])
    this.#head = fromRecord<Head>(head) ?? emptyHead
    this.#membership = this.#head.membership && storedToMembership(this.#head.membership)
    this.#drafts = fromRecord<Record<string, unknown>>(drafts) ?? {}
    this.#waiting = await readOutbox(slot, this.#store)
    this.#ownPages = await readOwnPages(slot, this.#store)
  }

  async #show(month: Month): Promise<void> {
    this.#shown.add(month)
    if (!this.#parts.has(month)) await this.#loadPart(month)
  }

  async #loadPart(part: string): Promise<void> {
    const pages = this.#head.parts[part] ?? []
    const bytes = await this.#store.read(pages.map((page) => pageKey(this.identity.slot, page)))
    const events = bytes.flatMap((page) => fromRecord<readonly Recorded[]>(page) ?? [])
    this.#parts.set(part, foldCircle(events))
  }

  /** Parts do not touch each other, so each is folded by itself and they are laid side by side. */
  #compose(): void {
    const months = new Map<Month, NonNullable<ReturnType<CircleState["months"]["get"]>>>()
    for (const state of this.#parts.values()) for (const [month, value] of state.months) months.set(month, value)
    let state: CircleState = { profile: this.#parts.get("profile")?.profile ?? emptyCircle.profile, months }
    for (const { key, intent } of this.#waiting) {
      if (intent.do === "write" && this.#isLoaded(intent.event))
        state = evolveCircle(state, this.#pending(key, intent.event))
    }
    this.#state = state
  }

  #isLoaded(event: Recorded["event"]): boolean {
    const part = partOf(event)
    return this.#parts.has(part) || !(part in this.#head.parts)
  }

  #pending(key: string, event: Recorded["event"]): Recorded {
    const { member, secrets } = this.identity
    return {
      id: `pending ${key}` as EventId,
      by: member satisfies MemberId,
      device: secrets.id,
      position: undefined,
      event,
    }
  }
}
