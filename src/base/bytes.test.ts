import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromBase64url, fromHex, toBase64url, toHex, type Bytes } from "./bytes"

const bytes = fc.uint8Array({ maxLength: 200 }).map((value) => Uint8Array.from(value) as Bytes)

describe("bytes", () => {
  it("come back from hex and from base64url as they went", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(fromHex(toHex(value))).toEqual(value)
        expect(fromBase64url(toBase64url(value))).toEqual(value)
        expect(toBase64url(value)).toBe(Buffer.from(value).toString("base64url"))
      }),
    )
  })

  it("have one spelling: any text that is read is written back the same", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = fromBase64url(text)
        if (read) expect(toBase64url(read)).toBe(text)
        const hex = fromHex(text)
        if (hex) expect(toHex(hex)).toBe(text)
      }),
    )
  })
})
