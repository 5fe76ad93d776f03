import { useState } from "preact/hooks"
import { NotDone } from "../results/NotDone"
import type { Done } from "../store/done"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { announce } from "../ui/LiveRegion"

interface GoneProps {
  readonly name: string
  readonly question: string
  readonly note: string
  readonly done: string
  readonly act: () => Done<string>
}

/** Takes one's own words away, after asking once. */
export function Gone({ name, question, note, done, act }: GoneProps) {
  const [asking, setAsking] = useState(false)
  const going = useAct<string>()
  return (
    <div>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {name}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        question={question}
        note={note}
        act={name}
        final
        busy={going.busy}
        onAct={() =>
          void going.run(act, () => {
            setAsking(false)
            announce(done)
          })
        }
      >
        <NotDone name={going.refused} />
      </Confirm>
    </div>
  )
}
