import type { Random } from "#crypto/port"

/** Bytes for vectors: the same for the same seed in every engine. Chance they are not. */
export function fixedBytes(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
  return (length) => Uint8Array.from({ length }, next)
}
