import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { onTestFinished } from "vitest"

/** The built server as a process of its own, as an operator runs it. */
export interface TestServer {
  readonly url: string
  /** The address that a server without circles prints: whoever opens it may begin one. */
  readonly startUrl: string | undefined
  readonly port: number
  /** What it has printed so far. */
  readonly logs: () => string
  /** Ends it and tells how: its exit code, or the signal. Does nothing where it has ended already. */
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

export interface Launch {
  readonly dataDir?: string
  /** 0, the default, is any that is free. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
  /** The folder that holds `dist`, if not this one; see `copyOfApp`. */
  readonly home?: string
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-e2e-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/** Runs a built program and waits until it ends. */
export async function runToEnd(launch: Launch & { readonly program?: string }) {
  const child = spawnProgram(launch, launch.program ?? "main")
  const logs = collect(child)
  const [code] = (await once(child, "close")) as [number | null]
  return { code, logs: logs() }
}

/** Starts the server and waits until it answers. It is ended with the test, if it has not been before. */
export async function launchServer(launch: Launch = {}): Promise<TestServer> {
  const child = spawnProgram({ ...launch, dataDir: launch.dataDir ?? temporaryFolder() }, "main")
  const logs = collect(child)
  const ended = new Promise<number | NodeJS.Signals>((done) =>
    child.once("close", (code, signal) => done(code ?? signal ?? 0)),
  )
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  onTestFinished(() => void kill("SIGKILL"))

  const [, url = "", startUrl] = await until(
    () => /runs at (\S+)\nIts data lies in [^]*?\n(?:[^]*?(\S+\/start#token\.\S+)\n)?/.exec(logs()) ?? undefined,
    "the server to say where it is",
  )
  await until(async () => (await fetch(`${url}/health`)).ok, "the server to answer")
  return { url, startUrl, port: Number(new URL(url).port), logs, kill }
}

const spawnProgram = ({ dataDir, port = 0, env, flags = [], home = "." }: Launch, program: string): ChildProcess =>
  spawn(process.execPath, [resolve(home, `dist/server/${program}.js`), ...flags], {
    env: { PATH: process.env["PATH"], PORT: String(port), ...(dataDir && { DATA_DIR: dataDir }), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })

function collect(child: ChildProcess): () => string {
  let text = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (text += part.toString()))
  return () => text
}

/** Asks again and again until there is an answer other than undefined or false. The test fails where there is none. */
export async function until<T>(ask: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
  }
  throw new Error(`waited too long for ${what}`)
}
