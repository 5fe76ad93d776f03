import { toHex, utf8ToText, type Bytes } from "#base/bytes"
import type { LocalDate } from "#base/time"
import { sealEnvelope } from "#crypto/envelope"
import { keyCheckOf, roundIdOf } from "#crypto/epochKey"
import { inviteFragment, knockingKey, makeInvite, sealMeeting } from "#crypto/invite"
import { commitmentTo, comparisonBits, safetyBits, type Hello, type Reply } from "#crypto/pairing"
import type { CryptoPort, Random } from "#crypto/port"
import { makeRecoveryPhrase, phraseToSeeds } from "#crypto/recovery"
import { openSeeds } from "#crypto/deviceSecrets"
import { bitsToWords } from "#crypto/wordList"
import {
  encodeEnvelope,
  eventIdOf,
  everyEntry,
  isChained,
  noEvent,
  withoutBody,
  type Envelope,
  type Header,
} from "#protocol/envelope"
import { emptyDigest, encodeEntry, entryId, extendDigest, type Entry } from "#protocol/log"
import { hashOperation, shortHead } from "#protocol/membership"
import { makeWorld, seedsAsJson, worldDate, type World } from "./world"

export interface EnvelopeVector {
  readonly name: string
  readonly by: string
  readonly type: Header["type"]
  /** What is inside; absent where there is no body. */
  readonly json?: unknown
  readonly sealSecret?: string
  readonly event: string
  readonly envelope: string
  /** The same after an erase. */
  readonly erased: string
}

export interface Vectors {
  readonly membership: Awaited<ReturnType<typeof membershipVectors>>
  readonly envelopes: { readonly epoch: number; readonly envelopes: readonly EnvelopeVector[] }
  readonly log: Awaited<ReturnType<typeof logVectors>>
  readonly words: Awaited<ReturnType<typeof wordVectors>>
}
export const vectorFiles = ["membership", "envelopes", "log", "words"] as const satisfies readonly (keyof Vectors)[]

/** Everything version 1 writes down, from fixed seeds: the same bytes on every engine that signs without randomness. */
export async function makeVectors(portWith: (random: Random) => CryptoPort): Promise<Vectors> {
  const world = await makeWorld(portWith)
  const sealed = await sealAll(world)
  return {
    membership: await membershipVectors(world),
    envelopes: { epoch: 1, envelopes: await Promise.all(sealed.map((one) => envelopeVector(one, world))) },
    log: await logVectors(world, sealed),
    words: await wordVectors(world),
  }
}

async function membershipVectors({ circle, devices, epochKeys, operations, membership, port }: World) {
  return {
    circle,
    devices: devices.map(seedsAsJson),
    epochKeys: epochKeys.map(toHex),
    keyChecks: await Promise.all(
      epochKeys.map(async (key, epoch) => toHex(await keyCheckOf(key, circle, epoch, port))),
    ),
    operations: await Promise.all(
      operations.map(async ({ bytes, signature }) => ({
        text: utf8ToText(bytes),
        signature: toHex(signature),
        hash: await hashOperation(bytes, port),
      })),
    ),
    head: membership.head,
  }
}

interface Sealed {
  readonly name: string
  readonly by: string
  readonly json: unknown
  readonly sealSecret: Bytes | undefined
  readonly envelope: Envelope
}

type Part<H> = H extends { type: infer Type } ? { type: Type } & Omit<H, keyof Base> & Partial<Base> : never
type Base = Pick<Header, "circle" | "device" | "epoch" | "counter" | "salt" | "previous" | "membershipHead">

/** One envelope of each kind and length, in the order in which two people would send them. */
async function sealAll({
  port,
  random,
  circle,
  devices,
  epochKeys,
  membership,
  round,
}: World): Promise<readonly Sealed[]> {
  const all: Sealed[] = []
  const chains = new Map<string, { counter: number; previous: typeof noEvent }>()
  const epochKey = epochKeys[1]
  if (!epochKey) throw new Error("no key")

  const seal = async (
    name: string,
    at: number,
    part: Part<Header>,
    json?: unknown,
    sealSecret?: Bytes,
  ): Promise<void> => {
    const by = devices[at]
    if (!by) throw new Error("no such device")
    const { id, signing } = by.secrets
    const chain = chains.get(id) ?? { counter: 0, previous: noEvent }
    const head = shortHead(membership.head)
    const base = { circle, device: id, epoch: 1, salt: random(16), previous: chain.previous, membershipHead: head }
    const header = { ...base, counter: chain.counter + 1, ...part } as Header
    const sealed = await sealEnvelope({ header, json, epochKey, sealSecret, signing }, port)
    if (!sealed.ok) throw new Error(sealed.error)
    if (isChained(header)) chains.set(id, { counter: header.counter, previous: await eventIdOf(sealed.value, port) })
    all.push({ name, by: by.name, json, sealSecret, envelope: sealed.value })
  }
  const [alice, bob] = [0, 2]
  const text = (length: number) => ({ text: "Regen auf dem Dach, löffelweise Suppe. ".repeat(length / 40) })
  await seal("an event of 1 KiB", alice, { type: "event" }, { text: "rain on the roof" })
  await seal("an event of 4 KiB", alice, { type: "event" }, text(1_200))
  await seal("an event of 16 KiB", alice, { type: "event" }, text(4_400))
  await seal("an event of 64 KiB", bob, { type: "event" }, text(16_800))
  await seal("a page", alice, { type: "page", round, counter: 1 }, { text: "soup" }, random(32))
  await seal("a page taken back", alice, { type: "withdraw", round, counter: 1 })
  await seal("a page written again", alice, { type: "page", round, counter: 2 }, text(2_000), random(32))
  await seal("a pass", bob, { type: "page", round, counter: 1 }, { pass: true }, random(32))
  await seal("a page shared anyway", alice, { type: "release", round })
  const first = all[0]
  if (!first) throw new Error("nothing sealed")
  const event = await eventIdOf(first.envelope, port)
  await seal("one entry erased", alice, { type: "erase", target: { position: 4, event } })
  await seal("every entry erased", bob, { type: "erase", target: everyEntry })
  return all
}

