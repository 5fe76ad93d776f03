import type { SettingRefusal } from "#core/exercise/exercise"
import { chosenExercise } from "../../../src/web/practise/chosenExercise"
import { hasAnsweredGate } from "../../../src/web/practise/gateAnswer"
import type { Running } from "../../../src/web/store/practise"
import { circleOf, member, modelOf, type State, type States } from "../models"
import { on, practiseOf, runningOf } from "../practising"

const names = ["Ana", "Sam", "Mia", "Jo", "Grandma Ruth", "Bo", "Kit", "Lou", "Max", "Nell", "Oz", "Pia"]
const peopleOf = (many: number) => names.slice(0, many)
const family = (many: number) =>
  circleOf(
    { name: "The Okonjos", kind: "family" },
    peopleOf(many).map((name, order) => member(name, order)),
  )

const page = (exercise: string, rest: Partial<State> = {}): State => ({
  path: "/practise/exercise",
  model: modelOf(),
  before: () => (chosenExercise.value = exercise),
  ...rest,
})

const going = (running: Running, rest: Parameters<typeof modelOf>[0] & { readonly written?: string } = {}): State => {
  const { written, ...values } = rest
  return {
    path: "/practise/session",
    before: () => (hasAnsweredGate.value = false),
    model: modelOf({ practise: practiseOf({ running, ...(written !== undefined && { written }) }), ...values }),
  }
}

const checkIn = (rest: Omit<Parameters<typeof runningOf>[0], "exercise"> = {}) =>
  runningOf({ exercise: "fiveMinuteCheckIn", ...rest })
const mirroring = (rest: Omit<Parameters<typeof runningOf>[0], "exercise"> = {}) =>
  runningOf({ exercise: "mirroring", ...rest })
const repair = (rest: Omit<Parameters<typeof runningOf>[0], "exercise"> = {}) =>
  runningOf({ exercise: "repair", ...rest })
const vision = (rest: Omit<Parameters<typeof runningOf>[0], "exercise"> = {}) =>
  runningOf({ exercise: "futureVision", ...rest })
const twenty = (rest: Omit<Parameters<typeof runningOf>[0], "exercise"> = {}) =>
  runningOf({ exercise: "twentyMinutes", ...rest })

const reflectedWords = "You were worn out, and you felt alone with the flat."
const reflect = { type: "reflect", text: reflectedWords } as const
const hope = "A garden, and soup on Sundays."
const proposed = { type: "propose", text: "Coming home late on Thursday" } as const
const agree = { type: "agree" } as const
const dark = { type: "darken", minutes: 20 } as const

const gated = mirroring({ rest: { phase: "gate" } })
/** A refusal nobody should meet in passing. */
const refused: SettingRefusal = "TooFew"

