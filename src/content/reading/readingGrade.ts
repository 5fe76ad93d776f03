/**
 * How many years of school English text asks for, by the Flesch-Kincaid formula (Kincaid, Fishburne, Rogers and
 * Chissom 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Syllables are guessed from spelling, so
 * a single sentence can be off by a grade or two. Tests use it to keep the words here plain; no person's writing is
 * ever graded.
 */
export function readingGrade(text: string): number {
  const sentences = Math.max(1, text.split(/[.!?…:]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length)
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

/** A guess: groups of vowels, less the silent ends of English words. At least 1. */
export function countSyllables(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, "")
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
