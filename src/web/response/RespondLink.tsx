import type { PageView } from "#core/checkin/viewRound"
import { chosenPage } from "../store/chosen"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { routes } from "../routes"
import { ButtonLink } from "../ui/Button"
import { words } from "../words/words"

interface RespondLinkProps {
  readonly circle: OpenCircle
  readonly page: PageView
}

/** The way from somebody's page to a response. There is none to a page that says nothing. */
export const RespondLink = ({ circle, page }: RespondLinkProps) =>
  page.state === "answered" && !page.isMine ? (
    <ButtonLink
      kind="second"
      icon="reply"
      href={routes.respond}
      onClick={() => (chosenPage.value = { page: { date: page.date, author: page.author } })}
    >
      {words.value.reveal.respond(nameOf(circle, page.author, words.value))}
    </ButtonLink>
  ) : null
