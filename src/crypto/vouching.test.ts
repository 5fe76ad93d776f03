import { describe, expect, it } from "vitest"
import type { CircleId, OperationHash } from "#base/ids"
import { chance } from "#kit/chance"
import { nodeCrypto } from "#kit/nodeCrypto"
import { makeSeeds, openSeeds } from "./deviceSecrets"
import { vouchedHead, vouchFor } from "./vouching"

const circle = "ab".repeat(16) as CircleId
const head = "cd".repeat(32) as OperationHash

describe("recovery keys", () => {
  it("[KE9] know the vault they were kept in, and no other", async () => {
    const random = chance("vouching")
    const [own, other] = [
      await openSeeds(makeSeeds(random), nodeCrypto),
      await openSeeds(makeSeeds(random), nodeCrypto),
    ]
    const vouched = await vouchFor(circle, head, own.signing)
    expect(await vouchedHead(vouched, circle, own.keys.signing, nodeCrypto)).toBe(head)
    const elsewhere = "00".repeat(15) + "01"
    expect(await vouchedHead(vouched, elsewhere as CircleId, own.keys.signing, nodeCrypto)).toBeUndefined()
    expect(await vouchedHead(vouched, circle, other.keys.signing, nodeCrypto)).toBeUndefined()
    const moved = { ...vouched, head: "ce".repeat(32) }
    expect(await vouchedHead(moved, circle, own.keys.signing, nodeCrypto)).toBeUndefined()
    for (const wrong of ["", "zz", vouched.head.slice(2)]) {
      expect(await vouchedHead({ ...vouched, head: wrong }, circle, own.keys.signing, nodeCrypto)).toBeUndefined()
      expect(await vouchedHead({ ...vouched, signature: wrong }, circle, own.keys.signing, nodeCrypto)).toBeUndefined()
    }
  })
})
