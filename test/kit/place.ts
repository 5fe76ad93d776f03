import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Bytes } from "#base/bytes"
import type { CircleId } from "#base/ids"
import { err } from "#base/result"
import type { RelayLimits } from "#server/relay/limits"
import { createRelay, type Relay } from "#server/relay/relay"
import { operatorToken } from "#server/relay/tokens"
import { openMemoryStore } from "#server/store/memoryStore"
import { openSqliteStore, type SqliteOptions } from "#server/store/sqliteStore"
import type { CommitRefusal, Store, Write } from "#server/store/store"
import { verify } from "#server/verify"
import { chance } from "./chance"
import { Line } from "./line"
import { TestClock } from "./testClock"

export interface PlaceOptions extends SqliteOptions {
  readonly limits?: Partial<RelayLimits>
  readonly endOfTurn?: () => Promise<void>
}

/** A relay over a store, with a clock to move, a disk to look into and a plug to pull. */
export class Place {
  readonly clock = new TestClock()
  readonly random = chance("place")
  /** What each commit has written, the failed ones not among them. */
  readonly commits: (readonly Write[])[] = []
  readonly troubles: CommitRefusal[] = []
  /** The next commits are refused like this, each by the first. */
  readonly refusals: CommitRefusal[] = []
  /** A commit takes until this settles. */
  slowness: Promise<void> | undefined
  /** Reading these circles fails, as on a damaged disk. */
  readonly damaged = new Set<CircleId>()
  /** Where the store keeps its files, if it has any. */
  readonly folder: string | undefined
  relay: Relay
  readonly #open: () => Store
  readonly #options: PlaceOptions
  readonly #lines: Line[] = []
  #store: Store

  constructor(open: () => Store, folder: string | undefined, options: PlaceOptions) {
    this.folder = folder
    this.#open = open
    this.#options = options
    this.#store = open()
    this.relay = this.#createRelay()
  }

  get store(): Store {
    return this.#store
  }

  connect(isFull?: () => boolean): Line {
    const line = new Line(this.relay, isFull)
    this.#lines.push(line)
    return line
  }

  /** A fresh token as the operator hands it out. */
  async token(kind: "first" | "operator" = "operator"): Promise<Bytes> {
    const token = this.random(32)
    await this.#store.commit([await operatorToken(token, kind, this.clock.now(), verify)])
    return token
  }

  /** Every line is cut. */
  async cutLines(): Promise<void> {
    await this.relay.idle()
    for (const line of this.#lines.splice(0)) line.hangUp()
  }

  /** Ends the relay and begins another over what is on disk. Every line is cut. */
  async restart(): Promise<void> {
    await this.cutLines()
    if (this.folder !== undefined) {
      await this.#store.close()
      this.#store = this.#open()
    }
    this.relay = this.#createRelay()
  }

  /** The names of the files in which any part of some random bytes is to be found: a database cuts long ones up. */
  filesWith(bytes: Uint8Array): readonly string[] {
    const { folder } = this
    if (folder === undefined) return []
    const step = Math.max(partLength, Math.ceil(bytes.length / 64))
    const parts: Buffer[] = []
    for (let at = 0; at + partLength <= bytes.length; at += step)
      parts.push(Buffer.from(bytes.slice(at, at + partLength)))
    return readdirSync(folder).filter((name) => {
      const file = readFileSync(join(folder, name))
      return parts.some((part) => file.includes(part))
    })
  }

  async close(): Promise<void> {
    await this.relay.idle()
    await this.#store.close()
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true })
  }

  #createRelay(): Relay {
    const { limits, endOfTurn } = this.#options
    return createRelay({
      store: this.#watchedStore(),
      verify,
      clock: this.clock,
      random: this.random,
      onTrouble: (trouble) => this.troubles.push(trouble),
      ...(limits && { limits }),
      ...(endOfTurn && { endOfTurn }),
    })
  }

  #watchedStore(): Store {
    const store = this.#store
    return {
      ...store,
      circle: async (circle) => {
        if (this.damaged.has(circle)) throw new Error("a damaged disk")
        return store.circle(circle)
      },
      commit: async (writes) => {
        await this.slowness
        const refusal = this.refusals.shift()
        const outcome = refusal ? err(refusal) : await store.commit(writes)
        if (outcome.ok) this.commits.push(writes)
        return outcome
      },
    }
  }
}

const partLength = 16

export type OpenPlace = (options?: PlaceOptions) => Place

export const openInMemory: OpenPlace = (options = {}) => {
  const store = openMemoryStore()
  return new Place(() => store, undefined, options)
}

export const openInSqlite: OpenPlace = (options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "relay-"))
  const open = (): Store => {
    const opened = openSqliteStore(folder, options)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }
  return new Place(open, folder, options)
}

/** Every rule of the relay holds over both stores: for `describe.each`. */
export const places: readonly (readonly [string, OpenPlace])[] = [
  ["in memory", openInMemory],
  ["in SQLite", openInSqlite],
]
