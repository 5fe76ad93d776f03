import type { ComponentChildren } from "preact"
import styles from "./EmptyState.module.css"

interface EmptyStateProps {
  /** A complete sentence: silence is a result, not a call to act. */
  readonly say: string
  readonly more?: string | undefined
  readonly picture?: ComponentChildren
  readonly children?: ComponentChildren
}

export const EmptyState = ({ say, more, picture, children }: EmptyStateProps) => (
  <div class={styles.empty}>
    {picture}
    <p class={styles.say}>{say}</p>
    {more && <p class={styles.more}>{more}</p>}
    {children && <div class={styles.acts}>{children}</div>}
  </div>
)
