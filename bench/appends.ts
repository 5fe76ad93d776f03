import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { WebSocket } from "ws"
import type { Bytes } from "#base/bytes"
import { decodeFromRelay, encodeToRelay, proofBytes, type FromRelay, type ToRelay } from "#protocol/messages"
import { operatorToken } from "#server/relay/tokens"
import { startServer } from "#server/server"
import { verify } from "#server/verify"
import { TestCircle } from "#kit/circleOf"
import { deviceOf } from "#kit/device"
import { Writer } from "#kit/writer"
import { startBareLoop } from "./bareLoop"
import { quantile, rounded, timed, type Figure } from "./figures"

const singles = 400
const together = 1_500

/** Durable appends over a real socket and a real disk, one at a time and all at once, beside a loop that checks nothing. */
export async function benchAppends(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"))
  const started = await startServer({
    port: 0,
    host: "127.0.0.1",
    dataDir: join(folder, "relay"),
    publicUrl: undefined,
    pagesDir: resolve("dist/web"),
    clock: { now: () => Date.now() },
    onTrouble: () => undefined,
  })
  if (!started.ok) throw new Error(started.error)
  const relay = started.value

  const circle = new TestCircle("bench")
  const alice = await deviceOf("alice")
  const genesis = await circle.signed(circle.genesis([alice]), alice)
  await circle.follow(genesis)
  const token = new Uint8Array(32).fill(7)
  await relay.store.commit([await operatorToken(token, "first", Date.now(), verify)])
  const writer = new Writer(circle, alice)
  const frames: Bytes[] = []
  for (let request = 1; request <= singles + together; request++) {
    frames.push(encodeToRelay({ type: "Append", request, items: [await writer.event()] }))
  }

  let begun = false
  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${relay.address.replace("http", "ws")}/relay`)
    const challenge = await heard(socket, "Challenge")
    const say = (message: ToRelay) => socket.send(encodeToRelay(message))
    if (!begun) {
      begun = true
      const created = heard(socket, "Answer")
      say({ type: "Create", request: 1, token, operation: genesis })
      await created
    }
    const signature = alice.sign(proofBytes(challenge.nonce, circle.id, alice.id))
    const current = heard(socket, "Held")
    say({ type: "Prove", circle: circle.id, device: alice.id, from: 1, signature })
    await current
    return socket
  }

  const isAnswer = (data: Buffer) => data[0] === 5
  const own = await measure(connect, frames, isAnswer)
  const bareLoop = await startBareLoop(folder)
  const bare = await measure(bareLoop.connect, frames, () => true)
  bareLoop.stop()
  await relay.stop()
  rmSync(folder, { recursive: true })

  const ratio = (a: number, b: number) => `${rounded(a, 0)}/s, ${rounded(a / b, 2)} of a bare loop's ${rounded(b, 0)}/s`
  return [
    { what: "Durable appends, one after the other", measured: ratio(own.single, bare.single), target: "" },
    { what: "Durable appends, many at once", measured: ratio(own.batched, bare.batched), target: "" },
    {
      what: "Append to acknowledged, p50 and p99",
      measured: `${rounded(own.p50, 2)} ms and ${rounded(own.p99, 2)} ms`,
      target: "",
    },
  ]
}

async function measure(
  connect: () => Promise<WebSocket>,
  frames: readonly Bytes[],
  isAnswer: (data: Buffer) => boolean,
) {
  const first = await connect()
  const times: number[] = []
  for (const frame of frames.slice(0, singles)) times.push(await timed(() => exchange(first, [frame], isAnswer)))
  first.terminate()
  const second = await connect()
  const ms = await timed(() => exchange(second, frames.slice(singles), isAnswer))
  second.terminate()
  const total = times.reduce((sum, time) => sum + time, 0)
  return {
    single: (1000 * singles) / total,
    batched: (1000 * together) / ms,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}

/** Sends frames and waits until each of them is answered. */
function exchange(socket: WebSocket, frames: readonly Bytes[], isAnswer: (data: Buffer) => boolean): Promise<void> {
  return new Promise((done) => {
    let left = frames.length
    const listen = (data: Buffer) => {
      if (!isAnswer(data) || --left > 0) return
      socket.off("message", listen)
      done()
    }
    socket.on("message", listen)
    for (const frame of frames) socket.send(frame)
  })
}

/** The first message of a kind from now on. Listening never pauses, since several may come in one turn. */
function heard<Type extends FromRelay["type"]>(socket: WebSocket, type: Type) {
  return new Promise<Extract<FromRelay, { type: Type }>>((done) => {
    const listen = (data: Buffer) => {
      const message = decodeFromRelay(new Uint8Array(data))
      if (message?.type !== type) return
      socket.off("message", listen)
      done(message as Extract<FromRelay, { type: Type }>)
    }
    socket.on("message", listen)
  })
}
