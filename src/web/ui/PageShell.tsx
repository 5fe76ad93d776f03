import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import type { Tab } from "../routes"
import { words } from "../words/words"
import { Faces, type Person } from "./Face"
import { IconButton } from "./IconButton"
import styles from "./PageShell.module.css"
import { HideButton } from "./QuickHide"
import { TabBar } from "./TabBar"

/** Who is in the circle, and what their faces open. */
export interface CircleButton {
  readonly people: readonly Person[]
  readonly label: string
  readonly onOpen: () => void
}

interface PageShellProps {
  readonly title: string
  readonly lead?: string | undefined
  /** The date as people say it, in the top line. */
  readonly date?: string | undefined
  /** A way back in the top line, for screens without a tab; stands where the date would. */
  readonly onBack?: (() => void) | undefined
  readonly circle?: CircleButton | undefined
  /** The tab this screen belongs to. Left out, the screen has no tabs: someone is being led through something. */
  readonly tab?: Tab | undefined
  /** Names the step of a screen that has several; a new step moves the focus to its heading. */
  readonly step?: string | number
  readonly children: ComponentChildren
}

// The page that is opened first keeps the browser's own focus.
let moved = false

/** The frame of every screen: top line, one heading, one column. */
export function PageShell({ title, lead, date, onBack, circle, tab, step, children }: PageShellProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (moved) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    moved = true
  }, [step])
  return (
    <div class={tab ? styles.tabbed : styles.led}>
      {tab && <TabBar current={tab} onSkip={() => heading.current?.focus()} />}
      <div class={styles.screen}>
        <header class={styles.top}>
          {onBack ? (
            <IconButton icon="back" label={words.value.shell.back} onClick={onBack} />
          ) : (
            <p class={styles.date}>{date}</p>
          )}
          <HideButton />
          {circle && (
            <button type="button" class={styles.circle} onClick={circle.onOpen}>
              <span class="sr">{circle.label}</span>
              <Faces people={circle.people} />
            </button>
          )}
        </header>
        <main class={styles.main}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class={styles.lead}>{lead}</p>}
          {children}
        </main>
      </div>
    </div>
  )
}