export const states: States = {
  practise: { path: "/practise", model: modelOf() },
  "practise-family": { path: "/practise", model: modelOf({ circle: family(6) }) },
  "practise-alone": { path: "/practise", model: modelOf({ circle: circleOf({}, [member("Ana", 0)]) }) },
  "practise-no-circle": { path: "/practise", model: modelOf({ circle: undefined }) },
  "practise-open": {
    path: "/practise",
    model: modelOf({
      practise: practiseOf({ running: checkIn(), invitations: [{ session: "1", exercise: "mirroring" }] }),
    }),
  },
  "practise-pause": { path: "/practise", model: modelOf(), after: ["Take a pause"] },

  "exercise-short": page("fiveMinuteCheckIn"),
  "exercise-vision": page("futureVision"),
  "exercise-dark": page("twentyMinutes"),
  "exercise-gated": page("mirroring"),
  "exercise-repair": page("repair"),
  "exercise-alone": page("mirroring", { model: modelOf({ circle: circleOf({}, [member("Ana", 0)]) }) }),
  "exercise-none": { path: "/practise/exercise", model: modelOf(), before: () => (chosenExercise.value = undefined) },
  "exercise-names": page("fiveMinuteCheckIn", { after: ["Here, on this device"] }),
  "exercise-names-family": page("appreciationRound", {
    model: modelOf({ circle: family(4) }),
    after: ["Here, on this device", "Add someone", ["Person 1", "Ana"], ["Person 2", "Ana"], "Begin"],
  }),
  "exercise-people": page("appreciationRound", {
    model: modelOf({ circle: family(12) }),
    after: ["Each on your own device"],
  }),
  "exercise-refused": page("mirroring", {
    model: modelOf({
      practise: { ...practiseOf(), open: () => Promise.resolve({ ok: false, error: refused }) },
    }),
    after: ["Each on your own device"],
  }),

  "session-none": { path: "/practise/session", model: modelOf() },
  "session-gate": going(gated),
  "session-gate-support": { ...going(gated), after: ["If you’re afraid of someone"] },
  "session-gate-none": { ...going(gated), after: ["None of these"] },
  "session-gate-yes": { ...going(gated), after: ["Yes, one or more"] },
  "session-gate-skip": { ...going(gated), after: ["I’d rather not say"] },
  "session-waiting": going(checkIn({ rest: { phase: "waiting" } })),
  "session-say": going(checkIn()),
  "session-say-other": going(checkIn({ me: 1 })),
  "session-say-cool-down": going(repair()),
  "session-write": going(repair({ acts: [on] }), {
    written: "They’d see two tired people who both wanted a quiet night.",
  }),
  "session-write-other": going(repair({ acts: [on], me: 1 })),
  "session-write-done": going(repair({ acts: [on, on] })),
  "session-turn-mine": going(checkIn({ acts: [on], elapsedMinutes: 0.3 })),
  "session-turn-digits": { ...going(checkIn({ acts: [on], elapsedMinutes: 0.3 })), after: ["In digits"] },
  "session-turn-theirs": going(checkIn({ acts: [on], me: 1, elapsedMinutes: 0.3 })),
  "session-turn-over": going(checkIn({ acts: [on], elapsedMinutes: 3 })),
  "session-turn-no-limit": going(checkIn({ acts: [on], marks: ["noLimit"], elapsedMinutes: 3 })),
  "session-turn-longer": going(checkIn({ acts: [on], elapsedMinutes: 0.8, rest: { wantsLonger: true } })),
  "session-turn-remembered": going(vision({ acts: [3] }), { written: "A garden, and soup on Sundays." }),
  "session-turn-show": {
    ...going(vision({ acts: [3] }), { written: "A garden, and soup on Sundays." }),
    after: ["Show some of what you wrote"],
  },
  "session-turn-shown": going(vision({ acts: [3, { type: "show", text: hope }], elapsedMinutes: 1 })),
  "session-turn-shown-theirs": going(vision({ acts: [3, { type: "show", text: hope }], me: 1, elapsedMinutes: 1 })),
  "session-turn-time-asked": going(checkIn({ acts: [on], me: 1, elapsedMinutes: 0.8, rest: { isTimeAsked: true } })),
  "session-turn-coffee": going(runningOf({ exercise: "morningCoffee", acts: [3], elapsedMinutes: 0.2 })),
  "session-turn-evening": going(runningOf({ exercise: "eveningRecap", acts: [1], me: 1, elapsedMinutes: 0.2 })),
  "session-turn-appreciation": going(runningOf({ exercise: "appreciationRound", acts: [1], elapsedMinutes: 0.2 })),
  "session-turn-stress": going(runningOf({ exercise: "stressTalk", acts: [1], elapsedMinutes: 1 })),
  "session-turn-afar": going(runningOf({ exercise: "farApart", acts: [1], me: 1, elapsedMinutes: 1 })),
  "session-think-here": going(vision({ way: "oneDevice", acts: [1] })),
  "session-write-vision": going(vision({ acts: [1] })),
  "session-board-here": going(vision({ way: "oneDevice", acts: [9] })),
  "session-turn-family": going(
    checkIn({ people: peopleOf(3), kind: "family", acts: [on], me: 2, elapsedMinutes: 0.5 }),
    { circle: family(3) },
  ),
  "session-turn-many": going(
    runningOf({
      exercise: "appreciationRound",
      people: peopleOf(8),
      kind: "family",
      acts: [4],
      me: 0,
      elapsedMinutes: 0.5,
    }),
    { circle: family(8) },
  ),
  "session-turn-offline": going(checkIn({ acts: [on], elapsedMinutes: 0.3, rest: { isConnected: false } })),
  "session-turn-elsewhere": going(checkIn({ acts: [on], me: 1, rest: { isElsewhere: true } })),
  "session-turn-here": going(checkIn({ way: "oneDevice", acts: [on], elapsedMinutes: 0.3 })),
  "session-turn-here-many": going(
    runningOf({ exercise: "appreciationRound", people: peopleOf(8), way: "oneDevice", acts: [6] }),
  ),
  "session-listen-and-say-back": going(mirroring({ acts: [on], me: 1, elapsedMinutes: 1.2 })),
  "session-reflect-mine": going(mirroring({ acts: [on, on], me: 1 })),
  "session-reflect-theirs": going(mirroring({ acts: [on, on] })),
  "session-reflect-again": going(mirroring({ acts: [on, on, reflect, { type: "answer", landed: false }], me: 1 })),
  "session-reflect-here": going(
    runningOf({ exercise: "stressTalk", people: ["Ana", "Sam"], way: "oneDevice", acts: [on, on] }),
  ),
  "session-check-mine": going(mirroring({ acts: [on, on, reflect] })),
  "session-check-theirs": going(mirroring({ acts: [on, on, reflect], me: 1 })),
  "session-check-again": going(
    mirroring({ acts: [on, on, reflect, { type: "answer", landed: false }, { type: "reflect" }] }),
  ),
  "session-topic": going(repair({ acts: [3] })),
  "session-topic-other": going(repair({ acts: [3], me: 1 })),
  "session-topic-proposed": going(repair({ acts: [3, proposed], me: 1 })),
  "session-topic-another": { ...going(repair({ acts: [3, proposed], me: 1 })), after: ["Propose another"] },
  "session-own-part": going(
    repair({
      acts: [
        3,
        proposed,
        agree,
        ...Array.from({ length: 4 }, () => [on, reflect, { type: "answer", landed: true }] as const).flat(),
      ],
    }),
  ),
  "session-turn-topic": going(repair({ acts: [3, proposed, agree], elapsedMinutes: 0.5 })),
  "session-dark-choose": going(twenty({ acts: [on] })),
  "session-dark-choose-other": going(twenty({ acts: [on], me: 1 })),
  "session-dark": going(twenty({ acts: [on, dark], elapsedMinutes: 3 })),
  "session-dark-awake": {
    ...going(twenty({ acts: [on, dark], elapsedMinutes: 3 })),
    after: ["Press twice to come back", "Press twice to come back"],
  },
  "session-dark-over": going(twenty({ acts: [on, dark], elapsedMinutes: 21 })),
  "session-close": going(checkIn({ acts: [5] })),
  "session-close-done": going(
    checkIn({
      acts: [5],
      rest: {
        view: { ...checkIn({ acts: [5] }).view, moment: { kind: "close", isDone: true } } as Running["view"],
      },
    }),
  ),
  "session-paused": { ...going(checkIn({ acts: [on], elapsedMinutes: 0.3 })), after: ["Pause"] },
  "session-stopped": { ...going(checkIn({ acts: [on] })), after: ["End this for everyone"] },
  "session-complete": going(vision({ acts: [on], rest: { view: { state: "complete" } } })),
}
