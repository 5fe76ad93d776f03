import Database from "libsql"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { utf8, type Bytes } from "#base/bytes"
import type { CircleId, DeviceId, EventId, InviteId, MemberId, RoundId } from "#base/ids"
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

  it("[RL4] knows the circle of a device, the first where there are two", async () => {
    const store = open()
    const [device, other] = ["e1".repeat(16) as DeviceId, "e2".repeat(16) as DeviceId]
    const second = "c2".repeat(16) as CircleId
    expect(await store.circleOf(device)).toBeUndefined()
    await store.commit([{ write: "device", circle, device }, head(1)])
    await store.commit([
      { write: "device", circle: second, device },
      { write: "device", circle: second, device: other },
    ])
    expect([await store.circleOf(device), await store.circleOf(other)]).toEqual([circle, second])
    await store.close()
  })

  it("[RL1] counts a token's uses down, and forgets tokens and invites whose time is over", async () => {
    const store = open()
    const token = (hash: string, usesLeft: number, expiresAt: number): Write => ({
      write: "token",
      token: { hash, kind: "operator", usesLeft, expiresAt },
    })
    await store.commit([token("twice", 2, 100), token("old", 1, 50)])
    await store.commit([{ write: "spendToken", hash: "twice" }])
    expect((await store.token("twice"))?.usesLeft).toBe(1)
    await store.commit([{ write: "purge", now: 50 }])
    expect(await store.token("old")).toBeUndefined()
    await store.commit([{ write: "spendToken", hash: "twice" }])
    expect(await store.token("twice")).toBeUndefined()

    const invite = {
      invite: "f1".repeat(16) as InviteId,
      circle,
      verifyKey: new Uint8Array(32).fill(3),
      expiresAt: 60,
      forgetAt: 90,
      closed: false,
      messages: [
        { from: "maker", payload: utf8("one") },
        { from: "guest", payload: utf8("two") },
      ],
    } as const
    await store.commit([{ write: "invite", invite }])
    expect(await store.invite(invite.invite)).toEqual(invite)
    expect(await store.invites(circle)).toEqual([invite])
    await store.commit([{ write: "purge", now: 89 }])
    expect(await store.invites(circle)).toEqual([invite])
    await store.commit([{ write: "purge", now: 90 }])
    expect(await store.invites(circle)).toEqual([])
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
  it("[RL15] does all of a list or none of it", async () => {
    const store = openSqlite(newFolder())
    await store.commit([entry(1, "one"), head(1)])
    const outcome = await store.commit([entry(2, "two"), head(2), entry(1, "another first")])
    expect(outcome.ok).toBe(false)
    expect((await store.circle(circle))?.position).toBe(1)
    expect(await store.entryAt(circle, 2)).toBeUndefined()
    expect((await store.entryAt(circle, 1))?.bytes).toEqual(utf8("one"))
    await store.close()
  })

  it("refuses a file that a newer program has written, and a folder it cannot write to", () => {
    const folder = newFolder()
    const database = new Database(join(folder, "attune.db"))
    database.exec("PRAGMA user_version = 99")
    database.close()
    expect(openSqliteStore(folder)).toEqual({ ok: false, error: "NewerDatabase" })
    writeFileSync(join(folder, "file"), "")
    expect(openSqliteStore(join(folder, "file", "below"))).toEqual({ ok: false, error: "Unwritable" })
  })

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
