import type { PageView, ResponseView } from "#core/checkin/viewRound"
import type { OpenCircle } from "../store/model"
import { chosenPage } from "../store/chosen"
import { nameOf } from "../store/people"
import { routes } from "../routes"
import { ButtonLink } from "../ui/Button"
import { Face } from "../ui/Face"
import { words } from "../words/words"
import { HeardMark } from "./HeardMark"
import { TakeBack } from "./TakeBack"
import styles from "./ResponseCard.module.css"

interface ResponseCardProps {
  readonly circle: OpenCircle
  readonly page: PageView
  readonly response: ResponseView
  readonly readOnly: boolean
}

/** What one member wrote back, and whether it landed, as far as the viewer may know. */
export function ResponseCard({ circle, page, response, readOnly }: ResponseCardProps) {
  const author = circle.members.get(response.by)
  const text = words.value.response
  const sharer = nameOf(circle, page.author, words.value)
  const { mark } = response
  return (
    <div class={styles.response} data-person={author?.colour}>
      <p class={styles.by}>
        {author && <Face person={author} />}
        {response.isMine ? text.yours : text.from(nameOf(circle, response.by, words.value))}
      </p>
      <p class={response.text === undefined ? "quiet" : styles.text}>{response.text ?? text.erased}</p>
      {page.isMine && response.text !== undefined && <HeardMark circle={circle} page={page} response={response} />}
      {!page.isMine && mark?.isShown && <p class={styles.mark}>{text.marksShown[mark.mark](sharer)}</p>}
      {response.canRetry && !readOnly && (
        <ButtonLink
          kind="second"
          fit
          icon="reply"
          href={routes.respond}
          onClick={() =>
            (chosenPage.value = { page: { date: page.date, author: page.author }, retryOf: response.item })
          }
        >
          {text.retry}
        </ButtonLink>
      )}
      {response.isMine && response.text !== undefined && !readOnly && !circle.isOver && (
        <TakeBack what={{ response: response.item, page: { date: page.date, author: page.author } }} />
      )}
    </div>
  )
}
