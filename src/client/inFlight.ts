import { fromHex, toHex, type Bytes } from "#base/bytes"
import type { EventId, RoundId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { sealEnvelope } from "#crypto/envelope"
import { roundIdOf } from "#crypto/epochKey"
import type { CryptoPort, Random } from "#crypto/port"
import { decodeEnvelope, encodeEnvelope, eventIdOf, everyEntry, type Envelope, type Header } from "#protocol/envelope"
import { shortHead } from "#protocol/membership"
import type { Submission } from "#protocol/messages"
import type { Ledger, Said } from "./ledger"
import type { Intent, Waiting } from "./outbox"
import type { OwnPage } from "./ownPages"

/**
 * What was sealed and is on its way. It is kept before it is sent and sent again byte for byte until the relay has
 * answered, so that one act can never become two entries, whatever breaks in between.
 */
export interface InFlight {
  readonly items: readonly Flying[]
}

export interface Flying {
  /** The outbox key of the intent it came from. */
  readonly key: string
  readonly event: EventId
  readonly envelope: string
  readonly sealSecret: string | undefined
  /** For a page or a withdrawal: which round, and what one's own page is when the relay has taken it. */
  readonly round:
    { readonly round: RoundId; readonly revision: number; readonly page: OwnPage["page"] | undefined } | undefined
}

export const flyingToSubmission = ({ envelope, sealSecret }: Flying): Submission => {
  const decoded = decodeEnvelope(fromHex(envelope) as Bytes)
  if (!decoded.ok) throw new Error("an envelope of our own does not read back")
  return {
    envelope: decoded.value,
    sealSecret: sealSecret === undefined ? undefined : (fromHex(sealSecret) as Bytes),
  }
}

export type SealableIntent = Exclude<
  Intent,
  { do: "leave" | "dissolve" | "removeDevice" | "removeMember" | "addRecovery" }
>

/** Chained envelopes go in batches of so many; one batch fits a frame whatever is in it. */
const batch = 3

/** The next intents of an outbox that can travel in one request. */
export function nextBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  const first = waiting[0]
  if (first?.intent.do !== "write") return waiting.slice(0, 1)
  const end = waiting.findIndex(({ intent }, at) => intent.do !== "write" || at >= batchFor(waiting))
  return end === -1 ? waiting : waiting.slice(0, end)
}

/** Short events are the rule: thirty-two of them at once, unless there is a long one among them. */
const batchFor = (waiting: readonly Waiting[]): number =>
  JSON.stringify(waiting.slice(0, 32)).length < 16_000 ? 32 : batch

/** Seals intents, one after the other in this device's chain. `NoKey`: this device has not been granted one yet. */
export async function sealIntents(
  waiting: readonly Waiting[],
  ledger: Ledger,
  crypto: CryptoPort,
  random: Random,
): Promise<Result<InFlight, "NoKey" | "TooLarge">> {
  const items: Flying[] = []
  let chain = ledger.chainOf(ledger.identity.secrets.id)
  for (const { key, intent } of waiting) {
    const sealed = await sealIntent(intent as SealableIntent, chain, ledger, crypto, random)
    if (!sealed.ok) return sealed
    const { envelope, sealSecret, round } = sealed.value
    const event = await eventIdOf(envelope, crypto)
    items.push({
      key,
      event,
      envelope: toHex(encodeEnvelope(envelope)),
      sealSecret: sealSecret && toHex(sealSecret),
      round,
    })
    chain = { counter: chain.counter + 1, tip: event }
  }
  return ok({ items })
}

/**
 * Revisions begin anywhere and grow by any step: the header of a page that has opened is everybody's to read, and must not
 * tell how often its author changed their mind. `leap` is how often the relay has known a newer one than this device.
 */
function nextRevision(known: number | undefined, leap: number, random: Random): number {
  const [start, step] = [fromRandom(random), fromRandom(random)]
  return (known ?? start) + 1 + (step % 2 ** Math.min(31, 16 + 4 * leap))
}

/** Up to 2^32. */
const fromRandom = (random: Random): number => random(4).reduce((sum, byte) => 256 * sum + byte, 0)

interface Sealed {
  readonly envelope: Envelope
  readonly sealSecret: Bytes | undefined
  readonly round: Flying["round"]
}

async function sealIntent(
  intent: SealableIntent,
  chain: { readonly counter: number; readonly tip: EventId },
  ledger: Ledger,
  crypto: CryptoPort,
  random: Random,
): Promise<Result<Sealed, "NoKey" | "TooLarge">> {
  const { identity, membership } = ledger
  const epochKey = membership && ledger.epochKey(membership.epoch)
  const firstKey = ledger.epochKey(0)
  if (!epochKey || !firstKey) return err("NoKey")
  const base = {
    circle: identity.circle,
    device: identity.secrets.id,
    epoch: membership.epoch,
    counter: chain.counter + 1,
    salt: random(16),
    previous: chain.tip,
    membershipHead: shortHead(membership.head),
  }
  const roundOf = async (date: OwnPage["date"]) => {
    const round = await roundIdOf(firstKey, identity.circle, date, crypto)
    return { round, revision: nextRevision(ledger.head.revisions[round], ledger.leap, random) }
  }
  const seal = async (
    header: Header,
    event: unknown,
    sealSecret?: Bytes,
    round?: Flying["round"],
  ): Promise<Result<Sealed, "TooLarge">> => {
    const json: Said | undefined = event === undefined ? undefined : { event, seen: ledger.seen() }
    const envelope = await sealEnvelope(
      { header, json, epochKey, sealSecret, signing: identity.secrets.signing },
      crypto,
    )
    return envelope.ok ? ok({ envelope: envelope.value, sealSecret, round }) : envelope
  }
  switch (intent.do) {
    case "write":
      return seal({ ...base, type: "event" }, intent.event)
    case "handIn": {
      const { round, revision } = await roundOf(intent.page.date)
      const own = { round, revision, page: intent.page }
      return seal({ ...base, type: "page", counter: revision, round }, intent.page, random(32), own)
    }
    case "withdraw": {
      const { round, revision } = await roundOf(intent.date)
      return seal({ ...base, type: "withdraw", counter: revision, round }, undefined, undefined, {
        round,
        revision,
        page: undefined,
      })
    }
    case "release":
      return seal({ ...base, type: "release", round: (await roundOf(intent.date)).round }, undefined)
    case "erase":
      return seal({ ...base, type: "erase", target: { position: intent.position, event: intent.event } }, undefined)
    case "eraseAll":
      return seal({ ...base, type: "erase", target: everyEntry }, undefined)
  }
}
