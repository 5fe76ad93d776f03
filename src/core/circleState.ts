import type { CircleId, ItemId, MemberId } from "#base/ids"
import type { LocalDate, Month } from "#base/time"
import type { Answer } from "./checkin/answer"
import {
  partOf,
  type CircleKind,
  type ErasedEvent,
  type EventOf,
  type Mark,
  type Move,
  type Part,
  type Recorded,
} from "./events"

/**
 * What a circle has become: the one fold over its verified events, in the order of the log, the ones that still wait to
 * be sent last. It is kept by month, because every event but the few of the profile belongs to a date, so a device can
 * load the newest months and leave the rest asleep.
 */
export interface CircleState {
  readonly profile: Profile
  readonly months: ReadonlyMap<Month, MonthState>
}

export interface Profile {
  readonly name: string
  readonly kind: CircleKind
  readonly names: ReadonlyMap<MemberId, string>
  /** Vault only: the circles this person belongs to. */
  readonly circles: ReadonlyMap<CircleId, EventOf<"CircleKept">>
  /** Vault only: the recovery words were written down and checked. */
  readonly recoveryKept: boolean
}

export interface MonthState {
  readonly days: ReadonlyMap<LocalDate, Day>
  /** Vault only, oldest first. */
  readonly notes: ReadonlyMap<ItemId, Note>
  /** Vault only: marks kept to oneself, by the response they are about. */
  readonly kept: ReadonlyMap<ItemId, Mark>
}

export interface Day {
  readonly date: LocalDate
  /** Pages that have opened or were released. */
  readonly pages: ReadonlyMap<MemberId, Page>
  readonly responses: ReadonlyMap<ItemId, Response>
  /** Marks their sharer lets the responder see. */
  readonly shown: ReadonlyMap<ItemId, Mark>
}

/** `erased`: its author took the words back; that there was a page stays to be seen. */
export type Page = Pick<Recorded, "id" | "position"> &
  ({ readonly state: "answered"; readonly answer: Answer } | { readonly state: "passed" | "erased" })

export interface Response extends Pick<Recorded, "id" | "position" | "by"> {
  readonly item: ItemId
  readonly to: MemberId
  readonly part: Part
  readonly move: Move
  /** Undefined once its author has taken it back. */
  readonly text: string | undefined
  readonly retryOf: ItemId | undefined
}

export interface Note extends Pick<Recorded, "id" | "position"> {
  readonly item: ItemId
  readonly date: LocalDate
  readonly text: string
}

export const emptyCircle: CircleState = {
  profile: { name: "", kind: "couple", names: new Map(), circles: new Map(), recoveryKept: false },
  months: new Map(),
}

/**
 * The state after one more event. Never throws and never changes what it was given: events come from other people's
 * devices, and one that makes no sense must not lock a circle out of its own history. Keeps FO1 to FO7.
 */
export function evolveCircle(state: CircleState, recorded: Recorded): CircleState {
  const part = partOf(recorded.event)
  if (part === "profile") {
    const profile = evolveProfile(state.profile, recorded)
    return profile === state.profile ? state : { ...state, profile }
  }
  const before = state.months.get(part) ?? emptyMonth
  const month = evolveMonth(before, recorded)
  return month === before ? state : { ...state, months: new Map(state.months).set(part, month) }
}

export const foldCircle = (events: readonly Recorded[]): CircleState => events.reduce(evolveCircle, emptyCircle)

const emptyMonth: MonthState = { days: new Map(), notes: new Map(), kept: new Map() }

function evolveProfile(profile: Profile, { by, event }: Recorded): Profile {
  switch (event.type) {
    case "CircleNamed":
      return { ...profile, name: event.name, kind: event.kind }
    case "MemberNamed":
      return { ...profile, names: new Map(profile.names).set(by, event.name) }
    case "CircleKept":
      return { ...profile, circles: new Map(profile.circles).set(event.circle, event) }
    case "CircleLetGo": {
      const circles = new Map(profile.circles)
      return circles.delete(event.circle) ? { ...profile, circles } : profile
    }
    case "RecoveryKept":
      return { ...profile, recoveryKept: true }
    default:
      return profile
  }
}

function evolveMonth(month: MonthState, recorded: Recorded): MonthState {
  const { id, position, event } = recorded
  switch (event.type) {
    case "NoteWritten": {
      const note: Note = { id, position, item: event.item, date: event.date, text: event.text }
      return { ...month, notes: new Map(month.notes).set(event.item, note) }
    }
    case "NoteDeleted": {
      const notes = new Map(month.notes)
      return notes.delete(event.item) ? { ...month, notes } : month
    }
    case "HeardKept":
      return { ...month, kept: new Map(month.kept).set(event.response, event.mark) }
    case "CheckInAnswered":
    case "CheckInPassed":
      return evolveDay(month, event.date, (day) => addPage(day, recorded))
    case "ResponseGiven":
      return evolveDay(month, event.page.date, (day) => addResponse(day, recorded, event))
    case "HeardShown":
      return evolveDay(month, event.page.date, (day) => showMark(day, recorded, event))
    case "Erased":
      return event.date === undefined ? month : evolveDay(month, event.date, (day) => addErased(day, recorded, event))
    default:
      return month
  }
}

function evolveDay(month: MonthState, date: LocalDate, evolve: (day: Day) => Day): MonthState {
  const before = month.days.get(date) ?? { date, pages: new Map(), responses: new Map(), shown: new Map() }
  const day = evolve(before)
  return day === before ? month : { ...month, days: new Map(month.days).set(date, day) }
}

/** The first page of an author counts; the relay lets only one in, and a second could only be an attempt to change it. */
function addPage(day: Day, { id, by, position, event }: Recorded): Day {
  if (day.pages.has(by)) return day
  const page: Page =
    event.type === "CheckInAnswered"
      ? { id, position, state: "answered", answer: event.answer }
      : { id, position, state: event.type === "CheckInPassed" ? "passed" : "erased" }
  return { ...day, pages: new Map(day.pages).set(by, page) }
}

type Given = Pick<EventOf<"ResponseGiven">, "item" | "page" | "part" | "move" | "retryOf"> & { readonly text?: string }

function addResponse(day: Day, { id, by, position }: Recorded, given: Given): Day {
  const { item, page, part, move, text, retryOf } = given
  const answered = day.pages.get(page.author)
  if (by === page.author || !answered || answered.state === "passed" || day.responses.has(item)) return day
  if (retryOf !== undefined && !canRetry(day, retryOf, by, page.author)) return day
  const response: Response = { id, by, position, item, to: page.author, part, move, text, retryOf }
  return { ...day, responses: new Map(day.responses).set(item, response) }
}

/** One more try, of one's own response to the same person, once. */
function canRetry(day: Day, retryOf: ItemId, by: MemberId, to: MemberId): boolean {
  const earlier = day.responses.get(retryOf)
  if (earlier?.by !== by || earlier.to !== to) return false
  return ![...day.responses.values()].some((response) => response.retryOf === retryOf)
}

function showMark(day: Day, { by }: Recorded, { page, response, mark }: EventOf<"HeardShown">): Day {
  if (by !== page.author || day.responses.get(response)?.to !== by) return day
  return { ...day, shown: new Map(day.shown).set(response, mark) }
}

function addErased(day: Day, recorded: Recorded, { of, item, response }: ErasedEvent): Day {
  if (of === "CheckInAnswered" || of === "CheckInPassed") return addPage(day, recorded)
  return response && item ? addResponse(day, recorded, { item, ...response }) : day
}
