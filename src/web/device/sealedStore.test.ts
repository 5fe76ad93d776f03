import "fake-indexeddb/auto"
import { openDB } from "idb"
import { afterEach, describe, expect, it, vi } from "vitest"
import { utf8, utf8ToText } from "#base/bytes"
import { CorruptData } from "#client/ports"
import { openSealedStore, type SealedStore } from "./sealedStore"

const name = "a"
let store: SealedStore | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await store?.destroy()
  store = undefined
})

async function opened(): Promise<SealedStore> {
  const outcome = await openSealedStore(name)
  if (!outcome.ok) throw new Error(outcome.error)
  return (store = outcome.value)
}

describe("what a device keeps", () => {
  it("[DK1] comes back as it was written, by its name and in the order of names", async () => {
    const here = await opened()
    await here.commit([
      { key: "1/b", value: utf8("two") },
      { key: "1/a", value: utf8("one") },
      { key: "2/a", value: utf8("other") },
    ])
    here.close()
    const again = await opened()
    expect(await again.keys("1/")).toEqual(["1/a", "1/b"])
    expect((await again.read(["1/a", "1/b", "1/c"])).map((value) => value && utf8ToText(value))).toEqual([
      "one",
      "two",
      undefined,
    ])
    await again.commit([{ key: "1/a", value: undefined }])
    expect(await again.keys("1/")).toEqual(["1/b"])
  })

  it("[DK2] lies there sealed, and opens under its own name only", async () => {
    const here = await opened()
    await here.commit([{ key: "1/a", value: utf8("nobody may read this") }])
    const database = await openDB(name)
    const sealed = (await database.get("v", "1/a")) as Uint8Array
    expect(Buffer.from(sealed).includes("nobody")).toBe(false)
    await database.put("v", sealed, "1/b")
    await expect(here.read(["1/b"])).rejects.toThrow(CorruptData)
    await database.put(
      "v",
      sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
      "1/a",
    )
    await expect(here.read(["1/a"])).rejects.toThrow(CorruptData)
    database.close()
  })

  it("[DK3] is refused by name where the browser forgets or will not take the key", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("cannot be cloned", "DataCloneError")
    })
    expect(await openSealedStore(name)).toEqual({ ok: false, error: "StorageRefused" })
    vi.restoreAllMocks()
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("not here", "SecurityError")
    })
    expect(await openSealedStore(name)).toEqual({ ok: false, error: "StorageRefused" })
  })
})
