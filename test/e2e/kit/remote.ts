import { onTestFinished } from "vitest"
import { WebSocket } from "ws"
import type { Bytes } from "#base/bytes"
import type { CircleId } from "#base/ids"
import {
  decodeFromRelay,
  encodeToRelay,
  proofBytes,
  type FromRelay,
  type Outcome,
  type Submission,
  type ToRelay,
} from "#protocol/messages"
import type { SignedOperation } from "#protocol/membership"
import type { TestDevice } from "#kit/device"
import { until } from "./server"

/** A line to a relay in another process, over its real socket. */
export class Remote {
  readonly heard: FromRelay[] = []
  /** The code the socket was closed with. */
  closed: number | undefined
  readonly #socket: WebSocket
  #request = 0

  constructor(url: string) {
    this.#socket = new WebSocket(`${url.replace("http", "ws")}/relay`)
    this.#socket.on("message", (data: Buffer) => {
      const message = decodeFromRelay(new Uint8Array(data))
      if (message) this.heard.push(message)
    })
    this.#socket.on("close", (code) => (this.closed = code))
    this.#socket.on("error", () => undefined)
    onTestFinished(() => this.#socket.terminate())
  }

  /** The first message of a kind, as soon as it is there. */
  hear<Type extends FromRelay["type"]>(type: Type) {
    type Heard = Extract<FromRelay, { type: Type }>
    return until(() => this.heard.find((message): message is Heard => message.type === type), `the relay's ${type}`)
  }

  send(message: ToRelay): void {
    this.#socket.send(encodeToRelay(message))
  }

  async prove(device: TestDevice, circle: CircleId, from = 0): Promise<void> {
    const { nonce } = await this.hear("Challenge")
    const signature = device.sign(proofBytes(nonce, circle, device.id))
    this.send({ type: "Prove", circle, device: device.id, from, signature })
    await this.hear("Welcome")
  }

  async create(token: Bytes, operation: SignedOperation): Promise<Outcome | undefined> {
    await this.hear("Challenge")
    const request = ++this.#request
    this.send({ type: "Create", request, token, operation })
    return (await until(() => this.answerTo(request), "an answer"))[0]
  }

  /** Sends something to be appended, and gives the number of the request. */
  append(...items: readonly Submission[]): number {
    this.send({ type: "Append", request: ++this.#request, items })
    return this.#request
  }

  answerTo(request: number): readonly Outcome[] | undefined {
    for (const message of this.heard)
      if (message.type === "Answer" && message.request === request) return message.outcomes
    return undefined
  }

  /** The positions that the relay has acknowledged. */
  get acknowledged(): readonly number[] {
    return this.heard
      .filter((message) => message.type === "Answer")
      .flatMap(({ outcomes }) => outcomes)
      .map((outcome) => (outcome.ok ? outcome.position : 0))
  }

  /** The positions of the log up to one, once it has all come. */
  async positionsUpTo(last: number): Promise<readonly number[]> {
    const positions = () =>
      this.heard
        .filter((message) => message.type === "Entries")
        .flatMap(({ entries }) => entries.map(({ position }) => position))
    await until(() => positions().includes(last), `the log up to ${last}`)
    return positions().slice(0, last)
  }
}
