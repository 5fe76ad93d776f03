import { signal } from "@preact/signals"
import { err, ok } from "#base/result"
import type { Exercise } from "#content/exerciseSchema"
import { exercises } from "#content/exercises/exercises"
import { advance, type FloorAct } from "#core/exercise/advance"
import { mark, type FreeAct } from "#core/exercise/marks"
import { beginSession, holderOf, type Session } from "#core/exercise/session"
import { timeLeft } from "#core/exercise/timeLeft"
import { viewSession } from "#core/exercise/viewSession"
import type { CircleKind } from "#core/events"
import { personLook } from "../../src/web/ui/Face"
import type { Invitation, PractiseModel, Running } from "../../src/web/store/practise"

/** A running session, as it is after these acts, each by whoever had the floor; a number skips so many turns. */
interface RunningOf {
  readonly exercise: string
  readonly people?: readonly string[]
  readonly kind?: CircleKind
  readonly way?: Running["way"]
  readonly acts?: readonly (FloorAct | number)[]
  /** Marks that everybody has made. */
  readonly marks?: readonly FreeAct["type"][]
  /** Whose screen it is, counted from 0. */
  readonly me?: number
  readonly elapsedMinutes?: number
  readonly rest?: Partial<Running>
}

const exerciseOf = (id: string): Exercise => {
  const exercise = exercises.find((one) => one.id === id)
  if (!exercise) throw new Error(`no exercise ${id}`)
  return exercise
}

export const on: FloorAct = { type: "handOn" }

/** The seats are the ids that the gallery gives its members. */
const seatIds = "abcdef0123456789"

export function runningOf(of: RunningOf): Running {
  const { people = ["Ana", "Sam"], way = "live", acts = [], marks = [], me = 0, elapsedMinutes = 0 } = of
  const exercise = exerciseOf(of.exercise)
  const seats = people.map((_, order) => (way === "live" ? (seatIds[order] ?? "a").repeat(32) : (people[order] ?? "")))
  const setting = { way, kind: of.kind ?? "couple", hasChild: false, earlier: 0 } as const
  const begun = beginSession(exercise, seats, setting)
  if (!begun.ok) throw new Error(`${of.exercise}: ${begun.error}`)
  let session: Session<Exercise> = begun.value
  for (const act of acts.flatMap((one) => (typeof one === "number" ? Array<FloorAct>(one).fill(on) : [one]))) {
    const next = advance(session, holderOf(session) ?? "", act)
    if (!next.ok) throw new Error(`${of.exercise}: ${act.type}: ${next.error}`)
    session = next.value
  }
  for (const type of marks) {
    for (const seat of seats) {
      const next = mark(session, seat, { type })
      if (next.ok) session = next.value
    }
  }
  const mine = way === "live" ? (seats[me] ?? "") : (holderOf(session) ?? seats[0] ?? "")
  const view = viewSession(session, mine)
  const timed = "softMinutes" in view && (view.softMinutes !== undefined || marks.includes("noLimit"))
  return {
    way,
    exercise,
    seats: seats.map((seat, order) => ({
      seat,
      name: people[order] ?? "",
      isMe: seat === mine,
      ...personLook(order),
    })),
    me: mine,
    phase: "going",
    view,
    time: timed ? timeLeft(view.softMinutes, 60_000 * elapsedMinutes) : undefined,
    wantsLonger: false,
    wantsNoLimit: false,
    isTimeAsked: false,
    isConnected: true,
    isElsewhere: false,
    ...of.rest,
  }
}

interface Shown {
  readonly running?: Running
  readonly invitations?: readonly Invitation[]
  readonly written?: string
}

/** Shows these values; what is pressed changes only what a screen needs to go on. */
export function practiseOf({ running: shown, invitations = [], written = "" }: Shown = {}): PractiseModel {
  const running = signal<Running | undefined>(shown)
  const change = (next: (now: Running) => Running) => {
    if (running.value) running.value = next(running.value)
  }
  const writings = new Map<string, string>()
  return {
    invitations: signal(invitations),
    running,
    beginHere: (exercise, people) => {
      if (new Set(people).size < people.length) return Promise.resolve(err("SeatTwice"))
      running.value = runningOf({ exercise, people, way: "oneDevice" })
      return Promise.resolve(ok(undefined))
    },
    keptHere: signal(undefined),
    comeBackHere: () => undefined,
    open: (exercise) => {
      running.value = runningOf({ exercise, rest: { phase: exerciseOf(exercise).gated ? "gate" : "waiting" } })
      return Promise.resolve(ok(undefined))
    },
    comeTo: ({ exercise }) => (running.value = runningOf({ exercise, rest: { phase: "gate" } })),
    beReady: () => change((now) => ({ ...now, phase: "waiting" })),
    sitHere: () => change((now) => ({ ...now, isElsewhere: false })),
    act: () => ok(undefined),
    pause: () => change((now) => ({ ...now, view: { ...now.view, state: "paused" } as Running["view"] })),
    goOn: () => change((now) => ({ ...now, view: { ...now.view, state: "going" } as Running["view"] })),
    stop: () => change((now) => ({ ...now, view: { state: "stopped" } })),
    confirm: () => change((now) => ({ ...now, view: { state: "complete" } })),
    askLonger: () => change((now) => ({ ...now, wantsLonger: true })),
    askNoLimit: () => change((now) => ({ ...now, wantsNoLimit: true })),
    writing: (step) => writings.get(step) ?? written,
    keepWriting: (step, text) => void writings.set(step, text),
    leave: () => (running.value = undefined),
  }
}
