import { encode } from "uqr"

/** A QR code as one path on a square of `size` modules: a box for each run of dark modules in a row. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: 0 })
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("")
    return [...line.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  })
  return { size, path: runs.join("") }
}
