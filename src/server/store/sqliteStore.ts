import Database from "libsql"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Bytes } from "#base/bytes"
import type { CircleId, InviteId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { schema, schemaVersion } from "./schema"
import {
  erases,
  type ChainRow,
  type CircleRow,
  type CommitRefusal,
  type EntryRow,
  type InviteRow,
  type MeetingMessage,
  type PageRow,
  type Store,
  type TokenRow,
  type Write,
} from "./store"

export type OpenRefusal = "Unwritable" | "NewerDatabase"

export interface SqliteOptions {
  /** A ceiling for the file, in pages of 4 KiB; beyond it the store says StorageFull. */
  readonly maxPages?: number
  /** How long a commit waits for another program that holds the file, before it says Busy. */
  readonly busyMs?: number
}

const defaultBusyMs = 5_000

/** Opens `attune.db` in a folder, making both where they are not there. */
export function openSqliteStore(folder: string, options: SqliteOptions = {}): Result<Store, OpenRefusal> {
  const database = openDatabase(folder)
  if (!database) return err("Unwritable")
  try {
    const prepared = prepareDatabase(database, options)
    if (prepared.ok) return ok(sqliteStore(database, options.busyMs ?? defaultBusyMs))
    database.close()
    return prepared
  } catch {
    database.close()
    return err("Unwritable")
  }
}

function openDatabase(folder: string): Database.Database | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    return new Database(join(folder, "attune.db"))
  } catch {
    return undefined
  }
}

function prepareDatabase(
  database: Database.Database,
  { maxPages, busyMs = defaultBusyMs }: SqliteOptions,
): Result<undefined, OpenRefusal> {
  database.exec(`PRAGMA busy_timeout = ${busyMs}`)
  for (const [pragma, value, answer] of promises) {
    database.exec(`PRAGMA ${pragma} = ${value}`)
    if (pragmaOf(database, pragma) !== answer) return err("Unwritable")
  }
  if (maxPages) database.exec(`PRAGMA max_page_count = ${maxPages}`)
  database.exec("BEGIN IMMEDIATE")
  const version = Number(pragmaOf(database, "user_version"))
  if (version === 0) database.exec(`${schema}; PRAGMA user_version = ${schemaVersion}`)
  database.exec("COMMIT")
  return version > schemaVersion ? err("NewerDatabase") : ok(undefined)
}

/**
 * One sync for each commit, before anybody is told; and erased bytes are overwritten, not just unlinked. Read back,
 * since SQLite passes over in silence what it does not do.
 */
const promises = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["secure_delete", "ON", 1],
] as const

