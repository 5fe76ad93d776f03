import type { CircleId, DeviceId, EventId, ItemId, MemberId } from "#base/ids"
import type { Instant, LocalDate, Month } from "#base/time"
import { foldAgreements, type Agreements } from "./agreement/agreements"
import { foldAvailability, type Availabilities } from "./availability/availability"
import type { Answer, Feeling } from "./checkin/answer"
import {
  dateOf,
  partOf,
  type Appreciation,
  type CircleKind,
  type DayPart,
  type ErasedEvent,
  type ErasedOf,
  type EventOf,
  type Mark,
  type Move,
  type Part,
  type Recorded,
} from "./events"
import { foldKept, type KeptAppreciations } from "./gratitude/kept"
import { emptyBoard, foldBoard, type VisionBoard } from "./vision/board"

/**
 * What a circle has become: the one fold over its verified events, in the order of the log, the ones that still wait to
 * be sent last. It is kept by month, because every event but the few of the profile belongs to a date, so a device can
 * load the newest months and leave the rest asleep.
 */
export interface CircleState {
  readonly profile: Profile
  readonly months: ReadonlyMap<Month, MonthState>
}

/** Who looks at a circle, and who is in it now: membership is signed apart and is not in the fold. */
export interface Viewpoint {
  readonly state: CircleState
  readonly me: MemberId
  readonly members: readonly MemberId[]
}

/** What a circle is, and what it holds to whatever the month. */
export interface Profile {
  readonly name: string
  readonly kind: CircleKind
  /** Somebody in it is under 18. */
  readonly hasChild: boolean
  readonly names: ReadonlyMap<MemberId, string>
  readonly vision: VisionBoard
  readonly agreements: Agreements
  /** The newest pause that was called, over or not. */
  readonly coolDown: CoolDown | undefined
  /** What each said last of whether they have room to listen, over or not. */
  readonly availabilities: Availabilities
  /** Vault only: appreciations that wait for their date. */
  readonly keptAppreciations: KeptAppreciations
  /** Vault only: the circles this person belongs to. */
  readonly circles: ReadonlyMap<CircleId, EventOf<"CircleKept">>
  /** Vault only: which device of the vault each of one's devices in the circles is. The first to say so counts. */
  readonly hereAs: ReadonlyMap<DeviceId, DeviceId>
  /** Vault only: where words sit on the map for this person, by the feeling's id. */
  readonly places: ReadonlyMap<string, MapPlace>
  /** Vault only: when each lesson was first gone through, by the lesson's id; also of lessons that only a newer version has. */
  readonly lessons: ReadonlyMap<string, LocalDate>
  /** Vault only: the recovery words were written down and checked. */
  readonly recoveryKept: boolean
  readonly seen: Seen
}

export interface CoolDown {
  readonly date: LocalDate
  readonly minutes: number
  readonly backAt: Instant
}

/** Events that have been folded in, so that one which comes twice counts once. */
export type Seen = ReadonlySet<EventId>

export interface MonthState {
  readonly days: ReadonlyMap<LocalDate, Day>
  /** Oldest first. */
  readonly appreciations: ReadonlyMap<ItemId, GivenAppreciation>
  /** Vault only, oldest first. */
  readonly notes: ReadonlyMap<ItemId, Note>
  /** Vault only: feelings named for oneself, oldest first. */
  readonly namings: ReadonlyMap<ItemId, Naming>
  /** Vault only: marks kept to oneself, by the response they are about. */
  readonly kept: ReadonlyMap<ItemId, Mark>
  readonly seen: Seen
}

export interface Day {
  readonly date: LocalDate
  /** Pages that have opened or were released. */
  readonly pages: ReadonlyMap<MemberId, Page>
  /** Oldest first. */
  readonly responses: ReadonlyMap<ItemId, Response>
  /** Marks their sharer lets the responder see. */
  readonly shown: ReadonlyMap<ItemId, Mark>
}

export interface GivenAppreciation extends Pick<Recorded, "id" | "position" | "by"> {
  readonly item: ItemId
  readonly date: LocalDate
  /** Undefined: to all. */
  readonly to: MemberId | undefined
  /** Undefined once its author has taken it back. */
  readonly appreciation: Appreciation | undefined
}

/** `erased`: its author took the words back; that there was a page stays to be seen. */
export type Page = Pick<Recorded, "id" | "position"> & Written
type Written = { readonly state: "answered"; readonly answer: Answer } | { readonly state: "passed" | "erased" }

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
  /** The entries that hold its earlier texts: to delete a note is to erase them too. */
  readonly earlier: readonly Pick<Recorded, "id" | "position">[]
}

/** Feelings that somebody has named for themselves. */
export interface Naming extends Pick<Recorded, "id" | "position"> {
  readonly item: ItemId
  readonly date: LocalDate
  readonly part: DayPart
  readonly feelings: readonly Feeling[]
  readonly note: string
}

/** Steps from the middle of the map: up is more energy, and right more pleasant. */
export type MapPlace = NonNullable<EventOf<"FeelingPlaced">["place"]>

