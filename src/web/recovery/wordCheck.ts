/** Two different places in a list of `length`, the earlier first. `random` gives numbers from 0 up to 1. */
export function twoPlaces(length: number, random: () => number): readonly [number, number] {
  const first = Math.floor(random() * length)
  const second = Math.floor(random() * (length - 1))
  // The second is counted among the places that are left.
  const other = second < first ? second : second + 1
  return first < other ? [first, other] : [other, first]
}

/** Upper case and outer space do not matter when people copy from paper. */
export const sameWord = (typed: string, word: string): boolean => typed.trim().toLowerCase() === word
