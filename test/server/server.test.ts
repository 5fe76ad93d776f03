import { randomBytes } from "node:crypto"
import { request, type IncomingMessage } from "node:http"
import { createServer } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { fromBase64url } from "#base/bytes"
import { maxFrameBytes } from "#protocol/limits"
import { decodeFromRelay } from "#protocol/messages"
import { newStartAddress } from "#server/circleToken"
import { tokenHash } from "#server/relay/tokens"
import { startServer, type Running, type ServerOptions } from "#server/server"
import { isOwnOrigin } from "#server/socket"
import { verify } from "#server/verify"
import { builtApp, emptyFolder } from "./builtApp"

const optionsAt = (dataDir: string): ServerOptions => ({
  port: 0,
  host: "127.0.0.1",
  dataDir,
  publicUrl: undefined,
  pagesDir: builtApp(),
  clock: { now: () => Date.now() },
  onTrouble: (trouble) => {
    throw new Error(trouble)
  },
})

const running: Running[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start(options: Partial<ServerOptions> = {}): Promise<Running> {
  const server = await startServer({ ...optionsAt(emptyFolder()), ...options })
  if (!server.ok) throw new Error(server.error)
  running.push(server.value)
  return server.value
}

/** What becomes of a socket: the status of a refusal, or the code it is closed with. */
const fateOf = (socket: WebSocket): Promise<number> =>
  new Promise((done) => {
    socket.on("unexpected-response", (_, response) => done(response.statusCode ?? 0))
    socket.on("close", done)
  })

const dial = ({ address }: Running, origin?: string, path = "/relay"): WebSocket =>
  new WebSocket(`${address.replace("http", "ws")}${path}`, origin === undefined ? {} : { origin })

/** A socket that the relay has greeted. */
async function greeted(server: Running, origin?: string): Promise<WebSocket> {
  const socket = dial(server, origin)
  const frame = await new Promise<Buffer>((done, fail) => {
    socket.once("message", done)
    socket.once("error", fail)
  })
  expect(decodeFromRelay(new Uint8Array(frame))).toMatchObject({ type: "Challenge" })
  return socket
}

describe("the relay's socket", () => {
  it("[SV4] serves its own pages, and programs that are no browser", async () => {
    const server = await start()
    for (const origin of [server.address, undefined]) (await greeted(server, origin)).close()
  })

  it.each(["http://elsewhere.example", "http://127.0.0.1:1", "null", "not an origin"])(
    "[SV4] refuses pages from elsewhere: %s",
    async (origin) => {
      expect(await fateOf(dial(await start(), origin))).toBe(403)
    },
  )

  it("[SV4] knows its public address behind a proxy", () => {
    const publicUrl = new URL("https://attune.example")
    expect(isOwnOrigin("https://attune.example", "127.0.0.1:8080", publicUrl)).toBe(true)
    expect(isOwnOrigin("http://attune.example", "127.0.0.1:8080", publicUrl)).toBe(false)
    expect(isOwnOrigin("https://attune.example.org", "127.0.0.1:8080", publicUrl)).toBe(false)
    expect(isOwnOrigin("https://attune.example", "127.0.0.1:8080", undefined)).toBe(false)
  })

  it("[SV4] is found at one address only", async () => {
    const server = await start()
    for (const path of ["/", "/relay/more", "/health"]) expect(await fateOf(dial(server, undefined, path))).toBe(404)
  })

  it("[SV4] closes on text, and on a frame bigger than any may be", async () => {
    const server = await start()
    const chatty = await greeted(server)
    chatty.send("hello")
    expect(await fateOf(chatty)).toBe(1003)
    const big = await greeted(server)
    big.send(randomBytes(maxFrameBytes + 1))
    expect(await fateOf(big)).toBe(1009)
  })

  it("[SV4] agrees to no compression, which would tell something of the content by its length", async () => {
    const socket = await greeted(await start())
    expect(socket.extensions).toBe("")
    socket.close()
  })

  it("[SV5] tells everybody that it goes away when it stops", async () => {
    const server = await start()
    const sockets = [await greeted(server), await greeted(server)]
    const fates = Promise.all(sockets.map(fateOf))
    await server.stop()
    running.splice(0)
    expect(await fates).toEqual([1001, 1001])
    expect(await fateOf(dial(server).on("error", () => undefined))).toBe(1006)
  })
})

describe("starting", () => {
  it("[SV7] says when the port is taken, and leaves nothing behind that keeps it from starting", async () => {
    const taken = createServer().listen(0, "127.0.0.1")
    await new Promise((done) => taken.once("listening", done))
    const { port } = taken.address() as { port: number }
    const options = optionsAt(emptyFolder())
    expect(await startServer({ ...options, port })).toEqual({ ok: false, error: "PortBusy" })
    taken.close()
    await start(options)
  })

  it("[SV7] says when it cannot write, and when the host is not this machine", async () => {
    const inAFile = `${builtApp()}/index.html/data`
    expect(await startServer(optionsAt(inAFile))).toEqual({ ok: false, error: "Unwritable" })
    const elsewhere = { ...optionsAt(emptyFolder()), host: "192.0.2.1" }
    expect(await startServer(elsewhere)).toEqual({ ok: false, error: "HostUnknown" })
  })

  it("[SV8] is alone with its data", async () => {
    const dataDir = emptyFolder()
    const first = await start({ dataDir })
    expect(await startServer(optionsAt(dataDir))).toEqual({ ok: false, error: "AlreadyRunning" })
    await first.stop()
    running.splice(0)
    await start({ dataDir })
  })

  it("[SV9] keeps only the newest first address, and any number of those that were asked for", async () => {
    const { store } = await start()
    const asked = await newStartAddress(store, "operator", "http://here", 1_000)
    const first = await newStartAddress(store, "first", "http://here", 1_000)
    const second = await newStartAddress(store, "first", "http://here", 2_000)
    expect([asked, first, second]).toEqual(
      Array(3).fill(expect.stringMatching(/^http:\/\/here\/start#token\.[\w-]{43}$/)),
    )
    const kept = async (address: string | undefined) =>
      store.token(await tokenHash(fromBase64url(address?.split("token.")[1] ?? "") ?? new Uint8Array(), verify))
    expect(await kept(asked)).toMatchObject({ kind: "operator" })
    expect(await kept(first)).toBeUndefined()
    expect(await kept(second)).toMatchObject({ kind: "first", usesLeft: 2 })
  })
})

/** An answer to a request that a browser would never send as it is. */
const answerTo = (server: Running, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(server.address)
    request({ hostname, port, path, headers }, done).on("error", fail).end()
  })

describe("a request that makes no sense", () => {
  it("[SV1] is answered as strictly as any other", async () => {
    const { statusCode, headers } = await answerTo(await start(), "/", { Host: "a b" })
    expect(statusCode).toBe(400)
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
  })

  it.each(["/../secret.txt", "/assets/../../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "//secret.txt"])(
    "[SV2] leads nowhere: %s",
    async (path) => {
      const answer = await answerTo(await start(), path)
      expect(answer.statusCode).toBe(404)
      expect(await text(answer)).not.toContain("the secret")
    },
  )
})
