import { AgreementCard } from "../results/AgreementCard"
import { AgreementForm } from "../results/AgreementForm"
import { SignRows } from "../results/SignRows"
import { AddToBoard, BoardItems } from "../results/BoardItems"
import { useModel } from "../store/ModelContext"
import { Paper } from "../ui/Ask"
import { words } from "../words/allWords"
import type { MemberId } from "#base/ids"
import { addDays } from "#base/time"
import type { OpenCircle } from "../store/model"
import { DoneButton, OwnWriting } from "./everybodySteps"
import styles from "./everybodySteps.module.css"
import type { StepProps } from "./moment"
import { sayTo } from "./offers"
import { useDone } from "./useFloor"

/** The steps whose outcome stays: hopes for the board, and steps that become an agreement. */

export function VisionStep({ running, view, step, circle }: StepProps<"vision">) {
  const { isDone, sayDone } = useDone(view)
  return (
    <>
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        <AddToBoard />
        <p class="quiet small">{step.hint}</p>
      </Paper>
      {circle && <BoardItems circle={circle} />}
      {running.way === "oneDevice" && <p class={styles.note}>{words.value.practise.session.othersKeep}</p>}
      <OwnWriting running={running} />
      <DoneButton isDone={isDone} onDone={sayDone} />
    </>
  )
}

export function StepsStep({ running, view, step, circle }: StepProps<"steps">) {
  const { today } = useModel()
  const { isDone, sayDone } = useDone(view)
  const text = words.value.practise.session
  if (!circle) return null
  // The seats of a live session are members.
  const named = running.seats.map(({ seat }) => seat as MemberId)
  return (
    <>
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        <p class="quiet small">{step.hint}</p>
      </Paper>
      <SignRows circle={circle} title={text.onTheTable} />
      <AgreedToday circle={circle} />
      <AgreementForm circle={circle} named={named} reviewOn={addDays(today.value, step.reviewInDays)} />
      <DoneButton isDone={isDone} onDone={sayDone} />
    </>
  )
}

/** What has been signed by all since the talk began, so that nobody has to look for it. */
function AgreedToday({ circle }: { readonly circle: OpenCircle }) {
  const { results, today } = useModel()
  const text = words.value.results.agreements
  const agreed = (results.agreements.value?.inForce ?? []).filter(({ terms }) => terms.date === today.value)
  if (agreed.length === 0) return null
  return (
    <>
      <h2>{text.inForce}</h2>
      {agreed.map((one) => (
        <AgreementCard key={one.item} circle={circle} text={one}>
          <p class="quiet small">{text.reviewOn(one.reviewOn)}</p>
        </AgreementCard>
      ))}
    </>
  )
}
