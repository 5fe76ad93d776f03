import type { DeviceId, EventId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { CircleEvent, EventOf, Recorded } from "#core/events"
import type { Random } from "#crypto/port"
import { outboxKey, outboxPrefix } from "./keys"
import type { Change, KeyValueStore } from "./ports"
import { fromRecord, toRecord } from "./record"

/**
 * What a person has done that the relay does not have yet, oldest first. It holds what is meant, not what is sent: the
 * one syncing tab seals it at the moment of sending, under the key and the membership of that moment.
 */
export type Intent =
  | { readonly do: "write"; readonly event: CircleEvent }
  | { readonly do: "handIn"; readonly page: EventOf<"CheckInAnswered" | "CheckInPassed"> }
  | { readonly do: "withdraw" | "release"; readonly date: LocalDate }
  | { readonly do: "erase"; readonly position: number; readonly event: EventId }
  | { readonly do: "eraseAll" }
  | { readonly do: "leave" | "dissolve" }
  | { readonly do: "removeDevice"; readonly device: DeviceId }
  | { readonly do: "removeMember"; readonly member: MemberId }
  /** Public keys in hex of the recovery device that takes the place of earlier ones. */
  | { readonly do: "addRecovery"; readonly signing: string; readonly agreement: string }

/** To erase these entries at the relay too. What has not been sent yet goes out as no more than its mark, and needs nothing. */
export const erasures = (entries: readonly Pick<Recorded, "id" | "position">[]): readonly Intent[] =>
  entries.flatMap(({ id, position }) => (position === undefined ? [] : [{ do: "erase", position, event: id } as const]))

export interface Waiting {
  readonly key: string
  readonly intent: Intent
}

export async function readOutbox(slot: number, store: KeyValueStore): Promise<readonly Waiting[]> {
  const keys = await store.keys(outboxPrefix(slot))
  const values = await store.read(keys)
  return keys.flatMap((key, at) => {
    const intent = fromRecord<Intent>(values[at])
    return intent ? [{ key, intent }] : []
  })
}

/**
 * The changes that put intents at the end of an outbox, whose order is that of the keys. Numbers begin anywhere, so that a
 * new act never has the key of an earlier one, and leave gaps, so that two tabs at the same moment do not meet. No clock is
 * in them: keys lie open on the disk, and would tell when somebody wrote.
 */
export async function toOutbox(
  slot: number,
  intents: readonly Intent[],
  store: KeyValueStore,
  random: Random,
): Promise<readonly Change[]> {
  const keys = await store.keys(outboxPrefix(slot))
  const last = keys.at(-1)?.slice(outboxPrefix(slot).length)
  const [start, gap] = [random(5), random(2)].map((bytes) => bytes.reduce((sum, byte) => 256 * sum + byte, 1))
  const first = last === undefined ? (start ?? 1) : Number(last) + (gap ?? 1)
  return intents.map((intent, at) => ({ key: outboxKey(slot, first + at), value: toRecord(intent) }))
}
