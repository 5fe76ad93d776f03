import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { idFromBytes, type EventId } from "#base/ids"
import { nodeCrypto } from "#kit/nodeCrypto"
import { maxOperationBytes } from "./limits"
import { decodeEntry, emptyDigest, encodeEntry, extendDigest } from "./log"

const eventId = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => idFromBytes<EventId>(bytes))
const history = fc.uniqueArray(eventId, { minLength: 2, maxLength: 8 })

async function digestOf(ids: readonly EventId[]): Promise<string> {
  let digest = emptyDigest
  for (const id of ids) digest = await extendDigest(digest, id, nodeCrypto)
  return digest
}

describe("the log", () => {
  it("[EN10] has one digest per history: a missing, moved, doubled or other entry changes it", async () => {
    await fc.assert(
      fc.asyncProperty(history, eventId, fc.nat(), async (ids, other, somewhere) => {
        const at = somewhere % ids.length
        const next = (at + 1) % ids.length
        const swapped = ids.map((id, index) => ids[index === at ? next : index === next ? at : index] ?? id)
        const histories = [ids, ids.toSpliced(at, 1), ids.toSpliced(at, 1, other), ids.toSpliced(at, 0, other), swapped]
        histories.push([...ids, ids.at(-1) ?? other], [])
        const digests = await Promise.all(histories.map(digestOf))
        expect(new Set(digests).size).toBe(digests.length)
        expect(await digestOf([...ids])).toBe(digests[0])
      }),
    )
  })

  it("[EN8] holds no operation longer than the limit", () => {
    const entryOf = (length: number) => {
      const operation = { bytes: new Uint8Array(length) as Bytes, signature: new Uint8Array(64) as Bytes }
      return decodeEntry(encodeEntry({ kind: "operation", position: 1, operation }))
    }
    expect(entryOf(maxOperationBytes)).toBeDefined()
    expect(entryOf(maxOperationBytes + 1)).toBeUndefined()
  })
})
