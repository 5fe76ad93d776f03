import { err, ok, type Result } from "#base/result"
import type { Exercise } from "./exercise"
import { placeOf, stepOf, type Marks, type Place, type Seat, type Session } from "./session"

/**
 * What anybody may say at any time, without the floor. A mark is its seat's own and only ever grows, so devices agree
 * in whatever order they hear of it, and twice is as good as once. Keeps EX11, EX13 to EX15 and EX18.
 */
export type FreeAct =
  | { readonly type: "pause" | "resume" }
  /** Ends it for everybody, at once and for good. */
  | { readonly type: "stop" }
  /** At the close: it is done, for me. */
  | { readonly type: "confirm" }
  /** I would like a little longer here. */
  | { readonly type: "longer" }
  /** I would like no limit of time. */
  | { readonly type: "noLimit" }

export type FreeRefusal = "NotTakingPart" | "Over" | "NotYet"

const unmarked: Marks = {
  pauses: 0,
  hasStopped: false,
  hasConfirmed: false,
  longer: { step: 0, turn: 0, times: 0 },
  noLimit: false,
}

/** Longer than anybody talks. */
const mostTimes = 20

/** The session after somebody's own mark. To pause twice, or to go on without a pause, changes nothing. */
export function mark<E extends Exercise>(
  session: Session<E>,
  by: Seat,
  { type }: FreeAct,
): Result<Session<E>, FreeRefusal> {
  if (!session.seats.includes(by)) return err("NotTakingPart")
  if (isOver(session)) return err("Over")
  if (type === "confirm" && stepOf(session).kind !== "close") return err("NotYet")
  return ok(withMarks(session, by, marked(marksOf(session, by), type, placeOf(session))))
}

function marked(before: Marks, type: FreeAct["type"], place: Place): Marks {
  switch (type) {
    case "pause":
      return isPausing(before) ? before : { ...before, pauses: before.pauses + 1 }
    case "resume":
      return isPausing(before) ? { ...before, pauses: before.pauses + 1 } : before
    case "stop":
      return { ...before, hasStopped: true }
    case "confirm":
      return { ...before, hasConfirmed: true }
    case "noLimit":
      return { ...before, noLimit: true }
    case "longer":
      return { ...before, longer: { ...place, times: Math.min(timesAt(before, place) + 1, mostTimes) } }
  }
}

/** Takes over what another device knows of a seat. A seat that does not take part is left aside. */
export const hear = <E extends Exercise>(session: Session<E>, seat: Seat, heard: Marks): Session<E> =>
  session.seats.includes(seat) ? withMarks(session, seat, join(marksOf(session, seat), heard)) : session

const join = (a: Marks, b: Marks): Marks => ({
  pauses: Math.max(a.pauses, b.pauses),
  hasStopped: a.hasStopped || b.hasStopped,
  hasConfirmed: a.hasConfirmed || b.hasConfirmed,
  longer: isLater(a.longer, b.longer) ? a.longer : b.longer,
  noLimit: a.noLimit || b.noLimit,
})

function isLater(a: Marks["longer"], b: Marks["longer"]): boolean {
  if (a.step !== b.step) return a.step > b.step
  return a.turn === b.turn ? a.times > b.times : a.turn > b.turn
}

const marksOf = ({ marks }: Session, seat: Seat): Marks => marks.get(seat) ?? unmarked
const everyMark = (session: Session): readonly Marks[] => session.seats.map((seat) => marksOf(session, seat))
const withMarks = <E extends Exercise>(session: Session<E>, seat: Seat, marks: Marks): Session<E> => ({
  ...session,
  marks: new Map(session.marks).set(seat, marks),
})

const isPausing = ({ pauses }: Marks): boolean => pauses % 2 === 1
const timesAt = ({ longer }: Marks, { step, turn }: Place): number =>
  longer.step === step && longer.turn === turn ? longer.times : 0

/** Any one person's pause holds everything. */
export const isPaused = (session: Session): boolean => everyMark(session).some(isPausing)

/** Any one person's stop ends it, also against confirmations that cross it: nobody is kept in. */
export const isStopped = (session: Session): boolean => everyMark(session).some(({ hasStopped }) => hasStopped)

/** At the close, once everybody has confirmed. */
export const isComplete = (session: Session): boolean =>
  !isStopped(session) &&
  stepOf(session).kind === "close" &&
  everyMark(session).every(({ hasConfirmed }) => hasConfirmed)

export const isOver = (session: Session): boolean => isStopped(session) || isComplete(session)

export const hasConfirmed = (session: Session, seat: Seat): boolean => marksOf(session, seat).hasConfirmed

/**
 * The soft length of what goes on now, in minutes: a suggestion, which grows by about half each time that everybody would
 * like longer. Undefined where there is none, or where everybody chose to have none.
 */
export function softMinutes(session: Session): number | undefined {
  const usual = usualMinutes(session)
  const all = everyMark(session)
  if (usual === undefined || all.every(({ noLimit }) => noLimit)) return undefined
  const times = Math.min(mostTimes, ...all.map((marks) => timesAt(marks, placeOf(session))))
  return usual + times * Math.max(1, Math.round(usual / 2))
}

function usualMinutes(session: Session): number | undefined {
  const { phase, minutes } = session.progress
  const step = stepOf(session)
  if (phase === "dark") return minutes
  return phase === "open" && "softMinutes" in step ? step.softMinutes : undefined
}
