import { fileURLToPath } from "node:url"
import { newStartAddress } from "./circleToken"
import { startServer, type Running, type StartRefusal } from "./server"
import { readSettings, type Settings } from "./settings"
import type { CommitRefusal } from "./store/store"

/**
 * Starts the server: reads the environment, listens, says where, and stops when it is told to. What it prints names no
 * person and no circle.
 */
const clock = { now: () => Date.now() }

async function main(): Promise<void> {
  // What the server writes is for nobody else on this machine.
  process.umask(0o077)
  const settings = readSettings(process.env, process.argv.slice(2))
  if (!settings.ok) giveUp(settings.error)
  const pagesDir = fileURLToPath(new URL("../web", import.meta.url))
  const started = await startServer({ ...settings.value, pagesDir, clock, onTrouble })
  if (!started.ok) giveUp(sentenceFor(started.error, settings.value))
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(started.value))
  await greet(started.value, settings.value)
}

/** Says where the server is, and, while nobody is here, where to begin. */
async function greet({ address, store }: Running, { dataDir, host, publicUrl }: Settings): Promise<void> {
  const lines = [`Attune runs at ${address}`, `Its data lies in ${dataDir}`]
  if (!isLoopback(host) && publicUrl?.protocol !== "https:")
    lines.push("Phones and other computers need https: put a proxy in front, and set PUBLIC_URL to its address.")
  if (!(await store.hasCircles())) {
    const start = await newStartAddress(store, "first", address, clock.now())
    if (!start) return giveUp("The data folder takes no more. Make room on the disk, then start again.")
    lines.push(`Nobody is here yet. Begin by opening this address, which works for a week:\n\n  ${start}\n`)
  }
  console.log(lines.join("\n"))
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.")

let saidAt = -Infinity
/** Says once a minute at most that the disk is full: it would not get emptier by filling it with that. */
function onTrouble(trouble: CommitRefusal): void {
  if (clock.now() - saidAt < 60_000) return
  saidAt = clock.now()
  console.error(`The store did not take a change: ${trouble}`)
}

let isStopping = false
async function stop(running: Running): Promise<void> {
  if (isStopping) return
  isStopping = true
  // A disk that hangs does not keep us for ever.
  setTimeout(() => process.exit(1), 4_500).unref()
  await running.stop()
  process.exit(0)
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function sentenceFor(refusal: StartRefusal, { port, host, dataDir }: Settings): string {
  switch (refusal) {
    case "NotBuilt":
      return "The app is not built yet. Run: npm run build"
    case "Unwritable":
      return `Nothing can be written to ${dataDir}. Make it writable for this user, or set DATA_DIR to another folder.`
    case "NewerDatabase":
      return `The data in ${dataDir} was written by a newer version of Attune. Start that version; nothing was changed.`
    case "AlreadyRunning":
      return `Another Attune is using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`
    case "PortBusy":
      return `Port ${port} is taken by another program. Stop it, or choose another: PORT=8081 npm start`
    case "PortForbidden":
      return `This user may not listen on port ${port}. Choose one above 1023, such as PORT=8080.`
    case "HostUnknown":
      return `HOST is ${host}, which is not an address of this machine. Leave it out for 127.0.0.1.`
  }
}

await main()