export const emptyCircle: CircleState = {
  profile: {
    name: "",
    kind: "couple",
    hasChild: false,
    names: new Map(),
    vision: emptyBoard,
    agreements: new Map(),
    coolDown: undefined,
    availabilities: new Map(),
    keptAppreciations: new Map(),
    circles: new Map(),
    hereAs: new Map(),
    places: new Map(),
    lessons: new Map(),
    recoveryKept: false,
    seen: new Set(),
  },
  months: new Map(),
}

/** The state after one more event; see `foldCircle`. */
export const evolveCircle = (state: CircleState, recorded: Recorded): CircleState => foldCircle([recorded], state)

/**
 * The state after these events, in their order. Never throws and never changes what it was given: events come from other
 * people's devices, and one that makes no sense must not lock a circle out of its own history. Only months and days that
 * are touched are copied, and each once, so ten years take ten times as long as one. Keeps FO1 to FO9.
 */
export function foldCircle(events: readonly Recorded[], from: CircleState = emptyCircle): CircleState {
  let { profile } = from
  const months = new Map(from.months)
  for (const [part, own] of groupBy(events, ({ event }) => partOf(event))) {
    if (part === "profile") profile = foldProfile(profile, own)
    else months.set(part, foldMonth(months.get(part) ?? emptyMonth, own))
  }
  return { profile, months }
}

function foldProfile(before: Profile, events: readonly Recorded[]): Profile {
  const seen = new Set(before.seen)
  const fresh = [...firstTimers(events, seen)]
  const profile = {
    ...before,
    names: new Map(before.names),
    vision: foldBoard(before.vision, fresh),
    agreements: foldAgreements(before.agreements, fresh),
    availabilities: foldAvailability(before.availabilities, fresh),
    keptAppreciations: foldKept(before.keptAppreciations, fresh),
    circles: new Map(before.circles),
    hereAs: new Map(before.hereAs),
    places: new Map(before.places),
    lessons: new Map(before.lessons),
    seen,
  }
  for (const { by, device, event } of fresh) {
    switch (event.type) {
      case "CircleNamed":
        profile.name = event.name
        profile.kind = event.kind
        profile.hasChild = event.hasChild ?? false
        break
      case "MemberNamed":
        profile.names.set(by, event.name)
        break
      case "CircleKept":
        profile.circles.set(event.circle, event)
        break
      case "HereAs":
        if (!profile.hereAs.has(event.device)) profile.hereAs.set(event.device, device)
        break
      case "FeelingPlaced":
        if (event.place) profile.places.set(event.feeling, event.place)
        else profile.places.delete(event.feeling)
        break
      case "LessonDone":
        if (!profile.lessons.has(event.lesson)) profile.lessons.set(event.lesson, event.date)
        break
      case "CircleLetGo":
        profile.circles.delete(event.circle)
        break
      case "RecoveryKept":
        profile.recoveryKept = true
        break
      case "CoolDownCalled": {
        const { date, minutes, backAt } = event
        profile.coolDown = { date, minutes, backAt }
        break
      }
      case "Erased":
        if (event.of === "MemberNamed") profile.names.delete(by)
        if (event.of === "LessonDone") profile.lessons.delete(event.lesson)
        if (event.of === "CoolDownCalled") profile.coolDown = undefined
        if (event.of !== "CircleNamed") break
        profile.name = ""
        profile.kind = event.kind
        profile.hasChild = event.hasChild ?? false
    }
  }
  return profile
}

const emptyMonth: MonthState = {
  days: new Map(),
  appreciations: new Map(),
  notes: new Map(),
  namings: new Map(),
  kept: new Map(),
  seen: new Set(),
}

function foldMonth(before: MonthState, events: readonly Recorded[]): MonthState {
  const days = new Map(before.days)
  const appreciations = new Map(before.appreciations)
  const notes = new Map(before.notes)
  const namings = new Map(before.namings)
  const kept = new Map(before.kept)
  const seen = new Set(before.seen)
  const shared: Recorded[] = []
  for (const recorded of firstTimers(events, seen)) {
    const { event } = recorded
    const what = event.type === "Erased" ? event.of : event.type
    if (event.type === "NoteWritten") notes.set(event.item, noteOf(recorded, event, notes.get(event.item)))
    else if (event.type === "FeelingsNamed")
      namings.set(event.item, namings.get(event.item) ?? namingOf(recorded, event))
    else if (event.type === "AppreciationGiven") addAppreciation(appreciations, recorded, event, event.appreciation)
    else if (event.type === "Erased" && event.of === "AppreciationGiven")
      addAppreciation(appreciations, recorded, event, undefined)
    else if ("item" in event && what !== "ResponseGiven") {
      notes.delete(event.item)
      namings.delete(event.item)
    } else if (event.type === "HeardKept") kept.set(event.response, event.mark)
    else if (event.type === "Erased" && event.of === "HeardKept") kept.delete(event.response)
    else shared.push(recorded)
  }
  for (const [date, own] of groupBy(shared, ({ event }) => dateOf(event))) {
    if (date === undefined) continue
    const day = foldDay(days.get(date) ?? emptyDay(date), own)
    if (day.pages.size > 0) days.set(date, day)
  }
  return { days, appreciations, notes, namings, kept, seen }
}

