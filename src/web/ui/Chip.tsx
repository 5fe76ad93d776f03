import type { ComponentChildren } from "preact"
import { classes } from "./classes"
import { Icon, type IconName } from "./Icon"
import styles from "./Chip.module.css"

/** Chips side by side, wrapping. Give it a label when nothing near says what they are. */
export const Chips = ({ label, children }: { readonly label?: string; readonly children: ComponentChildren }) => (
  <div class={styles.chips} {...(label && { role: "group", "aria-label": label })}>
    {children}
  </div>
)

interface ChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ComponentChildren
  /** Cannot be pressed now; stays reachable, and pressing it is for the owner to explain. */
  readonly resting?: boolean
}

/** A choice that is on or off. */
export const Chip = ({ pressed, onPress, resting = false, children }: ChipProps) => (
  <button
    type="button"
    class={classes(styles.chip, pressed ? styles.pressed : styles.open, resting && styles.resting)}
    aria-pressed={pressed}
    aria-disabled={resting || undefined}
    onClick={onPress}
  >
    {pressed && <Icon name="check" />}
    {children}
  </button>
)

interface RemovableChipProps {
  readonly label: string
  readonly onRemove: () => void
  readonly children: ComponentChildren
}

/** Something chosen, with its way out. */
export const RemovableChip = ({ label, onRemove, children }: RemovableChipProps) => (
  <button type="button" class={classes(styles.chip, styles.chosen)} aria-label={label} onClick={onRemove}>
    {children}
    <Icon name="cross" />
  </button>
)

interface ChipButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
  /** Shows the words as well as the icon. */
  readonly spelled?: boolean
}

/** The chip that leads to more of them. */
export const ChipButton = ({ icon, label, onPress, spelled = false }: ChipButtonProps) => (
  <button
    type="button"
    class={classes(styles.chip, styles.open, !spelled && styles.round)}
    aria-haspopup="dialog"
    onClick={onPress}
  >
    <Icon name={icon} />
    <span class={spelled ? undefined : "sr"}>{label}</span>
  </button>
)
