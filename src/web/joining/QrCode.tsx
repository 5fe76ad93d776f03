import { useMemo } from "preact/hooks"
import { encode } from "uqr"
import styles from "./QrCode.module.css"

/** A link as a picture for another camera: dark on light in either scheme, because cameras expect it so. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawing(link), [link])
  return (
    <svg class={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  )
}

/** One stroke for each run of dark modules in a row, so that even a large code is a short path. */
function drawing(link: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(link, { ecc: "M", border: 0 })
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("")
    return [...line.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  })
  return { size, path: runs.join("") }
}
