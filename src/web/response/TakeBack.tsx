import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { CircleActs } from "../store/model"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/words"
import styles from "./TakeBack.module.css"

/** Takes one's own page or response back. A neutral mark stays, so that nobody is told it was never there. */
export function TakeBack({ what }: { readonly what: Parameters<CircleActs["erase"]>[0] }) {
  const { circleActs } = useModel()
  const [asking, setAsking] = useState(false)
  const erasing = useAct()
  const text = words.value.takeBack
  return (
    <div class={styles.back}>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {"response" in what ? text.response : text.page}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        question={text.question}
        note={text.note}
        act={text.act}
        final
        busy={erasing.busy}
        onAct={() =>
          void erasing.run(
            () => circleActs.erase(what),
            () => {
              setAsking(false)
              announce(text.done)
            },
          )
        }
      >
        <Refused name={erasing.refused} />
      </Confirm>
    </div>
  )
}
