import type { Bytes } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import { instant, isoDate, type LocalDate } from "#base/time"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import * as meetings from "#client/meetings"
import { personKey } from "#client/keys"
import { Person, type Held } from "#client/person"
import { noPerson, type PersonRecord } from "#client/personRecord"
import { CorruptData, type Ports } from "#client/ports"
import type { CryptoPort } from "#crypto/port"
import { chance } from "#kit/chance"
import { Disk } from "./disk"
import type { Dice } from "./dice"
import { Life } from "./life"
import type { Caller, Network } from "./network"
import type { Scheduler } from "./scheduler"

export interface AppOptions {
  readonly name: string
  readonly seed: string
  readonly scheduler: Scheduler
  readonly dice: Dice
  readonly network: Network
  readonly crypto: (random: (length: number) => Bytes) => CryptoPort
}

/** One person's app on one device: the real client over a disk that stays when the app is killed. */
export class App implements Caller {
  readonly name: string
  readonly disk: Disk
  isOnline = true
  delayMs: readonly [number, number] = [1, 40]
  /** What this device's clock is wrong by. */
  skewMs = 0
  /** The device ids under which it last spoke, one for each of its circles. */
  identities: readonly DeviceId[] = []
  /** Undefined while the app is not running. */
  person: Person | undefined
  invite: InviteStage = { step: "none" }
  join: JoinStage = { step: "none" }
  /** Told of each new stage of an invite or a joining. */
  onStage: () => void = () => undefined
  /** The app was killed. */
  onKilled: () => void = () => undefined
  #life = new Life()
  readonly #options: AppOptions
  readonly #random: (length: number) => Bytes

  constructor(options: AppOptions) {
    const { name, seed, scheduler, dice } = options
    this.name = name
    this.disk = new Disk(name, scheduler, dice)
    this.#options = options
    this.#random = chance(`${seed}/${name}`)
  }

  get isRunning(): boolean {
    return this.person !== undefined
  }

  get today(): LocalDate {
    return isoDate(instant(this.#options.scheduler.now + this.skewMs))
  }

  /** The circle this app is in, if it is in one. */
  get circle(): Held | undefined {
    return this.person?.circles[0]
  }

  /** Whether there is a circle, or a vault, on this device, whether or not the app is running. */
  keeps(kind: "circle" | "vault"): boolean {
    const record = this.disk.values.get(personKey)
    const { slots } = record ? (JSON.parse(Buffer.from(record).toString()) as PersonRecord) : noPerson
    return slots.some(({ isVault }) => isVault === (kind === "vault"))
  }

  get vault(): Held | undefined {
    return this.person?.vault
  }

  start(): void {
    if (this.person) return
    const life = new Life(() => this.#fall())
    this.#life = life
    this.invite = { step: "none" }
    this.join = { step: "none" }
    const person = new Person(
      this.#portsFor(life),
      {
        changed: () => undefined,
        wrote: () => undefined,
        invite: (stage) => this.#stage(life, () => (this.invite = stage)),
        join: (stage) => this.#stage(life, () => (this.join = stage)),
      },
      async () => meetings,
    )
    this.person = person
    // What cannot be read back is said on the screen, and tried again at the next start.
    void person
      .open()
      .then(() => person.lead())
      .catch((error: unknown) => {
        if (!(error instanceof CorruptData)) throw error
        life.end()
      })
  }

  /** Ends the app without a word. */
  kill(): void {
    this.#life.end()
  }

  /** The app will be killed at its so-many-th dealing with disk or network. */
  killAfter(breaths: number): void {
    this.#life.endAfter(breaths)
  }

  /** It is not going to be killed after all. */
  heal(): void {
    this.#life.endAfter(Infinity)
  }

  #fall(): void {
    this.identities = this.person?.held.map(({ replica }) => replica.identity.secrets.id) ?? this.identities
    this.person = undefined
    this.#options.network.cut(this)
    this.onKilled()
  }

  #stage(life: Life, set: () => void): void {
    if (life.isOver) return
    set()
    this.onStage()
  }

  #portsFor(life: Life): Ports {
    const { scheduler, network, crypto } = this.#options
    return {
      clock: {
        now: () => instant(scheduler.now + this.skewMs),
        today: () => this.today,
        after: (ms, act) => scheduler.later(`${this.name} wakes`, ms, () => !life.isOver && act()),
      },
      random: this.#random,
      store: this.disk.openFor(life),
      crypto: crypto(this.#random),
      net: network.netFor(this, life),
    }
  }
}
