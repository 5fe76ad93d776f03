import * as v from "valibot"
import { concat, equalBytes, fromHex, utf8, utf8ToText, type Bytes } from "#base/bytes"
import { parseId, idToBytes, type CircleId, type MemberId, type OperationHash } from "#base/ids"
import { sized } from "#protocol/codec"
import type { DeviceKeys } from "#protocol/keys"
import type { CryptoPort } from "./port"

/**
 * How a guest and a maker of an invite make sure that nobody is in between. The guest commits to a random number before
 * the maker says theirs, so whoever sits in the middle has one guess at the words that both then compare. All of it
 * travels sealed under the invite's secret. Keeps PA2 to PA6.
 *
 * 1. guest → maker `Hello`: the guest's public keys, their name, and the hash of a nonce.
 * 2. maker → guest `Reply`: the circle, its membership head, the maker's keys, the maker's nonce.
 * 3. guest → maker `Reveal`: the guest's nonce.
 * 4. Both compare the words. The maker admits; maker → guest `Verdict`.
 */
const hexOf = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromHex(text)?.length === bytes),
    v.transform((text) => fromHex(text) as Bytes),
  )
const keys = v.strictObject({ signing: hexOf(32), agreement: hexOf(32) })
const id = <T extends CircleId | MemberId | OperationHash>(bytes: 16 | 32) =>
  v.pipe(
    v.string(),
    v.check((text) => parseId<T>(text, bytes) !== undefined),
    v.transform((text) => text as T),
  )

export const meetingSchema = v.variant("type", [
  v.strictObject({
    type: v.literal("Hello"),
    device: keys,
    /** The recovery device of a new member; absent for another device of the maker. */
    recovery: v.optional(keys),
    name: v.pipe(v.string(), v.maxLength(40)),
    commitment: hexOf(32),
  }),
  v.strictObject({
    type: v.literal("Reply"),
    circle: id<CircleId>(16),
    head: id<OperationHash>(32),
    maker: keys,
    /** The maker as a member: who another device of theirs becomes. */
    member: id<MemberId>(16),
    nonce: hexOf(32),
  }),
  v.strictObject({ type: v.literal("Reveal"), nonce: hexOf(32) }),
  v.strictObject({ type: v.literal("Verdict"), admitted: v.boolean() }),
])
export type MeetingMessage = v.InferOutput<typeof meetingSchema>
export type Hello = Extract<MeetingMessage, { type: "Hello" }>
export type Reply = Extract<MeetingMessage, { type: "Reply" }>

/** A message out of the opened bytes; undefined for anything else. Never throws. */
export function parseMeeting(bytes: Bytes): MeetingMessage | undefined {
  try {
    const parsed = v.safeParse(meetingSchema, JSON.parse(utf8ToText(bytes) ?? ""))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

export const commitmentTo = (nonce: Bytes, port: CryptoPort): Promise<Bytes> =>
  port.sha256(concat(utf8("attune/v1/commitment"), nonce))

export const keepsCommitment = async ({ commitment }: Hello, nonce: Bytes, port: CryptoPort): Promise<boolean> =>
  equalBytes(commitment, await commitmentTo(nonce, port))

/**
 * 44 bits over everything both sides said; `bitsToWords` makes four words of them. Both must be the same. They hold only
 * where the guest's nonce keeps the commitment (`keepsCommitment`) and the maker has answered one `Hello` and no other.
 */
export async function comparisonBits(hello: Hello, reply: Reply, guestNonce: Bytes, port: CryptoPort): Promise<Bytes> {
  const noKeys: DeviceKeys = { signing: new Uint8Array(0), agreement: new Uint8Array(0) }
  const both = [hello.device, hello.recovery ?? noKeys, reply.maker].flatMap(({ signing, agreement }) => [
    signing,
    agreement,
  ])
  const said = [
    utf8("attune/v1/compare"),
    ...both,
    utf8(hello.name),
    hello.commitment,
    idToBytes(reply.circle),
    idToBytes(reply.head),
    idToBytes(reply.member),
    reply.nonce,
    guestNonce,
  ]
  return (await port.sha256(concat(...said.map(sized)))).slice(0, 6)
}

/** 66 bits that are the same on every device of a circle that has seen the same membership; six words. */
export const safetyBits = async (circle: CircleId, head: OperationHash, port: CryptoPort): Promise<Bytes> =>
  (await port.sha256(concat(utf8("attune/v1/safety"), idToBytes(circle), idToBytes(head)))).slice(0, 9)
