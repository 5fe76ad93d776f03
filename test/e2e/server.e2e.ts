import Database from "libsql"
import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { fromBase64url, type Bytes } from "#base/bytes"
import { TestCircle } from "#kit/circleOf"
import { deviceOf, type TestDevice } from "#kit/device"
import { Writer } from "#kit/writer"
import { Remote } from "./kit/remote"
import { launchServer, runToEnd, temporaryFolder, until, type TestServer } from "./kit/server"

const tokenOf = (startUrl: string | undefined): Bytes =>
  fromBase64url(startUrl?.split("#token.")[1] ?? "") ?? new Uint8Array()

/** Begins a circle with the token of an address. */
async function begin(server: TestServer, startUrl: string | undefined, name: string) {
  const circle = new TestCircle(name)
  const device = await deviceOf(name)
  const genesis = await circle.signed(circle.genesis([device]), device)
  const outcome = await new Remote(server.url).create(tokenOf(startUrl), genesis)
  if (outcome?.ok) await circle.follow(genesis)
  return { circle, device, outcome }
}

/** Writes one entry after the other and does not wait for answers, until the line is gone. */
async function writeOn(line: Remote, circle: TestCircle, device: TestDevice): Promise<void> {
  const writer = new Writer(circle, device)
  while (line.closed === undefined) {
    line.append(await writer.event())
    await new Promise((done) => setTimeout(done, 2))
  }
}

describe("the server as a process", () => {
  it("[SV6] has everything it acknowledged after it was killed", async () => {
    const dataDir = temporaryFolder()
    const server = await launchServer({ dataDir })
    const { circle, device } = await begin(server, server.startUrl, "alice")
    let kept = 0
    for (let round = 0; round < 3; round++) {
      const running = round === 0 ? server : await launchServer({ dataDir })
      expect(running.startUrl === undefined, "only an empty server says where to begin").toBe(round > 0)
      const reader = new Remote(running.url)
      await reader.prove(device, circle.id)
      const positions = await reader.positionsUpTo(Math.max(1, kept))
      expect(positions).toEqual(Array.from({ length: Math.max(1, kept) }, (_, at) => at + 1))

      const line = new Remote(running.url)
      await line.prove(device, circle.id)
      if (round === 0) {
        const writing = writeOn(line, circle, device)
        await until(() => line.acknowledged.length > 100, "a hundred acknowledgements")
        expect(await running.kill("SIGKILL")).toBe("SIGKILL")
        await writing
        kept = Math.max(...line.acknowledged)
      } else expect(await running.kill("SIGKILL")).toBe("SIGKILL")
    }
    expect(kept).toBeGreaterThan(100)
  })

  it.each(["SIGTERM", "SIGINT"] as const)("[SV5] finishes, says goodbye and ends well on %s", async (signal) => {
    const dataDir = temporaryFolder()
    const server = await launchServer({ dataDir })
    const { circle, device } = await begin(server, server.startUrl, "alice")
    const line = new Remote(server.url)
    await line.prove(device, circle.id)
    const writing = writeOn(line, circle, device)
    await until(() => line.acknowledged.length > 20, "some acknowledgements")
    const since = Date.now()
    expect(await server.kill(signal)).toBe(0)
    expect(Date.now() - since).toBeLessThan(5_000)
    await writing
    expect(line.closed).toBe(1001)

    const kept = Math.max(...line.acknowledged)
    const reader = new Remote((await launchServer({ dataDir })).url)
    await reader.prove(device, circle.id)
    expect(await reader.positionsUpTo(kept)).toHaveLength(kept)
  })

  it("[SV5] started by npm, it ends with npm", async () => {
    const npm = spawn("npm", ["start"], {
      env: { ...process.env, PORT: "0", DATA_DIR: temporaryFolder() },
      stdio: ["ignore", "pipe", "inherit"],
    })
    let printed = ""
    npm.stdout.on("data", (part: Buffer) => (printed += part.toString()))
    const url = await until(() => /runs at (\S+)/.exec(printed)?.[1], "npm start to say where it is")
    npm.kill("SIGTERM")
    const isGone = () =>
      fetch(`${url}/health`).then(
        () => false,
        () => true,
      )
    await until(isGone, "the server to end")
  })

  it("[SV9] prints an address that begins a circle, until somebody has begun", async () => {
    const dataDir = temporaryFolder()
    const first = await launchServer({ dataDir })
    await first.kill("SIGTERM")
    const second = await launchServer({ dataDir })
    expect((await begin(second, first.startUrl, "late")).outcome).toEqual({ ok: false, refusal: "TokenUnknown" })
    expect((await begin(second, second.startUrl, "alice")).outcome).toEqual({ ok: true, position: 1 })
    await second.kill("SIGTERM")
    expect((await launchServer({ dataDir })).startUrl).toBeUndefined()
  })

  it("[SV9] lets the operator ask for another address while it runs", async () => {
    const dataDir = temporaryFolder()
    const server = await launchServer({ dataDir })
    await begin(server, server.startUrl, "alice")
    const { code, logs } = await runToEnd({ dataDir, program: "inviteCircle" })
    expect(code).toBe(0)
    const address = /\S+#token\.\S+/.exec(logs)?.[0]
    expect(address).toMatch(new RegExp(`^${server.url}/start#token\\.[\\w-]{43}$`))
    expect((await begin(server, address, "bob")).outcome).toEqual({ ok: true, position: 1 })
    expect(server.logs()).not.toContain(address?.split("#")[1])
  })

  it("[SV9] asks for a server that has run before it makes an address", async () => {
    const { code, logs } = await runToEnd({ dataDir: temporaryFolder(), program: "inviteCircle" })
    expect([code, logs]).toEqual([1, expect.stringContaining("Start it once first")])
  })
})

describe("what keeps it from starting", () => {
  const failing = async (launch: Parameters<typeof runToEnd>[0]) => {
    const { code, logs } = await runToEnd(launch)
    expect(code).toBe(1)
    expect(logs.trim().split("\n"), "one plain sentence and no trace of code").toHaveLength(1)
    return logs
  }

  it("[SV7] a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1")
    await new Promise((done) => taken.once("listening", done))
    const { port } = taken.address() as AddressInfo
    expect(await failing({ dataDir: temporaryFolder(), port })).toContain(`Port ${port} is taken by another program.`)
    taken.close()
  })

  it("[SV7] a folder that cannot be written to", async () => {
    const file = join(temporaryFolder(), "file")
    writeFileSync(file, "")
    expect(await failing({ dataDir: join(file, "data") })).toContain("Nothing can be written to")
  })

  it("[SV7] data of a newer version, which stays as it is", async () => {
    const dataDir = temporaryFolder()
    const database = new Database(join(dataDir, "attune.db"))
    database.exec("PRAGMA user_version = 999")
    database.close()
    expect(await failing({ dataDir })).toContain("was written by a newer version of Attune")
    const again = new Database(join(dataDir, "attune.db"))
    expect(again.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: 999 })
    again.close()
  })

  it("[SV7] a setting that means nothing", async () => {
    expect(await failing({ env: { PUBLIC_URL: "attune" } })).toContain("PUBLIC_URL must be an address")
    expect(await failing({ flags: ["--simple"] })).toContain("The only choice is --sample")
  })

  it("[SV8] another server on the same data", async () => {
    const dataDir = temporaryFolder()
    await launchServer({ dataDir })
    expect(await failing({ dataDir })).toContain("Another Attune is using")
  })
})
