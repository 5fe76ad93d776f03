import { describe, expect, it } from "vitest"
import { fromHex, toHex, type Bytes } from "#base/bytes"
import { webCrypto } from "#crypto/webCrypto"
import { gcmOpen } from "#kit/aesGcm"
import { privateKeyOf, publicHalf } from "#kit/curveKeys"
import { aes128Gcm, decap, deriveKeyPair, encap, keySchedule } from "#kit/hpke"
import { nodeCrypto } from "#kit/nodeCrypto"
import { hpkeOutcome, readHpkeVectors, runHpkeVectors } from "./hpkeVectors"
import { readVectors } from "./readVectors"
import { runStandards, standardOutcomes } from "./standards"

const bytesOf = (hex: string): Bytes => fromHex(hex) as Bytes

describe("published vectors", () => {
  it("[KE7] are answered by WebCrypto as the app uses it", async () => {
    expect(await runStandards(webCrypto, readVectors)).toEqual(standardOutcomes)
  })

  it("[KE7] are answered by the synchronous twin of the simulation and the relay", async () => {
    expect(await runStandards(nodeCrypto, readVectors)).toEqual(standardOutcomes)
  })

  it("[KE7] of HPKE are answered by the app's library", async () => {
    expect(await runHpkeVectors(readVectors)).toEqual(hpkeOutcome)
  })

  it("[KE7] of HPKE's base mode are answered step by step by the second implementation", async () => {
    const all = await readHpkeVectors(readVectors)
    const ours = all.filter(
      ({ setup }) => setup["mode"] === "0" && setup["kem_id"] === "32" && setup["aead_id"] === "1",
    )
    expect(ours).toHaveLength(1)
    for (const { setup, encryptions } of ours) {
      const bytes = (name: string) => bytesOf(setup[name] ?? "none")
      expect(toHex(deriveKeyPair(bytes("ikmE")))).toBe(setup["skEm"])
      expect(toHex(deriveKeyPair(bytes("ikmR")))).toBe(setup["skRm"])
      expect(toHex(publicHalf(privateKeyOf("x25519", bytes("skRm"))))).toBe(setup["pkRm"])
      const { enc, sharedSecret } = encap(bytes("pkRm"), bytes("ikmE"))
      expect(toHex(enc)).toBe(setup["enc"])
      expect(toHex(sharedSecret)).toBe(setup["shared_secret"])
      expect(decap(enc, bytes("skRm"))).toEqual(sharedSecret)
      const { keyScheduleContext, secret, key, baseNonce } = keySchedule(aes128Gcm, sharedSecret, bytes("info"))
      expect(toHex(keyScheduleContext)).toBe(setup["key_schedule_context"])
      expect(toHex(secret)).toBe(setup["secret"])
      expect(toHex(key)).toBe(setup["key"])
      expect(toHex(baseNonce)).toBe(setup["base_nonce"])
      for (const { nonce, aad, pt, ct } of encryptions) {
        const opened = gcmOpen(key, bytesOf(nonce), bytesOf(aad), bytesOf(ct))
        expect(opened && toHex(opened)).toBe(pt)
      }
    }
  })
})
