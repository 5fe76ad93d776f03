import { useEffect, useState } from "preact/hooks"
import type { PageView, ResponseView } from "#core/checkin/viewRound"
import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { chosenPage } from "../store/chosen"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { Button, ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"
import { words } from "../words/words"
import { Composer } from "./Composer"
import { PageCard } from "./PageCard"
import styles from "./RespondScreen.module.css"

/** One page and what is said about it: a response to somebody else's, or what came back to one's own. */
export function RespondScreen() {
  const circle = useModel().circle.value
  const chosen = chosenPage.value
  useEffect(() => {
    if (!circle || chosen) return
    const first = circle.toAnswer[0] ?? circle.toMark[0]?.page
    if (first) chosenPage.value = { page: { date: first.date, author: first.author } }
  }, [circle, chosen])

  const page = chosen && circle?.page(chosen.page)
  if (!circle || !page || page.state !== "answered") return <NoPage />
  if (page.isMine) return <OwnPage circle={circle} page={page} />
  const retried = page.responses.find(({ item, canRetry }) => item === chosen.retryOf && canRetry)
  return (
    <Respond key={`${page.date}${page.author}${chosen.retryOf ?? ""}`} circle={circle} page={page} retried={retried} />
  )
}

function NoPage() {
  const { response, shell } = words.value
  const back = useBack(routes.today)
  return (
    <PageShell tab="today" title={shell.tabs.today} onBack={back}>
      <EmptyState picture={<QuietRiver />} say={response.gone}>
        <ButtonLink kind="second" href={routes.today}>
          {response.back}
        </ButtonLink>
      </EmptyState>
    </PageShell>
  )
}

interface OwnPageProps {
  readonly circle: OpenCircle
  readonly page: PageView
}

function OwnPage({ circle, page }: OwnPageProps) {
  const { response, format } = words.value
  const back = useBack(routes.today)
  return (
    <PageShell tab="today" title={format.day(page.date)} lead={response.yourPageLead} onBack={back}>
      <Notices />
      <PageCard circle={circle} page={page} />
      <ButtonLink kind="second" href={routes.today}>
        {response.back}
      </ButtonLink>
      <SendingLine />
    </PageShell>
  )
}

interface RespondProps extends OwnPageProps {
  readonly page: Extract<PageView, { state: "answered" }>
  readonly retried: ResponseView | undefined
}

function Respond({ circle, page, retried }: RespondProps) {
  const { sending } = useModel()
  const [sent, setSent] = useState<"no" | "sent" | "kept">("no")
  // Once sent, the response that was retried is no longer one to retry; the composer goes on with what it began.
  const [before] = useState(retried)
  const { response, reveal } = words.value
  const back = useBack(routes.today)
  const name = nameOf(circle, page.author, words.value)
  if (sent !== "no")
    return (
      <PageShell
        tab="today"
        step="sent"
        title={response.sentTitle}
        lead={sent === "kept" ? response.sentHere : undefined}
        onBack={back}
      >
        <PageCard circle={circle} page={page} />
        <div class={styles.acts}>
          <ButtonLink href={routes.today}>{response.back}</ButtonLink>
          {!before && (
            <Button kind="second" onClick={() => setSent("no")}>
              {response.another}
            </Button>
          )}
        </div>
        <SendingLine />
      </PageShell>
    )
  return (
    <PageShell
      tab="today"
      step="write"
      title={before ? response.retry : response.title(name)}
      lead={before ? response.retryLead(name) : reveal.wishesSaid[page.answer.wish](name)}
      onBack={back}
    >
      <Notices />
      <div class={styles.columns}>
        <PageCard circle={circle} page={page} wishSaid={before === undefined} readOnly />
        <Composer
          circle={circle}
          page={page}
          retried={before}
          onSent={() => setSent(sending.value.online ? "sent" : "kept")}
        />
      </div>
      <SendingLine />
    </PageShell>
  )
}
