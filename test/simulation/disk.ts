import { utf8, type Bytes } from "#base/bytes"
import { err, ok, type Result } from "#base/result"
import type { Change, CommitRefusal, KeyValueStore } from "#client/ports"
import type { Dice } from "./dice"
import type { Life } from "./life"
import type { Scheduler } from "./scheduler"

/**
 * What a device keeps when its app is killed. One thing is done after the other, as a browser's database does it: a
 * read that is asked for after a commit sees what that wrote. A commit may be refused, and the app may be killed at it,
 * before or after it is on disk.
 */
export class Disk {
  readonly values = new Map<string, Bytes>()
  /** So many of the next commits are refused. */
  fullFor = 0
  /** The longest that a commit or, where it is slow, a read takes, in milliseconds. */
  slowestMs = 3
  readsAreSlow = false
  /** Told of every value before it is written. */
  watch: (key: string, value: Bytes) => void = () => undefined
  isRotten = false
  #freeAt = 0
  #pending = 0
  readonly #name: string
  readonly #scheduler: Scheduler
  readonly #dice: Dice

  constructor(name: string, scheduler: Scheduler, dice: Dice) {
    this.#name = name
    this.#scheduler = scheduler
    this.#dice = dice
  }

  openFor(life: Life): KeyValueStore {
    return {
      read: (keys) => this.#reading(life, () => keys.map((key) => this.values.get(key))),
      keys: (prefix) =>
        this.#reading(life, () => [...this.values.keys()].filter((key) => key.startsWith(prefix)).sort()),
      commit: (changes) => this.#commit(life, changes),
    }
  }

  /** Something of a circle's log here is damaged: its head, or a page of it. */
  rot(which: number): void {
    const keys = [...this.values.keys()].filter((key) => /\/(h|[pl]\/\d+)$/.test(key)).sort()
    const key = keys[which % Math.max(1, keys.length)]
    if (key === undefined) return
    this.values.set(key, utf8("{"))
    this.isRotten = true
  }

  #reading<T>(life: Life, read: () => T): Promise<T> {
    if (life.takesBreath()) return never()
    if (this.#pending === 0 && !this.readsAreSlow) return Promise.resolve(read())
    return this.#inTurn("reads", life, () => read())
  }

  #commit(life: Life, changes: readonly Change[]): Promise<Result<undefined, CommitRefusal>> {
    if (life.takesBreath()) return never()
    return this.#inTurn("writes", life, () => {
      if (this.fullFor > 0) {
        this.fullFor -= 1
        return err<CommitRefusal>("StorageFull")
      }
      for (const { key, value } of changes) this.#write(key, value)
      // The app may be gone before it hears that it is done.
      return life.takesBreath() ? undefined : ok(undefined)
    })
  }

  #write(key: string, value: Bytes | undefined): void {
    if (value === undefined) return void this.values.delete(key)
    this.watch(key, value)
    this.values.set(key, value.slice())
  }

  #inTurn<T>(what: string, life: Life, act: () => T | undefined): Promise<T> {
    this.#pending += 1
    this.#freeAt = Math.max(this.#freeAt, this.#scheduler.now) + this.#dice.below(this.slowestMs + 1)
    return new Promise((resolve) => {
      this.#scheduler.later(`${this.#name} ${what}`, this.#freeAt - this.#scheduler.now, () => {
        this.#pending -= 1
        if (life.isOver) return
        const outcome = act()
        if (outcome !== undefined) resolve(outcome)
      })
    })
  }
}

/** Whoever was killed hears nothing any more. */
const never = <T>(): Promise<T> => new Promise(() => undefined)
