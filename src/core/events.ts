import * as v from "valibot"
import type { CircleId, DeviceId, EventId, ItemId, MemberId } from "#base/ids"
import { parseId } from "#base/ids"
import { monthOf, parseDate, type LocalDate, type Month } from "#base/time"
import { answerSchema } from "./checkin/answer"

/**
 * Everything that can happen in a circle, as it is written inside an envelope. Who wrote it and where it stands in the
 * log are not part of the event: they come from the verified envelope (`Recorded`), so nobody can claim to be another.
 */
const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))
const date = v.pipe(
  v.string(),
  v.check((value) => parseDate(value) !== undefined),
  v.transform((value) => value as LocalDate),
)
const id = <Id extends ItemId | MemberId | CircleId>() =>
  v.pipe(
    v.string(),
    v.check((value) => parseId<Id>(value, 16) !== undefined),
    v.transform((value) => value as Id),
  )
const itemId = id<ItemId>()
const memberId = id<MemberId>()
const circleId = id<CircleId>()
/** 32 secret bytes in hex. */
const seed = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const circleKinds = ["couple", "family", "friends"] as const
export type CircleKind = (typeof circleKinds)[number]

/** The share a response answers: its author's page of one date. */
export const pageRef = v.strictObject({ date, author: memberId })
export type PageRef = v.InferOutput<typeof pageRef>

export const parts = ["best", "challenge", "whole"] as const
/** Which part of a page a response speaks to. */
export type Part = (typeof parts)[number]

export const moves = ["got-it", "makes-sense", "stay", "ask-on", "celebrate", "help-solve"] as const
/** What a response sets out to do: show you got it, show it makes sense, stay with it, ask on, celebrate, help to solve. */
export type Move = (typeof moves)[number]

export const marks = ["yes", "partly", "not-quite"] as const
/** Whether the sharer felt heard. */
export type Mark = (typeof marks)[number]

/** In UTF-16 units, as a text field counts. */
export const longestResponse = 2_000
export const longestNote = 12_000

/** An event's `frame` stays to be seen when its author takes it back; its `words` are what they take back. */
const happening = <const Type extends string, Frame extends v.ObjectEntries, Words extends v.ObjectEntries>(
  type: Type,
  frame: Frame,
  words: Words,
) => ({
  event: v.strictObject({ type: v.literal(type), ...frame, ...words }),
  erased: v.strictObject({ type: v.literal("Erased"), of: v.literal(type), ...frame }),
  words: Object.keys(words),
})

const said = {
  /** What the circle is called and what kind it is. */
  CircleNamed: happening(
    "CircleNamed",
    { kind: v.picklist(circleKinds) },
    { name: v.pipe(v.string(), v.maxLength(60)) },
  ),
  /** The author's own name in this circle. */
  MemberNamed: happening("MemberNamed", {}, { name: text(40) }),

  /** The author's page of a sealed round. Comes out of a sealed submission only. */
  CheckInAnswered: happening("CheckInAnswered", { date }, { answer: answerSchema }),
  /** A pass: no reason is asked or kept. Comes out of a sealed submission only. */
  CheckInPassed: happening("CheckInPassed", { date }, {}),

  /** A response to somebody else's page. `retryOf` is the author's earlier response that did not quite land. */
  ResponseGiven: happening(
    "ResponseGiven",
    { item: itemId, page: pageRef, part: v.picklist(parts), move: v.picklist(moves), retryOf: v.optional(itemId) },
    { text: text(longestResponse) },
  ),
  /** The sharer lets the responder see whether a response landed. A mark kept private lives in the vault. */
  HeardShown: happening("HeardShown", { page: pageRef, response: itemId }, { mark: v.picklist(marks) }),

  // Vault only: the private circle of one.
  /** A note to oneself. Writing the same item again replaces the text. */
  NoteWritten: happening("NoteWritten", { item: itemId, date }, { text: text(longestNote) }),
  NoteDeleted: happening("NoteDeleted", { item: itemId, date }, {}),
  /** A mark that its author keeps to themselves. */
  HeardKept: happening("HeardKept", { circle: circleId, page: pageRef, response: itemId }, { mark: v.picklist(marks) }),
  /** A circle the person belongs to, and the keys of its recovery device, so that the vault alone can restore it. */
  CircleKept: happening(
    "CircleKept",
    { circle: circleId, member: memberId },
    { signingSeed: seed, agreementSeed: seed },
  ),
  /** A circle the person has left. */
  CircleLetGo: happening("CircleLetGo", { circle: circleId }, {}),
  /** The recovery words were written down and checked. */
  RecoveryKept: happening("RecoveryKept", {}, {}),
}

