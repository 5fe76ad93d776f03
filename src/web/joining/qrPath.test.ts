import fc from "fast-check"
import readQr from "jsqr"
import { describe, expect, it } from "vitest"
import { qrPath, type QrPath } from "./qrPath"

const margin = 4
const scale = 3

/** The picture a camera would get of a path: dark boxes on white, with the margin that the card leaves. */
function photograph({ size, path }: QrPath): { readonly data: Uint8ClampedArray; readonly side: number } {
  const side = (size + 2 * margin) * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const from = ((margin + Number(y)) * scale + row) * side + (margin + Number(x)) * scale
      for (let at = from; at < from + Number(width) * scale; at++) data.fill(0, 4 * at, 4 * at + 3)
    }
  }
  return { data, side }
}

describe("the code of an invite", () => {
  it("says the link, whatever its secret, to the reader of the other side", () => {
    const secret = fc.uint8Array({ minLength: 48, maxLength: 48 })
    fc.assert(
      fc.property(secret, fc.webAuthority(), (bytes, host) => {
        const link = `https://${host}/join#v1.${Buffer.from(bytes.subarray(0, 16)).toString("base64url")}.${Buffer.from(bytes.subarray(16)).toString("base64url")}`
        const { data, side } = photograph(qrPath(link))
        expect(readQr(data, side, side)?.data).toBe(link)
      }),
      { numRuns: 25 },
    )
  })
})
