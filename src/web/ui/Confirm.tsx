import type { ComponentChildren } from "preact"
import { words } from "../words/words"
import { Button } from "./Button"
import { Dialog } from "./Dialog"

interface ConfirmProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly question: string
  /** What will happen, and what will not. */
  readonly note: string
  /** The act itself, in its own words: never "Yes" or "OK". */
  readonly act: string
  readonly onAct: () => void
  /** Cannot be undone. */
  readonly final?: boolean
  readonly busy?: boolean
  /** Why it came to nothing, where it did. */
  readonly children?: ComponentChildren
}

/** Asks once before something that is hard to take back. Leaving it alone has the same weight as doing it. */
export const Confirm = ({ final = false, busy = false, ...props }: ConfirmProps) => (
  <Dialog
    open={props.open}
    onClose={props.onClose}
    title={props.question}
    foot={
      <>
        <Button kind={final ? "stop" : "main"} busy={busy} onClick={props.onAct}>
          {props.act}
        </Button>
        <Button kind="second" onClick={props.onClose}>
          {words.value.shell.cancel}
        </Button>
      </>
    }
  >
    <p class="quiet">{props.note}</p>
    {props.children}
  </Dialog>
)