async function envelopeVector(
  { name, by, json, sealSecret, envelope }: Sealed,
  { port }: World,
): Promise<EnvelopeVector> {
  return {
    name,
    by,
    type: envelope.header.type,
    ...(json !== undefined && { json }),
    ...(sealSecret && { sealSecret: toHex(sealSecret) }),
    event: await eventIdOf(envelope, port),
    envelope: toHex(encodeEnvelope(envelope)),
    erased: toHex(encodeEnvelope(await withoutBody(envelope, port))),
  }
}

async function logVectors({ circle, operations, epochKeys: [first], port }: World, sealed: readonly Sealed[]) {
  const entries: Entry[] = operations.map((operation, at) => ({ kind: "operation", position: at + 1, operation }))
  for (const { envelope, sealSecret } of sealed) {
    const { type } = envelope.header
    // The long ones stand in envelopes.json; a withdrawal never enters a log.
    if (type === "withdraw" || encodeEnvelope(envelope).length > 5_000) continue
    entries.push({ kind: "envelope", position: entries.length + 1, envelope, sealSecret })
  }
  let digest = emptyDigest
  const written = []
  for (const entry of entries) {
    const id = await entryId(entry, port)
    digest = await extendDigest(digest, id, port)
    written.push({ position: entry.position, id, digest, entry: toHex(encodeEntry(entry)) })
  }
  if (!first) throw new Error("no key")
  const dates = [worldDate, "2026-11-26", "2027-02-28"] as LocalDate[]
  const rounds = dates.map(async (date) => ({ date, round: await roundIdOf(first, circle, date, port) }))
  return { entries: written, rounds: await Promise.all(rounds) }
}

async function wordVectors({ port, random, circle, devices, membership }: World) {
  const [invite, own] = [makeInvite("member", random), makeInvite("device", random)]
  const [maker, guest] = [devices[0]?.secrets.keys, devices[2]?.secrets.keys]
  const recovery = devices[3]?.secrets.keys
  if (!maker || !guest || !recovery) throw new Error("no devices")
  const guestNonce = random(32)
  const commitment = await commitmentTo(guestNonce, port)
  const hello: Hello = { type: "Hello", device: guest, recovery, name: "Bob", commitment }
  const alone: Hello = { type: "Hello", device: guest, name: "Alice's tablet", commitment }
  const reply: Reply = {
    type: "Reply",
    circle,
    head: membership.head,
    maker,
    member: membership.creator,
    nonce: random(32),
  }
  const phrase = makeRecoveryPhrase(random).join(" ")
  const seeds = await phraseToSeeds(phrase, port)
  if (!seeds.ok) throw new Error(seeds.error)
  const invites = []
  // One after the other, so that chance is drawn in one order.
  for (const [one, said] of [[invite, hello] as const, [own, alone] as const])
    invites.push({
      fragment: inviteFragment(one),
      knocking: toHex((await knockingKey(one, port)).publicKey),
      hello: toHex(await sealMeeting(one, "guest", said, port, random)),
      reply: toHex(await sealMeeting(one, "maker", reply, port, random)),
    })
  return {
    recovery: { phrase, seeds: seeds.value, device: (await openSeeds(seeds.value, port)).id },
    invites,
    guestNonce: toHex(guestNonce),
    commitment: toHex(commitment),
    comparison: await Promise.all(
      [hello, alone].map(async (one) => bitsToWords(await comparisonBits(one, reply, guestNonce, port), 4).join(" ")),
    ),
    safety: bitsToWords(await safetyBits(circle, membership.head, port), 6).join(" "),
  }
}
