import { randomBytes } from "node:crypto"
import { writeFileSync } from "node:fs"
import { ok, type Result } from "#base/result"
import { createApp } from "./app"
import { httpServer, listen } from "./http"
import { claimFolder } from "./onlyOne"
import { loadPages } from "./pages"
import { createRelay } from "./relay/relay"
import { addressFile, type Settings } from "./settings"
import { createSockets } from "./socket"
import { openSqliteStore } from "./store/sqliteStore"
import type { CommitRefusal, Store } from "./store/store"
import { verify } from "./verify"

export type StartRefusal =
  "NotBuilt" | "Unwritable" | "NewerDatabase" | "AlreadyRunning" | "PortBusy" | "PortForbidden" | "HostUnknown"

export interface Running {
  /** Where people reach the server, without a slash at the end. */
  readonly address: string
  readonly store: Store
  /** Finishes what has arrived, tells everybody to come back later, and closes the files. */
  stop(): Promise<void>
}

export interface ServerOptions extends Settings {
  /** The folder of the built app. */
  readonly pagesDir: string
  readonly clock: { now(): number }
  readonly onTrouble: (trouble: CommitRefusal) => void
}

/** Opens the files and listens. Nothing is left open where it refuses. */
export async function startServer(options: ServerOptions): Promise<Result<Running, StartRefusal>> {
  const pages = loadPages(options.pagesDir)
  if (!pages.ok) return pages
  const claim = claimFolder(options.dataDir)
  if (!claim.ok) return claim
  const store = openSqliteStore(options.dataDir)
  if (!store.ok) {
    claim.value.release()
    return store
  }
  const closeFiles = async (): Promise<void> => {
    await store.value.close()
    claim.value.release()
  }

  const { publicUrl, clock, onTrouble } = options
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const endOfTurn = () => new Promise<void>((done) => void setImmediate(done))
  const relay = createRelay({ store: store.value, verify, clock, random, endOfTurn, onTrouble })
  const sockets = createSockets(relay, { publicUrl })
  const app = createApp({ pages: pages.value, publicUrl })
  const http = httpServer(app.fetch, publicUrl)
  http.on("upgrade", sockets.upgrade)

  const listening = await listen(http, options)
  if (!listening.ok) {
    await closeFiles()
    return listening
  }
  const address = publicUrl?.origin ?? addressOf(options.host, listening.value)
  writeFileSync(addressFile(options.dataDir), `${address}\n`)

  async function stop(): Promise<void> {
    http.close()
    sockets.stop()
    await relay.idle()
    await sockets.close()
    http.closeAllConnections()
    await closeFiles()
  }
  return ok({ address, store: store.value, stop })
}

/** Who listens everywhere is at home on this machine too. */
function addressOf(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${port}`
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`
}
