import type { RoundId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { parseEvent, type EventOf } from "#core/events"
import { openEnvelope } from "#crypto/envelope"
import type { CryptoPort } from "#crypto/port"
import { eventIdOf, isSignedBy } from "#protocol/envelope"
import type { HeldPage } from "#protocol/messages"
import { sealedKey } from "./keys"
import type { Said, Ledger } from "./ledger"
import type { Change, KeyValueStore } from "./ports"
import { fromRecord, toRecord } from "./record"

/** A page of one's own that the relay holds back until its round opens. */
export interface OwnPage {
  readonly round: RoundId
  readonly date: LocalDate
  readonly revision: number
  readonly page: EventOf<"CheckInAnswered" | "CheckInPassed">
}

export async function readOwnPages(slot: number, store: KeyValueStore): Promise<readonly OwnPage[]> {
  const [bytes] = await store.read([sealedKey(slot)])
  return fromRecord<readonly OwnPage[]>(bytes) ?? []
}

export const writeOwnPages = (slot: number, pages: readonly OwnPage[]): Change => ({
  key: sealedKey(slot),
  value: toRecord(pages),
})

/** What the relay says it holds for this member, without anything that none of this member's devices signed. */
export async function openHeld(
  held: readonly HeldPage[],
  { membership, identity, epochKey }: Pick<Ledger, "membership" | "identity"> & { epochKey: Ledger["epochKey"] },
  crypto: CryptoPort,
): Promise<readonly OwnPage[]> {
  const pages: OwnPage[] = []
  for (const { round, envelope, sealSecret } of held) {
    const device = membership?.devices.get(envelope.header.device)
    const key = epochKey(envelope.header.epoch)
    const event = await eventIdOf(envelope, crypto)
    if (!key || device?.member !== identity.member) continue
    if (!(await isSignedBy(envelope, event, device.signing, crypto))) continue
    const opened = await openEnvelope(envelope, key, sealSecret, crypto)
    const parsed = parseEvent(opened.ok ? (opened.value as Partial<Said> | null)?.event : undefined)
    if (parsed.state !== "known") continue
    const page = parsed.event
    if (page.type !== "CheckInAnswered" && page.type !== "CheckInPassed") continue
    pages.push({ round, date: page.date, revision: envelope.header.counter, page })
  }
  return pages
}
