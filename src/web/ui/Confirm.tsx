import { words } from "../words/words"
import { Button } from "./Button"
import { Dialog } from "./Dialog"
import { ProblemNotice } from "./ProblemNotice"
import type { NamedProblem } from "../words/adviceFor"

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
  readonly problem?: NamedProblem | undefined
}

/** Asks once before something that is hard to take back. Leaving it alone has the same weight as doing it. */
export const Confirm = (props: ConfirmProps) => (
  <Dialog
    open={props.open}
    onClose={props.onClose}
    title={props.question}
    foot={
      <>
        <Button kind={props.final ? "stop" : "main"} busy={props.busy ?? false} onClick={props.onAct}>
          {props.act}
        </Button>
        <Button kind="second" onClick={props.onClose}>
          {words.value.shell.cancel}
        </Button>
      </>
    }
  >
    <p class="quiet">{props.note}</p>
    <ProblemNotice problem={props.problem} />
  </Dialog>
)
