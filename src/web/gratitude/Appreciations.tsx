import "../store/gratitudePart"
import { useEffect, useState } from "preact/hooks"
import type { MemberId } from "#base/ids"
import { monthOf, type Month } from "#base/time"
import type { Appreciation } from "#core/events"
import { searchShelf, type ShelfItem } from "#core/gratitude/appreciation"
import { FinalAct } from "../notices/FinalAct"
import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf, othersIn } from "../store/people"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { SearchField } from "../ui/SearchField"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"
import { Compose } from "./Compose"
import styles from "./Gratitude.module.css"

/** Writing an appreciation, those that wait for their day, and the shelf to read again. No number anywhere. */
export default function Appreciations() {
  const { circle, gratitude } = useModel()
  const onBack = useBack(routes.together)
  const text = words.value.gratitude
  const open = circle.value
  useEffect(() => void gratitude.loadAll(), [gratitude, open?.circle])
  return (
    <PageShell tab="together" title={text.title} lead={text.lead} onBack={onBack}>
      <Notices />
      {open ? (
        <div key={open.circle} class={styles.parts}>
          {!open.isOver && othersIn(open).length > 0 && <Compose circle={open} />}
          <Waiting circle={open} />
          <Shelf circle={open} />
        </div>
      ) : (
        <EmptyState
          picture={<QuietRiver />}
          say={words.value.together.noCircle}
          more={words.value.together.aloneMore}
        />
      )}
      <SendingLine />
    </PageShell>
  )
}

/** Whom it is for, as one says it to oneself or reads it. */
const toWhom = (circle: OpenCircle, to: MemberId | undefined): readonly string[] => {
  const text = words.value.gratitude
  if (to === undefined) return [text.all]
  return [to === circle.me ? text.you : nameOf(circle, to, words.value)]
}

function Waiting({ circle }: { readonly circle: OpenCircle }) {
  const { gratitude, today } = useModel()
  const text = words.value.gratitude
  const waiting = gratitude.waiting.value
  if (waiting.length === 0) return null
  return (
    <section class={styles.part}>
      <h2>{text.waiting}</h2>
      {waiting.map(({ item, to, date, appreciation }) => (
        <article key={item} class={styles.one}>
          <p class="quiet small">
            {date > today.value ? text.waitingFor(date, toWhom(circle, to)) : text.due(toWhom(circle, to))}
          </p>
          <Said appreciation={appreciation} />
          <div>
            <FinalAct
              name={text.letGo}
              question={text.letGoQuestion}
              note={text.letGoNote}
              done={text.letGoDone}
              act={() => gratitude.letGo(item)}
            />
          </div>
        </article>
      ))}
    </section>
  )
}

function Shelf({ circle }: { readonly circle: OpenCircle }) {
  const { gratitude } = useModel()
  const [sought, seek] = useState("")
  const text = words.value.gratitude
  const shelf = gratitude.shelf.value
  if (shelf.length === 0) {
    const isAlone = othersIn(circle).length === 0
    return <EmptyState say={text.empty} more={isAlone ? text.alone : text.emptyMore} />
  }
  const found = searchShelf(shelf, sought)
  return (
    <section class={styles.part}>
      <h2 class="sr">{text.shelf}</h2>
      <SearchField label={text.search} value={sought} onText={seek} />
      {found.length === 0 && (
        <p class="quiet" role="status">
          {text.notFound}
        </p>
      )}
      {[...byMonth(found)].map(([month, items]) => (
        <section key={month} class={styles.part}>
          <h3>{words.value.format.month(month)}</h3>
          {items.map((one) => (
            <One key={one.item} circle={circle} one={one} />
          ))}
        </section>
      ))}
    </section>
  )
}

function byMonth(shelf: readonly ShelfItem[]): ReadonlyMap<Month, readonly ShelfItem[]> {
  const months = new Map<Month, ShelfItem[]>()
  for (const one of shelf) months.set(monthOf(one.date), [...(months.get(monthOf(one.date)) ?? []), one])
  return months
}

function One({ circle, one }: { readonly circle: OpenCircle; readonly one: ShelfItem }) {
  const { gratitude } = useModel()
  const text = words.value.gratitude
  const names = toWhom(circle, one.to)
  return (
    <article class={styles.one}>
      <p class="quiet small">
        {one.isMine ? text.byMe(names) : text.by(nameOf(circle, one.by, words.value), names)},{" "}
        {words.value.format.day(one.date)}
      </p>
      <Said appreciation={one.appreciation} />
      {one.isMine && !circle.isOver && (
        <div>
          <FinalAct
            name={text.takeBack}
            question={text.takeBackQuestion}
            note={text.takeBackNote}
            done={text.takenBack}
            act={() => gratitude.takeBack(one.item)}
          />
        </div>
      )}
    </article>
  )
}

const Said = ({ appreciation: { did, says, meant } }: { readonly appreciation: Appreciation }) => (
  <>
    <p class={styles.did}>{did}</p>
    {says && <p>{says}</p>}
    {meant && <p>{meant}</p>}
  </>
)