const pragmaOf = (database: Database.Database, pragma: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${pragma}`).raw().get() as unknown[])[0]

/** The library hands out an ArrayBuffer, or a Buffer that may share its memory: always copy. */
const toBytes = (blob: unknown): Bytes => new Uint8Array(blob as ArrayBuffer)

interface StoredEntry {
  position: number
  id: EntryRow["id"]
  author: EntryRow["author"] | null
  hasBody: number
  bytes: unknown
}
const toEntry = ({ position, id, author, hasBody, bytes }: StoredEntry): EntryRow => ({
  position,
  id,
  author: author ?? undefined,
  hasBody: hasBody === 1,
  bytes: toBytes(bytes),
})

interface StoredPage {
  member: PageRow["member"]
  revision: number
  event: PageRow["event"]
  state: PageRow["state"]
  envelope: unknown
  sealSecret: unknown
}
const toPage = ({ member, revision, event, state, envelope, sealSecret }: StoredPage): PageRow =>
  state === "held"
    ? { member, revision, event, state, envelope: toBytes(envelope), sealSecret: toBytes(sealSecret) }
    : { member, revision, event, state }

type StoredInvite = Omit<InviteRow, "verifyKey" | "closed" | "messages"> & { verifyKey: unknown; closed: number }
interface StoredMessage {
  sender: MeetingMessage["from"]
  payload: unknown
}

function sqliteStore(database: Database.Database, busyMs: number): Store {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const one = <Row>(sql: string, ...values: unknown[]): Row | undefined => prepare(sql).get(values) as Row | undefined
  const all = <Row>(sql: string, ...values: unknown[]): readonly Row[] => prepare(sql).all(values) as Row[]
  const run = (sql: string, ...values: unknown[]): void => void prepare(sql).run(values)

  const columns = "position, id, author, hasBody, bytes"
  const withMessages = ({ verifyKey, closed, ...row }: StoredInvite): InviteRow => ({
    invite: row.invite,
    circle: row.circle,
    expiresAt: row.expiresAt,
    forgetAt: row.forgetAt,
    verifyKey: toBytes(verifyKey),
    closed: closed === 1,
    messages: messagesOf(row.invite),
  })
  const messagesOf = (invite: InviteId): readonly MeetingMessage[] =>
    all<StoredMessage>("SELECT sender, payload FROM meetings WHERE invite = ? ORDER BY place", invite).map(
      ({ sender, payload }) => ({ from: sender, payload: toBytes(payload) }),
    )

  // A program that was killed may have left erased bytes in the write-ahead log.
  let owesTruncation = !truncateWal(database, busyMs)

  return {
    circle: async (circle) => {
      const row = one<{ position: number; digest: string; used: number }>(
        "SELECT position, digest, used FROM circles WHERE circle = ?",
        circle,
      )
      return row && ({ position: row.position, digest: row.digest, usedBytes: row.used } satisfies CircleRow)
    },
    hasCircles: async () => one("SELECT 1 FROM circles LIMIT 1") !== undefined,
    circleOf: async (device) =>
      one<{ circle: CircleId }>("SELECT circle FROM devices WHERE device = ?", device)?.circle,
    operations: async (circle) =>
      all<StoredEntry>(
        `SELECT ${columns} FROM entries WHERE circle = ? AND author IS NULL ORDER BY position`,
        circle,
      ).map(toEntry),
    chains: async (circle) => all<ChainRow>("SELECT device, counter, tip FROM chains WHERE circle = ?", circle),
    entriesAfter: async (circle, after, limit) =>
      all<StoredEntry>(
        `SELECT ${columns} FROM entries WHERE circle = ? AND position > ? ORDER BY position LIMIT ?`,
        circle,
        after,
        limit,
      ).map(toEntry),
    entryAt: async (circle, position) => {
      const row = one<StoredEntry>(`SELECT ${columns} FROM entries WHERE circle = ? AND position = ?`, circle, position)
      return row && toEntry(row)
    },
    positionOf: async (circle, id) =>
      one<{ position: number }>("SELECT position FROM entries WHERE circle = ? AND id = ?", circle, id)?.position,
    withBody: async (circle, member) =>
      (member === undefined
        ? all<StoredEntry>(`SELECT ${columns} FROM entries WHERE circle = ? AND hasBody = 1 ORDER BY position`, circle)
        : all<StoredEntry>(
            `SELECT ${columns} FROM entries WHERE circle = ? AND hasBody = 1 AND author = ? ORDER BY position`,
            circle,
            member,
          )
      ).map(toEntry),
    unopenedRounds: async (circle) =>
      all<{ round: RoundIdText }>(
        "SELECT DISTINCT round FROM pages WHERE circle = ? AND round NOT IN (SELECT round FROM rounds WHERE circle = ?) ORDER BY round",
        circle,
        circle,
      ).map(({ round }) => round),
    round: async (circle, round) => ({
      open: one("SELECT 1 FROM rounds WHERE circle = ? AND round = ?", circle, round) !== undefined,
      pages: all<StoredPage>(
        "SELECT member, revision, event, state, envelope, sealSecret FROM pages WHERE circle = ? AND round = ? ORDER BY member",
        circle,
        round,
      ).map(toPage),
    }),
    token: async (hash) => {
      const row = one<TokenRow>("SELECT hash, kind, usesLeft, expiresAt FROM tokens WHERE hash = ?", hash)
      return row && { hash: row.hash, kind: row.kind, usesLeft: row.usesLeft, expiresAt: row.expiresAt }
    },
    invite: async (invite) => {
      const row = one<StoredInvite>("SELECT * FROM invites WHERE invite = ?", invite)
      return row && withMessages(row)
    },
    invites: async (circle) => all<StoredInvite>("SELECT * FROM invites WHERE circle = ?", circle).map(withMessages),
    commit: async (writes) => {
      const outcome = commitAll(database, run, writes)
      if (outcome.ok && writes.some(erases)) owesTruncation = true
      if (owesTruncation) owesTruncation = !truncateWal(database, busyMs)
      return outcome
    },
    close: async () => {
      truncateWal(database, busyMs)
      database.close()
    },
  }
}

type RoundIdText = Awaited<ReturnType<Store["unopenedRounds"]>>[number]
type Run = (sql: string, ...values: unknown[]) => void

function commitAll(database: Database.Database, run: Run, writes: readonly Write[]): Result<undefined, CommitRefusal> {
  try {
    database.exec("BEGIN IMMEDIATE")
    for (const write of writes) apply(run, write)
    database.exec("COMMIT")
    return ok(undefined)
  } catch (error) {
    rollBack(database)
    return err(/BUSY|LOCKED/.test(String((error as { code?: unknown }).code)) ? "Busy" : "StorageFull")
  }
}

/** A full disk makes SQLite roll back by itself; a second time is an error that says nothing new. */
function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec("ROLLBACK")
}

/**
 * The write-ahead log keeps old bytes until it is cut. False where another program is reading, or a full disk does not
 * let it: what was committed stays committed, and the next commit tries again.
 */
function truncateWal(database: Database.Database, busyMs: number): boolean {
  try {
    database.exec(`PRAGMA busy_timeout = ${Math.min(busyMs, 50)}`)
    return pragmaOf(database, "wal_checkpoint(TRUNCATE)") === 0
  } catch {
    return false
  } finally {
    database.exec(`PRAGMA busy_timeout = ${busyMs}`)
  }
}

function apply(run: Run, write: Write): void {
  switch (write.write) {
    case "circle":
      return run(
        "INSERT INTO circles VALUES (?, ?, ?, ?) ON CONFLICT (circle) DO UPDATE SET position = excluded.position, digest = excluded.digest, used = excluded.used",
        write.circle,
        write.position,
        write.digest,
        write.usedBytes,
      )
    case "entry": {
      const { position, id, author, hasBody, bytes } = write.entry
      return run(
        "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)",
        write.circle,
        position,
        id,
        author ?? null,
        hasBody ? 1 : 0,
        bytes,
      )
    }
    case "stub":
      return run(
        "UPDATE entries SET bytes = ?, hasBody = 0 WHERE circle = ? AND position = ?",
        write.bytes,
        write.circle,
        write.position,
      )
    case "device":
      return run("INSERT OR IGNORE INTO devices VALUES (?, ?)", write.device, write.circle)
    case "chain":
      return run(
        "INSERT OR REPLACE INTO chains VALUES (?, ?, ?, ?)",
        write.circle,
        write.device,
        write.counter,
        write.tip,
      )
    case "page": {
      const { page } = write
      const [envelope, secret] = page.state === "held" ? [page.envelope, page.sealSecret] : [null, null]
      return run(
        "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        write.circle,
        write.round,
        page.member,
        page.revision,
        page.event,
        page.state,
        envelope,
        secret,
      )
    }
    case "dropPage":
      return run(
        "DELETE FROM pages WHERE circle = ? AND round = ? AND member = ?",
        write.circle,
        write.round,
        write.member,
      )
    case "openRound":
      return run("INSERT OR IGNORE INTO rounds VALUES (?, ?)", write.circle, write.round)
    case "token": {
      const { hash, kind, usesLeft, expiresAt } = write.token
      return run("INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, ?)", hash, kind, usesLeft, expiresAt)
    }
    case "spendToken":
      run("UPDATE tokens SET usesLeft = usesLeft - 1 WHERE hash = ?", write.hash)
      return run("DELETE FROM tokens WHERE hash = ? AND usesLeft <= 0", write.hash)
    case "dropFirstTokens":
      return run("DELETE FROM tokens WHERE kind = 'first'")
    case "invite":
      return applyInvite(run, write.invite)
    case "dropInvites":
      run("DELETE FROM meetings WHERE invite IN (SELECT invite FROM invites WHERE circle = ?)", write.circle)
      return run("DELETE FROM invites WHERE circle = ?", write.circle)
    case "purge":
      run("DELETE FROM tokens WHERE expiresAt <= ?", write.now)
      run("DELETE FROM meetings WHERE invite IN (SELECT invite FROM invites WHERE forgetAt <= ?)", write.now)
      return run("DELETE FROM invites WHERE forgetAt <= ?", write.now)
  }
}

function applyInvite(run: Run, row: InviteRow): void {
  const { invite, circle, verifyKey, expiresAt, forgetAt, closed, messages } = row
  run(
    "INSERT OR REPLACE INTO invites VALUES (?, ?, ?, ?, ?, ?)",
    invite,
    circle,
    verifyKey,
    expiresAt,
    forgetAt,
    closed ? 1 : 0,
  )
  run("DELETE FROM meetings WHERE invite = ?", invite)
  messages.forEach(({ from, payload }, place) =>
    run("INSERT INTO meetings VALUES (?, ?, ?, ?)", invite, place, from, payload),
  )
}
