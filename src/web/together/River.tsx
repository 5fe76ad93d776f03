import { useId } from "preact/hooks"
import { monthOf, type Month } from "#base/time"
import type { PageView } from "#core/checkin/viewRound"
import type { DayView } from "#core/river"
import { PageCard } from "../response/PageCard"
import { RespondLink } from "../response/RespondLink"
import { TakeBack } from "../response/TakeBack"
import type { OpenCircle } from "../store/model"
import { words } from "../words/allWords"
import styles from "./River.module.css"

interface RiverProps {
  readonly circle: OpenCircle
  /** Newest first. */
  readonly days: readonly DayView[]
}

/** Days with their pages and what came back for them, under the months they belong to. */
export const River = ({ circle, days }: RiverProps) => (
  <>
    {byMonth(days).map(({ month, days }) => (
      <section key={month} class={styles.month}>
        <h2>{words.value.format.month(month)}</h2>
        {days.map((day) => (
          <DayPages key={day.date} circle={circle} day={day} />
        ))}
      </section>
    ))}
  </>
)

function byMonth(days: readonly DayView[]): readonly { readonly month: Month; readonly days: readonly DayView[] }[] {
  const months = new Map<Month, DayView[]>()
  for (const day of days) {
    const month = monthOf(day.date)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([month, days]) => ({ month, days }))
}

function DayPages({ circle, day }: { readonly circle: OpenCircle; readonly day: DayView }) {
  const id = useId()
  return (
    <section class={styles.day} aria-labelledby={id}>
      <h3 id={id}>{words.value.format.day(day.date)}</h3>
      <div class={styles.pages}>
        {day.pages.map((page) => (
          <PageCard key={page.author} circle={circle} page={page} level={4}>
            <PageActs circle={circle} page={page} />
          </PageCard>
        ))}
      </div>
    </section>
  )
}

function PageActs({ circle, page }: { readonly circle: OpenCircle; readonly page: PageView }) {
  if (circle.isOver || page.state !== "answered") return null
  return page.isMine ? (
    <TakeBack what={{ page: { date: page.date, author: page.author } }} />
  ) : (
    <RespondLink circle={circle} page={page} />
  )
}
