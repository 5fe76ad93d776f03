import { chosenPage } from "../../../src/web/store/chosen"
import {
  ana,
  anasAnswer,
  circleOf,
  item,
  modelOf,
  page,
  response,
  sam,
  samsAnswer,
  today,
  type States,
} from "../models"

const about = (author: typeof ana, retryOf?: ReturnType<typeof item>) => () =>
  (chosenPage.value = { page: { date: today, author }, ...(retryOf && { retryOf }) })

const revealed = (mine: ReturnType<typeof page>, theirs: ReturnType<typeof page>) =>
  modelOf({ circle: circleOf({ rounds: [{ date: today, state: "revealed", mine, others: [theirs] }] }) })

const own = page(ana, anasAnswer)
const withMark = (mark: { readonly mark: "yes" | "partly" | "not-quite"; readonly isShown: boolean }) =>
  page(ana, anasAnswer, { responses: [response({ mark })] })

const notQuite = response({
  item: item("3"),
  by: ana,
  isMine: true,
  text: "At least you still have the other flat.",
  mark: { mark: "not-quite", isShown: true },
  canMark: false,
  canRetry: true,
})

export const states: States = {
  respond: { path: "/respond", model: revealed(own, page(sam, samsAnswer)), before: about(sam) },
  "respond-good-only": {
    path: "/respond",
    model: revealed(own, page(sam, { ...samsAnswer, challenge: "", wish: "cheer" })),
    before: about(sam),
  },
  "respond-nothing-asked": {
    path: "/respond",
    model: revealed(own, page(sam, { ...samsAnswer, wish: "nothing" })),
    before: about(sam),
  },
  "respond-retry": {
    path: "/respond",
    model: revealed(own, page(sam, samsAnswer, { responses: [notQuite] })),
    before: about(sam, notQuite.item),
  },
  "respond-gone": { path: "/respond", model: modelOf() },
  "heard-unmarked": {
    path: "/respond",
    model: revealed(page(ana, anasAnswer, { responses: [response()] }), page(sam, samsAnswer)),
    before: about(ana),
  },
  "heard-private": {
    path: "/respond",
    model: revealed(withMark({ mark: "not-quite", isShown: false }), page(sam, samsAnswer)),
    before: about(ana),
  },
  "heard-shown": {
    path: "/respond",
    model: revealed(withMark({ mark: "yes", isShown: true }), page(sam, samsAnswer)),
    before: about(ana),
  },
  "heard-erased": {
    path: "/respond",
    model: revealed(
      page(ana, anasAnswer, { responses: [response({ text: undefined, canMark: false })] }),
      page(sam, samsAnswer),
    ),
    before: about(ana),
  },
}
