import { useLocation } from "preact-iso"
import { useState } from "preact/hooks"
import type { MemberId } from "#base/ids"
import type { Exercise } from "#content/exerciseSchema"
import { NotDone } from "../results/NotDone"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Chip, Chips } from "../ui/Chip"
import { Face } from "../ui/Face"
import { PageShell } from "../ui/PageShell"
import { StepForm } from "../ui/StepForm"
import { words } from "../words/allWords"
import { hasAnsweredGate } from "./gateAnswer"

/** Opens a session for these members' devices, and goes to its screen. */
export function useOpening(exercise: Exercise) {
  const { practise } = useModel()
  const { route } = useLocation()
  const opening = useAct<string>()
  return {
    ...opening,
    open: (participants: readonly MemberId[]) => {
      hasAnsweredGate.value = false
      return opening.run(
        () => practise.open(exercise.id, participants),
        () => route(routes.session),
      )
    },
  }
}

interface ChoosePeopleProps {
  readonly exercise: Exercise
  readonly circle: OpenCircle
  readonly onBack: () => void
}

/** Who takes part, where the circle is more than two. */
export function ChoosePeople({ exercise, circle, onBack }: ChoosePeopleProps) {
  const { min, max } = exercise.people
  const others = othersIn(circle)
  const [chosen, setChosen] = useState<ReadonlySet<MemberId>>(
    () => new Set(others.length < max ? others.map(({ member }) => member) : []),
  )
  const opening = useOpening(exercise)
  const text = words.value.practise
  const isFull = chosen.size + 1 >= max
  const press = (member: MemberId) => {
    const next = new Set(chosen)
    if (!next.delete(member) && !isFull) next.add(member)
    setChosen(next)
  }
  return (
    <PageShell tab="practise" step="people" title={text.choose.title} lead={text.choose.lead} onBack={onBack}>
      <StepForm onGo={() => void opening.open([circle.me, ...chosen])} go={text.choose.open} busy={opening.busy}>
        <Chips label={text.choose.title}>
          {others.map(({ member, ...person }) => (
            <Chip
              key={member}
              pressed={chosen.has(member)}
              resting={isFull && !chosen.has(member)}
              onPress={() => press(member)}
            >
              {!chosen.has(member) && <Face person={person} />}
              {nameOf(circle, member, words.value)}
            </Chip>
          ))}
        </Chips>
        <p class="quiet small">{text.people(min, max)}</p>
        <NotDone name={opening.refused} />
      </StepForm>
    </PageShell>
  )
}
