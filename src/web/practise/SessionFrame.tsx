import type { ComponentChildren } from "preact"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { Icon } from "../ui/Icon"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"
import styles from "./SessionFrame.module.css"

interface SessionFrameProps {
  readonly title: string
  readonly lead?: string | undefined
  readonly step: string | number
  /** Pause and end in reach: always, once it has begun and until it is over. */
  readonly isGoing?: boolean
  readonly isPaused?: boolean
  readonly children: ComponentChildren
}

/** The frame of a session: no tabs, one thing at a time, and at the foot the two ways to hold it. */
export function SessionFrame({ isGoing = false, isPaused = false, children, ...shell }: SessionFrameProps) {
  const onBack = useBack(routes.practise)
  return (
    <div class={styles.session}>
      <PageShell {...shell} onBack={onBack}>
        <div class={styles.content}>{children}</div>
        {isGoing && <Controls isPaused={isPaused} />}
      </PageShell>
    </div>
  )
}

/** One press ends it for everybody: whoever wants out must not have to say so twice. */
function Controls({ isPaused }: { readonly isPaused: boolean }) {
  const { practise } = useModel()
  const text = words.value.practise.session
  return (
    <div class={styles.controls} role="group" aria-label={text.controls}>
      {!isPaused && (
        <button type="button" class={styles.control} onClick={practise.pause}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M8.5 6v12M15.5 6v12" stroke-width="2.2" />
          </svg>
          {text.pause}
        </button>
      )}
      <button type="button" class={styles.control} onClick={practise.stop}>
        <Icon name="door" />
        {text.stop}
      </button>
    </div>
  )
}

/** What the network and one's other devices have to do with it, said quietly. */
export function Lines() {
  const { practise } = useModel()
  const running = practise.running.value
  const text = words.value.practise.session
  if (!running) return null
  return (
    <>
      {!running.isConnected && (
        <p class={styles.line}>
          <Icon name="cloudOff" />
          {text.offline}
        </p>
      )}
      {running.isElsewhere && (
        <p class={styles.line}>
          <Icon name="device" />
          <span>{text.elsewhere}</span>
          <button type="button" class={styles.take} onClick={practise.sitHere}>
            {text.takeHere}
          </button>
        </p>
      )}
    </>
  )
}
