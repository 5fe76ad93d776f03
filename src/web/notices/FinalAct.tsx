import { useState } from "preact/hooks"
import { NotDone } from "../results/NotDone"
import { useAct, type ActOutcome } from "../store/useAct"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { announce } from "../ui/LiveRegion"

interface FinalActProps {
  readonly name: string
  /** Its name where several on a screen look the same; begins with `name`. */
  readonly label?: string
  readonly question: string
  readonly note: string
  /** What is said once it is done. */
  readonly done: string
  readonly act: () => ActOutcome<string>
  readonly onDone?: () => void
  readonly kind?: "plain" | "second"
}

/** A button for what cannot be undone: it asks once before. */
export function FinalAct({ name, label, question, note, done, act, onDone, kind = "plain" }: FinalActProps) {
  const [asking, setAsking] = useState(false)
  const acting = useAct<string>()
  return (
    <>
      <Button kind={kind} fit aria-label={label} onClick={() => setAsking(true)}>
        {name}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        question={question}
        note={note}
        act={name}
        final
        busy={acting.busy}
        onAct={() =>
          void acting.run(act, () => {
            setAsking(false)
            announce(done)
            onDone?.()
          })
        }
      >
        <NotDone name={acting.refused} />
      </Confirm>
    </>
  )
}
