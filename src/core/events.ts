import * as v from "valibot"
import type { DeviceId, EventId, MemberId } from "#base/ids"
import { instant, monthOf, type LocalDate, type Month } from "#base/time"
import { agreementHash, termsSchema } from "./agreement/terms"
import { answerSchema, feelingSchema } from "./checkin/answer"
import { circleId, date, deviceId, hex32, hex64, itemId, memberId, text } from "./fields"

/**
 * Everything that can happen in a circle, as it is written inside an envelope. Who wrote it and where it stands in the
 * log are not part of the event: they come from the verified envelope (`Recorded`), so nobody can claim to be another.
 */
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
export const longestVision = 280
/** As many as one order can name. */
export const mostVisions = 200

export const dayParts = ["morning", "afternoon", "evening", "night"] as const
/** The part of the day where the author is: as near to a time as anything here is told. */
export type DayPart = (typeof dayParts)[number]

/** A lesson that only a newer version has may have a longer name than any that this one knows. */
export const longestLessonId = 80

export const longestNamingNote = 600
export const mostNamed = 6

/** Steps from the middle of the map of feelings to its edge. */
const mapStep = v.pipe(v.number(), v.safeInteger(), v.minValue(-4), v.maxValue(4))

export const outcomes = ["kept", "changed", "let-go"] as const
/** What one of those it names says of an agreement when they look at it again: keep it, change it, or let it go. */
export type Outcome = (typeof outcomes)[number]

export const availabilities = ["room", "later"] as const
/** Whether somebody has room to listen now, or would rather be told something later. */
export type Availability = (typeof availabilities)[number]

export const longestAppreciation = 600
const appreciationPart = v.pipe(v.string(), v.maxLength(longestAppreciation))
/** What you did, what it says about you, and what it meant to me. Only the first has to be there. */
const appreciationSchema = v.strictObject({
  did: text(longestAppreciation),
  says: appreciationPart,
  meant: appreciationPart,
})
export type Appreciation = v.InferOutput<typeof appreciationSchema>

export const shortestPause = 5
export const longestPause = 1_440

/**
 * An event's `frame` stays to be seen when its author takes it back; its `words` are what they take back. `left` is what
 * this device makes of the words as they go.
 */
const happening = <
  const Type extends string,
  Frame extends v.ObjectEntries,
  Words extends v.ObjectEntries,
  Left extends v.ObjectEntries = Record<never, never>,
>(
  type: Type,
  frame: Frame,
  words: Words,
  left?: Left,
) => ({
  event: v.strictObject({ type: v.literal(type), ...frame, ...words }),
  erased: v.strictObject({ type: v.literal("Erased"), of: v.literal(type), ...frame, ...(left as Left) }),
  words: Object.keys(words),
})

/** The end of the last day that dates can name. */
const lastInstant = 32_503_679_999_999
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(lastInstant), v.transform(instant))

