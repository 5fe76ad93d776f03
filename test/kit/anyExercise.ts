import fc from "fast-check"
import type { Exercise, Step } from "#core/exercise/exercise"
import { advance, actsNow, type FloorAct } from "#core/exercise/advance"
import { isOver } from "#core/exercise/marks"
import { beginSession, holderOf, type Seat, type Session } from "#core/exercise/session"

type Bare = Step extends infer One ? (One extends Step ? Omit<One, "id"> : never) : never

const softMinutes = fc.constantFrom(0.5, 1, 2, 5)
const anyBareStep: fc.Arbitrary<Bare> = fc.oneof(
  fc.record({ kind: fc.constantFrom("say", "topic", "vision", "steps") }),
  fc.record({ kind: fc.constant("write"), softMinutes, share: fc.constantFrom("never", "ask") }),
  fc.record({
    kind: fc.constantFrom("turns", "own-part"),
    softMinutes,
    listener: fc.constantFrom("listen", "reflect"),
    rounds: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant("dark"), minutes: fc.constant({ min: 5, max: 60 }) }),
)

/** Any exercise that the engine may be given, for two to twelve people, on one device too. */
export const anyExercise: fc.Arbitrary<Exercise> = fc.array(anyBareStep, { maxLength: 6 }).map((bare) => ({
  id: "any",
  people: { min: 2, max: 12 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [...bare.map((step, at) => ({ ...step, id: `step-${at}` })), { id: "close", kind: "close" }],
}))

export const seatsOf = (people: number): readonly Seat[] =>
  Array.from({ length: people }, (_, at) => `seat-${String.fromCharCode(97 + at)}`)

/** A session of any exercise that has just begun. */
export const anySession: fc.Arbitrary<Session> = fc
  .tuple(anyExercise, fc.integer({ min: 2, max: 12 }), fc.nat(30))
  .map(([exercise, people, earlier]) => begun(exercise, seatsOf(people), earlier))

export function begun<E extends Exercise>(exercise: E, seats: readonly Seat[], earlier = 0): Session<E> {
  const kind = exercise.kinds[0] ?? "couple"
  const way = exercise.ways[0] ?? "live"
  const session = beginSession(exercise, seats, { way, kind, hasChild: false, earlier })
  if (!session.ok) throw new Error(session.error)
  return session.value
}

/** Dice that decide what the floor's holder does; the same dice, the same acts. */
export const anyDice = fc.infiniteStream(fc.nat(999))

/** One of the acts that make sense now. */
export function actFor(session: Session, dice: number): FloorAct {
  const now = actsNow(session)
  const type = now[dice % now.length]
  switch (type) {
    case "handOn":
    case "pass":
    case "agree":
      return { type }
    case "reflect":
      return dice % 4 < 2 ? { type, text: `words ${dice}` } : { type }
    case "answer":
      return { type, landed: dice % 3 === 0 }
    case "show":
      return { type, text: `hopes ${dice}` }
    case "propose":
      return { type, text: `topic ${dice}` }
    case "darken":
      return { type, minutes: 5 + (dice % 56) }
    default:
      throw new Error("nothing can be done here")
  }
}

export interface Deed<E extends Exercise = Exercise> {
  readonly before: Session<E>
  readonly by: Seat
  readonly act: FloorAct
  readonly after: Session<E>
}

/** Goes through a session to its close, each act by whoever holds the floor. */
export function goThrough<E extends Exercise>(
  session: Session<E>,
  choose: (session: Session, at: number) => FloorAct,
  most = 5_000,
): readonly Deed<E>[] {
  const deeds: Deed<E>[] = []
  let now = session
  for (let at = 0; at < most; at++) {
    const by = holderOf(now)
    if (by === undefined || isOver(now)) return deeds
    const act = choose(now, at)
    const next = advance(now, by, act)
    if (!next.ok) throw new Error(`${act.type}: ${next.error}`)
    deeds.push({ before: now, by, act, after: next.value })
    now = next.value
  }
  throw new Error(`not at its close after ${most} acts`)
}

/** As dice fall, taken from a stream. */
export const byDice = (dice: Iterator<number>) => (session: Session) => actFor(session, Number(dice.next().value))

/** The plainest way: everybody speaks, everything lands, the first topic stands. */
export function plainly(session: Session): FloorAct {
  const now = actsNow(session)
  if (now.includes("answer")) return { type: "answer", landed: true }
  if (now.includes("agree")) return { type: "agree" }
  if (now.includes("propose")) return { type: "propose", text: "the dishes" }
  if (now.includes("darken")) return { type: "darken", minutes: 20 }
  return now.includes("reflect") ? { type: "reflect" } : { type: "handOn" }
}
