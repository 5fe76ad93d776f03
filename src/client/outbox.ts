import type { DeviceId, EventId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { CircleEvent, EventOf } from "#core/events"
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
 * The changes that put intents at the end of an outbox. Numbers follow the clock, or the newest one there where the
 * clock has gone back, so that the order of acts is the order of keys whichever tab writes.
 */
export async function toOutbox(
  slot: number,
  intents: readonly Intent[],
  store: KeyValueStore,
  now: number,
): Promise<readonly Change[]> {
  const keys = await store.keys(outboxPrefix(slot))
  const last = Number(keys.at(-1)?.slice(outboxPrefix(slot).length) ?? 0)
  const first = Math.max(now * 1000, last + 1)
  return intents.map((intent, at) => ({ key: outboxKey(slot, first + at), value: toRecord(intent) }))
}