const said = {
  /** What the circle is called, what kind it is, and whether somebody in it is a child: what is for adults stays away then. */
  CircleNamed: happening(
    "CircleNamed",
    { kind: v.picklist(circleKinds), hasChild: v.exactOptional(v.boolean()) },
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

  /** Something a circle may want to keep. Whoever adds it keeps it, until they say otherwise. */
  VisionItemAdded: happening("VisionItemAdded", { item: itemId, date }, { text: text(longestVision) }),
  /** Whether the author keeps it too. The newest word of each counts. */
  VisionItemKept: happening("VisionItemKept", { item: itemId }, { keep: v.boolean() }),
  /** How the board is laid out. It says nothing that could be taken back. */
  VisionOrdered: happening("VisionOrdered", { order: v.pipe(v.array(itemId), v.maxLength(mostVisions)) }, {}),
  /** Its author takes it off the board, as long as nobody else keeps it. */
  VisionItemWithdrawn: happening("VisionItemWithdrawn", { item: itemId }, {}),

  /** A text to be signed by everyone it names. Its author has signed it by putting it forward. */
  AgreementProposed: happening(
    "AgreementProposed",
    { item: itemId, replaces: v.optional(itemId) },
    { terms: termsSchema },
    { hash: hex32 },
  ),
  /** A signature carries the whole text: it says what was signed, and is its author's own copy. */
  AgreementSigned: happening(
    "AgreementSigned",
    { item: itemId, replaces: v.optional(itemId) },
    { terms: termsSchema },
    { hash: hex32 },
  ),
  /** The author takes their signature back, as long as not everyone has signed. */
  SignatureWithdrawn: happening("SignatureWithdrawn", { item: itemId }, {}),
  /** What the author says on looking at it again. It stays when they take their words back, as a signature does. */
  AgreementReviewed: happening("AgreementReviewed", { item: itemId, date, outcome: v.picklist(outcomes) }, {}),

  /**
   * A pause before talking on. `minutes` is its length and `backAt` its end in UTC milliseconds by its author's clock, so
   * that it can be told on a device that hears of it late.
   */
  CoolDownCalled: happening(
    "CoolDownCalled",
    { date },
    {
      minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(shortestPause), v.maxValue(longestPause)),
      backAt: moment,
    },
  ),

  /** An appreciation of somebody, or of all without `to`. The same item again says nothing more. */
  AppreciationGiven: happening(
    "AppreciationGiven",
    { item: itemId, date, to: v.optional(memberId) },
    { appreciation: appreciationSchema },
  ),
  /** What the author says of themselves until a time, in UTC milliseconds; null takes it away. The newest counts. */
  AvailabilitySaid: happening(
    "AvailabilitySaid",
    {},
    { said: v.nullable(v.strictObject({ availability: v.picklist(availabilities), until: moment })) },
  ),

  // Vault only: the private circle of one.
  /** An appreciation for a later date. It leaves the vault on that date, under the same item. */
  AppreciationKept: happening(
    "AppreciationKept",
    { item: itemId, date, circle: circleId, to: v.optional(memberId) },
    { appreciation: appreciationSchema },
  ),
  /** It was given on its date, or its author wants it no more. */
  AppreciationLetGo: happening("AppreciationLetGo", { item: itemId }, {}),
  /** A note to oneself. Writing the same item again replaces the text. */
  NoteWritten: happening("NoteWritten", { item: itemId, date }, { text: text(longestNote) }),
  NoteDeleted: happening("NoteDeleted", { item: itemId, date }, {}),
  /** Feelings named for oneself, apart from any page. */
  FeelingsNamed: happening(
    "FeelingsNamed",
    { item: itemId, date, part: v.picklist(dayParts) },
    {
      feelings: v.pipe(v.array(feelingSchema), v.minLength(1), v.maxLength(mostNamed)),
      note: v.pipe(v.string(), v.maxLength(longestNamingNote)),
    },
  ),
  FeelingsForgotten: happening("FeelingsForgotten", { item: itemId, date }, {}),
  /** Where a word sits on the map for its author; without a place, where it sits for everybody. */
  FeelingPlaced: happening(
    "FeelingPlaced",
    {},
    { feeling: text(40), place: v.nullable(v.strictObject({ energy: mapStep, pleasantness: mapStep })) },
  ),
  /** A lesson of the courses was gone through to its end. The first time counts, so it holds nothing of how often. */
  LessonDone: happening("LessonDone", { lesson: text(longestLessonId), date }, {}),
  /** A mark that its author keeps to themselves. */
  HeardKept: happening("HeardKept", { circle: circleId, page: pageRef, response: itemId }, { mark: v.picklist(marks) }),
  /**
   * A circle the person belongs to, and the keys of its recovery device, so that the vault alone can restore it. `head` is
   * a change of membership that its log holds, so that no server can show another log in its place.
   */
  CircleKept: happening(
    "CircleKept",
    { circle: circleId, member: memberId },
    { signingSeed: hex32, agreementSeed: hex32, head: v.optional(hex32) },
  ),
  /** Under which keys the author's device is in a circle. The vault alone knows which of its devices is which there. */
  HereAs: happening("HereAs", { circle: circleId, device: deviceId }, {}),
  /** A circle the person has left. */
  CircleLetGo: happening("CircleLetGo", { circle: circleId }, {}),
  /** The recovery words were written down and checked. What the words vouch for, they can recognise (`crypto/vouching`). */
  RecoveryKept: happening(
    "RecoveryKept",
    {},
    { vouched: v.optional(v.strictObject({ head: hex32, signature: hex64 })) },
  ),
}

