import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { CircleId } from "#base/ids"
import { Ledger, type Identity } from "#client/ledger"
import type { Recorded } from "#core/events"
import { memoryKeyValue, type MemoryKeyValue } from "#kit/memoryKeyValue"
import { decodeEntry, type Entry } from "#protocol/log"
import { townAfter } from "../simulation/run"
import type { Town } from "../simulation/town"

/** One circle's log after some life, and everybody who can read all of it. */
interface Log {
  readonly entries: readonly Entry[]
  readonly readers: readonly Identity[]
  readonly town: Town
}

const logs: Log[] = []
beforeAll(async () => {
  for (const seed of ["3", "11", "17"]) logs.push(await logOf(seed))
}, 60_000)
afterAll(async () => {
  for (const { town } of logs) await town.close()
})

async function logOf(seed: string): Promise<Log> {
  const town = await townAfter(seed)
  const circle = town.apps.flatMap((app) => app.circle?.slot.circle ?? [])[0] ?? ("" as CircleId)
  const rows = await town.host.store.entriesAfter(circle, 0, 10_000)
  const entries = rows.flatMap(({ bytes }) => decodeEntry(bytes) ?? [])
  const held = town.apps.flatMap((app) => app.circle ?? []).filter(({ slot }) => slot.circle === circle)
  const readers = held.filter(({ replica }) => !replica.head.over).map(({ replica }) => replica.identity)
  return { entries, readers, town }
}

const ledgerOf = async (identity: Identity, store: MemoryKeyValue, { town }: Log): Promise<Ledger> => {
  const ledger = new Ledger(
    identity,
    store,
    town.crypto.port(() => new Uint8Array(0)),
  )
  await ledger.reload()
  return ledger
}

/** Everything a device has stored of the log, as text. */
const storedIn = ({ values }: MemoryKeyValue): readonly (readonly [string, string])[] =>
  [...values].map(([key, value]) => [key, Buffer.from(value).toString()] as const).sort(([a], [b]) => (a < b ? -1 : 1))

/** What stands on the device of somebody who reads all of it in one go. */
async function readAtOnce(identity: Identity, log: Log): Promise<MemoryKeyValue> {
  const store = memoryKeyValue()
  const ledger = await ledgerOf(identity, store, log)
  expect((await ledger.absorb(log.entries)).ok).toBe(true)
  expect((await ledger.commit()).ok).toBe(true)
  return store
}

