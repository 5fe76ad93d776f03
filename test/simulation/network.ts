import type { Bytes } from "#base/bytes"
import type { Net } from "#client/ports"
import type { Relay, RelayConnection } from "#server/relay/relay"
import type { Dice } from "./dice"
import type { Life } from "./life"
import type { Scheduler } from "./scheduler"

/** Who is at the near end of a line: one run of one app. */
export interface Caller {
  readonly name: string
  readonly isOnline: boolean
  /** The least and the most that a frame takes, in milliseconds. */
  readonly delayMs: readonly [number, number]
}

/** Told of every frame when it is sent. */
export interface FrameWatch {
  readonly up: (line: object, frame: Bytes) => void
  readonly down: (line: object, frame: Bytes) => void
}

/**
 * Lines between apps and the relay: frames come whole and in order on one line, however late, until the line is cut. A
 * cut line takes with it what was under way down; what was under way up may still arrive, and either end may learn of it
 * long after the other. Between lines nothing is in order.
 */
export class Network {
  readonly #scheduler: Scheduler
  readonly #dice: Dice
  readonly #relay: () => Relay | undefined
  readonly #watch: FrameWatch
  readonly #lines = new Set<Line>()
  /** How many lines there have been. */
  opened = 0

  constructor(scheduler: Scheduler, dice: Dice, relay: () => Relay | undefined, watch: FrameWatch) {
    this.#scheduler = scheduler
    this.#dice = dice
    this.#relay = relay
    this.#watch = watch
  }

  netFor(caller: Caller, life: Life): Net {
    return {
      connect: (on) => {
        const line = new Line(
          `${caller.name}#${++this.opened}`,
          caller,
          life,
          on,
          this.#scheduler,
          this.#dice,
          this.#watch,
        )
        if (life.takesBreath()) return line
        this.#lines.add(line)
        line.onEnd = () => this.#lines.delete(line)
        line.dial(this.#relay)
        return line
      },
    }
  }

  /** Cuts the open lines of one caller, or all. */
  cut(caller?: Caller): void {
    for (const line of [...this.#lines]) if (!caller || line.caller === caller) line.cut()
  }

  /** Cuts a caller's lines soon; what was on its way up by then arrives later, when there may be another line. */
  leavesBehind(caller: Caller, ms?: number): void {
    for (const line of [...this.#lines]) {
      if (line.caller !== caller) continue
      const late = this.#dice.chance(0.7) ? this.#dice.between(400, 1_600) : this.#dice.between(1_600, 20_000)
      line.clog("up", ms ?? late)
      this.#scheduler.later(`${caller.name} leaves a line`, this.#dice.below(200), () => line.cut(false))
    }
  }

  /** Holds up one of a caller's open lines in one direction for so long; what is sent meanwhile waits behind it. */
  clog(caller: Caller, ms: number): void {
    const line = this.#dice.pick([...this.#lines].filter((other) => other.caller === caller))
    line?.clog(this.#dice.chance(0.5) ? "up" : "down", ms)
  }
}

/** A line with more frames than this on their way down is full. */
const mostOnTheWay = 4

type Direction = "up" | "down"
type On = Parameters<Net["connect"]>[0]

class Line {
  readonly caller: Caller
  onEnd: () => void = () => undefined
  readonly #name: string
  readonly #life: Life
  readonly #on: On
  readonly #scheduler: Scheduler
  readonly #dice: Dice
  readonly #watch: FrameWatch
  /** The app has this line still. */
  #isHeld = true
  /** Frames come through downwards. */
  #isWhole = true
  #connection: RelayConnection | undefined
  #isKnownToRelay = false
  readonly #freeAt = { up: 0, down: 0 }
  /** Frames on their way down. */
  #onTheWay = 0

  constructor(name: string, caller: Caller, life: Life, on: On, scheduler: Scheduler, dice: Dice, watch: FrameWatch) {
    this.#name = name
    this.caller = caller
    this.#life = life
    this.#on = on
    this.#scheduler = scheduler
    this.#dice = dice
    this.#watch = watch
  }

  dial(relay: () => Relay | undefined): void {
    this.#later("up", "dials", () => {
      const other = this.caller.isOnline && this.#isWhole ? relay() : undefined
      if (!other) return this.#hangsUp(0)
      this.#isKnownToRelay = true
      this.#connection = other.connect(
        (frame) => this.#sendDown(frame),
        () => this.#relayCloses(),
        () => this.#onTheWay > mostOnTheWay,
      )
    })
  }

  send(frame: Bytes): void {
    if (this.#life.takesBreath() || !this.#isHeld) return
    this.#watch.up(this, frame)
    this.#later("up", "sends", () => this.#isKnownToRelay && this.#connection?.receive(frame), frame)
  }

  /** The app lets go of the line. */
  close(): void {
    if (!this.#isHeld) return
    this.#isHeld = false
    this.#isWhole = false
    this.#later("up", "closes", () => this.#relayLearns())
    this.onEnd()
  }

  /** Each end learns of it in its own time. Unless it `loses` them, frames that are on their way up arrive. */
  cut(loses = this.#dice.chance(0.5)): void {
    if (!this.#isWhole) return
    this.#isWhole = false
    this.onEnd()
    if (loses) this.#relayLearns()
    else this.#later("up", "is found dead", () => this.#relayLearns(), undefined, this.#dice.below(40_000))
    this.#hangsUp(this.#dice.chance(0.9) ? this.#dice.below(50) : this.#dice.below(20_000))
  }

  clog(direction: Direction, ms: number): void {
    this.#freeAt[direction] = Math.max(this.#freeAt[direction], this.#scheduler.now) + ms
  }

  #sendDown(frame: Bytes): void {
    if (!this.#isWhole) return
    this.#watch.down(this, frame)
    this.#onTheWay += 1
    this.#later("down", "hears", () => this.#arrives(frame), frame)
  }

  #arrives(frame: Bytes): void {
    this.#onTheWay -= 1
    if (this.#onTheWay === mostOnTheWay / 2 && this.#isKnownToRelay) this.#connection?.drained()
    if (this.#isWhole && this.#isHeld) this.#hears(frame)
  }

  #hears(frame: Bytes): void {
    if (!this.#life.takesBreath()) this.#on.frame(frame)
  }

  #relayCloses(): void {
    this.#isKnownToRelay = false
    this.#later("down", "is closed", () => this.#hangsUp(0))
  }

  #relayLearns(): void {
    if (!this.#isKnownToRelay) return
    this.#isKnownToRelay = false
    this.#connection?.closed()
  }

  #hangsUp(ms: number): void {
    this.#isWhole = false
    this.onEnd()
    this.#scheduler.later(`${this.#name} hangs up`, ms, () => {
      if (!this.#isHeld || this.#life.takesBreath()) return
      this.#isHeld = false
      this.#on.closed()
    })
  }

  #later(direction: Direction, what: string, act: () => void, bytes?: Bytes, extraMs = 0): void {
    const [least, most] = this.caller.delayMs
    const due = this.#scheduler.now + this.#dice.between(least, most) + extraMs
    this.#freeAt[direction] = Math.max(this.#freeAt[direction], due)
    this.#scheduler.later(`${this.#name} ${what}`, this.#freeAt[direction] - this.#scheduler.now, act, bytes)
  }
}
