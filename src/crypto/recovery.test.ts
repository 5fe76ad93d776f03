import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { nodeCrypto } from "#kit/nodeCrypto"
import { makeRecoveryPhrase, phraseToSeeds, unknownWordIn } from "./recovery"
import { webCrypto } from "./webCrypto"
import { wordList } from "./wordList"

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes) as Bytes)
const gap = fc.stringMatching(/^[ \t\n,.;]{1,4}$/)

describe("recovery words", () => {
  it("[KE5] make the same keys however they are typed, and other keys for other words", async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(entropy, gap, async (bytes, between) => {
        const phrase = makeRecoveryPhrase(() => bytes)
        const seeds = await phraseToSeeds(phrase.join(" "), webCrypto)
        if (!seeds.ok) throw new Error(seeds.error)
        const typed = `${between}${phrase.join(between).toUpperCase()}${between}`
        expect(await phraseToSeeds(typed, nodeCrypto)).toEqual(seeds)
        const { signingSeed, agreementSeed } = seeds.value
        expect(signingSeed).not.toBe(agreementSeed)
        seen.add(signingSeed)
      }),
    )
    expect(seen.size).toBeGreaterThan(50)
  })

  it("[KE5] say which word is none of them", async () => {
    const phrase = makeRecoveryPhrase(() => new Uint8Array(16).fill(77))
    expect(phrase).toHaveLength(12)
    expect(await phraseToSeeds(`zzzz ${phrase.slice(1).join(" ")}`, nodeCrypto)).toEqual({
      ok: false,
      error: "UnknownWord",
    })
    expect(unknownWordIn(`${phrase.slice(1).join(" ")} zzzz`)).toBe("zzzz")
    for (const count of [0, 1, 11, 13, 24]) {
      const words = Array.from({ length: count }, () => "abandon").join(" ")
      expect(await phraseToSeeds(words, nodeCrypto)).toEqual({ ok: false, error: "WrongCount" })
    }
  })

  it("[KE5] notice most slips: one word for another is let through one time in sixteen", async () => {
    const phrase = makeRecoveryPhrase(() => new Uint8Array(16).fill(77))
    let through = 0
    for (const word of wordList.slice(0, 1_024)) {
      const seeds = await phraseToSeeds([...phrase.slice(0, 5), word, ...phrase.slice(6)].join(" "), nodeCrypto)
      if (seeds.ok) through += 1
      else expect(seeds.error).toBe("WrongSum")
    }
    expect(through).toBeGreaterThan(40)
    expect(through).toBeLessThan(90)
  })

  it("[KE5] never throw on any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await phraseToSeeds(text, nodeCrypto)).ok).toBe(false)
      }),
    )
  })
})
