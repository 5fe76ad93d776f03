import { AgreementForm } from "../results/AgreementForm"
import { SignRows } from "../results/SignRows"
import { AddToBoard, BoardItems } from "../results/BoardItems"
import { useModel } from "../store/ModelContext"
import { Paper } from "../ui/Ask"
import { words } from "../words/allWords"
import type { MemberId } from "#base/ids"
import { addDays } from "#base/time"
import { DoneButton } from "./everybodySteps"
import styles from "./everybodySteps.module.css"
import type { StepProps } from "./moment"
import { sayTo } from "./offers"
import { useDone } from "./useFloor"

/** The steps whose outcome stays: hopes for the board, and steps that become an agreement. */

export function VisionStep({ view, step, circle }: StepProps<"vision">) {
  const { isDone, sayDone } = useDone(view)
  return (
    <>
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        <AddToBoard />
        <p class="quiet small">{step.hint}</p>
      </Paper>
      {circle && <BoardItems circle={circle} />}
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
      <AgreementForm circle={circle} named={named} reviewOn={addDays(today.value, step.reviewInDays)} />
      <DoneButton isDone={isDone} onDone={sayDone} />
    </>
  )
}
