import type { ComponentChildren } from "preact"
import { words } from "../words/words"
import { Button } from "./Button"

interface StepFormProps {
  readonly onGo: () => void
  /** What the button says, where it is not simply "Go on". */
  readonly go?: string
  readonly busy?: boolean
  readonly children?: ComponentChildren
  /** Ways out beside the main one, under its button. */
  readonly after?: ComponentChildren
}

/** One thing asked, one button, and Enter does the same. */
export const StepForm = ({ onGo, go = words.value.shell.go, busy = false, children, after }: StepFormProps) => (
  <form
    class="stack"
    autocomplete="off"
    onSubmit={(event) => {
      event.preventDefault()
      onGo()
    }}
  >
    {children}
    <div class="acts">
      <Button type="submit" busy={busy}>
        {go}
      </Button>
      {after}
    </div>
  </form>
)
