import { openDB, type IDBPDatabase } from "idb"
import { utf8, type Bytes } from "#base/bytes"
import { err, ok, type Result } from "#base/result"
import { CorruptData, type CommitRefusal, type KeyValueStore } from "#client/ports"

/**
 * What this device knows, in IndexedDB: every value is AES-GCM under a key that the browser keeps and never hands out,
 * bound to the name it stands under. Names are numbers; nothing on the disk says what it is.
 */
const keyName = "0"

export type OpenRefusal = "StorageRefused" | "BrowserTooOld"

/** Opens the store of that name, making it and its key where they are not there. Writes, closes and reads back once. */
export async function openSealedStore(name: string): Promise<Result<SealedStore, OpenRefusal>> {
  if (!globalThis.crypto?.subtle || typeof indexedDB === "undefined") return err("BrowserTooOld")
  try {
    await (await deviceKey(name)).close()
    const { database, key } = await deviceKey(name)
    return key instanceof CryptoKey ? ok(sealedStore(name, database, key)) : err("StorageRefused")
  } catch {
    return err("StorageRefused")
  }
}

export interface SealedStore extends KeyValueStore {
  /** Removes everything, the key first: what is left on the disk for a while cannot be read by anyone. */
  destroy(): Promise<void>
  close(): void
}

async function deviceKey(name: string) {
  const database = await openDB(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("k")
      fresh.createObjectStore("v")
    },
  })
  const known = (await database.get("k", keyName)) as CryptoKey | undefined
  if (known) return { database, key: known, close: async () => database.close() }
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
  await database.put("k", key, keyName)
  return { database, key, close: async () => database.close() }
}

function sealedStore(name: string, database: IDBPDatabase, key: CryptoKey): SealedStore {
  const seal = async (at: string, value: Bytes): Promise<Bytes> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(at) }, key, value)
    const whole = new Uint8Array(12 + sealed.byteLength)
    whole.set(iv)
    whole.set(new Uint8Array(sealed), 12)
    return whole
  }
  const open = async (at: string, whole: Bytes): Promise<Bytes> => {
    try {
      const algorithm = { name: "AES-GCM", iv: whole.slice(0, 12), additionalData: utf8(at) }
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, whole.slice(12)))
    } catch {
      throw new CorruptData("a value does not open")
    }
  }
  return {
    read: async (keys) => {
      const { store } = database.transaction("v")
      const sealed = await Promise.all(keys.map((at) => store.get(at) as Promise<Bytes | undefined>))
      return Promise.all(sealed.map((whole, index) => whole && open(keys[index] ?? "", whole)))
    },
    keys: (prefix) => database.getAllKeys("v", IDBKeyRange.bound(prefix, `${prefix}\uffff`)) as Promise<string[]>,
    commit: async (changes) => {
      const sealed = await Promise.all(
        changes.map(async ({ key: at, value }) => ({ at, value: value && (await seal(at, value)) })),
      )
      return writeAll(database, sealed)
    },
    destroy: async () => {
      await database.clear("k")
      await database.clear("v")
      database.close()
      indexedDB.deleteDatabase(name)
    },
    close: () => database.close(),
  }
}

async function writeAll(
  database: IDBPDatabase,
  changes: readonly { readonly at: string; readonly value: Bytes | undefined }[],
): Promise<Result<undefined, CommitRefusal>> {
  try {
    // Strict: acknowledged means that the disk has it, not only the browser.
    const transaction = database.transaction("v", "readwrite", { durability: "strict" })
    for (const { at, value } of changes) {
      void (value === undefined ? transaction.store.delete(at) : transaction.store.put(value, at))
    }
    await transaction.done
    return ok(undefined)
  } catch (error) {
    return err((error as DOMException | undefined)?.name === "QuotaExceededError" ? "StorageFull" : "StorageRefused")
  }
}
