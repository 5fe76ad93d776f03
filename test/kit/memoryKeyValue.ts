import type { Bytes } from "#base/bytes"
import { err, ok } from "#base/result"
import type { CommitRefusal, KeyValueStore } from "#client/ports"

/** A device's store in memory that outlives the app on it; the next commits can be refused, one each. */
export interface MemoryKeyValue {
  read: KeyValueStore["read"]
  keys: KeyValueStore["keys"]
  commit: KeyValueStore["commit"]
  readonly values: Map<string, Bytes>
  readonly refusals: CommitRefusal[]
}

export function memoryKeyValue(): MemoryKeyValue {
  const values = new Map<string, Bytes>()
  const refusals: CommitRefusal[] = []
  return {
    values,
    refusals,
    read: async (keys) => keys.map((key) => values.get(key)),
    keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort(),
    commit: async (changes) => {
      const refusal = refusals.shift()
      if (refusal) return err(refusal)
      for (const { key, value } of changes) {
        if (value === undefined) values.delete(key)
        else values.set(key, value.slice())
      }
      return ok(undefined)
    },
  }
}