/** A piece of the log as it comes: how many entries that are here already come again with it, and how many are new. */
const pieces = fc.array(fc.record({ again: fc.nat(12), fresh: fc.integer({ min: 0, max: 9 }), isKept: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
})

async function readInPieces(
  identity: Identity,
  log: Log,
  some: typeof pieces extends fc.Arbitrary<infer P> ? P : never,
) {
  const store = memoryKeyValue()
  const ledger = await ledgerOf(identity, store, log)
  for (let at = 0; ledger.head.position < log.entries.length; at++) {
    expect(at, "pieces in which it gets no further").toBeLessThan(1_000)
    const { again, fresh, isKept } = some[at % some.length] ?? { again: 0, fresh: 1, isKept: true }
    const { position } = ledger.head
    // A piece that brings nothing is nothing to go on with.
    const end = position + (at % some.length === 0 ? Math.max(1, fresh) : fresh)
    expect((await ledger.absorb(log.entries.slice(Math.max(0, position - again), end))).ok).toBe(true)
    if (isKept) expect((await ledger.commit()).ok).toBe(true)
  }
  expect((await ledger.commit()).ok).toBe(true)
  return store
}

describe("a circle's log on a device", { timeout: 120_000 }, () => {
  it("[SY1] comes to the same in whatever pieces and however often it arrives", async () => {
    for (const log of logs) {
      expect(log.entries.length).toBeGreaterThan(12)
      for (const reader of log.readers) {
        const whole = storedIn(await readAtOnce(reader, log))
        const law = fc.asyncProperty(pieces, async (some) => {
          expect(storedIn(await readInPieces(reader, log, some))).toEqual(whole)
        })
        await fc.assert(law, { numRuns: 6 })
      }
    }
  })

  it("[SY2] comes to the same wherever the app is killed or the device is full", async () => {
    for (const log of logs) {
      const [reader] = log.readers
      if (!reader) throw new Error("nobody reads")
      const whole = storedIn(await readAtOnce(reader, log))
      for (let broken = 0; broken < log.entries.length; broken++) {
        const store = memoryKeyValue()
        let ledger = await ledgerOf(reader, store, log)
        for (let commits = 0; ledger.head.position < log.entries.length; commits++) {
          const { position } = ledger.head
          await ledger.absorb(log.entries.slice(position, position + 3))
          if (commits === broken) store.refusals.push("StorageFull")
          const kept = await ledger.commit()
          expect(kept.ok).toBe(commits !== broken)
          // Whether it goes on or starts again, it is from what is on disk.
          if (!kept.ok && broken % 2 === 0) await ledger.reload()
          else if (!kept.ok) ledger = await ledgerOf(reader, store, log)
          if (!kept.ok) expect(ledger.head.position).toBe(position)
        }
        expect(storedIn(store)).toEqual(whole)
      }
    }
  })

  it("[SY3] takes in nothing after a gap, and goes on from the last place that is here", async () => {
    for (const log of logs) {
      const [reader] = log.readers
      if (!reader) throw new Error("nobody reads")
      const whole = storedIn(await readAtOnce(reader, log))
      const law = fc.asyncProperty(fc.nat(log.entries.length - 3), fc.integer({ min: 1, max: 4 }), async (to, hole) => {
        const store = memoryKeyValue()
        const ledger = await ledgerOf(reader, store, log)
        await ledger.absorb(log.entries.slice(0, to))
        await ledger.commit()
        const gap = await ledger.absorb(log.entries.slice(to + hole))
        const isWhole = to + hole >= log.entries.length
        expect(gap.ok).toBe(isWhole)
        expect(ledger.head.position).toBe(to)
        expect((await ledger.absorb(log.entries.slice(to))).ok).toBe(true)
        await ledger.commit()
        expect(storedIn(store)).toEqual(whole)
      })
      await fc.assert(law, { numRuns: 25 })
    }
  })

  it("[SY4] finds the same entry again harmless, and another one in its place a second history", async () => {
    for (const log of logs) {
      const [reader] = log.readers
      if (!reader) throw new Error("nobody reads")
      for (let at = 2; at < log.entries.length; at++) {
        const [entry, other] = [log.entries[at - 1], log.entries[at - 2]]
        if (!entry || !other) continue
        const ledger = await ledgerOf(reader, memoryKeyValue(), log)
        await ledger.absorb(log.entries)
        await ledger.absorb([entry, entry])
        expect(ledger.head.problems).toEqual([])
        await ledger.absorb([{ ...other, position: entry.position }])
        expect(ledger.head.problems).toEqual(["HistoryForked"])
        expect(ledger.maySend).toBe(false)
      }
    }
  })

  it("[SY12] is the same for whoever was let in late, once they have the key", async () => {
    for (const log of logs) {
      const stores = await Promise.all(log.readers.map((reader) => readAtOnce(reader, log)))
      const read = stores.map((store, at) => recordsIn(store, log.readers[at]?.slot ?? 0))
      for (const records of read) expect(records).toEqual(read[0])
      // Nothing is left locked up.
      for (const { values } of stores) expect([...values.keys()].filter((key) => key.includes("/l/"))).toEqual([])
    }
    expect(logs.some(({ readers }) => readers.length > 2)).toBe(true)
  })
})

const recordsIn = ({ values }: MemoryKeyValue, slot: number): readonly Recorded[] =>
  [...values]
    .filter(([key]) => key.startsWith(`${slot}/p/`))
    .flatMap(([, value]) => JSON.parse(Buffer.from(value).toString()) as readonly Recorded[])
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