export const eventSchema = v.variant("type", [
  said.CircleNamed.event,
  said.MemberNamed.event,
  said.CheckInAnswered.event,
  said.CheckInPassed.event,
  said.ResponseGiven.event,
  said.HeardShown.event,
  said.VisionItemAdded.event,
  said.VisionItemKept.event,
  said.VisionOrdered.event,
  said.VisionItemWithdrawn.event,
  said.AgreementProposed.event,
  said.AgreementSigned.event,
  said.SignatureWithdrawn.event,
  said.AgreementReviewed.event,
  said.CoolDownCalled.event,
  said.AppreciationGiven.event,
  said.AvailabilitySaid.event,
  said.AppreciationKept.event,
  said.AppreciationLetGo.event,
  said.NoteWritten.event,
  said.NoteDeleted.event,
  said.FeelingsNamed.event,
  said.FeelingsForgotten.event,
  said.FeelingPlaced.event,
  said.LessonDone.event,
  said.HeardKept.event,
  said.CircleKept.event,
  said.HereAs.event,
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
  said.VisionItemAdded.erased,
  said.VisionItemKept.erased,
  said.VisionOrdered.erased,
  said.VisionItemWithdrawn.erased,
  said.AgreementProposed.erased,
  said.AgreementSigned.erased,
  said.SignatureWithdrawn.erased,
  said.AgreementReviewed.erased,
  said.CoolDownCalled.erased,
  said.AppreciationGiven.erased,
  said.AvailabilitySaid.erased,
  said.AppreciationKept.erased,
  said.AppreciationLetGo.erased,
  said.NoteWritten.erased,
  said.NoteDeleted.erased,
  said.FeelingsNamed.erased,
  said.FeelingsForgotten.erased,
  said.FeelingPlaced.erased,
  said.LessonDone.erased,
  said.HeardKept.erased,
  said.CircleKept.erased,
  said.HereAs.erased,
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

/** What has a date and outlasts its month: it belongs to what a circle is, like its names. */
const lasting: ReadonlySet<string> = new Set<CircleEvent["type"]>([
  "VisionItemAdded",
  "AgreementReviewed",
  "CoolDownCalled",
  "LessonDone",
  "AppreciationKept",
])

/**
 * The part of a circle's history an event belongs to: the month of the date it is about, or the profile for what has
 * none or outlasts it. Parts do not touch each other, so each can be folded by itself.
 */
export function partOf(event: LogEvent): "profile" | Month {
  const about = dateOf(event)
  return about === undefined || lasting.has(event.type === "Erased" ? event.of : event.type)
    ? "profile"
    : monthOf(about)
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
  const left = "terms" in event ? { hash: agreementHash(event) } : {}
  return v.parse(erasedSchema, { type: "Erased", of: event.type, ...Object.fromEntries(frame), ...left })
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
  return { state: isNewer && !isDeeper(json, deepest) ? "newer" : "malformed" }
}

/** No event is nested like that; and what is nested thousands of levels deep can be read, but not be written down again. */
const deepest = 32

const isDeeper = (json: unknown, levels: number): boolean =>
  typeof json === "object" &&
  json !== null &&
  (levels === 0 || Object.values(json).some((inner) => isDeeper(inner, levels - 1)))

/** For reading back what a device has stored itself: as received, or taken back since. */
export const storedEventSchema = v.union([eventSchema, erasedSchema])

/** A stored event, or undefined where it is none. Never throws. */
export function parseStored(json: unknown): LogEvent | undefined {
  const parsed = v.safeParse(storedEventSchema, json)
  return parsed.success ? parsed.output : undefined
}
