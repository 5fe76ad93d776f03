import type { ButtonHTMLAttributes, ComponentChildren } from "preact"
import { classes } from "./classes"
import { Icon, type IconName } from "./Icon"
import styles from "./Button.module.css"

/** `main` at most once on a screen; `second` beside it with the same weight of choice; `plain` for small acts. */
export type ButtonKind = "main" | "second" | "plain" | "stop"

interface Look {
  readonly kind?: ButtonKind
  readonly icon?: IconName | undefined
  /** As wide as its words instead of the column. */
  readonly fit?: boolean
  readonly children: ComponentChildren
}

const look = ({ kind = "main", fit }: Look) =>
  classes(styles.button, styles[kind], (fit || kind === "plain") && styles.fit)

type ButtonProps = Look & {
  /** Something is under way: the button stays readable and in the tab order, and does nothing. */
  readonly busy?: boolean
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "class" | "children">

export function Button({ kind = "main", icon, fit = false, busy = false, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={look({ kind, fit, children })}
      aria-disabled={busy || undefined}
      {...(busy && { onClick: (event: Event) => event.preventDefault() })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

interface LinkProps {
  readonly href: string
  /** Runs before the address changes: for what the next screen is about. */
  readonly onClick?: () => void
}

/** Goes to another screen and looks like a button. */
export const ButtonLink = ({ href, icon, onClick, ...rest }: Look & LinkProps) => (
  <a class={look(rest)} href={href} onClick={onClick}>
    {icon && <Icon name={icon} />}
    <span>{rest.children}</span>
  </a>
)
