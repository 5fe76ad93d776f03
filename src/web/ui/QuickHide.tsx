import { useLayoutEffect } from "preact/hooks"
import { words } from "../words/words"
import { hideNow, watchForShift, whenHiding } from "./hide"
import { IconButton } from "./IconButton"

export const hide = (): void => hideNow(words.value.quickHide.blank)

/** In the same corner of every screen, and in every dialog, since a dialog covers the screen's own. */
export const HideButton = () => <IconButton icon="eyeOff" label={words.value.quickHide.button} onClick={hide} />

/**
 * Stands once, first in the page: the keys, and a second way in for those who read with a screen reader or by keyboard.
 * `onHide` runs when the page is already blank.
 */
export function QuickHide({ onHide }: { readonly onHide: () => void }) {
  // With the first screen itself, and not a moment after it.
  useLayoutEffect(() => whenHiding(onHide), [onHide])
  useLayoutEffect(() => watchForShift(hide), [])
  return (
    <aside aria-label={words.value.quickHide.button}>
      <a
        class="sr skip"
        href="#"
        onClick={(event) => {
          event.preventDefault()
          hide()
        }}
      >
        {words.value.quickHide.link}
      </a>
    </aside>
  )
}
