import "../store/gratitudePart"
import { useState } from "preact/hooks"
import { RoomToListen } from "../gratitude/RoomToListen"
import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { namesOf, othersIn } from "../store/people"
import { CircleDialog } from "../today/CircleDialog"
import { Button, ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { TwoPeople } from "../ui/TwoPeople"
import { PageShell, type CircleButton } from "../ui/PageShell"
import { LinkRow, RowGroup } from "../ui/Rows"
import { SearchField } from "../ui/SearchField"
import { words } from "../words/allWords"
import { River } from "./River"
import styles from "./Together.module.css"
import { useRiverSearch } from "./useRiverSearch"

/** What the circle has shared, newest first. */
export default function Together() {
  const { circle } = useModel()
  return circle.value ? <TogetherInCircle key={circle.value.circle} circle={circle.value} /> : <NobodyYet />
}

function TogetherInCircle({ circle }: { readonly circle: OpenCircle }) {
  const [isOpen, setOpen] = useState(false)
  const text = words.value
  const here = [...circle.members.values()].filter(({ state }) => state === "active")
  const faces: CircleButton = {
    people: here,
    label: text.shell.circle(circle.name, namesOf(here, text)),
    onOpen: () => setOpen(true),
  }
  const isEmpty = circle.river.length === 0 && circle.earlier === undefined
  return (
    <PageShell
      tab="together"
      title={text.together.title}
      lead={isEmpty ? undefined : text.together.lead}
      circle={faces}
    >
      <Notices />
      {!circle.isOver && othersIn(circle).length > 0 && <RoomToListen circle={circle} />}
      <Kept />
      {isEmpty ? <NothingYet circle={circle} /> : <Shared circle={circle} />}
      <SendingLine />
      <CircleDialog circle={circle} open={isOpen} onClose={() => setOpen(false)} />
    </PageShell>
  )
}

/** What has come of practising with each other. */
function Kept() {
  const { board, agreements } = words.value.results.links
  return (
    <RowGroup>
      <LinkRow href={routes.appreciations} icon="heard" {...words.value.gratitude.link} />
      <LinkRow href={routes.vision} icon="leaf" {...board} />
      <LinkRow href={routes.agreements} icon="page" {...agreements} />
    </RowGroup>
  )
}

function Shared({ circle }: { readonly circle: OpenCircle }) {
  const { sought, seek, found } = useRiverSearch()
  const text = words.value.together
  return (
    <div class={styles.shared}>
      <SearchField label={text.search} value={sought} onText={seek} />
      {found ? (
        <>
          <p class="quiet">{text.found(found.length)}</p>
          <River circle={circle} days={found} />
        </>
      ) : (
        <>
          {circle.metDays > 0 && <p class={styles.met}>{text.rhythmSaid(circle.metDays)}</p>}
          <River circle={circle} days={circle.river} />
          <Before circle={circle} />
        </>
      )}
    </div>
  )
}

function Before({ circle }: { readonly circle: OpenCircle }) {
  const { circleActs } = useModel()
  const [loading, setLoading] = useState(false)
  const text = words.value.together
  if (circle.earlier === undefined) return <p class={styles.beginning}>{text.beginning}</p>
  return (
    <Button
      kind="second"
      busy={loading}
      onClick={async () => {
        setLoading(true)
        await circleActs.loadEarlier()
        setLoading(false)
      }}
    >
      {text.earlier}
    </Button>
  )
}

function NothingYet({ circle }: { readonly circle: OpenCircle }) {
  const text = words.value.together
  const alone = othersIn(circle).length === 0
  return alone ? (
    <EmptyState picture={<TwoPeople mine="amber" others={["pine"]} />} say={text.alone} more={text.aloneMore}>
      {!circle.isOver && (
        <ButtonLink kind="second" icon="plus" href={routes.invite}>
          {words.value.today.invite}
        </ButtonLink>
      )}
    </EmptyState>
  ) : (
    <EmptyState picture={<QuietRiver />} say={words.value.shell.togetherBefore} more={text.emptyMore} />
  )
}

const NobodyYet = () => {
  const text = words.value
  return (
    <PageShell tab="together" title={text.together.title}>
      <Notices />
      <EmptyState picture={<QuietRiver />} say={text.together.noCircle} more={text.together.aloneMore}>
        <ButtonLink kind="second" href={routes.newCircle}>
          {text.today.startCircle}
        </ButtonLink>
        <ButtonLink kind="second" href={routes.join}>
          {text.shell.haveInvite}
        </ButtonLink>
      </EmptyState>
    </PageShell>
  )
}
