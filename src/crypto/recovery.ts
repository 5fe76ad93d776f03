import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39"
import { wordlist } from "@scure/bip39/wordlists/english.js"
import { toHex, utf8, type Bytes } from "#base/bytes"
import { err, ok, type Result } from "#base/result"
import type { DeviceSeeds } from "./deviceSecrets"
import type { CryptoPort, Random } from "./port"

/**
 * Twelve words (BIP-39, 128 bits) are the keys of a device that exists nowhere else: the recovery device of a person's
 * vault. They are random and not chosen by anyone, so they need no stretching. Keeps KE5.
 */
export const makeRecoveryPhrase = (random: Random): readonly string[] =>
  entropyToMnemonic(random(16), wordlist).split(" ")

export type PhraseRefusal = "WrongCount" | "UnknownWord" | "WrongSum"

/** The recovery device's seeds out of typed words; capitals and extra spaces do not matter. */
export async function phraseToSeeds(phrase: string, port: CryptoPort): Promise<Result<DeviceSeeds, PhraseRefusal>> {
  const words = phraseWords(phrase)
  if (words.length !== 12) return err("WrongCount")
  if (unknownWordIn(phrase) !== undefined) return err("UnknownWord")
  const entropy = entropyOf(words)
  if (!entropy) return err("WrongSum")
  const derive = (use: string) => port.hkdf(entropy, new Uint8Array(0), utf8(`attune/v1/recovery/${use}`), 32)
  return ok({ signingSeed: toHex(await derive("signing")), agreementSeed: toHex(await derive("agreement")) })
}

export const phraseWords = (phrase: string): readonly string[] =>
  phrase
    .trim()
    .toLowerCase()
    .normalize("NFKD")
    .split(/[\s,.;]+/)
    .filter(Boolean)

/** The first typed word that is none of the 2,048. */
export const unknownWordIn = (phrase: string): string | undefined => {
  const known = new Set(wordlist)
  return phraseWords(phrase).find((word) => !known.has(word))
}

function entropyOf(words: readonly string[]): Bytes | undefined {
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(" "), wordlist))
  } catch {
    return undefined
  }
}