/** The first of an item counts: two devices may both send what waited for its date. */
function addAppreciation(
  all: Map<ItemId, GivenAppreciation>,
  { id, position, by }: Recorded,
  { item, date, to }: EventOf<"AppreciationGiven"> | ErasedOf<"AppreciationGiven">,
  appreciation: Appreciation | undefined,
): void {
  if (to !== by && !all.has(item)) all.set(item, { id, position, by, item, date, to, appreciation })
}

/** A note that is changed stays on the day it was begun. */
function noteOf({ id, position }: Recorded, event: EventOf<"NoteWritten">, before: Note | undefined): Note {
  const { item, date, text } = event
  if (!before) return { id, position, item, date, text, earlier: [] }
  const earlier = [...before.earlier, { id: before.id, position: before.position }]
  return { id, position, item, date: before.date, text, earlier }
}

const namingOf = (
  { id, position }: Recorded,
  { item, date, part, feelings, note }: EventOf<"FeelingsNamed">,
): Naming => ({ id, position, item, date, part, feelings, note })

const emptyDay = (date: LocalDate): Day => ({ date, pages: new Map(), responses: new Map(), shown: new Map() })

interface DayDraft {
  readonly pages: Map<MemberId, Page>
  readonly responses: Map<ItemId, Response>
  readonly shown: Map<ItemId, Mark>
  /** Responses that have had their one more try. */
  readonly retried: Set<ItemId>
}

function foldDay({ date, ...before }: Day, events: readonly Recorded[]): Day {
  const pages = new Map(before.pages)
  const responses = new Map(before.responses)
  const shown = new Map(before.shown)
  const retried = new Set([...responses.values()].flatMap(({ retryOf }) => retryOf ?? []))
  for (const recorded of events) addToDay({ pages, responses, shown, retried }, recorded)
  return { date, pages, responses, shown }
}

function addToDay(day: DayDraft, recorded: Recorded): void {
  const { event } = recorded
  switch (event.type) {
    case "CheckInAnswered":
      return addPage(day, recorded, { state: "answered", answer: event.answer })
    case "CheckInPassed":
      return addPage(day, recorded, { state: "passed" })
    case "ResponseGiven":
      return addResponse(day, recorded, event, event.text)
    case "HeardShown":
      return showMark(day, recorded, event, event.mark)
    case "Erased":
      return addErased(day, recorded, event)
  }
}

function addErased(day: DayDraft, recorded: Recorded, event: ErasedEvent): void {
  switch (event.of) {
    case "CheckInAnswered":
      return addPage(day, recorded, { state: "erased" })
    // A pass has no words to take back.
    case "CheckInPassed":
      return addPage(day, recorded, { state: "passed" })
    case "ResponseGiven":
      return addResponse(day, recorded, event, undefined)
    case "HeardShown":
      return showMark(day, recorded, event, undefined)
  }
}

/** The first page counts: the relay lets only one in, and a second could only be an attempt to change it. */
function addPage({ pages }: DayDraft, { id, by, position }: Recorded, written: Written): void {
  if (!pages.has(by)) pages.set(by, { id, position, ...written })
}

function addResponse(
  { pages, responses, retried }: DayDraft,
  { id, by, position }: Recorded,
  { item, page, part, move, retryOf }: EventOf<"ResponseGiven"> | ErasedOf<"ResponseGiven">,
  text: string | undefined,
): void {
  const to = page.author
  const answered = pages.get(to)
  if (by === to || !answered || answered.state === "passed" || responses.has(item)) return
  // One whose words were gone before this device came was never read here: what followed it stands by itself.
  const earlier = retryOf && responses.get(retryOf)
  if (earlier) {
    if (earlier.by !== by || earlier.to !== to || retried.has(earlier.item)) return
    retried.add(earlier.item)
  }
  responses.set(item, { id, by, position, item, to, part, move, text, retryOf: earlier && earlier.item })
}

/** A mark is its sharer's alone, about a response to them; the newest counts. */
function showMark(
  { responses, shown }: DayDraft,
  { by }: Recorded,
  { page, response }: EventOf<"HeardShown"> | ErasedOf<"HeardShown">,
  mark: Mark | undefined,
): void {
  if (by !== page.author || responses.get(response)?.to !== by) return
  if (mark) shown.set(response, mark)
  else shown.delete(response)
}

/** The events that are not among `seen`, which are then. */
function* firstTimers(events: readonly Recorded[], seen: Set<EventId>): Iterable<Recorded> {
  for (const recorded of events) {
    if (seen.has(recorded.id)) continue
    seen.add(recorded.id)
    yield recorded
  }
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
