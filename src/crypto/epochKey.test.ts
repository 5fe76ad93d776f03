import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { idFromBytes, type CircleId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { chance } from "#kit/chance"
import { flipBit } from "#kit/flipBit"
import { nodeCrypto } from "#kit/nodeCrypto"
import { makeSeeds, openSeeds } from "./deviceSecrets"
import { grantEpochKey, keyCheckOf, makeEpochKey, openBefore, openGrant, roundIdOf, wrapBefore } from "./epochKey"
import type { CryptoPort } from "./port"
import { webCrypto } from "./webCrypto"

const random = chance("epoch keys")
const aDevice = (port: CryptoPort = nodeCrypto) => openSeeds(makeSeeds(random), port)
const aCircle = () => idFromBytes<CircleId>(random(16))

describe("epoch keys", () => {
  it("[KE1] are opened by the devices they were granted to and by no other", async () => {
    for (const port of [nodeCrypto, webCrypto]) {
      const [circle, key] = [aCircle(), makeEpochKey(random)]
      const devices = await Promise.all(Array.from({ length: 6 }, () => aDevice(port)))
      const invited = devices.slice(0, 5).map(({ id, keys }) => ({ id, agreement: keys.agreement }))
      const grants = await grantEpochKey(key, circle, 3, invited, port)
      expect(grants.map(({ device }) => device)).toEqual(invited.map(({ id }) => id))
      for (const grant of grants) {
        expect([grant.enc.length, grant.sealed.length]).toEqual([32, 48])
        for (const { id, agreement } of devices)
          expect(await openGrant(grant, circle, 3, agreement)).toEqual(id === grant.device ? key : undefined)
      }
    }
  })

  it("[KE1] are opened as this circle's, this epoch's and this device's key and as no other's", async () => {
    const [circle, key, alice, bob] = [aCircle(), makeEpochKey(random), await aDevice(), await aDevice()]
    const [grant] = await grantEpochKey(key, circle, 3, [{ id: alice.id, agreement: alice.keys.agreement }], nodeCrypto)
    if (!grant) throw new Error("no grant")
    expect(await openGrant(grant, circle, 3, alice.agreement)).toEqual(key)
    expect(await openGrant(grant, aCircle(), 3, alice.agreement)).toBeUndefined()
    for (const epoch of [0, 2, 4, 2 ** 32 - 1])
      expect(await openGrant(grant, circle, epoch, alice.agreement)).toBeUndefined()
    expect(await openGrant({ ...grant, device: bob.id }, circle, 3, alice.agreement)).toBeUndefined()
    for (let bit = 0; bit < 8 * 48; bit++) {
      const bent = { ...grant, sealed: flipBit(grant.sealed, bit) }
      expect(await openGrant(bent, circle, 3, alice.agreement)).toBeUndefined()
    }
    // The top bit of an X25519 key is ignored in the agreement, but not here: the key schedule takes it as written.
    for (let bit = 0; bit < 8 * 32; bit++) {
      const bent = { ...grant, enc: flipBit(grant.enc, bit) }
      expect(await openGrant(bent, circle, 3, alice.agreement)).toBeUndefined()
    }
  })

  it("[KE2] lead back to every epoch before, and never forward", async () => {
    const circle = aCircle()
    const keys = Array.from({ length: 6 }, () => makeEpochKey(random))
    const wrapped: Bytes[] = []
    for (const [at, key] of keys.entries())
      wrapped.push(
        at === 0 ? new Uint8Array(60) : await wrapBefore(key, keys[at - 1] as Bytes, circle, nodeCrypto, random),
      )
    expect(new Set(wrapped.map(({ length }) => length))).toEqual(new Set([60]))
    let key: Bytes | undefined = keys.at(-1)
    for (let epoch = keys.length - 1; epoch > 0 && key; epoch--) {
      key = await openBefore(key, wrapped[epoch] as Bytes, circle, nodeCrypto)
      expect(key).toEqual(keys[epoch - 1])
    }
    for (const [at, older] of keys.entries())
      for (const later of wrapped.slice(at + 1))
        expect(await openBefore(older, later, circle, nodeCrypto)).toBeUndefined()
  })

  it("[KE2] are not led back in another circle, or from changed bytes of any length", async () => {
    const [circle, key, before] = [aCircle(), makeEpochKey(random), makeEpochKey(random)]
    const wrapped = await wrapBefore(key, before, circle, nodeCrypto, random)
    expect(await openBefore(key, wrapped, aCircle(), nodeCrypto)).toBeUndefined()
    for (let bit = 0; bit < 8 * 60; bit++)
      expect(await openBefore(key, flipBit(wrapped, bit), circle, nodeCrypto)).toBeUndefined()
    for (const port of [nodeCrypto, webCrypto])
      for (let length = 0; length < 60; length++)
        expect(await openBefore(key, wrapped.slice(0, length) as Bytes, circle, port)).toBeUndefined()
  })

  it("[KE3] are told apart by 16 bytes, which are another epoch's or circle's for no key", async () => {
    const checks: string[] = []
    const [circle, other] = [aCircle(), aCircle()]
    for (const key of [makeEpochKey(random), makeEpochKey(random)])
      for (const where of [circle, other])
        for (const epoch of [0, 1, 2, 256, 65_536]) {
          const check = await keyCheckOf(key, where, epoch, nodeCrypto)
          expect(check).toHaveLength(16)
          expect(await keyCheckOf(key, where, epoch, webCrypto)).toEqual(check)
          checks.push(check.join())
        }
    expect(new Set(checks).size).toBe(checks.length)
  })

  it("[KE4] name a day's round alike on every device, and no two days or circles alike", async () => {
    const [circle, other, key] = [aCircle(), aCircle(), makeEpochKey(random)]
    const first = "2026-11-25" as LocalDate
    const dates = Array.from({ length: 800 }, (_, days) => addDays(first, days))
    const named = await Promise.all(dates.map((date) => roundIdOf(key, circle, date, nodeCrypto)))
    const elsewhere = await Promise.all(dates.map((date) => roundIdOf(key, other, date, nodeCrypto)))
    const later = await Promise.all(dates.map((date) => roundIdOf(makeEpochKey(random), circle, date, nodeCrypto)))
    const all = [...named, ...elsewhere, ...later]
    expect(new Set(all).size).toBe(all.length)
    expect(await roundIdOf(key, circle, first, webCrypto)).toBe(named[0])
  })

  it("[KE6] go to devices that are named by their signing key alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(undefined), async () => {
        const [one, two] = [makeSeeds(random), makeSeeds(random)]
        const device = await openSeeds(one, nodeCrypto)
        const moved = await openSeeds({ ...one, agreementSeed: two.agreementSeed }, nodeCrypto)
        const other = await openSeeds({ ...one, signingSeed: two.signingSeed }, nodeCrypto)
        expect([moved.id === device.id, other.id === device.id]).toEqual([true, false])
        expect((await openSeeds(one, webCrypto)).id).toBe(device.id)
      }),
      { numRuns: 20 },
    )
  })
})
