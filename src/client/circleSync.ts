import { fromHex, type Bytes } from "#base/bytes"
import type { EventId } from "#base/ids"
import type { EpochKey } from "#crypto/epochKey"
import {
  decodeFromRelay,
  encodeToRelay,
  proofBytes,
  type FromRelay,
  type Outcome,
  type Refusal,
  type ToRelay,
} from "#protocol/messages"
import { entriesPerFrame } from "#protocol/limits"
import { applyOperation, type Membership, type SignedOperation } from "#protocol/membership"
import { flyingToSubmission, nextBatch, sealIntents, type Flying, type InFlight } from "./inFlight"
import { inFlightKey } from "./keys"
import type { Ledger } from "./ledger"
import { addDevice, change, rotate } from "./operations"
import { readOutbox, type Intent, type Waiting } from "./outbox"
import { openHeld, readOwnPages, writeOwnPages, type OwnPage } from "./ownPages"
import { CorruptData, type Change, type Ports, type Wire } from "./ports"
import type { LocalProblem } from "./problems"
import { fromRecord, toRecord } from "./record"

/** What a circle's syncing tells the rest of the device. */
export interface SyncListener {
  /** Records that were written. */
  readonly changed: (keys: readonly string[]) => void
  readonly connected: (isConnected: boolean) => void
  /** What the relay last refused, undefined once it is well again. */
  readonly refused: (refusal: Refusal | undefined) => void
  /** What keeps this device from writing down what arrives, undefined once it is well again. */
  readonly fault: (problem: LocalProblem | undefined) => void
  readonly met: (message: Extract<FromRelay, { type: "Met" }>) => void
  /** What another device of the circle has just signalled. */
  readonly signal: (payload: Bytes) => void
  /** The relay has taken the circle's first operation, or will not. */
  readonly begun: (outcome: Outcome) => void
}

/** What makes a new circle at the relay, kept until it has. */
export interface Beginning {
  readonly token: string
  readonly bytes: string
  readonly signature: string
}

interface SyncOptions {
  readonly beginning?: Beginning | undefined
  /** This device speaks under keys that it is about to lay down: what waits is left to those that follow. */
  readonly isPassing?: boolean
}

type Request = Extract<ToRelay, { request: number }>
/** A request without its number. */
export type Asking = Request extends infer R ? (R extends Request ? Omit<R, "request"> : never) : never

const unreachable: Outcome = { ok: false, refusal: "Busy" }

/**
 * Keeps one circle's copy and the relay's in step over one connection. Frames are worked off one after the other; a
 * request is under way or it is not; what waits to be sent follows once everything before it is here. Keeps SY17 to SY28.
 */
export class CircleSync {
  readonly #ledger: Ledger
  readonly #ports: Ports
  readonly #listener: SyncListener
  readonly #isPassing: boolean
  #beginning: Beginning | undefined
  #wire: Wire | undefined
  #jobs: Promise<void> = Promise.resolve()
  #isRunning = false
  #failures = 0
  #cancelRetry: (() => void) | undefined
  /** Counts connections, so that a frame of an old one is not taken for one of the new. */
  #connection = 0
  #welcome: Extract<FromRelay, { type: "Welcome" }> | undefined
  #isCurrent = false
  #lastRequest = 0
  readonly #asked = new Map<number, (outcomes: readonly Outcome[]) => void>()
  #sending: { readonly request: number; readonly done: (outcomes: readonly Outcome[]) => Promise<void> } | undefined
  #awaited = 0
  readonly #awaiting: (() => void)[] = []
  #pause: (() => void) | undefined

  constructor(
    ledger: Ledger,
    ports: Ports,
    listener: SyncListener,
    { beginning, isPassing = false }: SyncOptions = {},
  ) {
    this.#ledger = ledger
    this.#ports = ports
    this.#listener = listener
    this.#beginning = beginning
    this.#isPassing = isPassing
  }

