import type { Bytes } from "#base/bytes"
import { err, type Result } from "#base/result"
import type { RelayLimits } from "#server/relay/limits"
import { createRelay, type Relay } from "#server/relay/relay"
import { operatorToken } from "#server/relay/tokens"
import type { CommitRefusal, Store, Write } from "#server/store/store"
import { chance } from "#kit/chance"
import type { VerifyPort } from "#protocol/verifyPort"
import type { Dice } from "./dice"
import { Life } from "./life"
import type { Scheduler } from "./scheduler"

/** The real relay over a real store, with a plug to pull: only what was committed is there when it comes back. */
export class RelayHost {
  readonly store: Store
  /** Undefined while it is down. */
  relay: Relay | undefined
  /** So many of the next commits are refused. */
  fullFor = 0
  /** The longest that a commit takes, in milliseconds. */
  slowestMs = 4
  /** Told of all that is on disk from then on. */
  committed: (writes: readonly Write[]) => Promise<void> = () => Promise.resolve()
  /** The relay has gone down. */
  wentDown: () => void = () => undefined
  #life = new Life()
  readonly #scheduler: Scheduler
  readonly #dice: Dice
  readonly #verify: VerifyPort
  readonly #limits: Partial<RelayLimits>
  readonly #random: (length: number) => Bytes

  constructor(
    store: Store,
    seed: string,
    scheduler: Scheduler,
    dice: Dice,
    verify: VerifyPort,
    limits: Partial<RelayLimits> = {},
  ) {
    this.store = store
    this.#scheduler = scheduler
    this.#dice = dice
    this.#verify = verify
    this.#limits = limits
    this.#random = chance(`${seed}/relay`)
    this.start()
  }

  start(): void {
    if (this.relay) return
    const life = new Life(() => this.#fall())
    this.#life = life
    this.relay = createRelay({
      store: { ...this.store, commit: (writes) => this.#commit(life, writes) },
      verify: this.#verify,
      clock: { now: () => this.#scheduler.now },
      random: this.#random,
      limits: this.#limits,
    })
  }

  /** At once. */
  crash(): void {
    this.#life.end()
  }

  /** At one of the next commits, before or after it is on disk. */
  crashSoon(): void {
    this.#life.endAfter(this.#dice.between(1, 6))
  }

  /** It is not going to crash after all. */
  heal(): void {
    this.#life.endAfter(Infinity)
  }

  /** A fresh token as the operator hands it out. */
  async token(): Promise<Bytes> {
    const token = this.#random(32)
    await this.store.commit([await operatorToken(token, "operator", this.#scheduler.now, this.#verify)])
    return token
  }

  #fall(): void {
    this.relay = undefined
    this.wentDown()
  }

  async #write(writes: readonly Write[]): Promise<Result<undefined, CommitRefusal>> {
    const outcome = await this.store.commit(writes)
    if (outcome.ok) await this.committed(writes)
    return outcome
  }

  #commit(life: Life, writes: readonly Write[]): Promise<Result<undefined, CommitRefusal>> {
    return new Promise((resolve) => {
      this.#scheduler.later("relay writes", this.#dice.below(this.slowestMs + 1), () => {
        if (life.takesBreath()) return
        if (this.fullFor > 0) {
          this.fullFor -= 1
          return resolve(err(this.#dice.chance(0.5) ? "StorageFull" : "Busy"))
        }
        void this.#write(writes).then((outcome) => {
          // It may be gone before it can tell anybody that it is done.
          if (!life.takesBreath()) resolve(outcome)
        })
      })
    })
  }
}
