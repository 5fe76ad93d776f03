import { err, ok, type Result } from "#base/result"
import { emptyHead, type Head } from "./head"
import { headKey, lockedPrefix, pagePrefix, secretsKey, slotPrefix } from "./keys"
import { CorruptData, type Change, type CommitRefusal, type KeyValueStore } from "./ports"
import { fromRecord, toRecord } from "./record"

/**
 * Mends a circle's records on this device when some of them cannot be read back: those are let go, and the log is fetched
 * from the relay again, which has all of it. Drafts, the outbox and the keys that can be read stay as they are.
 * `KeysLost`: without its secrets the circle cannot be opened here. Answers with the keys that were written.
 */
export async function mendSlot(
  slot: number,
  store: KeyValueStore,
): Promise<Result<readonly string[], "KeysLost" | CommitRefusal>> {
  const keys = await store.keys(slotPrefix(slot))
  const lost = new Set<string>()
  for (const key of keys) if (!(await isReadable(key, store))) lost.add(key)
  if (lost.has(secretsKey(slot))) return err("KeysLost")
  const isOfLog = (key: string) => key.startsWith(pagePrefix(slot)) || key.startsWith(lockedPrefix(slot))
  const gone = keys.filter((key) => lost.has(key) || isOfLog(key))
  const changes: readonly Change[] = [
    ...gone.map((key) => ({ key, value: undefined })),
    { key: headKey(slot), value: toRecord({ ...emptyHead, isRefetching: true } satisfies Head) },
  ]
  const written = await store.commit(changes)
  return written.ok ? ok(changes.map(({ key }) => key)) : written
}

async function isReadable(key: string, store: KeyValueStore): Promise<boolean> {
  try {
    const [bytes] = await store.read([key])
    fromRecord(bytes)
    return true
  } catch (error) {
    if (error instanceof CorruptData) return false
    throw error
  }
}
