import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { WebSocket } from "ws"
import { rounded, type Figure } from "./figures"

const connections = 1_000

/** Memory the relay's process takes for each connection that is open and silent. */
export async function benchIdleConnections(): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-"))
  const child = spawn(process.execPath, ["dist/server/main.js"], {
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let printed = ""
  child.stdout.on("data", (part: Buffer) => (printed += part.toString()))
  while (!/runs at (\S+)/.test(printed)) await new Promise((done) => setTimeout(done, 50))
  const address = /runs at (\S+)/.exec(printed)?.[1] ?? ""
  const before = residentKiB(child.pid ?? 0)
  const sockets: WebSocket[] = []
  for (let one = 0; one < connections; one++) {
    const socket = new WebSocket(`${address.replace("http", "ws")}/relay`, { perMessageDeflate: false })
    await once(socket, "message")
    sockets.push(socket)
  }
  await new Promise((done) => setTimeout(done, 1_000))
  const after = residentKiB(child.pid ?? 0)
  for (const socket of sockets) socket.terminate()
  child.kill("SIGTERM")
  await once(child, "exit")
  rmSync(dataDir, { recursive: true, force: true })
  return [
    {
      what: `Relay memory for each of ${connections} idle connections`,
      measured: `${rounded((after - before) / connections)} KiB (from ${rounded(before / 1024, 0)} to ${rounded(after / 1024, 0)} MiB)`,
      target: "",
    },
  ]
}

const residentKiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0)
