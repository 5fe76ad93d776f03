import type { Bytes } from "#base/bytes"
import type { CircleId, DeviceId } from "#base/ids"
import { emptyDigest, entryId, extendDigest, type Entry, type LogDigest } from "#protocol/log"
import {
  decodeFromRelay,
  decodeToRelay,
  encodeFromRelay,
  encodeToRelay,
  type FromRelay,
  type Outcome,
  type ToRelay,
} from "#protocol/messages"
import type { Relay } from "#server/relay/relay"
import { verify } from "#server/verify"

/**
 * A malicious relay around an honest one. What it shows of a log is whatever `view` makes of it, for each device as it
 * likes; places and digests are made to fit. It may answer what it likes, swallow what it is sent, and say anything.
 */
export class Disguise {
  /** The circle that it meddles with. */
  circle: CircleId | undefined
  view: (entries: readonly Entry[], device: DeviceId) => readonly Entry[] = (entries) => entries
  answer: (outcomes: readonly Outcome[], device: DeviceId) => readonly Outcome[] = (outcomes) => outcomes
  /** What is answered to what the honest relay never hears. */
  answersSwallowed: (outcomes: readonly Outcome[]) => readonly Outcome[] = (outcomes) => outcomes
  /** True for what the honest relay is not to hear; it is answered with success. */
  swallows: (message: ToRelay, device: DeviceId) => boolean = () => false
  /** What becomes of any other message on its way down. */
  says: (message: FromRelay, device: DeviceId) => readonly FromRelay[] = (message) => [message]
  readonly #lines = new Set<Line>()
  readonly #logs = new Map<CircleId, Entry[]>()

  around(relay: Relay): Relay {
    return {
      ...relay,
      connect: (send, close, isFull) => {
        const line = new Line(this, relay, this.#logs, send, close, isFull)
        this.#lines.add(line)
        return {
          receive: (frame) => line.hears(frame),
          drained: () => line.connection.drained(),
          closed: () => {
            this.#lines.delete(line)
            line.connection.closed()
          },
        }
      },
    }
  }

  /** Shows everybody what has changed in their view. */
  showAnew(): void {
    for (const line of this.#lines) line.show()
  }

  /** Says something to a device out of nowhere, in any bytes. */
  sayTo(device: DeviceId, frame: Bytes): void {
    for (const line of this.#lines) if (line.device === device) line.send(frame)
  }
}

class Line {
  readonly connection
  readonly send: (frame: Bytes) => void
  device: DeviceId | undefined
  #circle: CircleId | undefined
  #from = 0
  #shown = 0
  #isWelcome = false
  #jobs: Promise<void> = Promise.resolve()
  readonly #disguise: Disguise
  readonly #logs: Map<CircleId, Entry[]>

  constructor(
    disguise: Disguise,
    relay: Relay,
    logs: Map<CircleId, Entry[]>,
    send: (frame: Bytes) => void,
    close: () => void,
    isFull?: () => boolean,
  ) {
    this.#disguise = disguise
    this.#logs = logs
    this.send = send
    this.connection = relay.connect(
      (frame) => this.#do(() => this.#passDown(frame)),
      () => this.#do(async () => close()),
      isFull,
    )
  }

  hears(frame: Bytes): void {
    const message = decodeToRelay(frame)
    if (message?.type === "Prove" && message.circle === this.#disguise.circle) {
      this.device = message.device
      this.#circle = message.circle
      this.#from = message.from
      this.#shown = message.from
      // The honest relay tells all, and what of it is told is decided here.
      return this.connection.receive(encodeToRelay({ ...message, from: 0 }))
    }
    if (message && this.device && this.#disguise.swallows(message, this.device)) return this.#acknowledge(message)
    this.connection.receive(frame)
  }

  show(): void {
    this.#do(() => this.#showMore())
  }

  #do(act: () => Promise<void>): void {
    this.#jobs = this.#jobs.then(act)
  }

  #acknowledge(message: ToRelay): void {
    if (!("request" in message)) return
    const count = message.type === "Append" ? message.items.length : 1
    const outcomes = Array.from({ length: count }, (): Outcome => ({ ok: true, position: this.#log.length + 1 }))
    const answered = this.#disguise.answersSwallowed(outcomes)
    this.send(encodeFromRelay({ type: "Answer", request: message.request, outcomes: answered }))
  }

  get #log(): Entry[] {
    const circle = this.#circle ?? ("" as CircleId)
    const known = this.#logs.get(circle)
    if (known) return known
    const fresh: Entry[] = []
    this.#logs.set(circle, fresh)
    return fresh
  }

  async #passDown(frame: Bytes): Promise<void> {
    const message = decodeFromRelay(frame)
    const { device } = this
    if (!message || !device) return this.send(frame)
    switch (message.type) {
      case "Welcome":
        // Told together with the log: only then is it known what there is to be told.
        this.#pending = message
        if (message.position <= this.#log.length) await this.#welcome()
        return
      case "Entries":
        for (const entry of message.entries) if (entry.position === this.#log.length + 1) this.#log.push(entry)
        if (this.#pending && this.#log.length >= this.#pending.position) await this.#welcome()
        return this.#showMore()
      case "Answer": {
        const outcomes = message.outcomes.map((outcome) => this.#moved(outcome))
        return this.#say({ ...message, outcomes: this.#disguise.answer(outcomes, device) })
      }
      default:
        return this.#say(message)
    }
  }
  #pending: Extract<FromRelay, { type: "Welcome" }> | undefined

  async #welcome(): Promise<void> {
    const welcome = this.#pending
    this.#pending = undefined
    if (!welcome) return
    const entries = this.#entries()
    this.#isWelcome = true
    this.#shown = Math.min(this.#from, entries.length)
    this.#say({ ...welcome, position: entries.length, digest: await digestOf(entries) })
    await this.#showMore()
  }

  async #showMore(): Promise<void> {
    if (!this.#isWelcome) return
    const more = this.#entries().slice(this.#shown)
    this.#shown += more.length
    for (let at = 0; at < more.length; at += 50) this.#say({ type: "Entries", entries: more.slice(at, at + 50) })
  }

  #entries(): readonly Entry[] {
    const { device } = this
    const entries = device ? this.#disguise.view(this.#log, device) : []
    return entries.map((entry, at) => ({ ...entry, position: at + 1 }))
  }

  /** Where an entry that was taken stands in this device's view. */
  #moved(outcome: Outcome): Outcome {
    if (!outcome.ok || outcome.position === 0 || !this.device) return outcome
    const log = this.#log
    const known = log[outcome.position - 1]
    const view = this.#disguise.view(log, this.device)
    const place = known ? view.indexOf(known) + 1 : view.length + outcome.position - log.length
    return { ok: true, position: place }
  }

  #say(message: FromRelay): void {
    for (const said of this.device ? this.#disguise.says(message, this.device) : [message]) {
      this.send(encodeFromRelay(said))
    }
  }
}

async function digestOf(entries: readonly Entry[]): Promise<LogDigest> {
  let digest = emptyDigest
  for (const entry of entries) digest = await extendDigest(digest, await entryId(entry, verify), verify)
  return digest
}
