import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import type { Bytes } from "#base/bytes"
import { decodeFromRelay, encodeToRelay, proofBytes } from "#protocol/messages"
import { createSockets, type SocketOptions } from "#server/socket"
import { circleOf } from "../kit/circleOf"
import { signerOf } from "../kit/device"
import { openInMemory, type Place } from "../kit/place"

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

function openPlace(): Place {
  const place = openInMemory()
  ends.push(() => place.close())
  return place
}

async function serve(place: Place, options: Partial<SocketOptions>): Promise<Server> {
  const sockets = createSockets(place.relay, { publicUrl: undefined, patienceMs: 50, ...options })
  const http = createServer()
  http.on("upgrade", sockets.upgrade)
  await new Promise<void>((done) => http.listen(0, "127.0.0.1", done))
  ends.unshift(async () => {
    await sockets.close()
    await new Promise((done) => http.close(done))
  })
  return http
}

/** A socket that has been greeted, and the nonce it was greeted with. */
async function dial(http: Server, path = "/relay"): Promise<{ readonly socket: WebSocket; readonly nonce: Bytes }> {
  const socket = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}${path}`)
  const frame = await new Promise<Buffer>((done, fail) => {
    socket.once("message", done)
    socket.once("error", fail)
  })
  const challenge = decodeFromRelay(new Uint8Array(frame))
  if (challenge?.type !== "Challenge") throw new Error("not greeted")
  return { socket, nonce: challenge.nonce }
}

const isClosed = (socket: WebSocket, ms: number): Promise<boolean> =>
  new Promise((done) => {
    if (socket.readyState === WebSocket.CLOSED) return done(true)
    const timer = setTimeout(() => done(false), ms)
    socket.once("close", () => {
      clearTimeout(timer)
      done(true)
    })
  })

describe("the relay of the sample", () => {
  it("[SV11] is not where an app with real people looks for its own", async () => {
    const http = await serve(openPlace(), { path: "/sample" })
    const { port } = http.address() as AddressInfo
    const lost = new WebSocket(`ws://127.0.0.1:${port}/relay`)
    const status = await new Promise((done) =>
      lost.on("unexpected-response", (_, { statusCode }) => done(statusCode)).on("error", () => undefined),
    )
    expect(status).toBe(404)
    ;(await dial(http, "/sample")).socket.close()
  })
})

describe("strangers", () => {
  it("[RL26] may say little before they have shown for whom they speak", async () => {
    const stranger = openPlace().connect()
    for (let times = 0; times < 20; times++) stranger.request({ type: "Append", items: [] })
    expect(stranger.isClosed).toBe(false)
    stranger.request({ type: "Append", items: [] })
    expect(stranger.refusal).toBe("TooFast")
  })

  it("[RL26] may say little, however few messages they say it in", async () => {
    const place = openPlace()
    const operation = { bytes: place.random(32_000), signature: place.random(64) }
    const stranger = place.connect()
    const create = () => stranger.request({ type: "Create", token: place.random(32), operation })
    for (let times = 0; times < 10; times++) create()
    expect(stranger.isClosed).toBe(false)
    create()
    expect(stranger.refusal).toBe("TooFast")
  })

  it("[RL26] are not waited for, and members are", async () => {
    const place = openPlace()
    const { circle, alice } = await circleOf(place, "alice")
    const http = await serve(place, { pingMs: 100 })
    const [stranger, member] = [await dial(http), await dial(http)]
    const signature = alice.device.sign(proofBytes(member.nonce, circle.id, alice.device.id))
    member.socket.send(encodeToRelay({ type: "Prove", circle: circle.id, device: alice.device.id, from: 0, signature }))
    expect(await isClosed(stranger.socket, 2_000)).toBe(true)
    expect(await isClosed(member.socket, 400)).toBe(false)
  })

  it("[RL26] give way where there is no more room", async () => {
    const http = await serve(openPlace(), { maxSockets: 2 })
    const [first, second] = [await dial(http), await dial(http)]
    const third = await dial(http)
    expect(await isClosed(first.socket, 2_000)).toBe(true)
    for (const { socket } of [second, third]) expect(await isClosed(socket, 50)).toBe(false)
  })

  it("[RL27] do not learn whether somebody is still in a circle", async () => {
    const place = openPlace()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await bob.operates({ type: "leave" })
    const { sign } = signerOf("somebody else")
    for (const { device } of [alice, bob]) {
      expect((await place.connect().prove({ ...device, sign }, circle.id)).refusal).toBe("WrongSignature")
    }
    expect((await place.connect().prove(bob.device, circle.id)).refusal).toBe("NotADevice")
  })
})

describe("a member who floods", () => {
  it("[RL24] is slowed down by the byte, too: what has arrived waits in memory", async () => {
    const place = openInMemory({ limits: { itemsAtOnce: 20, itemsPerSecond: 1 } })
    ends.push(() => place.close())
    const { alice } = await circleOf(place, "alice", "bob")
    const line = await alice.returns(place)
    const outcomes: boolean[] = []
    for (let times = 0; times < 5; times++) {
      const [outcome] = await line.append(await alice.writer.event(65_536))
      outcomes.push(outcome?.ok === true)
    }
    expect(outcomes).toEqual([true, true, true, false, false])
  })
})
