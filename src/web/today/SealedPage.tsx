import { useState } from "preact/hooks"
import type { RoundView } from "#core/checkin/viewRound"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import { namesOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/words"
import type { RoundProps } from "./roundProps"
import styles from "./SealedPage.module.css"

type SealedRound = Extract<RoundView, { state: "sealed" }>

/** One's page in its envelope, and the ways to change one's mind while it is there. */
export function SealedPage({ circle, round, onChanging }: RoundProps & { readonly round: SealedRound }) {
  const { circleActs } = useModel()
  const [asking, setAsking] = useState<"withdraw" | "release">()
  const act = useAct()
  const text = words.value.checkIn
  const names = namesOf(othersIn(circle), words.value)
  const { date } = round
  const close = () => setAsking(undefined)

  if (round.mine.state === "passed")
    return (
      <div class={styles.sealed}>
        <Button kind="second" onClick={() => onChanging(true)}>
          {text.writeAfterAll}
        </Button>
        <div class={styles.notes}>{names.length > 0 && <p>{text.passNote}</p>}</div>
      </div>
    )
  return (
    <div class={styles.sealed}>
      <p class={styles.said}>{round.waiting ? text.sealedHere : text.sealed}</p>
      <Button kind="second" icon="pen" onClick={() => onChanging(true)}>
        {text.change}
      </Button>
      <div class={styles.acts}>
        <Button kind="plain" onClick={() => setAsking("withdraw")}>
          {text.withdraw}
        </Button>
        {names.length > 0 && (
          <Button kind="plain" onClick={() => setAsking("release")}>
            {text.release}
          </Button>
        )}
      </div>
      <div class={styles.notes}>
        <p>{names.length === 0 ? text.whoSeesAlone : text.whoSees(names)}</p>
        {names.length > 0 && <p>{text.sealNote(names.length + 1)}</p>}
      </div>
      <Confirm
        open={asking === "withdraw"}
        onClose={close}
        question={text.withdrawQuestion}
        note={text.withdrawNote}
        act={text.withdraw}
        busy={act.busy}
        onAct={() =>
          act.run(
            () => circleActs.withdraw(date),
            () => announce(text.withdrawn),
          )
        }
      >
        <Refused name={act.refused} />
      </Confirm>
      <Confirm
        open={asking === "release"}
        onClose={close}
        question={text.releaseQuestion}
        note={text.releaseNote(names)}
        act={text.release}
        busy={act.busy}
        onAct={() =>
          act.run(
            () => circleActs.release(date),
            () => announce(text.released),
          )
        }
      >
        <Refused name={act.refused} />
      </Confirm>
    </div>
  )
}
