import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./Icon"
import styles from "./Notice.module.css"

interface NoticeProps {
  /** What happened. */
  readonly say: string
  /** What a person can do now. */
  readonly next?: string | undefined
  readonly icon?: IconName
  /** Read aloud at once: for the answer to something the person has just done. */
  readonly urgent?: boolean
  /** Buttons, if the next step is one press away. */
  readonly children?: ComponentChildren
}

/** A sentence in the flow of the page with its next step. Nothing pops up, and nothing goes away by itself. */
export const Notice = ({ say, next, icon = "info", urgent = false, children }: NoticeProps) => (
  <div class={styles.notice} role={urgent ? "alert" : undefined}>
    <Icon name={icon} />
    <div class={styles.words}>
      <p>{say}</p>
      {next && <p class="quiet">{next}</p>}
      {children && <div class={styles.acts}>{children}</div>}
    </div>
  </div>
)
