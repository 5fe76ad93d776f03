import type { Bytes } from "./bytes"

/**
 * SHA-256 (FIPS 180-4), answered at once. WebCrypto's own only promises an answer, and the fold of a log cannot wait for
 * one. Where waiting is no matter, the crypto port does the same, and faster.
 */
export function sha256(data: Uint8Array): Bytes {
  const state = Uint32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))
  const padded = new DataView(pad(data).buffer)
  for (let at = 0; at < padded.byteLength; at += 64) compress(state, padded, at)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => digest.setUint32(4 * index, word))
  return new Uint8Array(digest.buffer)
}

/** The data, a bit that is set, zeros up to 8 bytes short of whole blocks of 64, and the length in bits. */
function pad(data: Uint8Array): Bytes {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64)
  padded.set(data)
  padded[data.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(data.length) * 8n)
  return padded
}

/**
 * The standard's constants are the first 32 bits of the fractions of roots of primes. A root has 52 bits, and none of
 * these lies so near to a step of the 32nd that an engine's last bits could matter.
 */
const primes: number[] = []
for (let number = 2; primes.length < 64; number++) {
  if (primes.every((prime) => number % prime !== 0)) primes.push(number)
}
const fractionBits = (root: number): number => Math.floor((root % 1) * 2 ** 32)
const constants = Uint32Array.from(primes, (prime) => fractionBits(Math.cbrt(prime)))

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Works one block of 64 bytes into the state. The letters are those of the standard. */
function compress(state: Uint32Array, data: DataView, at: number): void {
  const words = new Uint32Array(64)
  const word = (index: number) => words[index] ?? 0
  for (let t = 0; t < 16; t++) words[t] = data.getUint32(at + 4 * t)
  for (let t = 16; t < 64; t++) {
    const [early, late] = [word(t - 15), word(t - 2)]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[t] = word(t - 16) + s0 + word(t - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + word(t)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((letter, index) => {
    state[index] = (state[index] ?? 0) + letter
  })
}