export const eventSchema = v.variant("type", [
  said.CircleNamed.event,
  said.MemberNamed.event,
  said.CheckInAnswered.event,
  said.CheckInPassed.event,
  said.ResponseGiven.event,
  said.HeardShown.event,
  said.NoteWritten.event,
  said.NoteDeleted.event,
  said.HeardKept.event,
  said.CircleKept.event,
  said.CircleLetGo.event,
  said.RecoveryKept.event,
])
export type CircleEvent = v.InferOutput<typeof eventSchema>
export type EventOf<Type extends CircleEvent["type"]> = Extract<CircleEvent, { type: Type }>

const erasedSchema = v.variant("of", [
  said.CircleNamed.erased,
  said.MemberNamed.erased,
  said.CheckInAnswered.erased,
  said.CheckInPassed.erased,
  said.ResponseGiven.erased,
  said.HeardShown.erased,
  said.NoteWritten.erased,
  said.NoteDeleted.erased,
  said.HeardKept.erased,
  said.CircleKept.erased,
  said.CircleLetGo.erased,
  said.RecoveryKept.erased,
])
/** What a device keeps in the place of an event that its author has taken back. It is never sent and never received. */
export type ErasedEvent = v.InferOutput<typeof erasedSchema>
export type ErasedOf<Type extends CircleEvent["type"]> = Extract<ErasedEvent, { of: Type }>

/** What is in a log: what somebody said, or what stays of it. */
export type LogEvent = CircleEvent | ErasedEvent

/** A verified event: what happened, who wrote it on which device, under which name, and its place in the log. */
export interface Recorded<E extends LogEvent = LogEvent> {
  readonly id: EventId
  readonly by: MemberId
  readonly device: DeviceId
  /** Place in the circle's log, from 1; undefined while it still waits in the outbox. */
  readonly position: number | undefined
  readonly event: E
}

/**
 * The part of a circle's history an event belongs to: the month of the date it is about, or the profile for the few
 * that have none. Parts do not touch each other, so each can be folded by itself.
 */
export function partOf(event: LogEvent): "profile" | Month {
  const date = dateOf(event)
  return date === undefined ? "profile" : monthOf(date)
}

/** The date an event is about: a response's is that of the page it answers. */
export function dateOf(event: LogEvent): LocalDate | undefined {
  if ("page" in event) return event.page.date
  return "date" in event ? event.date : undefined
}

/** What stays of an event when its author takes it back: that there was something, and where; none of its words. */
export function eraseEvent(event: LogEvent): ErasedEvent {
  if (event.type === "Erased") return event
  const { words } = said[event.type]
  const frame = Object.entries(event).filter(([name]) => name !== "type" && !words.includes(name))
  return v.parse(erasedSchema, { type: "Erased", of: event.type, ...Object.fromEntries(frame) })
}

/**
 * An event out of decrypted JSON, or what is known of it when this version cannot read it: a newer version's type is
 * set aside and shown as such, anything else is malformed. Never throws.
 */
export type ParsedEvent =
  | { readonly state: "known"; readonly event: CircleEvent }
  | { readonly state: "newer" }
  | { readonly state: "malformed" }

export function parseEvent(json: unknown): ParsedEvent {
  const parsed = v.safeParse(eventSchema, json)
  if (parsed.success) return { state: "known", event: parsed.output }
  const type = typeof json === "object" && json !== null && "type" in json ? json.type : undefined
  // What marks a taken-back event is this device's own and comes from nobody.
  const isNewer = typeof type === "string" && type !== "Erased" && !Object.hasOwn(said, type)
  return { state: isNewer ? "newer" : "malformed" }
}

/** For reading back what a device has stored itself: as received, or taken back since. */
export const storedEventSchema = v.union([eventSchema, erasedSchema])

/** A stored event, or undefined where it is none. Never throws. */
export function parseStored(json: unknown): LogEvent | undefined {
  const parsed = v.safeParse(storedEventSchema, json)
  return parsed.success ? parsed.output : undefined
}
