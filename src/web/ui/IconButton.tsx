import type { ButtonHTMLAttributes } from "preact"
import { classes } from "./classes"
import { Icon, type IconName } from "./Icon"
import styles from "./IconButton.module.css"

type IconButtonProps = {
  readonly icon: IconName
  /** What it does; read aloud and shown as a tip. */
  readonly label: string
  readonly outlined?: boolean
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon" | "label" | "class">

export const IconButton = ({ icon, label, outlined = false, ...rest }: IconButtonProps) => (
  <button
    type="button"
    title={label}
    aria-label={label}
    {...rest}
    class={classes(styles.button, outlined && styles.outlined)}
  >
    <Icon name={icon} />
  </button>
)
