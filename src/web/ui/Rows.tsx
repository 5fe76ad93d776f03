import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { Path } from "../routes"
import { Icon, type IconName } from "./Icon"
import styles from "./Rows.module.css"

interface RowGroupProps {
  readonly title?: string
  readonly children: ComponentChildren
}

/** Ways onward that belong together, under one name. */
export function RowGroup({ title, children }: RowGroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={title && id}>
      {title && (
        <h2 id={id} class={styles.title}>
          {title}
        </h2>
      )}
      <ul class={styles.rows}>{children}</ul>
    </section>
  )
}

interface Onward {
  readonly title: string
  /** How it stands, in a few words. */
  readonly hint?: string | undefined
}

type LinkRowProps = Onward & {
  readonly href: Path
  /** Runs before the address changes: for what the next screen is about. */
  readonly onClick?: () => void
} & ({ readonly icon: IconName } | { readonly picture: ComponentChildren })

export const LinkRow = ({ href, onClick, title, hint, ...look }: LinkRowProps) => (
  <li>
    <a class={styles.link} href={href} onClick={onClick}>
      {"icon" in look ? <Icon name={look.icon} /> : look.picture}
      <Onward title={title} hint={hint} />
    </a>
  </li>
)

type ActRowProps = Onward & { readonly picture: ComponentChildren; readonly onPress: () => void }

/** Opens something over the screen. */
export const ActRow = ({ picture, onPress, ...onward }: ActRowProps) => (
  <li>
    <button type="button" class={styles.link} aria-haspopup="dialog" onClick={onPress}>
      {picture}
      <Onward {...onward} />
    </button>
  </li>
)

const Onward = ({ title, hint }: Onward) => (
  <>
    <span class={styles.words}>
      {title}
      {hint && <span class={styles.hint}>{hint}</span>}
    </span>
    <Icon name="chevron" class={styles.onward} />
  </>
)

interface ItemRowProps {
  readonly picture: ComponentChildren
  readonly title: ComponentChildren
  readonly hint?: string | undefined
  /** What can be done with it. */
  readonly children?: ComponentChildren
}

/** A person or a device: something to look at rather than to open. */
export const ItemRow = ({ picture, title, hint, children }: ItemRowProps) => (
  <li class={styles.item}>
    {picture}
    <span class={styles.words}>
      {title}
      {hint && <span class={styles.hint}>{hint}</span>}
    </span>
    {children}
  </li>
)
