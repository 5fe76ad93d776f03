import { useModel } from "../store/ModelContext"
import { routes } from "../routes"
import { comeTo } from "../practise/gateAnswer"
import { exerciseNamed, sayTo } from "../practise/offers"
import { Icon } from "../ui/Icon"
import { words } from "../words/allWords"
import { PauseLine } from "./CoolDown"
import styles from "./TodayLines.module.css"

/** What has come of practising that concerns today, in quiet lines: nothing that must be done, and no number. */
export function TodayLines() {
  const { practise, results, circle } = useModel()
  const text = words.value.results.lines
  const titleOf = (id: string) => {
    const exercise = exerciseNamed(id)
    return exercise ? sayTo(circle.value, exercise.title) : ""
  }
  const running = practise.running.value
  const invitations = practise.invitations.value
  const isToSign = (results.agreements.value?.toSign.length ?? 0) > 0
  const isDue = results.due.value.length > 0
  const isPaused = results.coolDown.value !== undefined
  if (!running && invitations.length === 0 && !isToSign && !isDue && !isPaused) return null
  return (
    <ul class={styles.lines}>
      {isPaused && (
        <li class={styles.line}>
          <Icon name="leaf" />
          <span>
            <PauseLine />
          </span>
        </li>
      )}
      {running && (
        <li>
          <a class={styles.line} href={routes.session}>
            <Icon name="rings" />
            <span>{text.goOn(titleOf(running.exercise.id))}</span>
          </a>
        </li>
      )}
      {invitations.map((invitation) => (
        <li key={invitation.session}>
          <a class={styles.line} href={routes.session} onClick={() => comeTo(practise, invitation)}>
            <Icon name="rings" />
            <span>{text.open(titleOf(invitation.exercise))}</span>
          </a>
        </li>
      ))}
      {isDue && (
        <li>
          <a class={styles.line} href={routes.agreements}>
            <Icon name="page" />
            <span>{text.due}</span>
          </a>
        </li>
      )}
      {isToSign && (
        <li>
          <a class={styles.line} href={routes.agreements}>
            <Icon name="pen" />
            <span>{text.toSign}</span>
          </a>
        </li>
      )}
    </ul>
  )
}
