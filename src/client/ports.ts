import type { Bytes } from "#base/bytes"
import type { Result } from "#base/result"
import type { Instant, LocalDate } from "#base/time"
import type { CryptoPort, Random } from "#crypto/port"

/** The five things that are outside: everything the client does to the world goes through one of these. */
export interface Ports {
  readonly clock: Clock
  readonly random: Random
  readonly net: Net
  readonly store: KeyValueStore
  readonly crypto: CryptoPort
}

export interface Clock {
  now(): Instant
  /** The calendar date where this device is. */
  today(): LocalDate
  /** Calls `act` once after about so many milliseconds. Returns how to take it back. */
  after(ms: number, act: () => void): () => void
}

export interface Net {
  /** Begins a connection to the relay; whole frames, in order. `closed` is called once, also when none comes about. */
  connect(on: { readonly frame: (bytes: Bytes) => void; readonly closed: () => void }): Wire
}

export interface Wire {
  send(frame: Bytes): void
  /** No more calls of `frame` or `closed` after this. */
  close(): void
}

/**
 * Where a device keeps what it knows: values by neutral keys, encrypted beneath this interface. A batch is done whole
 * or not at all and is durable when `commit` answers.
 */
export interface KeyValueStore {
  /** Values in the order of the keys. Throws `CorruptData` where a value cannot be read back. */
  read(keys: readonly string[]): Promise<readonly (Bytes | undefined)[]>
  /** The keys that begin with the prefix, in order. */
  keys(prefix: string): Promise<readonly string[]>
  commit(changes: readonly Change[]): Promise<Result<undefined, CommitRefusal>>
}

export type CommitRefusal = "StorageFull" | "StorageRefused"

/** `undefined` deletes. */
export interface Change {
  readonly key: string
  readonly value: Bytes | undefined
}

/** What is stored cannot be read back: damaged, or sealed under a key that is gone. */
export class CorruptData extends Error {}
