import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { webCrypto } from "#crypto/webCrypto"
import { chance } from "./chance"
import { flipBit } from "./flipBit"
import { nodeCrypto, nodeCryptoWith } from "./nodeCrypto"

const ports = [nodeCrypto, webCrypto] as const
const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((value) => Uint8Array.from(value) as Bytes)
const text = bytes(0, 300)
const key = bytes(32)
const nonce = bytes(12)

/** Both sides of a comparison, by the names of the ports. */
const both = async <T>(ask: (port: (typeof ports)[number]) => Promise<T>): Promise<void> => {
  const [node, web] = await Promise.all(ports.map(ask))
  expect(node).toEqual(web)
}

describe("two ports of one cryptography", () => {
  it("[KE8] hash and derive the same", async () => {
    await fc.assert(fc.asyncProperty(text, (data) => both((port) => port.sha256(data))))
    const lengths = fc.integer({ min: 1, max: 500 })
    await fc.assert(
      fc.asyncProperty(text, text, text, lengths, (secret, salt, info, length) =>
        both((port) => port.hkdf(secret, salt, info, length)),
      ),
    )
  })

  it("[KE8] seal the same, and open what the other sealed and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(key, nonce, text, text, fc.nat(), async (sealing, iv, aad, plain, bit) => {
        await both((port) => port.seal(sealing, iv, aad, plain))
        const sealed = await nodeCrypto.seal(sealing, iv, aad, plain)
        expect(await webCrypto.open(sealing, iv, aad, sealed)).toEqual(plain)
        expect(await nodeCrypto.open(sealing, iv, aad, sealed)).toEqual(plain)
        for (const port of ports) expect(await port.open(sealing, iv, aad, flipBit(sealed, bit))).toBeUndefined()
      }),
    )
    await fc.assert(
      fc.asyncProperty(bytes(0, 40), bytes(0, 20), text, bytes(0, 40), (anyKey, iv, aad, sealed) =>
        both((port) => port.open(anyKey, iv, aad, sealed)),
      ),
    )
  })

  it("[KE8] make the same keys and signatures, and agree on what is signed", async () => {
    await fc.assert(
      fc.asyncProperty(key, text, async (seed, message) => {
        await both(async (port) => (await port.agreementKey(seed)).publicKey)
        const [node, web] = [await nodeCrypto.signingKey(seed), await webCrypto.signingKey(seed)]
        expect(node.publicKey).toEqual(web.publicKey)
        const signature = await node.sign(message)
        expect(await web.sign(message)).toEqual(signature)
        for (const port of ports) expect(await port.verify(node.publicKey, message, signature)).toBe(true)
        const other = await nodeCrypto.sha256(message)
        await both((port) => port.verify(node.publicKey, other, signature))
      }),
    )
  })

  it("[KE8] agree that garbage is signed by nobody, whatever its length", async () => {
    await fc.assert(
      fc.asyncProperty(bytes(0, 40), text, bytes(0, 70), (anyKey, message, signature) =>
        both((port) => port.verify(anyKey, message, signature)),
      ),
    )
    const signer = await nodeCrypto.signingKey(new Uint8Array(32).fill(7))
    await fc.assert(
      fc.asyncProperty(text, bytes(64), fc.nat(511), async (message, garbage, bit) => {
        await both((port) => port.verify(signer.publicKey, message, garbage))
        const bent = flipBit(await signer.sign(message), bit)
        for (const port of ports) expect(await port.verify(signer.publicKey, message, bent)).toBe(false)
      }),
    )
  })

  it("[KE8] open by HPKE what the other sealed, with the same key and purpose only", async () => {
    await fc.assert(
      fc.asyncProperty(key, key, text, text, async (seed, otherSeed, info, plain) => {
        for (const [from, to] of [ports, [...ports].reverse()] as const) {
          if (!from || !to) throw new Error("two ports")
          const { publicKey, hpkeOpen } = await to.agreementKey(seed)
          const sealed = await from.hpkeSeal(publicKey, info, plain)
          expect(await hpkeOpen(sealed, info)).toEqual(plain)
          expect(await hpkeOpen(sealed, Uint8Array.of(...info, 0))).toBeUndefined()
          expect(await (await to.agreementKey(otherSeed)).hpkeOpen(sealed, info)).toBeUndefined()
        }
      }),
      { numRuns: 30 },
    )
  })

  it("[KE8] agree on HPKE messages that nobody sealed", async () => {
    await fc.assert(
      fc.asyncProperty(key, bytes(0, 40), bytes(0, 60), (seed, enc, sealed) =>
        both(async (port) => (await port.agreementKey(seed)).hpkeOpen({ enc, sealed }, new Uint8Array(0))),
      ),
    )
  })

  it("[KE8] repeat themselves with a seeded chance, and only then", async () => {
    const { publicKey } = await nodeCrypto.agreementKey(new Uint8Array(32).fill(9))
    const sealing = (port: typeof nodeCrypto) => port.hpkeSeal(publicKey, new Uint8Array(3), new Uint8Array(32))
    const seeded = () => sealing(nodeCryptoWith(chance("grants")))
    expect(await seeded()).toEqual(await seeded())
    expect(await sealing(nodeCrypto)).not.toEqual(await sealing(nodeCrypto))
  })

  it("[KE8] answers at once on Node: no thread or timer comes between", async () => {
    let turns = 0
    const counting = setImmediate(() => turns++)
    for (let round = 0; round < 20; round++) {
      const { publicKey, hpkeOpen } = await nodeCrypto.agreementKey(new Uint8Array(32).fill(3))
      await hpkeOpen(await nodeCrypto.hpkeSeal(publicKey, new Uint8Array(0), new Uint8Array(32)), new Uint8Array(0))
    }
    expect(turns).toBe(0)
    clearImmediate(counting)
  })
})