  start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#connect()
  }

  stop(): void {
    this.#isRunning = false
    this.#cancelRetry?.()
    this.#pause?.()
    this.#drop()
  }

  /** Something may wait in the outbox, or the network may be back. */
  poke(): void {
    if (this.#isRunning && !this.#wire) {
      this.#cancelRetry?.()
      this.#connect()
    }
    this.#do(() => this.#flush())
  }

  /** Settles when everything received so far is worked off. */
  async idle(): Promise<void> {
    let jobs: Promise<void>
    do {
      jobs = this.#jobs
      await jobs
    } while (jobs !== this.#jobs)
  }

  /** Asks the relay for something beside the log. Answers `Busy` where there is no connection. */
  ask(asking: Asking): Promise<readonly Outcome[]> {
    const wire = this.#wire
    if (!wire || !this.#isCurrent) return Promise.resolve([unreachable])
    const request = ++this.#lastRequest
    return new Promise((resolve) => {
      this.#asked.set(request, resolve)
      wire.send(encodeToRelay({ ...asking, request } as ToRelay))
    })
  }

  /** Hands what nobody keeps to the circle's other devices; lost where there is no connection. */
  signal(payload: Bytes): void {
    if (this.#isCurrent) this.#wire?.send(encodeToRelay({ type: "Signal", payload }))
  }

  /** Outbox keys of what is sealed and may already be at the relay. */
  async flyingKeys(): Promise<readonly string[]> {
    return (await this.#readInFlight())?.items.map(({ key }) => key) ?? []
  }

  get isRunning(): boolean {
    return this.#isRunning
  }

  get isCurrent(): boolean {
    return this.#isCurrent
  }

  /**
   * Has a change of membership entered that was made by `make` from the newest membership and its key; made again if it
   * moved, and after a new key where one is due. `Busy` where there is no connection or no key.
   */
  async operate(make: (membership: Membership, key: EpochKey) => Promise<SignedOperation>): Promise<Outcome> {
    for (let tries = 0; tries < 5; tries++) {
      const { membership } = this.#ledger
      const key = membership && this.#ledger.epochKey(membership.epoch)
      if (!membership || !key || !this.#ledger.maySend) return unreachable
      const due = membership.rotationDue
      const operation = due ? await rotate(membership, key, this.#signer()) : await make(membership, key)
      const [outcome = unreachable] = await this.ask({ type: "Operate", operation })
      if (outcome.ok ? !due : outcome.refusal !== "HeadMoved") return outcome
      await this.#untilHere(outcome.ok ? outcome.position : 0)
    }
    return { ok: false, refusal: "HeadMoved" }
  }

  /** What was shown is not the circle it should be: that is said, and nothing is sent to it. */
  async distrust(): Promise<void> {
    this.#ledger.note("HistoryForked")
    await this.#commit()
  }

  /** Settles when a position of the log is here and worked off, or will not come over this connection. */
  async #untilHere(position: number): Promise<void> {
    await this.idle()
    while (this.#wire && this.#ledger.head.position < position) {
      await new Promise<void>((resolve) => this.#awaiting.push(resolve))
      await this.idle()
    }
  }

  #wakeAwaiting(): void {
    for (const wake of this.#awaiting.splice(0)) wake()
  }

  #do(job: () => Promise<void>): void {
    this.#jobs = this.#jobs.then(job).catch((error: unknown) => this.#fault(error))
  }

  /** What should not happen must neither stop the app nor send anything doubtful: this circle's line goes quiet. */
  #fault(error: unknown): void {
    this.#listener.fault(error instanceof CorruptData ? "CorruptData" : "UnreadableEvents")
    this.stop()
  }

  #connect(): void {
    const connection = ++this.#connection
    const current = (act: () => void) => () => connection === this.#connection && act()
    this.#wire = this.#ports.net.connect({
      frame: (bytes) => current(() => this.#do(() => this.#receive(connection, bytes)))(),
      closed: current(() => this.#lost()),
    })
  }

  #drop(): void {
    this.#connection += 1
    this.#wire?.close()
    this.#forgetConnection()
  }

  #lost(): void {
    this.#connection += 1
    this.#forgetConnection()
    if (this.#isRunning) this.#retryLater()
  }

  #forgetConnection(): void {
    this.#wire = undefined
    this.#welcome = undefined
    this.#isCurrent = false
    this.#sending = undefined
    this.#awaited = 0
    for (const answer of this.#asked.values()) answer([unreachable])
    this.#asked.clear()
    this.#wakeAwaiting()
    this.#listener.connected(false)
  }

  /** Longer after each failure, never the same for all devices at once, a minute at most. */
  #retryLater(): void {
    const base = Math.min(60_000, 1_000 * 2 ** this.#failures)
    const spread = (this.#ports.random(1)[0] ?? 0) / 255
    this.#failures += 1
    this.#cancelRetry?.()
    this.#cancelRetry = this.#ports.clock.after(base * (0.5 + spread / 2), () => {
      if (this.#isRunning && !this.#wire) this.#connect()
    })
  }

  async #receive(connection: number, bytes: Bytes): Promise<void> {
    if (connection !== this.#connection) return
    const message = decodeFromRelay(bytes)
    if (!message) return this.#restart()
    switch (message.type) {
      case "Challenge":
        return this.#introduce(message.nonce)
      case "Welcome":
        if (this.#welcome) return // there is one to a connection
        this.#welcome = message
        this.#ledger.welcomed(message.position)
        await this.#reachCurrent()
        return this.#flush()
      case "Entries":
        await this.#absorb(message.entries)
        await this.#reachCurrent()
        return this.#flush()
      case "Held":
        return this.#takeHeld(message)
      case "Answer":
        return this.#takeAnswer(message)
      case "Met":
        return this.#listener.met(message)
      case "Signal":
        return this.#listener.signal(message.payload)
      case "Refused":
        return this.#refusedWhole(message.refusal)
    }
  }

  /** A relay that does not make sense is left and asked again later. */
  #restart(): void {
    this.#wire?.close()
    this.#lost()
  }

  async #introduce(nonce: Bytes): Promise<void> {
    const { circle, secrets } = this.#ledger.identity
    const wire = this.#wire
    if (this.#beginning) {
      const { token, bytes, signature } = this.#beginning
      const operation = { bytes: fromHex(bytes) as Bytes, signature: fromHex(signature) as Bytes }
      this.#send({ type: "Create", token: fromHex(token) as Bytes, operation }, async ([outcome]) => {
        if (!outcome) return
        this.#listener.begun(outcome)
        if (!outcome.ok) {
          this.#listener.refused(outcome.refusal)
          return this.#restart()
        }
        this.#beginning = undefined
        await this.#introduce(nonce)
      })
      return
    }
    const signature = await secrets.signing.sign(proofBytes(nonce, circle, secrets.id))
    const from = this.#ledger.head.position
    wire?.send(encodeToRelay({ type: "Prove", circle, device: secrets.id, from, signature }))
  }

  #send(asking: Asking, done: (outcomes: readonly Outcome[]) => Promise<void>): void {
    // The connection this was made for may be gone, and another one there that is not ready.
    if (!this.#wire || (asking.type !== "Create" && !this.#isCurrent)) return
    const request = ++this.#lastRequest
    this.#sending = { request, done }
    this.#wire.send(encodeToRelay({ ...asking, request } as ToRelay))
  }

  async #absorb(entries: Extract<FromRelay, { type: "Entries" }>["entries"]): Promise<void> {
    const absorbed = await this.#ledger.absorb(entries)
    if (!absorbed.ok) {
      await this.#ledger.reload()
      return this.#restart()
    }
    await this.#commit(await this.#delivered(absorbed.value))
    this.#wakeAwaiting()
  }

  /** What has arrived in the log leaves the outbox in the same batch. */
  async #delivered(own: ReadonlySet<EventId>): Promise<readonly Change[]> {
    if (own.size === 0) return []
    const flying = await this.#readInFlight()
    const arrived = flying?.items.filter(({ event }) => own.has(event)) ?? []
    const known = new Set(arrived.map(({ event }) => event))
    const isNews = [...own].some((event) => !known.has(event))
    if (isNews && !this.#ledger.head.isRefetching) this.#ledger.note("AnotherCopy")
    if (!flying || arrived.length === 0) return []
    const left = flying.items.filter((item) => !arrived.includes(item))
    return [this.#inFlightChange(left), ...arrived.map(({ key }) => ({ key, value: undefined }))]
  }

  async #reachCurrent(): Promise<void> {
    const welcome = this.#welcome
    if (!welcome || this.#isCurrent || this.#ledger.head.position < welcome.position) return
    await this.#ledger.caughtUp(welcome.position, welcome.digest)
    if (!(await this.#commit())) return
    this.#isCurrent = true
    this.#failures = 0
    this.#listener.refused(undefined)
    this.#listener.connected(true)
  }

  async #takeHeld({ whole, pages: held, gone }: Extract<FromRelay, { type: "Held" }>): Promise<void> {
    const ledger = this.#ledger
    const { slot } = ledger.identity
    const opened = await openHeld(
      held,
      { membership: ledger.membership, identity: ledger.identity, epochKey: (epoch) => ledger.epochKey(epoch) },
      this.#ports.crypto,
    )
    const isNewest = ({ round, revision }: OwnPage) => revision >= (ledger.head.revisions[round] ?? 0)
    const pages = opened.filter(isNewest)
    for (const { round, revision } of pages) ledger.keepRevision(round, revision)
    const told = new Set([...gone, ...held.map(({ round }) => round)])
    const before = whole ? [] : await readOwnPages(slot, this.#ports.store)
    await this.#commit([writeOwnPages(slot, [...before.filter(({ round }) => !told.has(round)), ...pages])])
  }

  async #takeAnswer({ request, outcomes }: Extract<FromRelay, { type: "Answer" }>): Promise<void> {
    if (this.#sending?.request === request) {
      const { done } = this.#sending
      this.#sending = undefined
      await done(outcomes)
      return this.#flush()
    }
    this.#asked.get(request)?.(outcomes)
    this.#asked.delete(request)
  }

  async #refusedWhole(refusal: Refusal): Promise<void> {
    this.#listener.refused(refusal)
    const { position, over, isRefetching } = this.#ledger.head
    // Whoever has had the log, and lost it to damage, has been in.
    const wasIn = isRefetching || this.#ledger.membership?.devices.has(this.#ledger.identity.secrets.id)
    if (refusal === "NotADevice" && wasIn) {
      if (!over) this.#ledger.note("DeviceRemoved")
      this.#ledger.end()
      await this.#commit()
      return this.stop()
    }
    if (refusal === "UnknownCircle" && position > 0) {
      this.#ledger.note("HistoryRolledBack")
      await this.#commit()
    }
  }

  /** Writes what the ledger has gathered. False where the device would not take it. */
  async #commit(more: readonly Change[] = []): Promise<boolean> {
    const outcome = await this.#ledger.commit(more)
    if (outcome.ok) {
      this.#listener.fault(undefined)
      this.#listener.changed(outcome.value)
      return true
    }
    this.#listener.fault(outcome.error)
    await this.#ledger.reload()
    this.#restart()
    return false
  }

  async #flush(): Promise<void> {
    const ledger = this.#ledger
    if (!this.#wire || !this.#isCurrent || this.#sending || this.#pause || this.#isPassing) return
    if (ledger.head.position < this.#awaited || !ledger.maySend) return
    const flying = await this.#readInFlight()
    if (flying && flying.items.length > 0) return this.#sendAppend(flying)
    const [first] = await readOutbox(ledger.identity.slot, this.#ports.store)
    if (!first) return
    if (ledger.membership?.rotationDue && !goesUnderAnyKey.has(first.intent.do)) return this.#rotate()
    if (isSealable(first.intent)) return this.#sealNext()
    await this.#sendOperation(first)
  }

  async #sealNext(): Promise<void> {
    const { slot } = this.#ledger.identity
    const waiting = nextBatch(await readOutbox(slot, this.#ports.store)).slice(0, entriesPerFrame)
    const sealed = await sealIntents(waiting, this.#ledger, this.#ports.crypto, this.#ports.random)
    if (!sealed.ok) {
      if (sealed.error === "NoKey") return this.#ledger.note("WrongKey")
      this.#listener.refused("TooLarge")
      return this.#pauseFor("TooLarge")
    }
    if (await this.#commit([this.#inFlightChange(sealed.value.items)])) await this.#sendAppend(sealed.value)
  }

  async #sendAppend(flying: InFlight): Promise<void> {
    this.#send({ type: "Append", items: flying.items.map(flyingToSubmission) }, async (outcomes) => {
      for (const [at, item] of flying.items.entries()) {
        const outcome = outcomes[at]
        if (!outcome) return
        if (!outcome.ok) return this.#handleRefusal(item, outcome.refusal)
        this.#awaited = Math.max(this.#awaited, outcome.position)
        if (item.round) await this.#pageTaken(item, outcome.position)
      }
    })
  }

  /** A page or a withdrawal is at the relay: the outbox lets go of it and one's own sealed pages follow. */
  async #pageTaken({ key, round }: Flying, position: number): Promise<void> {
    if (!round) return
    const { slot } = this.#ledger.identity
    this.#ledger.keepRevision(round.round, round.revision)
    this.#ledger.leap = 0
    const others = (await readOwnPages(slot, this.#ports.store)).filter((page) => page.round !== round.round)
    // One that was sent again may have opened meanwhile. Until it is here it counts as sealed, so that it is somewhere.
    const hasOpened = position > 0 && position <= this.#ledger.head.position
    const page = hasOpened ? undefined : round.page
    const own = page ? [...others, { round: round.round, date: page.date, revision: round.revision, page }] : others
    await this.#commit([this.#inFlightChange([]), { key, value: undefined }, writeOwnPages(slot, own)])
  }

  async #handleRefusal(item: Flying, refusal: Refusal): Promise<void> {
    switch (refusal) {
      case "EpochStale":
      case "HeadUnknown":
        // The relay is ahead by a change of members; it is on its way here. Sealed anew after that.
        await this.#commit([this.#inFlightChange([])])
        if (!this.#ledger.membership?.rotationDue) this.#pauseFor(refusal)
        return
      case "PageStale":
        // Another of one's own devices has sealed a newer page: what was done last on any of them counts.
        if (item.round) this.#ledger.keepRevision(item.round.round, item.round.revision)
        this.#ledger.leap += 1
        await this.#commit([this.#inFlightChange([])])
        this.#pauseFor(refusal)
        return
      case "RoundOpen":
      case "NoSuchPage": {
        // Too late, where that is so: then the act has no meaning any more. The relay's word alone takes nothing away.
        const isOver = await this.#isTooLate(item, refusal)
        await this.#commit([this.#inFlightChange([]), ...(isOver ? [{ key: item.key, value: undefined }] : [])])
        if (!isOver) this.#pauseFor(refusal)
        return
      }
      case "WrongCounter":
      case "WrongPrevious":
        this.#ledger.note("AnotherCopy")
        await this.#commit()
        return
      default:
        this.#listener.refused(refusal)
        this.#pauseFor(refusal)
    }
  }

  /** Whether one's own page of the round is in the log, or, where it is about a sealed one, there is none. */
  async #isTooLate(item: Flying, refusal: "RoundOpen" | "NoSuchPage"): Promise<boolean> {
    const { header } = flyingToSubmission(item).envelope
    if (header.type === "event" || header.type === "erase") return false
    if (this.#ledger.hasEntered(header.round)) return true
    if (refusal === "RoundOpen" || header.type === "page") return false
    const own = await readOwnPages(this.#ledger.identity.slot, this.#ports.store)
    return !own.some(({ round }) => round === header.round)
  }

  /** Waits before trying again what was refused for now. */
  #pauseFor(refusal: Refusal): void {
    const ms = soonBetter.has(refusal) ? 500 : 30_000
    this.#pause?.()
    const cancel = this.#ports.clock.after(ms, () => {
      this.#pause = undefined
      this.poke()
    })
    this.#pause = () => {
      cancel()
      this.#pause = undefined
    }
  }

  async #rotate(): Promise<void> {
    const { membership } = this.#ledger
    const before = membership && this.#ledger.epochKey(membership.epoch)
    if (!membership || !before) return
    this.#sendSigned(await rotate(membership, before, this.#signer()))
  }

  async #sendOperation(waiting: Waiting): Promise<void> {
    const signed = await this.#operationOf(waiting.intent)
    // Judged here as the relay would: what cannot come about is let go of, and nothing else on the relay's word.
    const applied = signed && (await applyOperation(this.#ledger.membership, signed, this.#ports.crypto))
    if (signed && applied?.ok) return this.#sendSigned(signed, waiting)
    if (await this.#commit([{ key: waiting.key, value: undefined }])) await this.#flush()
  }

  #sendSigned(operation: SignedOperation, waiting?: Waiting): void {
    this.#send({ type: "Operate", operation }, async ([outcome]) => {
      if (!outcome) return
      if (!outcome.ok) {
        if (outcome.refusal !== "HeadMoved") this.#listener.refused(outcome.refusal)
        return this.#pauseFor(outcome.refusal)
      }
      this.#awaited = outcome.position
      // Who has left is not told of it by the log any more.
      if (waiting?.intent.do === "leave") this.#ledger.end()
      if (waiting) await this.#commit([{ key: waiting.key, value: undefined }])
    })
  }

  /** The signed change an intent stands for now; undefined where it has already come about. */
  async #operationOf(intent: Intent): Promise<SignedOperation | undefined> {
    const { membership } = this.#ledger
    if (!membership) return undefined
    const signer = this.#signer()
    switch (intent.do) {
      case "leave":
        return change(membership, { type: "leave" }, signer)
      case "dissolve":
        return change(membership, { type: "dissolve" }, signer)
      case "removeMember":
        return change(membership, { type: "remove-member", member: intent.member }, signer)
      case "removeDevice": {
        const isThere = membership.devices.get(intent.device)?.active
        return isThere ? change(membership, { type: "remove-device", device: intent.device }, signer) : undefined
      }
      case "addRecovery": {
        const key = this.#ledger.epochKey(membership.epoch)
        const keys = { signing: fromHex(intent.signing) as Bytes, agreement: fromHex(intent.agreement) as Bytes }
        return key && addDevice(membership, key, { ...keys, kind: "recovery" }, signer)
      }
      default:
        return undefined
    }
  }

  #signer() {
    const { crypto, random, clock } = this.#ports
    return { secrets: this.#ledger.identity.secrets, today: clock.today(), crypto, random }
  }

  #inFlightChange(items: readonly Flying[]): Change {
    const key = inFlightKey(this.#ledger.identity.slot)
    return { key, value: items.length === 0 ? undefined : toRecord({ items } satisfies InFlight) }
  }

  async #readInFlight(): Promise<InFlight | undefined> {
    const [bytes] = await this.#ports.store.read([inFlightKey(this.#ledger.identity.slot)])
    return fromRecord<InFlight>(bytes)
  }
}

/** What the relay has decided already and is about to tell. */
const soonBetter: ReadonlySet<Refusal> = new Set([
  "EpochStale",
  "HeadUnknown",
  "HeadMoved",
  "PageStale",
  "RoundOpen",
  "NoSuchPage",
])

/** These may go out although the keys are to be changed. */
const goesUnderAnyKey: ReadonlySet<Intent["do"]> = new Set(["leave", "dissolve", "removeDevice", "removeMember"])

const isSealable = ({ do: act }: Intent): boolean =>
  ["write", "handIn", "withdraw", "release", "erase", "eraseAll"].includes(act)
