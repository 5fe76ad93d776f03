import type { Bytes } from "#base/bytes"
import { anyCircle, type CircleId, type InviteId } from "#base/ids"
import type { Entry } from "#protocol/log"
import {
  decodeFromRelay,
  encodeToRelay,
  knockBytes,
  proofBytes,
  type FromRelay,
  type HeldPage,
  type Outcome,
  type Refusal,
  type Submission,
  type ToRelay,
} from "#protocol/messages"
import type { SignedOperation } from "#protocol/membership"
import type { Relay, RelayConnection } from "#server/relay/relay"
import type { TestDevice } from "./device"

type Request = Extract<ToRelay, { request: number }>
type Unnumbered<Message> = Message extends unknown ? Omit<Message, "request"> : never
type Heard<Type extends FromRelay["type"]> = Extract<FromRelay, { type: Type }>

/** One app's open line to a relay: it remembers every frame it was sent. */
export class Line {
  readonly frames: Bytes[] = []
  isClosed = false
  /** Whatever is sent from now on fails. */
  isBroken = false
  readonly #relay: Relay
  readonly #connection: RelayConnection
  readonly #messages: FromRelay[] = []
  #request = 0
  #taken = 0

  constructor(relay: Relay, isFull?: () => boolean) {
    this.#relay = relay
    const send = (frame: Bytes): void => {
      if (this.isBroken) throw new Error("a broken wire")
      this.frames.push(frame)
    }
    const close = (): void => {
      if (this.isClosed) throw new Error("closed twice")
      this.isClosed = true
    }
    this.#connection = relay.connect(send, close, isFull)
  }

  get messages(): readonly FromRelay[] {
    for (const frame of this.frames.slice(this.#messages.length)) this.#messages.push(decoded(frame))
    return this.#messages
  }

  heard<Type extends FromRelay["type"]>(type: Type): readonly Heard<Type>[] {
    return this.messages.filter((message): message is Heard<Type> => message.type === type)
  }

  get entries(): readonly Entry[] {
    return this.heard("Entries").flatMap(({ entries }) => entries)
  }

  /** The member's withheld pages as an app that follows the frames knows them. */
  get held(): readonly HeldPage[] {
    const pages = new Map<string, HeldPage>()
    for (const message of this.heard("Held")) {
      if (message.whole) pages.clear()
      for (const page of message.pages) pages.set(page.round, page)
      for (const round of message.gone) pages.delete(round)
    }
    return [...pages.values()]
  }

  /** Why the relay has ended this line, if it has. */
  get refusal(): Refusal | undefined {
    return this.heard("Refused")[0]?.refusal
  }

  get nonce(): Bytes {
    const challenge = this.heard("Challenge")[0]
    if (!challenge) throw new Error("a line begins with a challenge")
    return challenge.nonce
  }

  /** The frames since the last time. */
  take(): readonly Bytes[] {
    const from = this.#taken
    this.#taken = this.frames.length
    return this.frames.slice(from)
  }

  send(message: ToRelay): void {
    this.sendBytes(encodeToRelay(message))
  }

  sendBytes(frame: Bytes): void {
    this.#connection.receive(frame)
  }

  drained(): void {
    this.#connection.drained()
  }

  hangUp(): void {
    this.isClosed = true
    this.#connection.closed()
  }

  /** Sends a request under the next number, and gives that number back. */
  request(message: Unnumbered<Request>): number {
    const request = ++this.#request
    this.send({ ...message, request } as Request)
    return request
  }

  /** The outcomes of a request; the test fails where there is not exactly one answer. */
  outcomes(request: number): readonly Outcome[] {
    const answers = this.heard("Answer").filter((answer) => answer.request === request)
    if (answers.length !== 1) throw new Error(`${answers.length} answers to one request; refused: ${this.refusal}`)
    return answers[0]?.outcomes ?? []
  }

  async ask(message: Unnumbered<Request>): Promise<readonly Outcome[]> {
    const request = this.request(message)
    await this.#relay.idle()
    return this.outcomes(request)
  }

  async create(token: Bytes, operation: SignedOperation): Promise<Outcome> {
    return only(await this.ask({ type: "Create", token, operation }))
  }

  async operate(operation: SignedOperation): Promise<Outcome> {
    return only(await this.ask({ type: "Operate", operation }))
  }

  append(...items: readonly Submission[]): Promise<readonly Outcome[]> {
    return this.ask({ type: "Append", items })
  }

  async meet(invite: InviteId, payload: Bytes): Promise<Outcome> {
    return only(await this.ask({ type: "Meet", invite, payload }))
  }

  async prove(device: TestDevice, circle: CircleId = anyCircle, from = 0): Promise<this> {
    const signature = device.sign(proofBytes(this.nonce, circle, device.id))
    this.send({ type: "Prove", circle, device: device.id, from, signature })
    await this.#relay.idle()
    return this
  }

  async knock(invite: InviteId, sign: (message: Uint8Array) => Bytes): Promise<this> {
    this.send({ type: "Knock", invite, signature: sign(knockBytes(this.nonce, invite)) })
    await this.#relay.idle()
    return this
  }
}

function decoded(frame: Bytes): FromRelay {
  const message = decodeFromRelay(frame)
  if (!message) throw new Error("the relay sent a frame that is not well-formed")
  return message
}

function only(outcomes: readonly Outcome[]): Outcome {
  const [outcome, ...others] = outcomes
  if (!outcome || others.length > 0) throw new Error("one request, one outcome")
  return outcome
}
