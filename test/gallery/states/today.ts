import type { LocalDate } from "#base/time"
import { emptyAnswer } from "#core/checkin/answer"
import type { RoundView } from "#core/checkin/viewRound"
import { chosenDate } from "../../../src/web/store/chosen"
import {
  ana,
  anasAnswer,
  circleOf,
  item,
  lastWeek,
  member,
  modelOf,
  open,
  page,
  response,
  sam,
  samsAnswer,
  today,
  yesterday,
  type States,
} from "../models"

const draft = { ...anasAnswer, challenge: "" }
const sealed: RoundView = {
  date: today,
  others: [],
  state: "sealed",
  mine: { state: "answered", answer: anasAnswer },
  waiting: false,
}
const passed: RoundView = { ...sealed, mine: { state: "passed" } }
const revealed: RoundView = {
  date: today,
  state: "revealed",
  mine: page(ana, anasAnswer, { responses: [response()] }),
  others: [page(sam, samsAnswer)],
}
const family = [
  member("Ana", 0),
  member("Sam", 1),
  member("Mia", 2),
  member("Jo", 3),
  member("Grandma Ruth", 4),
  member("", 5),
]
const [, , mia, jo, ruth, newcomer] = family

const landed = response({
  item: item("2"),
  part: "best",
  move: "celebrate",
  text: "I love that she rang only for that.",
  mark: { mark: "yes", isShown: true },
})

const shown = (rounds: readonly RoundView[], rest: Parameters<typeof circleOf>[0] = {}) =>
  modelOf({ circle: circleOf({ rounds, ...rest }) })

const oldPage = page(sam, samsAnswer, { date: yesterday })
const marked = page(ana, anasAnswer, { date: lastWeek, responses: [response()] })
const notQuite = response({
  item: item("3"),
  by: ana,
  isMine: true,
  text: "At least you still have the other flat.",
  mark: { mark: "not-quite", isShown: true },
  canMark: false,
  canRetry: true,
})
const missed = page(sam, samsAnswer, { date: lastWeek, responses: [notQuite] })

export const states: States = {
  "today-empty": { path: "/", model: modelOf() },
  "today-open": { path: "/", model: shown([open], { drafts: new Map([[today, draft]]) }) },
  "today-almost-full": {
    path: "/",
    model: shown([open], { drafts: new Map([[today, { ...anasAnswer, best: "All of it. ".repeat(300) }]]) }),
  },
  "today-not-known-yet": {
    path: "/",
    model: shown([open], { drafts: new Map([[today, { ...emptyAnswer, feelings: [{ kind: "unknown" }] }]]) }),
  },
  "today-early": { path: "/", model: shown([{ ...open, others: [page(sam, samsAnswer)] }]) },
  "today-sealed": { path: "/", model: shown([sealed]) },
  "today-sealed-offline": {
    path: "/",
    model: modelOf({
      circle: circleOf({ rounds: [{ ...sealed, waiting: true }] }),
      sending: { waiting: 1, online: false },
      problems: ["Offline"],
    }),
  },
  "today-passed": { path: "/", model: shown([passed]) },
  "today-shared": {
    path: "/",
    model: shown([{ date: today, others: [], state: "shared", mine: page(ana, anasAnswer, { responses: [landed] }) }]),
  },
  "today-revealed": { path: "/", model: shown([revealed]) },
  "today-revealed-pass": {
    path: "/",
    model: shown([
      {
        ...revealed,
        mine: page(ana, anasAnswer),
        others: [{ author: sam, date: today, isMine: false, responses: [], state: "passed" }],
      },
    ]),
  },
  "today-waiting": {
    path: "/",
    model: shown([sealed, { date: yesterday, others: [], state: "open" }], {
      toAnswer: [oldPage],
      toMark: [{ page: marked, response: response() }],
      toRetry: [{ page: missed, response: notQuite }],
    }),
  },
  "today-family": {
    path: "/",
    model: modelOf({ circle: circleOf({ name: "The Okonjos", kind: "family" }, family) }),
  },
  "today-family-revealed": {
    path: "/",
    model: modelOf({
      circle: circleOf(
        {
          name: "The Okonjos",
          kind: "family",
          rounds: [
            {
              date: today,
              state: "revealed",
              mine: page(ana, anasAnswer, { responses: [response(), { ...landed, by: mia?.member ?? sam }] }),
              others: [
                page(sam, samsAnswer),
                page(mia?.member ?? sam, { ...emptyAnswer, best: "Chips.", wish: "nothing" }),
                { author: jo?.member ?? sam, date: today, isMine: false, responses: [], state: "passed" },
                page(ruth?.member ?? sam, { ...samsAnswer, feelings: [{ kind: "unknown" }] }),
                { author: newcomer?.member ?? sam, date: today, isMine: false, responses: [], state: "erased" },
              ],
            },
          ],
        },
        family,
      ),
    }),
  },
  "today-alone": { path: "/", model: modelOf({ circle: circleOf({}, [member("Ana", 0)]) }) },
  "today-alone-sealed": {
    path: "/",
    model: modelOf({ circle: circleOf({ rounds: [sealed] }, [member("Ana", 0)]) }),
  },
  "today-vault-only": { path: "/", model: modelOf({ circle: undefined }) },
  "today-over": { path: "/", model: shown([], { isOver: true }) },
  "today-problems": {
    path: "/",
    model: modelOf({
      problems: ["HistoryForked", "RelayUnreachable"],
      update: { reload: () => undefined },
      sending: { waiting: 3, online: false },
    }),
  },
  "today-welcome-back": {
    path: "/",
    model: shown([open], { river: [{ date: "2026-10-30" as LocalDate, pages: [] }] }),
  },
  "today-opening": { path: "/", model: modelOf({ phase: "opening", circle: undefined }) },
  "today-new": { path: "/", model: modelOf({ phase: "new", circle: undefined }) },
  "today-stopped": { path: "/", model: modelOf({ phase: "stopped", circle: undefined, problems: ["StorageRefused"] }) },
  "write-today": { path: "/write", model: shown([open]) },
  "write-yesterday": {
    path: "/write",
    model: shown([open, { date: yesterday, others: [], state: "open" }]),
    before: () => (chosenDate.value = yesterday),
  },
}
