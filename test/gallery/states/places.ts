import type { LocalDate, Month } from "#base/time"
import { emptyAnswer } from "#core/checkin/answer"
import type { DayView } from "#core/river"
import {
  ana,
  anasAnswer,
  circleOf,
  item,
  lastWeek,
  member,
  modelOf,
  page,
  response,
  sam,
  samsAnswer,
  yesterday,
  type States,
} from "../models"

const october = "2026-10-30" as LocalDate
const mine = response({
  item: item("5"),
  by: ana,
  isMine: true,
  part: "best",
  move: "celebrate",
  text: "Sanded it twice. You must have been glowing.",
  mark: { mark: "yes", isShown: true },
  canMark: false,
})

const river: readonly DayView[] = [
  {
    date: yesterday,
    pages: [
      page(ana, anasAnswer, { date: yesterday, responses: [response()] }),
      page(sam, samsAnswer, { date: yesterday, responses: [mine] }),
    ],
  },
  {
    date: lastWeek,
    pages: [
      page(ana, { ...emptyAnswer, best: "Soup, and nobody talking.", wish: "nothing" }, { date: lastWeek }),
      { author: sam, date: lastWeek, isMine: false, responses: [], state: "passed" },
    ],
  },
  {
    date: october,
    pages: [
      { author: ana, date: october, isMine: true, responses: [], state: "erased" },
      page(sam, { ...samsAnswer, feelings: [{ kind: "unknown" }] }, { date: october }),
    ],
  },
]

const vault = modelOf().vault.value
if (!vault) throw new Error("the plain model has a vault")
const note = (letter: string, date: string, text: string) => ({ item: item(letter), date: date as LocalDate, text })
const full = {
  ...vault,
  notes: [
    note("1", "2026-11-24", "Ask Mum about the blue chair before the move. She’ll say she doesn’t mind, and she will."),
    note("2", "2026-11-21", "I was short with Sam over the boxes. It was the shift, not the boxes."),
    note("3", "2026-11-15", "What I liked about today: the bus was empty, and the driver sang."),
    note("4", "2026-11-12", "Third night in a row. I can feel it in my teeth."),
    note("5", "2026-11-09", "Sam’s choir does the Rutter. I’d like to go without saying I’m tired."),
    note("6", "2026-11-02", "First of the month. Paid the deposit."),
  ],
  feelings: [
    { word: "tired", times: 9 },
    { word: "touched", times: 5 },
    { word: "relieved", times: 4 },
    { word: "homesick", times: 2 },
    { word: "frayed", times: 1 },
  ],
  heard: [
    { date: yesterday, by: "Sam", mark: "yes" },
    { date: lastWeek, by: "Sam", mark: "partly" },
  ],
} as const

export const states: States = {
  together: {
    path: "/together",
    model: modelOf({ circle: circleOf({ river, earlier: "2026-09" as Month, metDays: 12 }) }),
  },
  "together-beginning": { path: "/together", model: modelOf({ circle: circleOf({ river, metDays: 1 }) }) },
  "together-found": {
    path: "/together",
    model: modelOf({ circle: circleOf({ river }) }),
    after: [["Search your pages", "box"]],
  },
  "together-take-back": {
    path: "/together",
    model: modelOf({ circle: circleOf({ river }) }),
    after: ["Take this page back"],
  },
  "together-empty": { path: "/together", model: modelOf({ circle: circleOf({ metDays: 0 }) }) },
  "together-alone": { path: "/together", model: modelOf({ circle: circleOf({ metDays: 0 }, [member("Ana", 0)]) }) },
  "together-vault-only": { path: "/together", model: modelOf({ circle: undefined }) },
  "together-over": { path: "/together", model: modelOf({ circle: circleOf({ river, isOver: true }) }) },
  me: { path: "/me", model: modelOf({ vault: full }) },
  "me-empty": { path: "/me", model: modelOf() },
  "me-changing": { path: "/me", model: modelOf({ vault: full }), after: ["Change"] },
  "me-deleting": { path: "/me", model: modelOf({ vault: full }), after: ["Delete"] },
}
