import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { utf8, type Bytes } from "#base/bytes"
import type { CircleId, EventId, MemberId, RoundId } from "#base/ids"
import { emptyDigest } from "#protocol/log"
import { openMemoryStore } from "#server/store/memoryStore"
import { openSqliteStore } from "#server/store/sqliteStore"
import type { Store, Write } from "#server/store/store"

const circle = "c1".repeat(16) as CircleId
const alice = "a1".repeat(16) as MemberId
const round = "d1".repeat(16) as RoundId
const event = (n: number) => n.toString(16).padStart(64, "0") as EventId

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"))
  folders.push(folder)
  return folder
}

function openSqlite(folder: string): Store {
  const opened = openSqliteStore(folder)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

const entry = (position: number, text: string): Write => ({
  write: "entry",
  circle,
  entry: { position, id: event(position), author: alice, hasBody: true, bytes: utf8(text) },
})
const head = (position: number): Write => ({
  write: "circle",
  circle,
  position,
  digest: emptyDigest,
  usedBytes: position,
})

const stores: readonly (readonly [string, () => Store])[] = [
  ["in memory", openMemoryStore],
  ["in SQLite", () => openSqlite(newFolder())],
]

describe.each(stores)("the store %s", (_, open) => {
  it("gives entries back in order, after a position and up to a limit", async () => {
    const store = open()
    expect((await store.commit([entry(1, "one"), entry(2, "two"), entry(3, "three"), head(3)])).ok).toBe(true)
    expect((await store.circle(circle))?.position).toBe(3)
    expect((await store.entriesAfter(circle, 1, 10)).map(({ position }) => position)).toEqual([2, 3])
    expect((await store.entriesAfter(circle, 0, 2)).map(({ position }) => position)).toEqual([1, 2])
    expect(await store.positionOf(circle, event(2))).toBe(2)
    expect((await store.entryAt(circle, 3))?.bytes).toEqual(utf8("three"))
    await store.close()
  })

  it("keeps a withheld page until its round opens", async () => {
    const store = open()
    const envelope: Bytes = utf8("sealed")
    const page = {
      member: alice,
      revision: 1,
      event: event(9),
      state: "held",
      envelope,
      sealSecret: new Uint8Array(32).fill(7),
    } as const
    await store.commit([head(1), { write: "page", circle, round, page, replaces: false }])
    expect(await store.unopenedRounds(circle)).toEqual([round])
    expect((await store.round(circle, round)).pages).toHaveLength(1)
    await store.commit([{ write: "openRound", circle, round }])
    expect(await store.unopenedRounds(circle)).toEqual([])
    await store.close()
  })
})

describe("the store in SQLite", () => {
  it("finds after a restart what it acknowledged before", async () => {
    const folder = newFolder()
    const first = openSqlite(folder)
    await first.commit([entry(1, "one"), head(1)])
    await first.close()
    const second = openSqlite(folder)
    expect((await second.entryAt(circle, 1))?.bytes).toEqual(utf8("one"))
    await second.close()
  })

  it("leaves no trace of an erased body in any file", async () => {
    const folder = newFolder()
    const store = openSqlite(folder)
    const canary = "canary-".repeat(40)
    await store.commit([entry(1, canary), head(1)])
    await store.commit([{ write: "stub", circle, position: 1, bytes: utf8("stub") }])
    const traces = readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary))
    expect(traces).toEqual([])
    expect((await store.entryAt(circle, 1))?.bytes).toEqual(utf8("stub"))
    await store.close()
  })
})
