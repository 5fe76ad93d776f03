import type { Bytes } from "#base/bytes"
import type { CircleId, DeviceId, MemberId } from "#base/ids"
import { instant, isoDate } from "#base/time"
import type { Asking } from "#client/circleSync"
import type { Ports } from "#client/ports"
import { LiveRoom, type RoomLedger } from "#client/liveRoom"
import type { LiveSession } from "#client/liveSession"
import type { DeviceSecrets } from "#crypto/deviceSecrets"
import type { CryptoPort, SigningKey } from "#crypto/port"
import { chance } from "#kit/chance"
import type { Membership } from "#protocol/membership"
import type { Dice } from "./dice"
import { Disk } from "./disk"
import type { FloorAir, Listener } from "./floorAir"
import { Life } from "./life"
import type { Scheduler } from "./scheduler"

export interface FloorDeviceOptions {
  readonly name: string
  readonly member: MemberId
  readonly id: DeviceId
  readonly signing: SigningKey
  readonly circle: CircleId
  readonly membership: () => Membership
  readonly epochKey: (epoch: number) => Bytes
  readonly seed: string
  readonly scheduler: Scheduler
  readonly dice: Dice
  readonly air: FloorAir
  readonly crypto: CryptoPort
  readonly skewMs: number
}

/** One device with the real room on it, over a disk that stays, a clock that is wrong, and a line that comes and goes. */
export class FloorDevice implements Listener {
  readonly name: string
  readonly member: MemberId
  readonly id: DeviceId
  readonly disk: Disk
  /** Undefined while the app is not running. */
  room: LiveRoom | undefined
  /** Since when the line is up in truth and nothing keeps the device from hearing. */
  inContactSince: number | undefined
  /** What it has asked the relay for, beside signals. */
  readonly asked: Asking[] = []
  #isReached = false
  #knowsLine = false
  #asleepUntil = 0
  /** What is to be done when it wakes. */
  readonly #waiting: (() => void)[] = []
  #life = new Life()
  readonly #options: FloorDeviceOptions
  readonly #random: (length: number) => Bytes
  #connections = 0

  constructor(options: FloorDeviceOptions) {
    const { name, member, id, scheduler, dice, air, seed } = options
    this.name = name
    this.member = member
    this.id = id
    this.#options = options
    this.disk = new Disk(name, scheduler, dice)
    this.#random = chance(`${seed}/${name}`)
    air.listeners.push(this)
  }

  get isReached(): boolean {
    return this.#isReached && this.room !== undefined
  }

  get isAwake(): boolean {
    return this.#options.scheduler.now >= this.#asleepUntil
  }

  get session(): LiveSession | undefined {
    return this.room?.sessions[0]
  }

  get isHolding(): boolean {
    return this.session?.isHolding === true
  }

  hears(payload: Bytes): void {
    const life = this.#life
    // While it sleeps, what comes waits in its socket.
    this.#whenAwake(() => {
      if (!life.isOver && this.#isReached) this.room?.hear(payload)
    })
  }

  start(): void {
    if (this.room) return
    const life = new Life(() => this.#fell())
    this.#life = life
    const { member, id, signing, circle, membership, epochKey } = this.#options
    const secrets: DeviceSecrets = {
      id,
      keys: { signing: signing.publicKey, agreement: signing.publicKey },
      signing,
      agreement: { publicKey: signing.publicKey, hpkeOpen: async () => undefined },
    }
    const ledger: RoomLedger = {
      identity: { slot: 1, circle, member, secrets },
      get membership() {
        return membership()
      },
      maySend: true,
      epochKey,
    }
    const knowsLine = () => this.#knowsLine
    const line = {
      get isCurrent() {
        return knowsLine()
      },
      signal: (payload: Bytes) => {
        if (!life.takesBreath() && this.#knowsLine) this.#options.air.signal(this, payload)
      },
      ask: async (asking: Asking) => {
        this.asked.push(asking)
        return []
      },
    }
    this.room = new LiveRoom(ledger, line, this.#portsFor(life), () => undefined)
    this.connect()
  }

  /** Ends the app without a word. */
  kill(): void {
    this.#life.end()
  }

  killAfter(breaths: number): void {
    this.#life.endAfter(breaths)
  }

  heal(): void {
    this.#life.endAfter(Infinity)
    this.#asleepUntil = 0
    this.#wake()
  }

  connect(): void {
    const connection = ++this.#connections
    this.#later("connects", this.#options.dice.between(5, 400), () => {
      if (!this.room || connection !== this.#connections) return
      this.#isReached = true
      this.#knowsLine = true
      this.inContactSince = this.isAwake ? this.#options.scheduler.now : undefined
      this.#whenAwake(() => this.room?.connected())
    })
  }

  /** The line is gone; the device finds out at once or after a while, and comes back after another. */
  cut(): void {
    if (!this.#isReached) return
    const { dice } = this.#options
    this.#isReached = false
    this.inContactSince = undefined
    const connection = ++this.#connections
    this.#later("misses its line", dice.chance(0.6) ? dice.below(60) : dice.below(20_000), () => {
      if (connection !== this.#connections) return
      this.#knowsLine = false
      this.#later("tries again", dice.between(200, dice.chance(0.7) ? 2_000 : 60_000), () => {
        if (connection === this.#connections) this.connect()
      })
    })
  }

  sleep(ms: number): void {
    const { scheduler } = this.#options
    this.#asleepUntil = Math.max(this.#asleepUntil, scheduler.now + ms)
    this.inContactSince = undefined
    this.#later("wakes", ms, () => this.#wake())
  }

  #wake(): void {
    if (!this.isAwake) return
    if (this.isReached) this.inContactSince ??= this.#options.scheduler.now
    for (const act of this.#waiting.splice(0)) act()
  }

  #fell(): void {
    this.room = undefined
    this.#isReached = false
    this.#knowsLine = false
    this.inContactSince = undefined
    this.#connections += 1
    this.#asleepUntil = 0
    this.#waiting.length = 0
  }

  #later(what: string, ms: number, act: () => void): void {
    this.#options.scheduler.later(`${this.name} ${what}`, ms, act)
  }

  #whenAwake(act: () => void): void {
    if (this.isAwake) act()
    else this.#waiting.push(act)
  }

  #portsFor(life: Life): Ports {
    const { scheduler, crypto, skewMs } = this.#options
    return {
      clock: {
        now: () => instant(scheduler.now + skewMs),
        today: () => isoDate(instant(scheduler.now + skewMs)),
        after: (ms, act) => {
          let isOff = false
          this.#later("is due", ms, () => !isOff && this.#whenAwake(() => !isOff && !life.isOver && act()))
          return () => {
            isOff = true
          }
        },
      },
      random: this.#random,
      store: this.disk.openFor(life),
      crypto,
      net: {
        connect: () => {
          throw new Error("the air is the net here")
        },
      },
    }
  }
}
