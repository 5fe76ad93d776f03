import { err, ok, type Result } from "#base/result"
import { emptyHead, type Head } from "./head"
import { headKey, lockedPrefix, pagePrefix, roomKey, secretsKey, slotPrefix } from "./keys"
import { CorruptData, type Change, type CommitRefusal, type KeyValueStore } from "./ports"
import { fromRecord, toRecord } from "./record"

/**
 * Mends a circle's records on this device when some of them cannot be read back: those are let go, and the log is fetched
 * from the relay again, which has all of it. Drafts, the outbox and the keys that can be read stay as they are, and where
 * the log stood, so that no relay can use the occasion to tell another one. Of a circle that is over, nothing comes again:
 * what can be read of it stays.
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
  const head = lost.has(headKey(slot)) ? undefined : await headOf(slot, store)
  const isOfLog = (key: string) => key.startsWith(pagePrefix(slot)) || key.startsWith(lockedPrefix(slot))
  // A room that cannot be read is not one that never was: it sees to that itself.
  const gone = keys.filter((key) => (lost.has(key) && key !== roomKey(slot)) || (isOfLog(key) && !head?.over))
  const begun: Head = { ...emptyHead, landmark: head && landmarkOf(head), isRefetching: true }
  const changes: readonly Change[] = [
    ...gone.map((key) => ({ key, value: undefined })),
    ...(head?.over ? [] : [{ key: headKey(slot), value: toRecord(begun) }]),
  ]
  const written = await store.commit(changes)
  return written.ok ? ok(changes.map(({ key }) => key)) : written
}

async function headOf(slot: number, store: KeyValueStore): Promise<Head | undefined> {
  const [bytes] = await store.read([headKey(slot)])
  return fromRecord<Head>(bytes)
}

const landmarkOf = ({ landmark, position, digest }: Head): Head["landmark"] =>
  landmark ?? (position === 0 ? undefined : { position, digest })

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
