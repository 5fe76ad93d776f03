import { describe, expect, it } from "vitest"
import type { CircleId } from "#base/ids"
import { makeSeeds, openSeeds } from "./deviceSecrets"
import { grantEpochKey, makeEpochKey, openBefore, openGrant, wrapBefore } from "./epochKey"
import { inviteFragment, makeInvite, parseInvite } from "./invite"
import { makeRecoveryPhrase, phraseToSeeds } from "./recovery"
import { webCrypto } from "./webCrypto"

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const circle = "c1".repeat(16) as CircleId

describe("keys", () => {
  it("[KE1] lets only the device it was granted to open an epoch key, and only as that epoch's", async () => {
    const [alice, bob] = await Promise.all(
      [makeSeeds(random), makeSeeds(random)].map((seeds) => openSeeds(seeds, webCrypto)),
    )
    if (!alice || !bob) throw new Error("no devices")
    const key = makeEpochKey(random)
    const devices = [{ id: alice.id, agreement: alice.keys.agreement }]
    const [grant] = await grantEpochKey(key, circle, 3, devices, webCrypto)
    if (!grant) throw new Error("no grant")
    expect(await openGrant(grant, circle, 3, alice.agreement)).toEqual(key)
    expect(await openGrant(grant, circle, 4, alice.agreement)).toBeUndefined()
    expect(await openGrant(grant, circle, 3, bob.agreement)).toBeUndefined()
  })

  it("[KE2] leads whoever has an epoch's key back to the one before", async () => {
    const [first, second] = [makeEpochKey(random), makeEpochKey(random)]
    const wrapped = await wrapBefore(second, first, circle, webCrypto, random)
    expect(wrapped).toHaveLength(60)
    expect(await openBefore(second, wrapped, circle, webCrypto)).toEqual(first)
    expect(await openBefore(first, wrapped, circle, webCrypto)).toBeUndefined()
  })

  it("[KE4] makes the same keys of the same twelve words, however they are typed", async () => {
    const phrase = makeRecoveryPhrase(random)
    const typed = await phraseToSeeds(`  ${phrase.join("  ").toUpperCase()}\n`, webCrypto)
    expect(typed).toEqual(await phraseToSeeds(phrase.join(" "), webCrypto))
    expect(typed.ok).toBe(true)
    expect(await phraseToSeeds("one two", webCrypto)).toEqual({ ok: false, error: "WrongCount" })
    expect(await phraseToSeeds(`zzzz ${phrase.slice(1).join(" ")}`, webCrypto)).toEqual({
      ok: false,
      error: "UnknownWord",
    })
  })

  it("[PA1] carries an invite in a link and takes nothing else for one", () => {
    for (const purpose of ["member", "device"] as const) {
      const invite = makeInvite(purpose, random)
      const fragment = inviteFragment(invite)
      expect(parseInvite(`https://example.org/join#${fragment}`)).toEqual(invite)
      expect(parseInvite(fragment.slice(1))).toBeUndefined()
      expect(parseInvite(fragment.slice(0, -1))).toBeUndefined()
    }
  })
})
