import Database from "libsql"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { err, ok, type Result } from "#base/result"

/**
 * One server to a data folder: the relay keeps circles in memory, and two would not know of each other. The lock is
 * SQLite's on an empty file of its own, since the system lets go of it however the process ends.
 */
export function claimFolder(folder: string): Result<{ release(): void }, "Unwritable" | "AlreadyRunning"> {
  try {
    mkdirSync(folder, { recursive: true })
    const database = new Database(join(folder, "running.lock"))
    database.exec("BEGIN EXCLUSIVE")
    return ok({ release: () => database.close() })
  } catch (error) {
    const isHeld = /BUSY|LOCKED/.test(String((error as { code?: unknown }).code))
    return err(isHeld ? "AlreadyRunning" : "Unwritable")
  }
}
