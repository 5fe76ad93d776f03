import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toHex, utf8 } from "./bytes"
import { sha256 } from "./sha256"

describe("SHA-256", () => {
  it("gives what FIPS 180-4 gives for its examples", () => {
    const known = {
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      abc: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    }
    for (const [text, digest] of Object.entries(known)) expect(toHex(sha256(utf8(text)))).toBe(digest)
  })

  it("gives what another implementation gives, for every length around a block and for anything else", () => {
    const theirs = (data: Uint8Array) => createHash("sha256").update(data).digest("hex")
    for (let length = 0; length < 200; length++) {
      const data = new Uint8Array(length).fill(length)
      expect(toHex(sha256(data))).toBe(theirs(data))
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (data) => {
        expect(toHex(sha256(data))).toBe(theirs(data))
      }),
    )
  })

  it("reads a part of a larger buffer as that part", () => {
    const data = utf8("…abc…").subarray(3, 6)
    expect(toHex(sha256(data))).toBe(toHex(sha256(utf8("abc"))))
  })
})
