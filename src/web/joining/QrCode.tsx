import { useMemo } from "preact/hooks"
import styles from "./QrCode.module.css"
import { qrPath } from "./qrPath"

/** A link as a picture for another camera: dark on light in either scheme, because cameras expect it so. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrPath(link), [link])
  return (
    <svg class={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  )
}
