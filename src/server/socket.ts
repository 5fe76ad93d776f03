import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocketServer, type WebSocket } from "ws"
import { maxFrameBytes } from "#protocol/limits"
import type { Relay } from "./relay/relay"

/**
 * The wire to the relay: whole binary frames over a WebSocket at `/relay`. No compression, since the length of a
 * compressed frame tells of its content. A browser says where its page came from, and pages from elsewhere are refused.
 */
export interface Sockets {
  /** To be called for every HTTP upgrade the server is asked for. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Takes no more frames. What has been handed to the relay is still answered. */
  stop(): void
  /** Tells everybody that the server is going away, and settles when they have hung up or `patienceMs` is over. */
  close(): Promise<void>
}

export interface SocketOptions {
  readonly publicUrl: URL | undefined
  /** Where the relay is to be found. */
  readonly path?: string
  /** Whoever has not answered a ping by the next one is gone. */
  readonly pingMs?: number
  /** Bytes that may wait for a slow line before the relay is told to hold back. */
  readonly fullBytes?: number
  /** Bytes after which the line is cut. The app asks again from where it was. */
  readonly maxWaitingBytes?: number
  readonly maxSockets?: number
  readonly patienceMs?: number
}

const mebibyte = 1024 * 1024
const goingAway = 1001
const onlyBinary = 1003

export function createSockets(relay: Relay, options: SocketOptions): Sockets {
  const { publicUrl, path = "/relay", pingMs = 30_000, maxSockets = 4_096, patienceMs = 2_000 } = options
  const { fullBytes = mebibyte, maxWaitingBytes = 16 * mebibyte } = options
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: maxFrameBytes })
  const answered = new WeakSet<WebSocket>()
  /** Sockets for which nobody has shown yet for whom they speak, and those that were there at the last ping. */
  const strangers = new Set<WebSocket>()
  const waiting = new WeakSet<WebSocket>()
  let isStopped = false

  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      const isIdle = strangers.has(socket) && waiting.has(socket)
      waiting.add(socket)
      if (isIdle || !answered.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, pingMs)
  pinging.unref()

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy())
    const { origin, host } = request.headers
    if (request.url !== path) return refuse(socket, "404 Not Found")
    if (!isOwnOrigin(origin, host, publicUrl)) return refuse(socket, "403 Forbidden")
    if (isStopped || !hasRoom()) return refuse(socket, "503 Service Unavailable")
    server.handleUpgrade(request, socket, head, serve)
  }

  /** Where it is full, whoever has waited longest without saying for whom they speak gives way. */
  function hasRoom(): boolean {
    if (server.clients.size < maxSockets) return true
    const [oldest] = strangers
    if (!oldest) return false
    strangers.delete(oldest)
    oldest.terminate()
    return true
  }

  function serve(socket: WebSocket): void {
    const isFull = (): boolean => socket.bufferedAmount > fullBytes
    let wasFull = false
    const written = (): void => {
      if (!wasFull || isFull()) return
      wasFull = false
      connection.drained()
    }
    const send = (frame: Uint8Array): void => {
      if (socket.bufferedAmount > maxWaitingBytes) return socket.terminate()
      socket.send(frame, written)
      wasFull ||= isFull()
    }
    strangers.add(socket)
    const onKnown = (): void => void strangers.delete(socket)
    const connection = relay.connect(send, () => socket.close(), isFull, onKnown)
    answered.add(socket)
    socket.on("pong", () => answered.add(socket))
    socket.on("message", (data, isBinary) => {
      if (isStopped) return
      if (isBinary && Buffer.isBuffer(data)) connection.receive(new Uint8Array(data))
      else socket.close(onlyBinary)
    })
    socket.on("close", () => {
      strangers.delete(socket)
      connection.closed()
    })
    // A frame too big or broken: the library closes the socket by itself, with the code that says so.
    socket.on("error", () => undefined)
  }

  async function close(): Promise<void> {
    clearInterval(pinging)
    const gone = [...server.clients].map((socket) => new Promise((done) => socket.once("close", done)))
    for (const socket of server.clients) socket.close(goingAway)
    const patience = setTimeout(() => {
      for (const socket of server.clients) socket.terminate()
    }, patienceMs)
    await Promise.all(gone)
    clearTimeout(patience)
  }

  return { upgrade, stop: () => void (isStopped = true), close }
}

/** True for our own pages, and for what is not a browser and so names no origin. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: URL | undefined): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host: from, origin: exact } = new URL(origin)
  return exact === publicUrl?.origin || from === host
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
