import type { Bytes } from "#base/bytes"

/** A copy with one bit changed; any whole number names one. */
export function flipBit(bytes: Uint8Array, bit: number): Bytes {
  const flipped = Uint8Array.from(bytes)
  const at = bit % (8 * flipped.length)
  flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
  return flipped
}
