import type { DeviceId, EventId, ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { emptyAnswer, type Answer } from "#core/checkin/answer"
import type { KeptMarks, Looking } from "#core/checkin/viewRound"
import { foldCircle, type CircleState, type Viewpoint } from "#core/circleState"
import type { CircleEvent, ErasedEvent, EventOf, Mark, Recorded } from "#core/events"

/** A circle's story in a few words, without keys and without a relay: what is left is the domain. */
export const alice = "a1".repeat(16) as MemberId
export const bob = "b0".repeat(16) as MemberId
export const carol = "ca".repeat(16) as MemberId
export const today = "2026-11-25" as LocalDate
export const yesterday = "2026-11-24" as LocalDate

/** What somebody says, or what stays of it. */
export type Said = readonly [by: MemberId, event: CircleEvent | ErasedEvent]

const numbered = <T extends string>(number: number, digits: number) => number.toString(16).padStart(digits, "0") as T
export const item = (number: number) => numbered<ItemId>(number, 32)
const device = numbered<DeviceId>(1, 32)

/** The log in which these stand, from position `first` on. */
export const logOf = (said: readonly Said[], first = 1): readonly Recorded[] =>
  said.map(([by, event], at) => ({
    id: numbered<EventId>(first + at, 64),
    by,
    device,
    position: first + at,
    event,
  }))

export const play = (...said: readonly Said[]): CircleState => foldCircle(logOf(said))

const none: KeptMarks = new Map()
export const looking = (state: CircleState, me: MemberId, kept = none): Looking => ({ state, me, kept })

/** One of those who are in the circle now, looking at it. */
export const among = (state: CircleState, me: MemberId, members: readonly MemberId[] = [alice, bob]): Viewpoint => ({
  state,
  me,
  members,
})

export const answerOf = (answer: Partial<Answer>): Answer => ({ ...emptyAnswer, ...answer })

export const writes = (by: MemberId, answer: Partial<Answer>, date = today): Said => [
  by,
  { type: "CheckInAnswered", date, answer: answerOf(answer) },
]

export const passes = (by: MemberId, date = today): Said => [by, { type: "CheckInPassed", date }]

export const responds = (
  by: MemberId,
  to: MemberId,
  number: number,
  rest: Partial<EventOf<"ResponseGiven">> = {},
): Said => [
  by,
  {
    type: "ResponseGiven",
    item: item(number),
    page: { date: today, author: to },
    part: "best",
    move: "celebrate",
    text: `response ${number}`,
    ...rest,
  },
]

export const shows = (by: MemberId, number: number, mark: Mark, author = by, date = today): Said => [
  by,
  { type: "HeardShown", page: { date, author }, response: item(number), mark },
]
