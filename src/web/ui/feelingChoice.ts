import { err, ok, type Result } from "#base/result"
import type { Feeling } from "#core/checkin/answer"
import type { FeelingWord, Quadrant } from "./feelingWord"

export interface Family {
  readonly name: string
  readonly quadrant: Quadrant
  readonly words: readonly FeelingWord[]
}

/** On one page. */
export const mostFeelings = 3
export const longestWord = 40

/** Upper case, accents and outer space do not matter when people look for a word. */
const plain = (text: string): string => text.trim().toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")

export const sameFeeling = (a: Feeling, b: Feeling): boolean => {
  if (a.kind === "known") return b.kind === "known" && a.id === b.id
  if (a.kind === "own") return b.kind === "own" && plain(a.word) === plain(b.word)
  return b.kind === "unknown"
}

/**
 * The choice after one word was pressed. "I don't know yet" is an answer of its own: it takes the place of words, and a
 * word takes its place.
 */
export function toggleFeeling(
  chosen: readonly Feeling[],
  feeling: Feeling,
  most = mostFeelings,
): Result<readonly Feeling[], "Full"> {
  if (chosen.some((one) => sameFeeling(one, feeling))) return ok(chosen.filter((one) => !sameFeeling(one, feeling)))
  if (feeling.kind === "unknown") return ok([feeling])
  const words = chosen.filter(({ kind }) => kind !== "unknown")
  return words.length < most ? ok([...words, feeling]) : err("Full")
}

/** Families in the vocabulary's order, with the words that contain what was typed, belong to it or are meant by it. */
export function findFamilies(vocabulary: readonly FeelingWord[], text: string): readonly Family[] {
  const sought = plain(text)
  const families = new Map<string, Family>()
  for (const word of vocabulary) {
    if (!isFoundBy(word, sought)) continue
    const family = families.get(word.family) ?? { name: word.family, quadrant: word.quadrant, words: [] }
    families.set(word.family, { ...family, words: [...family.words, word] })
  }
  return [...families.values()]
}

const isFoundBy = ({ word, family, alsoFor }: FeelingWord, sought: string): boolean =>
  plain(word).includes(sought) ||
  plain(family).startsWith(sought) ||
  // From three letters on, so that the first ones do not bring everything.
  (sought.length > 2 && alsoFor.some((loose) => loose.startsWith(sought)))

/** What typed text stands for: a known word whatever its spelling, the person's own word, or nothing. */
export function typedFeeling(vocabulary: readonly FeelingWord[], text: string): Feeling | undefined {
  const sought = plain(text)
  if (sought === "") return undefined
  const known = vocabulary.find(({ word }) => plain(word) === sought)
  if (known) return { kind: "known", id: known.id }
  const word = text.trim().replace(/\s+/g, " ")
  return word.length <= longestWord ? { kind: "own", word } : undefined
}
