import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { LinkRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import { comeTo } from "./gateAnswer"
import { exerciseNamed, sayTo } from "./offers"

/** Whether anything is open now that one could go to. */
export function useIsOpen(): boolean {
  const { running, keptHere, invitations } = useModel().practise
  return running.value !== undefined || keptHere.value !== undefined || invitations.value.length > 0
}

/** What is open now: here, or in the circle. Told in the same words whoever opened it. */
export function OpenNow() {
  const { practise, circle } = useModel()
  const text = words.value.practise
  const titleOf = (id: string) => {
    const exercise = exerciseNamed(id)
    return exercise ? sayTo(circle.value, exercise.title) : ""
  }
  const here = practise.running.value?.exercise.id ?? practise.keptHere.value
  if (!useIsOpen()) return null
  return (
    <RowGroup>
      {here !== undefined && (
        <LinkRow
          href={routes.session}
          icon="rings"
          onClick={practise.comeBackHere}
          title={text.goOn(titleOf(here))}
          hint={text.goOnHint}
        />
      )}
      {practise.invitations.value.map((invitation) => (
        <LinkRow
          key={invitation.session}
          href={routes.session}
          icon="rings"
          onClick={() => comeTo(practise, invitation)}
          title={text.open(titleOf(invitation.exercise))}
          hint={text.openHint}
        />
      ))}
    </RowGroup>
  )
}
