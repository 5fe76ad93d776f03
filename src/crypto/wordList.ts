import { wordlist } from "@scure/bip39/wordlists/english.js"
import type { Bytes } from "#base/bytes"

/** The 2,048 English words of BIP-39: for recovery and for comparing aloud. In a chunk of its own, for its size. */
export const wordList: readonly string[] = wordlist

/** The first `count` groups of eleven bits as words: 44 bits for four of them. */
export function bitsToWords(bytes: Bytes, count: number): readonly string[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  return Array.from({ length: count }, (_, at) => wordList[Number.parseInt(bits.slice(11 * at, 11 * at + 11), 2)] ?? "")
}
