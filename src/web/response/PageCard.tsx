import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { PageView } from "#core/checkin/viewRound"
import type { Answer, Feeling } from "#core/checkin/answer"
import type { Part } from "#core/events"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { vocabulary } from "../store/vocabulary"
import { Face } from "../ui/Face"
import { feelingSaid } from "../ui/feelingWord"
import { words } from "../words/words"
import styles from "./PageCard.module.css"
import { ResponseCard } from "./ResponseCard"

interface PageCardProps {
  readonly circle: OpenCircle
  readonly page: PageView
  /** Heading level in the screen around it. */
  readonly level?: 2 | 3 | 4
  /** The screen says already what the author would like back. */
  readonly wishSaid?: boolean
  /** Only to be read: no acts on the responses. */
  readonly readOnly?: boolean
  /** What one may do with the page, at its foot. */
  readonly children?: ComponentChildren
}

/** One member's page as it is read, with what came back for each of its parts. */
export function PageCard({ circle, page, level = 2, children, ...rest }: PageCardProps) {
  const id = useId()
  const author = circle.members.get(page.author)
  const Heading = `h${level}` as const
  return (
    <article class={styles.page} aria-labelledby={id} data-person={author?.colour}>
      <header class={styles.head}>
        {author && <Face person={author} />}
        <Heading id={id} class={styles.whose}>
          {page.state === "answered" ? pageName(circle, page) : closedWords(circle, page)}
        </Heading>
      </header>
      {page.state === "answered" && <Written circle={circle} page={page} answer={page.answer} {...rest} />}
      {children}
    </article>
  )
}

const pageName = (circle: OpenCircle, page: PageView): string =>
  page.isMine ? words.value.today.yourPage : words.value.today.pageOf(nameOf(circle, page.author, words.value))

/** A page that says nothing is one line: that it was passed, or taken back. */
function closedWords(circle: OpenCircle, page: PageView): string {
  const text = words.value.reveal
  const name = nameOf(circle, page.author, words.value)
  if (page.state === "passed") return page.isMine ? text.youPassed : text.passed(name)
  return page.isMine ? text.youErased : text.erased(name)
}

interface WrittenProps extends Omit<PageCardProps, "level" | "children"> {
  readonly answer: Answer
}

function Written({ circle, page, answer, wishSaid = false, readOnly = false }: WrittenProps) {
  const text = words.value.reveal
  const responsesTo = (part: Part) =>
    page.responses
      .filter((response) => response.part === part)
      .map((response) => (
        <ResponseCard key={response.item} circle={circle} page={page} response={response} readOnly={readOnly} />
      ))
  return (
    <>
      <WrittenPart name={text.best} written={answer.best}>
        {responsesTo("best")}
      </WrittenPart>
      <WrittenPart name={text.challenge} written={answer.challenge}>
        {responsesTo("challenge")}
      </WrittenPart>
      {answer.feelings.length > 0 && (
        <section class={styles.part}>
          <p class={styles.name}>{text.feelings}</p>
          <FeelingWords feelings={answer.feelings} />
        </section>
      )}
      {!wishSaid && (
        <p class={styles.wish}>
          {page.isMine
            ? text.yourWish(words.value.checkIn.wishes[answer.wish])
            : text.wishesSaid[answer.wish](nameOf(circle, page.author, words.value))}
        </p>
      )}
      {responsesTo("whole")}
    </>
  )
}

interface WrittenPartProps {
  readonly name: string
  readonly written: string
  /** What came back for this part. */
  readonly children: readonly ComponentChildren[]
}

/** A part that was left empty is left out, unless somebody responded to it. */
function WrittenPart({ name, written, children }: WrittenPartProps) {
  if (written === "" && children.length === 0) return null
  return (
    <section class={styles.part}>
      <p class={styles.name}>{name}</p>
      <p class="said">{written === "" ? words.value.reveal.leftEmpty : written}</p>
      {children}
    </section>
  )
}

function FeelingWords({ feelings }: { readonly feelings: readonly Feeling[] }) {
  const known = vocabulary()
  if (!known) return <p class={styles.feelings}>&nbsp;</p>
  const text = words.value
  const wordOf = (feeling: Feeling) =>
    feeling.kind === "unknown"
      ? text.reveal.feelingUnknown
      : (feelingSaid(known, feeling, text.feelings.strong) ?? text.feelings.newer)
  return (
    <ul class={styles.feelings}>
      {feelings.map((feeling) => (
        <li key={wordOf(feeling)}>{wordOf(feeling)}</li>
      ))}
    </ul>
  )
}
