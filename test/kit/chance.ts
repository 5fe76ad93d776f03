import { createHash } from "node:crypto"
import type { Bytes } from "#base/bytes"

/** Chance that can be repeated: the same seed gives the same bytes, whichever way they are asked for. */
export function chance(seed: string): (length: number) => Bytes {
  let calls = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    const call = calls++
    for (let at = 0, block = 0; at < length; at += 32, block++) {
      const part = createHash("sha256").update(`${seed}/${call}/${block}`).digest()
      bytes.set(part.subarray(0, length - at), at)
    }
    return bytes
  }
}
