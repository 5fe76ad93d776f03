import type { ComponentChildren } from "preact"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { words } from "../words/words"
import { classes } from "./classes"
import styles from "./Dialog.module.css"
import { IconButton } from "./IconButton"
import { HideButton } from "./QuickHide"

interface DialogProps {
  readonly open: boolean
  /** Asked for by Escape, the cross, the back gesture or a press outside; the owner then sets `open` to false. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ComponentChildren
  /** Stays in view at the foot. */
  readonly foot?: ComponentChildren
}

/** A short question over the screen, for what must be settled before going on. */
export const Dialog = (props: DialogProps) => <Modal {...props} shape={styles.dialog} />

/** A piece of work over the screen: full height on a phone. */
export const Sheet = (props: DialogProps) => <Modal {...props} shape={styles.sheet} />

function Modal({ open, onClose, title, children, foot, shape }: DialogProps & { readonly shape: string | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Before the next paint: the focus goes back to where it came from while that still stands as it was.
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      class={classes(styles.modal, shape)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Chromium closes without a cancel when asked twice in a row; the owner must still hear of it.
      onClose={() => open && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div class={styles.body}>
          <header class={styles.head}>
            <h2 id={id} tabIndex={-1} autoFocus>
              {title}
            </h2>
            <HideButton />
            <IconButton icon="cross" label={words.value.shell.close} onClick={onClose} />
          </header>
          <div class={styles.content}>{children}</div>
          {foot && <footer class={styles.foot}>{foot}</footer>}
        </div>
      )}
    </dialog>
  )
}
