import { instant, type LocalDate } from "#base/time"
import type { AgreementsView, AgreementView, TextView } from "#core/agreement/viewAgreements"
import type { VisionItemView } from "#core/vision/vision"
import { ana, circleOf, item, member, modelOf, sam, today, type States } from "../models"
import { on, practiseOf, runningOf } from "../practising"
import { resultsOf } from "../resulting"

const hope = (letter: string, text: string | undefined, rest: Partial<VisionItemView> = {}): VisionItemView => ({
  item: item(letter),
  by: ana,
  isMine: true,
  date: today,
  text,
  keptBy: [ana],
  isKeptByMe: true,
  isShared: false,
  canWithdraw: true,
  ...rest,
})

const vision: readonly VisionItemView[] = [
  hope("1", "Soup on Sundays, with the phones in the drawer.", {
    keptBy: [ana, sam],
    isShared: true,
    canWithdraw: false,
  }),
  hope("2", "A garden one day, even a small one."),
  hope("3", "To say it early when one of us is worn out.", {
    by: sam,
    isMine: false,
    keptBy: [sam],
    isKeptByMe: false,
    canWithdraw: false,
  }),
  hope("4", undefined, { by: sam, isMine: false, keptBy: [], isKeptByMe: false, canWithdraw: false }),
]

const day = (text: string) => text as LocalDate

const text = (letter: string, rest: Partial<TextView> = {}): TextView => ({
  item: item(letter),
  by: sam,
  replaces: undefined,
  earlier: [],
  terms: {
    date: day("2026-11-10"),
    named: [ana, sam],
    steps: [
      { who: ana, when: "I come home and feel worn out", will: "say so, and rest for ten minutes before we talk" },
      { who: sam, when: "I see that you’ve just come in", will: "put the kettle on and ask nothing yet" },
    ],
    reviewOn: day("2026-12-08"),
  },
  ...rest,
})

const inForce = (letter: string, rest: Partial<AgreementView> = {}): AgreementView => ({
  ...text(letter),
  reviewOn: day("2026-12-08"),
  review: { state: "later" },
  isToChange: false,
  ...rest,
})

const shorter = {
  date: day("2026-10-01"),
  named: [ana, sam],
  steps: [{ who: ana, when: "I’m going to be late", will: "send a line before six" }],
  reviewOn: day("2026-11-24"),
}
const changed = inForce("5", {
  terms: shorter,
  earlier: [{ item: item("6"), by: ana, terms: { ...shorter, date: day("2026-08-02") } }],
})
const due = inForce("7", { terms: shorter, reviewOn: today, review: { state: "open" } })

const agreements = (rest: Partial<AgreementsView> = {}): AgreementsView => ({
  toSign: [],
  signed: [],
  inForce: [],
  ended: [],
  ...rest,
})

const shown = (results: Parameters<typeof resultsOf>[0]) => modelOf({ results: resultsOf(results) })
const listed = (rest: Partial<AgreementsView>, isDue: readonly AgreementView[] = []) => ({
  path: "/together/agreements" as const,
  model: shown({ agreements: agreements(rest), due: isDue }),
})
const half = instant(Date.parse("2026-11-24T19:50:00Z"))
const three = [member("Ana", 0), member("Sam", 1), member("Mia", 2)]

const repairActs = [
  3,
  { type: "propose", text: "Coming home late on Thursday" },
  { type: "agree" },
  ...Array.from({ length: 4 }, () => [on, { type: "reflect" }, { type: "answer", landed: true }] as const).flat(),
  2,
] as const

export const states: States = {
  "board-empty": { path: "/together/vision", model: modelOf() },
  board: { path: "/together/vision", model: shown({ vision }) },
  "board-alone": { path: "/together/vision", model: modelOf({ circle: circleOf({}, [member("Ana", 0)]) }) },
  "board-over": {
    path: "/together/vision",
    model: modelOf({ circle: circleOf({ isOver: true }), results: resultsOf({ vision }) }),
  },
  "board-no-circle": { path: "/together/vision", model: modelOf({ circle: undefined }) },
  "agreements-empty": listed({}),
  "agreements-to-sign": listed({ toSign: [text("1")], signed: [text("2", { by: ana, replaces: item("3") })] }),
  agreements: listed({
    inForce: [inForce("3"), changed, inForce("8", { isToChange: true, review: { state: "said", mine: "let-go" } })],
    ended: [{ ...text("4"), how: "let-go" }],
  }),
  "agreements-earlier": { ...listed({ inForce: [changed] }), after: ["Earlier words"] },
  "agreements-due": listed({ inForce: [due, inForce("3")] }, [due]),
  "agreements-said": listed({ inForce: [due] }, [{ ...due, review: { state: "said", mine: "kept" } }]),
  "agreements-differ": listed({ inForce: [due] }, [
    {
      ...due,
      review: {
        state: "differ",
        outcomes: new Map([
          [ana, "kept"],
          [sam, "changed"],
        ]),
      },
    },
  ]),
  "agreements-form": {
    ...listed({}),
    after: ["Put one in words", ["When …", "I come home and feel worn out"], "Add a step"],
  },
  "agreements-form-family": {
    path: "/together/agreements",
    model: modelOf({ circle: circleOf({ kind: "family" }, three) }),
    after: ["Put one in words"],
  },
  "agreements-change": { ...listed({ inForce: [changed] }), after: ["Change the words"] },
  "agreements-no-circle": { path: "/together/agreements", model: modelOf({ circle: undefined }) },
  "today-with-lines": {
    path: "/",
    model: modelOf({
      practise: practiseOf({
        running: runningOf({ exercise: "fiveMinuteCheckIn" }),
        invitations: [{ session: "1", exercise: "mirroring" }],
      }),
      results: resultsOf({
        coolDown: { backAt: half },
        due: [due],
        agreements: agreements({ toSign: [text("1")] }),
      }),
    }),
  },
  "today-pause-until-tomorrow": {
    path: "/",
    model: shown({ coolDown: { backAt: instant(Date.parse("2026-11-25T08:00:00Z")) } }),
  },
  "session-board": {
    path: "/practise/session",
    model: modelOf({
      practise: practiseOf({ running: runningOf({ exercise: "futureVision", acts: [9] }) }),
      results: resultsOf({ vision }),
    }),
  },
  "session-steps": {
    path: "/practise/session",
    model: modelOf({
      practise: practiseOf({ running: runningOf({ exercise: "repair", acts: repairActs }) }),
      results: resultsOf({ agreements: agreements({ toSign: [text("1")] }) }),
    }),
  },
}
