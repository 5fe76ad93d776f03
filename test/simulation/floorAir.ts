import type { Bytes } from "#base/bytes"
import type { Dice } from "./dice"
import type { Scheduler } from "./scheduler"

/** Who can be heard and can hear. */
export interface Listener {
  readonly name: string
  /** The line is up in truth, whatever the device thinks of it. */
  readonly isReached: boolean
  readonly hears: (payload: Bytes) => void
}

/** What is between devices: what one signals may come to each other one, once or twice, soon or late, or not at all. */
export class FloorAir {
  readonly listeners: Listener[] = []
  lossy = 0
  doubling = 0
  slowestMs = 40
  /** Told of every frame that is sent. */
  watch: (by: Listener) => void = () => undefined
  readonly #scheduler: Scheduler
  readonly #dice: Dice

  constructor(scheduler: Scheduler, dice: Dice) {
    this.#scheduler = scheduler
    this.#dice = dice
  }

  signal(by: Listener, payload: Bytes): void {
    this.watch(by)
    if (!by.isReached) return
    for (const to of this.listeners) {
      if (to === by) continue
      const copies = this.#dice.chance(this.lossy) ? 0 : this.#dice.chance(this.doubling) ? 2 : 1
      for (let copy = 0; copy < copies; copy++) this.#carry(by, to, payload)
    }
  }

  #carry(by: Listener, to: Listener, payload: Bytes): void {
    const label = `${by.name} to ${to.name}`
    this.#scheduler.later(
      label,
      this.#dice.between(1, this.slowestMs),
      () => to.isReached && to.hears(payload),
      payload,
    )
  }
}
