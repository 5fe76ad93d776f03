import type { DeviceId } from "#base/ids"
import type { Random } from "#crypto/port"
import type { Clock } from "./ports"

/**
 * When a device says again what it has said. Nothing is acknowledged: every frame tells how its author knows the session,
 * as one number, and as long as somebody who is to know it knows something else, both say again. So all that was lost is
 * made up for, and who knows the same is silent. Keeps RM7 and RM8.
 */
export class Repeating {
  readonly #clock: Clock
  readonly #random: Random
  /** Says what this device knows. Where that was not enough, `behind` are those who may lack what others have said, too. */
  readonly #say: (behind: readonly DeviceId[]) => void
  #mark: number | undefined
  #listeners: readonly DeviceId[] = []
  readonly #marks = new Map<DeviceId, number>()
  readonly #heardAt = new Map<DeviceId, number>()
  #tries = 0
  /** Somebody is to be told. */
  #owes = false
  /** How often to say it yet, whether or not anybody is known to be behind. */
  #insists = 0
  #timer: { readonly at: number; readonly cancel: () => void } | undefined

  constructor(clock: Clock, random: Random, say: (behind: readonly DeviceId[]) => void) {
    this.#clock = clock
    this.#random = random
    this.#say = say
  }

  /** This device knows the session like this, and these others are to know it too. */
  knows(mark: number, listeners: readonly DeviceId[]): void {
    this.#listeners = listeners
    if (mark === this.#mark) return
    this.#mark = mark
    this.#tries = 0
    this.#owes = true
    this.#wake(0)
  }

  /** Another device has told how it knows the session. */
  heard(device: DeviceId, mark: number): void {
    const now = this.#clock.now()
    const silence = Math.abs(now - (this.#heardAt.get(device) ?? -Infinity))
    this.#marks.set(device, mark)
    this.#heardAt.set(device, now)
    // A device whose person has said nothing yet says nothing either.
    if (this.#mark === undefined || mark === this.#mark) return
    if (silence > longSilenceMs) this.#tries = 0
    this.#owes = true
    this.#wake(this.#tries === 0 ? soonMs : gapMs(this.#tries))
  }

  /** Says it a few times more: others of whom this device knows nothing may be behind, or have something to say. */
  insist(): void {
    this.#tries = 0
    this.#insists = timesInsisted
    this.#wake(0)
  }

  /** Nothing more until it is asked, or knows something new. */
  rest(): void {
    this.#timer?.cancel()
    this.#timer = undefined
  }

  /** Everybody who is to know it does. */
  get isSettled(): boolean {
    return this.#listeners.every((device) => !this.#isBehind(device))
  }

  #isBehind(device: DeviceId): boolean {
    return this.#marks.get(device) !== this.#mark
  }

  get #behind(): readonly DeviceId[] {
    return [...new Set([...this.#listeners, ...this.#marks.keys()])].filter((device) => this.#isBehind(device))
  }

  #wake(ms: number): void {
    const at = this.#clock.now() + ms * (0.75 + (this.#random(1)[0] ?? 0) / 512)
    // A clock that was set back has left the timer far ahead.
    const isSoon = this.#timer && this.#timer.at <= at && this.#timer.at > at - 2 * longestGapMs
    if (isSoon) return
    this.#timer?.cancel()
    this.#timer = { at, cancel: this.#clock.after(at - this.#clock.now(), () => this.#tick()) }
  }

  #tick(): void {
    this.#timer = undefined
    if (!this.#owes && this.#insists === 0 && this.isSettled) return
    this.#say(this.#tries % 4 === 1 ? this.#behind : [])
    this.#owes = false
    this.#insists = Math.max(0, this.#insists - 1)
    this.#tries += 1
    if (this.#insists > 0 || !this.isSettled) this.#wake(gapMs(this.#tries))
  }
}

/** Some of a second first, then each second for a while, then less and less often. */
function gapMs(tries: number): number {
  if (tries <= quickTries) return Math.min(250 * 2 ** (tries - 1), 1_000)
  return Math.min(1_000 * 2 ** (tries - quickTries), longestGapMs)
}
const quickTries = 60
const longestGapMs = 120_000
/** Several who answer at once leave room for each other, and for what else there is to hear. */
const soonMs = 100
/** Who says something after this is back from somewhere. */
const longSilenceMs = 5_000
const timesInsisted = 5
