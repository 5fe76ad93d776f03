import type { Bytes } from "#base/bytes"
import type { CircleId, DeviceId, InviteId, MemberId } from "#base/ids"
import { encodeFromRelay, type FromRelay, type Refusal } from "#protocol/messages"
import type { RelayLimits } from "./limits"

export type Role =
  | { readonly type: "stranger" }
  | { readonly type: "device"; readonly circle: CircleId; readonly device: DeviceId; readonly member: MemberId }
  | { readonly type: "guest"; readonly circle: CircleId; readonly invite: InviteId }

export interface Wire {
  readonly send: (frame: Bytes) => void
  readonly close: () => void
  readonly isFull: () => boolean
  readonly onKnown: () => void
}

/** One open line to one app. It ends once, by either side, and says nothing afterwards. */
export class Connection {
  role: Role = { type: "stranger" }
  /** The last position handed to this connection. */
  sentUpTo = 0
  isCaughtUp = false
  isOpen = true
  /** How often it was told that it sends too fast. */
  hurried = 0
  /** How much it said before it said for whom. */
  saidAsStranger = 0
  readonly nonce: Bytes
  readonly #wire: Wire
  readonly #allowance: Allowance

  constructor(nonce: Bytes, wire: Wire, limits: RelayLimits, now: number) {
    this.nonce = nonce
    this.#wire = wire
    this.#allowance = new Allowance(limits, now)
  }

  send(message: FromRelay): void {
    this.sendFrame(encodeFromRelay(message))
  }

  sendFrame(frame: Bytes): void {
    if (!this.isOpen) return
    try {
      this.#wire.send(frame)
    } catch {
      this.#end() // one broken wire must not stop what the others are waiting for
    }
  }

  refuse(refusal: Refusal): void {
    if (!this.isOpen) return
    this.send({ type: "Refused", refusal })
    this.#end()
  }

  /** True while the other end takes in less than we have to say. */
  get isFull(): boolean {
    return this.#wire.isFull()
  }

  /** It has said for whom it speaks, and shown that it may. */
  becameKnown(): void {
    this.#wire.onKnown()
  }

  #end(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.#wire.close()
  }

  /** True where the connection may send that many items more at this moment. */
  mayTake(items: number, now: number): boolean {
    return this.#allowance.take(items, now)
  }
}

/** A bucket that fills by the second and is emptied by the item. */
class Allowance {
  #left: number
  #at: number
  readonly #limits: RelayLimits

  constructor(limits: RelayLimits, now: number) {
    this.#limits = limits
    this.#left = limits.itemsAtOnce
    this.#at = now
  }

  take(items: number, now: number): boolean {
    const { itemsPerSecond, itemsAtOnce } = this.#limits
    const since = Math.max(0, now - this.#at) / 1000
    this.#left = Math.min(itemsAtOnce, this.#left + since * itemsPerSecond)
    this.#at = now
    if (items > this.#left) return false
    this.#left -= items
    return true
  }
}
