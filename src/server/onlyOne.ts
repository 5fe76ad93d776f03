import Database from "libsql"
import { existsSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { err, ok, type Result } from "#base/result"

/**
 * One server to a data folder: the relay keeps circles in memory, and two would not know of each other. The lock is
 * SQLite's on an empty file of its own, since the system lets go of it however the process ends.
 */
export function claimFolder(folder: string): Result<{ release(): void }, "Unwritable" | "AlreadyRunning"> {
  try {
    makeFolder(folder)
    const database = new Database(join(folder, "running.lock"))
    database.exec("BEGIN EXCLUSIVE")
    return ok({ release: () => database.close() })
  } catch (error) {
    const isHeld = /BUSY|LOCKED/.test(String((error as { code?: unknown }).code))
    return err(isHeld ? "AlreadyRunning" : "Unwritable")
  }
}

/** Node's own recursive way never ends where a file system says that a folder to be made does not exist (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
