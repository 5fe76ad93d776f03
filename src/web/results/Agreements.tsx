import { useState } from "preact/hooks"
import type { AgreementView } from "#core/agreement/viewAgreements"
import { outcomes, type Outcome } from "#core/events"
import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { castOf, nameOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { Hero, QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { Agreement } from "../ui/talkScenes"
import { useBack } from "../ui/useBack"
import { useSteps } from "../ui/useSteps"
import { words } from "../words/allWords"
import { AgreementCard } from "./AgreementCard"
import { AgreementForm } from "./AgreementForm"
import styles from "./Agreements.module.css"
import { NotDone } from "./NotDone"
import { SignRows } from "./SignRows"

/** What waits for a signature, what is in force, and what was before. */
export function Agreements() {
  const circle = useModel().circle.value
  const onBack = useBack(routes.together)
  const text = words.value.results.agreements
  return circle ? (
    <OfCircle key={circle.circle} circle={circle} />
  ) : (
    <PageShell tab="together" title={text.title} onBack={onBack}>
      <EmptyState picture={<QuietRiver />} say={words.value.together.noCircle} more={words.value.together.aloneMore} />
    </PageShell>
  )
}

function OfCircle({ circle }: { readonly circle: OpenCircle }) {
  const { results } = useModel()
  const onBack = useBack(routes.together)
  const steps = useSteps<"list" | "form">("list")
  const [changed, setChanged] = useState<AgreementView>()
  const text = words.value.results.agreements
  const write = (agreement: AgreementView | undefined) => {
    setChanged(agreement)
    steps.go("form")
  }
  if (steps.step === "form")
    return (
      <PageShell
        tab="together"
        step="form"
        title={changed ? text.form.changeTitle : text.form.title}
        lead={changed ? text.changeNote : text.form.lead}
        onBack={steps.back}
      >
        <AgreementForm circle={circle} changes={changed} onDone={steps.back} />
      </PageShell>
    )
  const agreements = results.agreements.value
  const { inForce = [], ended = [], toSign = [], signed = [] } = agreements ?? {}
  const isEmpty = inForce.length + ended.length + toSign.length + signed.length === 0
  const canWrite = !circle.isOver && othersIn(circle).length > 0
  const cast = castOf(circle)
  return (
    <PageShell tab="together" step="list" title={text.title} lead={text.lead} onBack={onBack}>
      <Notices />
      <Hero>
        <Agreement mine={cast.mine} others={cast.others.length > 0 ? cast.others : ["pine"]} />
      </Hero>
      {isEmpty && <EmptyState say={text.empty} more={text.emptyMore} />}
      <Due circle={circle} onChange={write} />
      <SignRows circle={circle} />
      <InForce circle={circle} onChange={write} />
      {canWrite && (
        <Button kind={isEmpty ? "main" : "second"} icon="pen" onClick={() => write(undefined)}>
          {text.begin}
        </Button>
      )}
      {ended.length > 0 && (
        <details class={styles.ended}>
          <summary>{text.ended}</summary>
          <div class={styles.group}>
            {ended.map((one) => (
              <AgreementCard key={one.item} circle={circle} text={one}>
                <p class="quiet small">{text.howEnded[one.how]}</p>
              </AgreementCard>
            ))}
          </div>
        </details>
      )}
      <SendingLine />
    </PageShell>
  )
}

interface GroupProps {
  readonly circle: OpenCircle
  readonly onChange: (agreement: AgreementView) => void
}

function Due({ circle, onChange }: GroupProps) {
  const due = useModel().results.due.value
  const text = words.value.results.agreements
  if (due.length === 0) return null
  return (
    <section class={styles.group}>
      <h2>{text.due}</h2>
      <p class="quiet">{text.dueLead}</p>
      {due.map((one) => (
        <AgreementCard key={one.item} circle={circle} text={one}>
          <Review circle={circle} agreement={one} />
          <Change agreement={one} circle={circle} onChange={onChange} />
        </AgreementCard>
      ))}
    </section>
  )
}

function InForce({ circle, onChange }: GroupProps) {
  const { results } = useModel()
  const text = words.value.results.agreements
  const due = new Set(results.due.value.map(({ item }) => item))
  const rest = (results.agreements.value?.inForce ?? []).filter(({ item }) => !due.has(item))
  if (rest.length === 0) return null
  return (
    <section class={styles.group}>
      <h2>{text.inForce}</h2>
      {rest.map((one) => (
        <AgreementCard key={one.item} circle={circle} text={one}>
          {one.isToChange && <p>{text.isToChange}</p>}
          <p class="quiet small">{text.reviewOn(one.reviewOn)}</p>
          <SaidSoFar circle={circle} agreement={one} />
          <Change agreement={one} circle={circle} onChange={onChange} />
        </AgreementCard>
      ))}
    </section>
  )
}

interface OneProps {
  readonly circle: OpenCircle
  readonly agreement: AgreementView
}

/** Looking at it again: three answers of the same weight. */
function Review({ circle, agreement }: OneProps) {
  const { results } = useModel()
  const saying = useAct<string>()
  const text = words.value.results.agreements
  const say = (outcome: Outcome) => saying.run(() => results.review(agreement.item, outcome))
  return (
    <>
      <SaidSoFar circle={circle} agreement={agreement} />
      {!circle.isOver && (
        <div role="group" aria-label={text.question} class={styles.review}>
          <p class={styles.question}>{text.question}</p>
          <div class={styles.outcomes}>
            {outcomes.map((outcome) => (
              <Button key={outcome} kind="second" busy={saying.busy} onClick={() => void say(outcome)}>
                {text.outcomes[outcome]}
              </Button>
            ))}
          </div>
        </div>
      )}
      <NotDone name={saying.refused} />
    </>
  )
}

function SaidSoFar({ circle, agreement: { review } }: OneProps) {
  const text = words.value.results.agreements
  if (review.state === "said") return <p class="quiet small">{text.said(review.mine)}</p>
  if (review.state !== "differ") return null
  return (
    <div class={styles.differ}>
      <p>{text.differ}</p>
      <ul>
        {[...review.outcomes].map(([member, outcome]) => (
          <li key={member}>{text.saidByName(nameOf(circle, member, words.value), outcome)}</li>
        ))}
      </ul>
    </div>
  )
}

/** New words at any time; and on any day all may let it go. */
function Change({ circle, agreement, onChange }: OneProps & Pick<GroupProps, "onChange">) {
  const { results } = useModel()
  const letting = useAct<string>()
  const text = words.value.results.agreements
  if (circle.isOver) return null
  const isDue = agreement.review.state === "open"
  return (
    <>
      <div class={styles.small}>
        <Button kind="plain" icon="pen" onClick={() => onChange(agreement)}>
          {text.change}
        </Button>
        {!isDue && agreement.review.state !== "differ" && (
          <Button
            kind="plain"
            busy={letting.busy}
            onClick={() => void letting.run(() => results.review(agreement.item, "let-go"))}
          >
            {text.letGo}
          </Button>
        )}
      </div>
      <NotDone name={letting.refused} />
    </>
  )
}
