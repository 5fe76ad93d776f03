import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { decodeFromRelay, encodeToRelay, proofBytes } from "#protocol/messages"
import { createSockets, type Sockets } from "#server/socket"
import { circleOf } from "#kit/circleOf"
import { openInMemory, type Place } from "#kit/place"

describe("a slow line", { timeout: 120_000 }, () => {
  let place: Place
  let server: Server
  let sockets: Sockets
  afterEach(async () => {
    await sockets.close()
    server.close()
    await place.close()
  })

  it("[RL19] reads a long log to its end, however slowly, while the relay holds little of it in memory", async () => {
    place = openInMemory({ limits: { itemsAtOnce: 10_000 } })
    const { alice, circle } = await circleOf(place, "alice", "bob")
    const events = 160
    for (let n = 0; n < events; n++) await alice.says(65_536)
    server = createServer()
    sockets = createSockets(place.relay, { publicUrl: undefined, maxWaitingBytes: 3 * 1024 * 1024 })
    server.on("upgrade", (request, socket, head) => sockets.upgrade(request, socket, head))
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))

    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/relay`)
    let frames = 0
    let last = 0
    const closed = new Promise((_, reject) => socket.on("close", () => reject(new Error(`cut at ${last}`))))
    const read = new Promise<void>((done) => {
      socket.on("message", (data: Buffer) => {
        const message = decodeFromRelay(new Uint8Array(data))
        if (message?.type === "Challenge") {
          const signature = alice.device.sign(proofBytes(message.nonce, circle.id, alice.device.id))
          socket.send(encodeToRelay({ type: "Prove", circle: circle.id, device: alice.device.id, from: 0, signature }))
        }
        if (message?.type !== "Entries") return
        expect(message.entries[0]?.position).toBe(last + 1)
        last = message.entries.at(-1)?.position ?? last
        if (++frames === 3) {
          socket.pause() // as a phone whose radio sleeps: everything that is sent now waits at the relay
          setTimeout(() => socket.resume(), 1_000)
        }
        if (last === 2 + events) done()
      })
    })
    await Promise.race([read, closed])
    expect(last).toBe(2 + events)
    socket.removeAllListeners("close")
    socket.terminate()
  })
})
