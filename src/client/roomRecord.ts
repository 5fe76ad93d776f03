import { fromHex, toHex, type Bytes } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import type { Instant } from "#base/time"
import { roomKey } from "./keys"
import type { KeptFrame, KeptSession } from "./liveSession"
import { CorruptData, type KeyValueStore } from "./ports"
import { fromRecord, toRecord } from "./record"

/** What a device keeps of its circle's room. */
export interface RoomRecord {
  /** The newest run of this room; each has frames of its own numbers. */
  readonly run: number
  /** The number of this device's newest announcement. */
  readonly announced: number
  /** The newest announcement of each other device, so that none that has been heard comes again. */
  readonly heard: Readonly<Record<DeviceId, number>>
  readonly sessions: readonly KeptSession[]
  /** What was kept could not be read back: since when. */
  readonly lostAt?: Instant
}

export const emptyRoom: RoomRecord = { run: 0, announced: 0, heard: {}, sessions: [] }

/**
 * Where it cannot be read back, this device has lost whom it has passed a floor to: until the sessions of those days are
 * over everywhere, it takes part in none that others announce.
 */
export async function readRoom(slot: number, store: KeyValueStore, now: Instant): Promise<RoomRecord> {
  try {
    const [bytes] = await store.read([roomKey(slot)])
    const record = fromRecord<StoredRoom>(bytes)
    return record ? { ...record, sessions: record.sessions.map(storedToSession) } : emptyRoom
  } catch (error) {
    if (!(error instanceof CorruptData)) throw error
    return { ...emptyRoom, lostAt: now }
  }
}

export const roomToRecord = (room: RoomRecord): Bytes =>
  toRecord({ ...room, sessions: room.sessions.map(sessionToStored) } satisfies StoredRoom)

/** As JSON: the frames in hex. */
type StoredRoom = Omit<RoomRecord, "sessions"> & { readonly sessions: readonly StoredSession[] }
type StoredSession = Omit<KeptSession, "frames"> & {
  readonly frames: readonly (Omit<KeptFrame, "payload"> & { readonly payload: string })[]
}

const sessionToStored = (kept: KeptSession): StoredSession => ({
  ...kept,
  frames: kept.frames.map((frame) => ({ ...frame, payload: toHex(frame.payload) })),
})

const storedToSession = (stored: StoredSession): KeptSession => ({
  ...stored,
  frames: stored.frames.map((frame) => ({ ...frame, payload: fromHex(frame.payload) as Bytes })),
})
