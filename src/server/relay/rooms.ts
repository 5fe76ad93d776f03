import type { CircleId } from "#base/ids"
import type { Write } from "../store/store"
import type { RelayLimits } from "./limits"
import type { RelayPorts } from "./ports"
import { Room } from "./room"

/** The circles in memory, the ones used last at the end, and which of them the current batch has touched. */
export class Rooms {
  readonly #ports: RelayPorts
  readonly #limits: RelayLimits
  readonly #known = new Map<CircleId, Room>()
  readonly #touched = new Map<CircleId, Touched>()

  constructor(ports: RelayPorts, limits: RelayLimits) {
    this.#ports = ports
    this.#limits = limits
  }

  /** The circle's room; one without membership where there is no such circle. */
  async enter(circle: CircleId): Promise<Room> {
    const room = this.#known.get(circle) ?? (await this.#load(circle))
    this.#known.delete(circle)
    this.#known.set(circle, room)
    if (!this.#touched.has(circle)) this.#touched.set(circle, { room, before: room.position })
    return room
  }

  get touched(): readonly Touched[] {
    return [...this.#touched.values()]
  }

  takeWrites(): readonly Write[] {
    return this.touched.flatMap(({ room }) => room.takeWrites())
  }

  /** After a commit that failed: what was touched is read again, from what is true on disk. */
  forgetTouched(): void {
    for (const circle of this.#touched.keys()) this.#known.delete(circle)
    this.#touched.clear()
  }

  /** After a commit: all that was touched is on disk now. */
  settle(): void {
    for (const [circle, { room }] of this.#touched) {
      room.settle()
      if (!room.membership) this.#known.delete(circle)
    }
    this.#touched.clear()
    for (const circle of this.#known.keys()) {
      if (this.#known.size <= this.#limits.circlesInMemory) return
      this.#known.delete(circle)
    }
  }

  async #load(circle: CircleId): Promise<Room> {
    const room = new Room(circle, this.#ports.store, this.#ports.verify)
    await room.load()
    return room
  }
}

export interface Touched {
  readonly room: Room
  /** The position before this batch. */
  readonly before: number
}
