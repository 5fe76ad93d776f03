import { useEffect, useMemo } from "preact/hooks"
import { daysBetween } from "#base/time"
import { emptyAnswer } from "#core/checkin/answer"
import type { PageView, RoundView } from "#core/checkin/viewRound"
import { PageCard } from "../response/PageCard"
import { RespondLink } from "../response/RespondLink"
import type { OpenCircle } from "../store/model"
import { castOf, nameOf, namesOf, othersIn } from "../store/people"
import { Hero, OnePage, OpenPages, PageAndEnvelope, SharedPage, TwoEnvelopes, type Caption } from "../ui/Hero"
import { announce } from "../ui/LiveRegion"
import { classes } from "../ui/classes"
import type { Words } from "../words/en"
import { words } from "../words/words"
import { PageForm } from "./PageForm"
import styles from "./Round.module.css"
import type { RoundProps } from "./roundProps"
import { SealedPage } from "./SealedPage"

/** A round as one member meets it: the scene, then what can be written or read. */
export function Round(props: RoundProps) {
  const { circle, round, changing } = props
  const opening = useOpening(circle, round)
  return (
    <>
      <Scene {...props} opening={opening} />
      {round.state !== "revealed" && <EarlyPages {...props} />}
      {changing || round.state === "open" ? (
        <Writing {...props} />
      ) : round.state === "sealed" ? (
        <SealedPage {...props} round={round} />
      ) : round.state === "shared" ? (
        <PageCard circle={circle} page={round.mine} />
      ) : (
        <OpenedPages circle={circle} pages={[...round.others, round.mine]} opening={opening} />
      )}
    </>
  )
}

/** A screen that shows a round moves the focus to its heading when this changes. */
export const stepOf = (round: RoundView, changing: boolean): string =>
  changing ? "changing" : round.state === "sealed" ? round.mine.state : round.state

const longSilence = 14

/** The sentence under the heading. It is the same whoever has or has not written. */
export function leadOf(circle: OpenCircle, round: RoundView, isToday: boolean, words: Words): string {
  const { today, checkIn, reveal } = words
  const people = othersIn(circle).length + 1
  if (round.state === "revealed")
    return round.others.some(({ state }) => state === "answered")
      ? `${today.openLead(people)} ${reveal.lead}`
      : today.openLead(people)
  if (round.state === "shared" && people > 1) return checkIn.sharedLead(namesOf(othersIn(circle), words))
  if (round.state === "sealed" && round.mine.state === "passed")
    return isToday ? today.passedLead : checkIn.thatDay.passedLead
  if (people === 1) return today.aloneLead
  const newest = circle.river[0]?.date
  if (round.state === "open" && newest && daysBetween(newest, round.date) > longSilence) return today.welcomeBack
  return today.sealedLead(people)
}

function Scene({ circle, round, changing, opening }: RoundProps & { readonly opening: boolean }) {
  const cast = castOf(circle)
  if (cast.others.length === 0)
    return (
      <Hero>
        <OnePage mine={cast.mine} />
      </Hero>
    )
  return (
    <Hero captions={captionsOf(circle, round, changing)}>
      {changing || round.state === "open" ? (
        <PageAndEnvelope {...cast} theirsOpen={areTheirsOpen(circle, round)} />
      ) : round.state === "sealed" ? (
        <TwoEnvelopes {...cast} theirsOpen={areTheirsOpen(circle, round)} />
      ) : round.state === "shared" ? (
        <SharedPage {...cast} />
      ) : (
        <OpenPages {...cast} opening={opening} />
      )}
    </Hero>
  )
}

/** Everybody else's page can be read: the round has opened, or they went first. */
const areTheirsOpen = (circle: OpenCircle, { state, others }: RoundView): boolean =>
  state === "revealed" || others.length >= othersIn(circle).length

function captionsOf(circle: OpenCircle, round: RoundView, changing: boolean) {
  const { today } = words.value
  const [first, ...more] = othersIn(circle)
  const mine = changing || round.state === "revealed" ? today.open : today[round.state]
  const theirs = areTheirsOpen(circle, round) ? today.open : today.sealed
  const whose = first && more.length === 0 ? today.pageOf(nameOf(circle, first.member, words.value)) : today.othersPages
  const items: readonly Caption[] = [
    { whose: today.yourPage, state: mine },
    { whose, state: theirs },
  ]
  return { label: today.pagesLabel, items }
}

/** Pages whose authors went first. */
const EarlyPages = ({ circle, round }: RoundProps) =>
  round.others.map((page) => (
    <div key={page.author} class={styles.early}>
      <p class="quiet small">{words.value.reveal.ahead(nameOf(circle, page.author, words.value))}</p>
      <PageCard circle={circle} page={page}>
        <RespondLink circle={circle} page={page} />
      </PageCard>
    </div>
  ))

function Writing({ circle, round, changing, onChanging }: RoundProps) {
  const { date } = round
  const sealed = round.state === "sealed" && round.mine.state === "answered" ? round.mine.answer : undefined
  return (
    <PageForm
      key={`${circle.circle}${date}`}
      circle={circle}
      date={date}
      start={circle.drafts.get(date) ?? sealed ?? emptyAnswer}
      sealed={sealed}
      onLeave={changing ? () => onChanging(false) : undefined}
    />
  )
}

/** Rounds whose pages were seen to open since the app was started. */
const seen = new Set<string>()

/** Whether the opening is to be played: once, when the pages of a round first come to the screen. */
function useOpening({ circle }: OpenCircle, { date, state }: RoundView): boolean {
  const round = `${circle}${date}`
  const opening = useMemo(() => state === "revealed" && !seen.has(round), [round, state])
  useEffect(() => {
    if (!opening) return
    seen.add(round)
    announce(words.value.reveal.opened)
  }, [round, opening])
  return opening
}

interface OpenedPagesProps {
  readonly circle: OpenCircle
  readonly pages: readonly PageView[]
  readonly opening: boolean
}

const OpenedPages = ({ circle, pages, opening }: OpenedPagesProps) => (
  <div
    class={classes(
      styles.pages,
      pages.length === 2 && styles.two,
      pages.length > 2 && styles.more,
      opening && styles.opening,
    )}
  >
    {pages.map((page) => (
      <PageCard key={page.author} circle={circle} page={page}>
        {!page.isMine && <RespondLink circle={circle} page={page} />}
      </PageCard>
    ))}
  </div>
)
