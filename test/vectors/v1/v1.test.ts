import { describe, expect, it } from "vitest"
import { webCrypto } from "#crypto/webCrypto"
import { nodeCrypto, nodeCryptoWith } from "#kit/nodeCrypto"
import { readVectors } from "../readVectors"
import { checkedOutcome, checkVectors } from "./checkVectors"
import { makeVectors, vectorFiles } from "./makeVectors"
import { webCryptoWith } from "./webCryptoWith"

describe("what version 1 once wrote", () => {
  it("[EN9] can still be read and opened", async () => {
    expect(await checkVectors(webCrypto, readVectors)).toEqual(checkedOutcome)
    expect(await checkVectors(nodeCrypto, readVectors)).toEqual(checkedOutcome)
  })

  it("[EN9][KE8] is written again byte for byte, grants included, by both ports", async () => {
    for (const portWith of [webCryptoWith, nodeCryptoWith]) {
      const made = await makeVectors(portWith)
      for (const name of vectorFiles) expect(made[name], name).toEqual(await readVectors(`v1/${name}.json`))
    }
  })
})
