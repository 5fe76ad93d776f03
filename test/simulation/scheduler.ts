import { createHash } from "node:crypto"

/**
 * The only thing that makes anything happen: frames, timers, disks and people all wait here for their moment. Time is
 * virtual and moves from one moment to the next; between two of them everything that can go on without waiting has gone
 * on. What happens is written into the trace, so that two runs can be held against each other.
 */
export class Scheduler {
  /** Milliseconds since 1970. */
  now: number
  steps = 0
  readonly #heap: Moment[] = []
  #order = 0
  readonly #trace = createHash("sha256")
  /** The last moments, to be read when something went wrong. */
  readonly #tail: string[] = []

  constructor(start: number) {
    this.now = start
  }

  /** Does `act` once, after so many milliseconds. Returns how to take it back. `bytes` belong to what the trace holds. */
  later(label: string, ms: number, act: () => void, bytes?: Uint8Array): () => void {
    const moment: Moment = { at: this.now + Math.max(0, ms), order: this.#order++, label, act, bytes, isOff: false }
    push(this.#heap, moment)
    return () => {
      moment.isOff = true
    }
  }

  /** Goes on until a condition holds; false where nothing is left to happen by `end` and it still does not. */
  async runUntil(holds: () => boolean, end: number): Promise<boolean> {
    await settled()
    while (!holds()) {
      const next = this.#next(end)
      if (!next) {
        this.now = Math.max(this.now, end)
        return holds()
      }
      this.#write(next)
      next.act()
      await settled()
    }
    return true
  }

  /** Lets so much time go by. */
  async run(ms: number): Promise<void> {
    await this.runUntil(() => false, this.now + ms)
  }

  note(label: string): void {
    this.#write({ label, bytes: undefined })
  }

  /** A digest of everything that has happened. Nothing more can be done afterwards. */
  traceHash(): string {
    return this.#trace.digest("hex")
  }

  get tail(): readonly string[] {
    return this.#tail
  }

  #next(end: number): Moment | undefined {
    for (let next = this.#heap[0]; next && next.at <= end; next = this.#heap[0]) {
      pop(this.#heap)
      if (next.isOff) continue
      this.now = Math.max(this.now, next.at)
      return next
    }
    return undefined
  }

  #write({ label, bytes }: Pick<Moment, "label" | "bytes">): void {
    this.steps += 1
    if (this.steps > mostSteps) throw new Error("it goes on and on, and never comes to rest")
    const line = `${this.now} ${label}`
    this.#trace.update(`${line}\n`)
    if (bytes) this.#trace.update(bytes)
    this.#tail.push(line)
    if (this.#tail.length > 400) this.#tail.splice(0, 200)
  }
}

/** Several times what the longest life takes. */
const mostSteps = 50_000

interface Moment {
  readonly at: number
  /** Of two at the same time the one that was asked for first comes first. */
  readonly order: number
  readonly label: string
  readonly act: () => void
  readonly bytes: Uint8Array | undefined
  isOff: boolean
}

/** Everything in this process that waits for nothing from outside has gone on when this settles. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const isBefore = (a: Moment, b: Moment): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

function push(heap: Moment[], moment: Moment): void {
  let at = heap.push(moment) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above] as Moment
    if (!isBefore(moment, parent)) break
    heap[at] = parent
    at = above
  }
  heap[at] = moment
}

function pop(heap: Moment[]): void {
  const last = heap.pop()
  if (!last || heap.length === 0) return
  let at = 0
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    if (!left) break
    const isRight = right !== undefined && isBefore(right, left)
    const least = isRight ? right : left
    if (!isBefore(least, last)) break
    heap[at] = least
    at = 2 * at + (isRight ? 2 : 1)
  }
  heap[at] = last
}
