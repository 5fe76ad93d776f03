import type { ComponentChildren } from "preact"
import type { RoundView } from "#core/checkin/viewRound"
import { routes, type Path } from "../routes"
import { chosenDate, chosenPage } from "../store/chosen"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { Face, type Person } from "../ui/Face"
import { Icon } from "../ui/Icon"
import { words } from "../words/words"
import styles from "./Waiting.module.css"

interface WaitingProps {
  readonly circle: OpenCircle
  /** The round on the screen; what belongs to it stands there already. */
  readonly round: RoundView
}

/** Few enough to read as an offer, never as a list to work off. The rest is in Together. */
const mostPages = 2

/** What one could read, mark or answer besides today's page, in any order or not at all. */
export function Waiting({ circle, round }: WaitingProps) {
  const text = words.value
  const { day } = text.format
  const elsewhere = (page: { readonly date: string }) => page.date !== round.date
  const named = (member: Parameters<typeof nameOf>[1]) => nameOf(circle, member, text)
  const mark = circle.toMark.find(({ page }) => elsewhere(page))
  const retry = circle.toRetry.find(({ page }) => elsewhere(page))
  const pages = circle.toAnswer.filter(elsewhere).slice(0, mostPages)
  const earlier = circle.rounds.find(({ date, state }) => date < round.date && state !== "revealed")
  const none = !mark && !retry && pages.length === 0 && !earlier
  if (none) return round.state === "open" ? null : <p class={styles.enough}>{text.today.enough}</p>
  return (
    <section class={styles.waiting} aria-labelledby="waiting">
      <h2 id="waiting" class={styles.title}>
        {text.today.waits}
      </h2>
      <ul class={styles.rows}>
        {mark && (
          <Row
            href={routes.respond}
            person={circle.members.get(mark.response.by)}
            under={day(mark.page.date)}
            onClick={() => (chosenPage.value = { page: { date: mark.page.date, author: mark.page.author } })}
          >
            {text.today.responded(named(mark.response.by))}
          </Row>
        )}
        {retry && (
          <Row
            href={routes.respond}
            person={circle.members.get(retry.page.author)}
            under={day(retry.page.date)}
            onClick={() =>
              (chosenPage.value = {
                page: { date: retry.page.date, author: retry.page.author },
                retryOf: retry.response.item,
              })
            }
          >
            {text.today.retry(named(retry.page.author))}
          </Row>
        )}
        {pages.map((page) => (
          <Row
            key={`${page.date}${page.author}`}
            href={routes.respond}
            person={circle.members.get(page.author)}
            under={day(page.date)}
            onClick={() => (chosenPage.value = { page: { date: page.date, author: page.author } })}
          >
            {text.today.toRespond(named(page.author))}
          </Row>
        ))}
        {earlier && (
          <Row href={routes.write} under={day(earlier.date)} onClick={() => (chosenDate.value = earlier.date)}>
            {earlier.state === "open" ? text.today.earlierOpen : text.today.earlierSealed}
          </Row>
        )}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly href: Path
  readonly person?: Person | undefined
  /** The day it is about. */
  readonly under: string
  readonly onClick: () => void
  readonly children: ComponentChildren
}

const Row = ({ href, person, under, onClick, children }: RowProps) => (
  <li>
    <a class={styles.row} href={href} onClick={onClick}>
      {person ? <Face person={person} /> : <Icon name="page" />}
      <span class={styles.words}>
        {children}
        <span class={styles.under}>{under}</span>
      </span>
      <Icon name="chevron" />
    </a>
  </li>
)
