import * as v from "valibot"
import type { DeviceId, EventId, ItemId, MemberId } from "#base/ids"
import { parseId, type CircleId } from "#base/ids"
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
const itemId = v.pipe(
  v.string(),
  v.check((value) => parseId<ItemId>(value, 16) !== undefined),
  v.transform((value) => value as ItemId),
)
const memberId = v.pipe(
  v.string(),
  v.check((value) => parseId<MemberId>(value, 16) !== undefined),
  v.transform((value) => value as MemberId),
)
const circleId = v.pipe(
  v.string(),
  v.check((value) => parseId<CircleId>(value, 16) !== undefined),
  v.transform((value) => value as CircleId),
)
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

export const eventSchema = v.variant("type", [
  /** What the circle is called and what kind it is. */
  v.strictObject({
    type: v.literal("CircleNamed"),
    name: v.pipe(v.string(), v.maxLength(60)),
    kind: v.picklist(circleKinds),
  }),
  /** The author's own name in this circle. */
  v.strictObject({ type: v.literal("MemberNamed"), name: text(40) }),

  /** The author's page of a sealed round. Comes out of a sealed submission only. */
  v.strictObject({ type: v.literal("CheckInAnswered"), date, answer: answerSchema }),
  /** A pass: no reason is asked or kept. Comes out of a sealed submission only. */
  v.strictObject({ type: v.literal("CheckInPassed"), date }),

  /** A response to somebody else's page. `retryOf` is the author's earlier response that did not quite land. */
  v.strictObject({
    type: v.literal("ResponseGiven"),
    item: itemId,
    page: pageRef,
    part: v.picklist(parts),
    move: v.picklist(moves),
    text: text(2000),
    retryOf: v.optional(itemId),
  }),
  /** The sharer lets the responder see whether a response landed. A mark kept private lives in the vault. */
  v.strictObject({ type: v.literal("HeardShown"), page: pageRef, response: itemId, mark: v.picklist(marks) }),

  // Vault only: the private circle of one.
  /** A note to oneself. Writing the same item again replaces the text. */
  v.strictObject({ type: v.literal("NoteWritten"), item: itemId, date, text: text(12_000) }),
  v.strictObject({ type: v.literal("NoteDeleted"), item: itemId, date }),
  /** A mark that its author keeps to themselves. */
  v.strictObject({
    type: v.literal("HeardKept"),
    circle: circleId,
    page: pageRef,
    response: itemId,
    mark: v.picklist(marks),
  }),
  /** A circle the person belongs to, and the keys of its recovery device, so that the vault alone can restore it. */
  v.strictObject({
    type: v.literal("CircleKept"),
    circle: circleId,
    member: memberId,
    signingSeed: seed,
    agreementSeed: seed,
  }),
  /** A circle the person has left. */
  v.strictObject({ type: v.literal("CircleLetGo"), circle: circleId }),
  /** The recovery words were written down and checked. */
  v.strictObject({ type: v.literal("RecoveryKept") }),
])

export type CircleEvent = v.InferOutput<typeof eventSchema>
export type EventOf<Type extends CircleEvent["type"]> = Extract<CircleEvent, { type: Type }>

/**
 * What a device keeps in the place of an event whose author took the words back: enough to leave a neutral mark where
 * they stood. Made by `eraseEvent` only; it never comes out of an envelope.
 */
export interface ErasedEvent {
  readonly type: "Erased"
  readonly of: CircleEvent["type"]
  readonly date?: LocalDate
  readonly item?: ItemId
  readonly response?: Pick<EventOf<"ResponseGiven">, "page" | "part" | "move" | "retryOf">
}

/** The mark that stays of an event. */
export function eraseEvent(event: CircleEvent | ErasedEvent): ErasedEvent {
  if (event.type === "Erased") return event
  const place = partOf(event) === "profile" ? {} : { date: dateOf(event) as LocalDate }
  if (event.type !== "ResponseGiven") return { type: "Erased", of: event.type, ...place }
  const { item, page, part, move, retryOf } = event
  return { type: "Erased", of: event.type, ...place, item, response: { page, part, move, retryOf } }
}

/** The part of a circle's history an event belongs to: the month of its date, or the profile that has no date. */
export function partOf(event: CircleEvent | ErasedEvent): "profile" | Month {
  const date = dateOf(event)
  return date === undefined ? "profile" : monthOf(date)
}

function dateOf(event: CircleEvent | ErasedEvent): LocalDate | undefined {
  if ("page" in event) return event.page.date
  return "date" in event ? event.date : undefined
}

/** A verified event: what happened, who wrote it on which device, under which name, and its place in the log. */
export interface Recorded<E extends CircleEvent | ErasedEvent = CircleEvent | ErasedEvent> {
  readonly id: EventId
  readonly by: MemberId
  readonly device: DeviceId
  /** Place in the circle's log, from 1; undefined while it still waits in the outbox. */
  readonly position: number | undefined
  readonly event: E
}

/**
 * An event out of decrypted JSON, or what is known of it when this version cannot read it: a newer version's type is
 * set aside and shown as such, anything else is malformed. Never throws.
 */
export type ParsedEvent =
  | { readonly state: "known"; readonly event: CircleEvent }
  | { readonly state: "newer" }
  | { readonly state: "malformed" }

const knownTypes: ReadonlySet<string> = new Set(eventSchema.options.map((option) => option.entries.type.literal))

export function parseEvent(json: unknown): ParsedEvent {
  const parsed = v.safeParse(eventSchema, json)
  if (parsed.success) return { state: "known", event: parsed.output }
  const type = typeof json === "object" && json !== null && "type" in json ? json.type : undefined
  return typeof type === "string" && !knownTypes.has(type) ? { state: "newer" } : { state: "malformed" }
}
