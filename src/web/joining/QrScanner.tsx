import { useEffect, useRef, useState } from "preact/hooks"
import { whenHiding } from "../ui/hide"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { Button } from "../ui/Button"
import { words } from "../words/allWords"
import styles from "./QrScanner.module.css"
import { openReader } from "./qrReader"

interface QrScannerProps {
  /** Gets what a code says; true ends the search. */
  readonly onFound: (text: string) => boolean
  readonly onBack: () => void
}

type Camera = "off" | "asking" | "on" | "refused"

/** Pictures looked at in a second: enough for a hand that holds still, and easy on a slow phone. */
const looksEveryMs = 200

/** The camera runs only after a press, and stops when a code is found or the person leaves, hides or turns away. */
export function QrScanner({ onFound, onBack }: QrScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<Camera>("off")
  const [foreign, setForeign] = useState(false)
  const wanted = camera === "asking" || camera === "on"
  const text = words.value.scan

  useEffect(() => {
    if (!wanted) return
    const watch = watchCamera(
      video,
      () => setCamera("on"),
      (found) => {
        const taken = onFound(found)
        setForeign(!taken)
        return taken
      },
      () => setCamera("refused"),
    )
    const onTurnAway = () => document.hidden && setCamera("off")
    document.addEventListener("visibilitychange", onTurnAway)
    const stopWatchingHide = whenHiding(watch.stop)
    return () => {
      document.removeEventListener("visibilitychange", onTurnAway)
      stopWatchingHide()
      watch.stop()
    }
  }, [wanted])

  return (
    <PageShell title={text.title} lead={text.lead} step="scan" onBack={onBack}>
      <div class="stack">
        {wanted && (
          <div class={styles.frame}>
            <video ref={video} class={styles.video} muted playsInline aria-label={text.view} />
          </div>
        )}
        {foreign && <Notice urgent say={text.foreign} />}
        {camera === "refused" && <Notice urgent say={text.refused.say} next={text.refused.next} />}
        <div class="acts">
          {wanted ? (
            <Button kind="second" onClick={() => setCamera("off")}>
              {text.stop}
            </Button>
          ) : (
            <Button icon="qr" onClick={() => setCamera("asking")}>
              {text.start}
            </Button>
          )}
          <Button kind="plain" onClick={onBack}>
            {text.pasteInstead}
          </Button>
        </div>
        <p class="quiet small">{text.note}</p>
      </div>
    </PageShell>
  )
}

/** Runs the camera into `video` and looks for codes until one is taken. `stop` ends both at once. */
function watchCamera(
  video: { readonly current: HTMLVideoElement | null },
  onSeen: () => void,
  onFound: (text: string) => boolean,
  onRefused: () => void,
): { readonly stop: () => void } {
  let over = false
  let stream: MediaStream | undefined
  const stop = () => {
    over = true
    stream?.getTracks().forEach((track) => track.stop())
  }
  const run = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } })
    const view = video.current
    if (over || !view) return stop()
    view.srcObject = stream
    await view.play()
    onSeen()
    const read = await openReader()
    while (!over) {
      const found = await read(view)
      if (!over && found !== undefined && onFound(found)) return stop()
      await new Promise((resolve) => setTimeout(resolve, looksEveryMs))
    }
  }
  run().catch(() => {
    const broken = over
    stop()
    // Leaving while the camera starts rejects too, and then nobody is there to be told.
    if (!broken) onRefused()
  })
  return { stop }
}
