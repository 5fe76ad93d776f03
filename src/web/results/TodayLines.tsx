import type { ComponentChildren } from "preact"
import { comeTo } from "../practise/gateAnswer"
import { exerciseNamed, sayTo } from "../practise/offers"
import { routes, type Path } from "../routes"
import { useModel } from "../store/ModelContext"
import { nameOf } from "../store/people"
import { Icon, type IconName } from "../ui/Icon"
import { words } from "../words/allWords"
import { PauseLine } from "./CoolDown"
import styles from "./TodayLines.module.css"

/** What has come of practising and concerns today, in quiet lines: nothing that must be done, and no number. */

/** What is on just now: a pause, and what is open here or in the circle. Told in the same words whoever began it. */
export function NowLines() {
  const { practise, results, circle, gratitude } = useModel()
  const text = words.value.results.lines
  const titleOf = (id: string) => {
    const exercise = exerciseNamed(id)
    return exercise ? sayTo(circle.value, exercise.title) : ""
  }
  const running = practise.running.value
  const invitations = practise.invitations.value
  const isPaused = results.coolDown.value !== undefined
  const here = circle.value
  const others = here ? gratitude.availabilities.value.filter(({ isMe }) => !isMe) : []
  if (!running && invitations.length === 0 && !isPaused && others.length === 0) return null
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
        <Line href={routes.session} icon="rings">
          {text.goOn(titleOf(running.exercise.id))}
        </Line>
      )}
      {here &&
        others.map(({ member, availability, until }) => (
          <Line key={member} href={routes.together} icon="reply">
            {words.value.availability.of(nameOf(here, member, words.value), availability, until)}
          </Line>
        ))}
      {invitations.map((invitation) => (
        <Line key={invitation.session} href={routes.session} icon="rings" onClick={() => comeTo(practise, invitation)}>
          {text.open(titleOf(invitation.exercise))}
        </Line>
      ))}
    </ul>
  )
}

/** What one could look at today, or another day. */
export function TodayLines() {
  const { agreements, due } = useModel().results
  const text = words.value.results.lines
  const isToSign = (agreements.value?.toSign.length ?? 0) > 0
  const isDue = due.value.length > 0
  if (!isToSign && !isDue) return null
  return (
    <ul class={styles.lines}>
      {isDue && (
        <Line href={routes.agreements} icon="page">
          {text.due}
        </Line>
      )}
      {isToSign && (
        <Line href={routes.agreements} icon="pen">
          {text.toSign}
        </Line>
      )}
    </ul>
  )
}

interface LineProps {
  readonly href: Path
  readonly icon: IconName
  readonly onClick?: () => void
  readonly children: ComponentChildren
}

const Line = ({ icon, children, ...link }: LineProps) => (
  <li>
    <a class={styles.line} {...link}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  </li>
)
