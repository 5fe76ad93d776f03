import type { Bytes } from "#base/bytes"
import { idFromBytes, type RoundId } from "#base/ids"
import { eventIdOf, noEvent, signedBytes, type EraseTarget, type Header } from "#protocol/envelope"
import { pageBucket } from "#protocol/limits"
import { shortHead } from "#protocol/membership"
import type { Submission } from "#protocol/messages"
import { verify } from "#server/verify"
import { chance } from "./chance"
import type { TestCircle } from "./circleOf"
import type { TestDevice } from "./device"

type Part<H> = H extends { type: infer Type } ? { type: Type } & Partial<H> : never

/**
 * Makes the envelopes of one device: counted, chained and signed as a real one's, with random bytes where the text
 * would be. Chained ones are taken to be accepted; `write` makes any other.
 */
export class Writer {
  counter = 0
  tip = noEvent
  readonly #circle: TestCircle
  readonly #device: TestDevice
  readonly #random: (length: number) => Bytes

  constructor(circle: TestCircle, device: TestDevice) {
    this.#circle = circle
    this.#device = device
    this.#random = chance(`writer/${device.id}`)
  }

  event(bucket = 1_024): Promise<Submission> {
    return this.#next({ type: "event" }, bucket)
  }

  /** A page is an answer or a pass: it is made in one way only. */
  page(round: RoundId, revision = 1): Promise<Submission> {
    return this.write({ type: "page", round, counter: revision }, pageBucket)
  }

  withdrawal(round: RoundId, revision = 1): Promise<Submission> {
    return this.write({ type: "withdraw", round, counter: revision })
  }

  release(round: RoundId): Promise<Submission> {
    return this.#next({ type: "release", round })
  }

  erasure(target: EraseTarget): Promise<Submission> {
    return this.#next({ type: "erase", target })
  }

  async #next(part: Part<Header>, bucket?: number): Promise<Submission> {
    const submission = await this.write(part, bucket)
    this.counter += 1
    this.tip = await eventIdOf(submission.envelope, verify)
    return submission
  }

  /** Signs any header, and leaves the device's chain where it is. `bucket`: the padded size of the body. */
  async write(part: Part<Header>, bucket?: number, signer: TestDevice = this.#device): Promise<Submission> {
    const { membership, id } = this.#circle
    const random = this.#random
    const header = {
      circle: id,
      device: this.#device.id,
      epoch: membership.epoch,
      counter: this.counter + 1,
      salt: random(16),
      previous: this.tip,
      membershipHead: shortHead(membership.head),
      ...part,
    } as Header
    const body = { kept: true, ciphertext: bucket === undefined ? new Uint8Array(0) : random(bucket + 16) } as const
    const event = await eventIdOf({ header, body }, verify)
    const envelope = { header, body, signature: signer.sign(signedBytes(event)) }
    return { envelope, sealSecret: header.type === "page" ? random(32) : undefined }
  }
}

export const roundOf = (name: string): RoundId =>
  idFromBytes(Uint8Array.from(Buffer.from(name.padEnd(16, "."))).slice(0, 16))

/** The ciphertext of a submission, to look for it. */
export const textOf = ({ envelope }: Submission): Bytes => {
  if (!envelope.body.kept) throw new Error("no text")
  return envelope.body.ciphertext
}
