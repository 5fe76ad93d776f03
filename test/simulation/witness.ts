import type { CircleId, MemberId, RoundId } from "#base/ids"
import { toHex } from "#base/bytes"
import { decodeFromRelay, decodeToRelay, type ToRelay } from "#protocol/messages"
import { pageName, type Truth } from "./truth"

/** A word that is written once and nowhere else, by which what somebody wrote can be found again. */
export type Canary = string
export const canaryPattern = /canary\d{6}/g
const mark = Buffer.from("canary")

export interface Planted {
  readonly by: string
  /** A page that is to stay sealed until it has entered the log; `private`: nobody else may ever have it. */
  readonly page?: { readonly circle: CircleId; readonly round: RoundId; readonly member: MemberId }
  readonly isPrivate?: boolean
}

/**
 * Watches at every step that what is sealed stays sealed and what is private stays private: on the wire nothing can be
 * read, and no page leaves the relay for another member before its round opened or its author released it; on disks
 * nothing of it is found. And that the relay acknowledges only what is on its disk.
 */
export class Witness {
  readonly wrongs: string[] = []
  readonly refusals = new Map<string, number>()
  readonly #planted = new Map<Canary, Planted>()
  readonly #truth: Truth
  readonly #speakers = new WeakMap<object, { circle: CircleId; member: MemberId | undefined }>()
  readonly #guests = new WeakSet<object>()
  /** What guests have said, by the invite. */
  readonly #said = new Map<string, Set<string>>()
  #count = 0

  constructor(truth: Truth) {
    this.#truth = truth
  }

  plant(planted: Planted): Canary {
    const canary = `canary${(this.#count++).toString().padStart(6, "0")}`
    this.#planted.set(canary, planted)
    return canary
  }

  /** Something is written to a disk of this person's. */
  wrote(person: string, value: Uint8Array): void {
    if (!bufferOf(value).includes(mark)) return
    for (const [canary] of bufferOf(value).toString("latin1").matchAll(canaryPattern)) {
      const planted = this.#planted.get(canary)
      if (!planted || planted.by === person) continue
      if (planted.isPrivate) this.wrongs.push(`${person} has ${canary}, which is ${planted.by}'s alone`)
      else if (planted.page && !this.#hasEntered(planted.page)) this.wrongs.push(`${person} has sealed ${canary}`)
    }
  }

  sentUp(line: object, frame: Uint8Array): void {
    this.#reads(frame)
    const message = decodeToRelay(frame)
    if (message?.type === "Knock") this.#guests.add(line)
    if (message?.type === "Meet" && this.#guests.has(line)) this.#meets(message)
    if (message?.type !== "Prove") return
    // Who has lost all but their keys names no circle.
    const circle = this.#truth.circleOf(message.device) ?? message.circle
    this.#speakers.set(line, { circle, member: this.#truth.memberOf(message.device) })
  }

  /** A guest says hello and then their number, and each in the same bytes however often they begin again. */
  #meets({ invite, payload }: Extract<ToRelay, { type: "Meet" }>): void {
    const said = this.#said.get(invite) ?? new Set()
    this.#said.set(invite, said.add(toHex(payload)))
    if (said.size > 2) this.wrongs.push("a guest has said their number twice")
  }

  sentDown(line: object, frame: Uint8Array): void {
    this.#reads(frame)
    const message = decodeFromRelay(frame)
    if (!message) return void this.wrongs.push("the relay sent a malformed frame")
    const speaker = this.#speakers.get(line)
    if (!speaker) return
    const circle = this.#truth.circle(speaker.circle)
    const isOthers = (device: Parameters<Truth["memberOf"]>[0]) => this.#truth.memberOf(device) !== speaker.member
    if (message.type === "Entries") {
      for (const entry of message.entries) {
        if (entry.position > circle.position) this.wrongs.push(`position ${entry.position} is handed out unwritten`)
      }
    }
    if (message.type === "Held" && message.pages.some(({ envelope }) => isOthers(envelope.header.device))) {
      this.wrongs.push("a withheld page is handed to another member")
    }
    if (message.type === "Answer") {
      for (const outcome of message.outcomes) {
        if (outcome.ok && outcome.position > circle.position) this.wrongs.push("acknowledged before it is on disk")
        if (!outcome.ok) this.#count1(`${speaker.member} ${outcome.refusal}`)
      }
    }
  }

  #count1(name: string): void {
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1)
  }

  #hasEntered({ circle, round, member }: NonNullable<Planted["page"]>): boolean {
    return this.#truth.circle(circle).entered.has(pageName(round, member))
  }

  #reads(frame: Uint8Array): void {
    if (bufferOf(frame).includes(mark)) this.wrongs.push("words can be read on the wire")
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
