import { fromHex, toHex, type Bytes } from "#base/bytes"

/**
 * Public keys of small order make signatures and agreements that prove nothing. Engines import them and then differ in
 * what they accept, so they are refused at the door with our own lists: the eight Ed25519 points of small order with
 * their non-canonical spellings, and the X25519 inputs that give an all-zero secret (RFC 7748 section 6.1 tells to
 * check for those).
 */
const signing = new Set([
  // y = 1, y = -1, y = 0, and the two y of order 8, each with both sign bits, then the spellings with y + p.
  "0100000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000080",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000080",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
])

const agreement = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
])

export const isSmallOrderSigning = (key: Bytes): boolean => signing.has(toHex(key))

/** X25519 ignores the top bit of its input, so both spellings of each are meant. */
export function isSmallOrderAgreement(key: Bytes): boolean {
  const masked = fromHex(toHex(key)) as Bytes
  masked[31] = (masked[31] ?? 0) & 0x7f
  return agreement.has(toHex(masked))
}
