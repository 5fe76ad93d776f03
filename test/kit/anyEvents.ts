import fc from "fast-check"
import type { CircleId, DeviceId, MemberId } from "#base/ids"
import { instant, type LocalDate } from "#base/time"
import type { Terms } from "#core/agreement/terms"
import { wishes, type Answer, type Feeling } from "#core/checkin/answer"
import {
  availabilities,
  circleKinds,
  dayParts,
  eraseEvent,
  marks,
  mostNamed,
  moves,
  outcomes,
  parts,
  type CircleEvent,
  type PageRef,
  type Recorded,
} from "#core/events"
import { alice, bob, carol, item, logOf, type Said } from "./play"

/**
 * Whatever members may write, sense or not: few dates, few people and few names of things, so that events often speak
 * of each other. Everything somebody words carries their sign, so that it can be told whose words have come where.
 */
export const stranger = "5a".repeat(16) as MemberId
export const everybody: readonly MemberId[] = [alice, bob, carol, stranger]

/** What stands before all words of a member. */
export const signOf = (by: MemberId): string => `⟨${by.slice(0, 4)}⟩`

const dates = ["2026-10-31", "2026-11-01", "2026-11-24", "2026-11-25"] as readonly string[] as readonly LocalDate[]
export const anyDate = fc.constantFrom(...dates)
export const anyMember = fc.constantFrom(...everybody)
const anyItem = fc.integer({ min: 1, max: 6 }).map(item)
const anyCircle = fc.constantFrom(...(["1", "2"].map((digit) => digit.repeat(32)) as CircleId[]))
const anyPage: fc.Arbitrary<PageRef> = fc.record({ date: anyDate, author: anyMember })
const anySeed = fc.constantFrom("5".repeat(64), "6".repeat(64))

export const anyWords = (by: MemberId): fc.Arbitrary<string> =>
  fc
    .oneof(fc.string({ maxLength: 8 }), fc.constantFrom("naïve 𝕏", "one\u2028two", '"{}\\', "\ud800"))
    .map((text) => signOf(by) + text)

const anyOwnWord = (by: MemberId) => fc.constantFrom("frayed", "Frayed", "Proud").map((word) => signOf(by) + word)

const anyFeeling = (by: MemberId): fc.Arbitrary<Feeling> =>
  fc.oneof(
    fc.constantFrom<Feeling>(
      { kind: "known", id: "proud" },
      { kind: "known", id: "at-ease", strength: "touch" },
      { kind: "unknown" },
    ),
    anyOwnWord(by).map((word): Feeling => ({ kind: "own", word })),
  )

export const anyAnswer = (by: MemberId): fc.Arbitrary<Answer> =>
  fc.record({
    best: fc.oneof(fc.constant(""), anyWords(by)),
    challenge: fc.oneof(fc.constant(""), anyWords(by)),
    feelings: fc.array(anyFeeling(by), { maxLength: 3 }),
    wish: fc.constantFrom(...wishes),
  })

const anyPageEvent = (by: MemberId): fc.Arbitrary<CircleEvent> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant("CheckInAnswered"), date: anyDate, answer: anyAnswer(by) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("CheckInPassed"), date: anyDate }) },
  )

/** Their words carry nobody's sign: what is agreed is said by all it names. */
const anyTerms = fc.constantFrom(
  ...[
    [alice, bob],
    [alice, bob, carol],
  ].map((named): Terms => {
    const steps = named.map((who) => ({ who, when: "the door shuts", will: "put the kettle on" }))
    return { date: "2026-11-01" as LocalDate, named, steps, reviewOn: "2026-11-24" as LocalDate }
  }),
)

/** What outlasts its month: visions, agreements, pauses. */
const anyLastingBy = (by: MemberId): fc.Arbitrary<CircleEvent> => {
  const agreement = fc.record(
    { item: anyItem, replaces: anyItem, terms: anyTerms },
    { requiredKeys: ["item", "terms"] },
  )
  return fc.oneof(
    fc.record({ type: fc.constant("VisionItemAdded"), item: anyItem, date: anyDate, text: anyWords(by) }),
    fc.record({ type: fc.constant("VisionItemKept"), item: anyItem, keep: fc.boolean() }),
    fc.record({ type: fc.constant("VisionOrdered"), order: fc.array(anyItem, { maxLength: 8 }) }),
    fc.record({ type: fc.constant("VisionItemWithdrawn"), item: anyItem }),
    agreement.map((said) => ({ type: "AgreementProposed" as const, ...said })),
    agreement.map((said) => ({ type: "AgreementSigned" as const, ...said })),
    fc.record({ type: fc.constant("SignatureWithdrawn"), item: anyItem }),
    fc.record({
      type: fc.constant("AgreementReviewed"),
      item: anyItem,
      date: anyDate,
      outcome: fc.constantFrom(...outcomes),
    }),
    fc.record({
      type: fc.constant("CoolDownCalled"),
      date: anyDate,
      minutes: fc.constantFrom(5, 30, 1_440),
      backAt: fc.constantFrom(0, 1_795_000_000_000).map(instant),
    }),
  )
}

/** To one of them, to themselves or to all. */
const anyAppreciation = (by: MemberId) => ({
  item: anyItem,
  date: anyDate,
  to: fc.option(anyMember, { nil: undefined }),
  appreciation: fc.record({ did: anyWords(by), says: fc.oneof(fc.constant(""), anyWords(by)), meant: anyWords(by) }),
})

export const anyGratitudeBy = (by: MemberId): fc.Arbitrary<CircleEvent> =>
  fc.oneof(
    fc.record({ type: fc.constant("AppreciationGiven"), ...anyAppreciation(by) }).map(withoutNobody),
    fc.record({ type: fc.constant("AppreciationKept"), circle: anyCircle, ...anyAppreciation(by) }).map(withoutNobody),
    fc.record({ type: fc.constant("AppreciationLetGo"), item: anyItem }),
    fc.record({
      type: fc.constant("AvailabilitySaid"),
      said: fc.option(
        fc.record({
          availability: fc.constantFrom(...availabilities),
          until: fc.constantFrom(0, 1_795_000_000_000).map(instant),
        }),
      ),
    }),
  )

/** As it comes off the wire, where nothing is undefined. */
const withoutNobody = <E extends { readonly to: MemberId | undefined }>({ to, ...event }: E) =>
  to === undefined ? event : { ...event, to }

export const anyEventBy = (by: MemberId): fc.Arbitrary<CircleEvent> => {
  const mark = fc.constantFrom(...marks)
  return fc.oneof(
    { weight: 4, arbitrary: anyPageEvent(by) },
    { weight: 6, arbitrary: anyLastingBy(by) },
    { weight: 4, arbitrary: anyGratitudeBy(by) },
    {
      weight: 8,
      arbitrary: fc.record(
        {
          type: fc.constant("ResponseGiven"),
          item: anyItem,
          page: anyPage,
          part: fc.constantFrom(...parts),
          move: fc.constantFrom(...moves),
          text: anyWords(by),
          retryOf: anyItem,
        },
        { requiredKeys: ["type", "item", "page", "part", "move", "text"] },
      ),
    },
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant("HeardShown"), page: anyPage, response: anyItem, mark }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("HeardKept"),
        circle: anyCircle,
        page: anyPage,
        response: anyItem,
        mark,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant("NoteWritten"), item: anyItem, date: anyDate, text: anyWords(by) }),
    },
    fc.record({ type: fc.constant("NoteDeleted"), item: anyItem, date: anyDate }),
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("FeelingsNamed"),
        item: anyItem,
        date: anyDate,
        part: fc.constantFrom(...dayParts),
        feelings: fc.array(anyFeeling(by), { minLength: 1, maxLength: mostNamed }),
        note: anyWords(by),
      }),
    },
    fc.record({ type: fc.constant("FeelingsForgotten"), item: anyItem, date: anyDate }),
    fc.record({ type: fc.constant("LessonDone"), lesson: fc.constantFrom("beyondUpset", "newer"), date: anyDate }),
    fc.record({
      type: fc.constant("FeelingPlaced"),
      feeling: anyWords(by),
      place: fc.option(
        fc.record({ energy: fc.integer({ min: -4, max: 4 }), pleasantness: fc.integer({ min: -4, max: 4 }) }),
      ),
    }),
    fc.record({
      type: fc.constant("CircleNamed"),
      name: fc.constantFrom("", "Us", "The four"),
      kind: fc.constantFrom(...circleKinds),
    }),
    fc.record({ type: fc.constant("MemberNamed"), name: anyWords(by) }),
    fc.record({
      type: fc.constant("CircleKept"),
      circle: anyCircle,
      member: anyMember,
      signingSeed: anySeed,
      agreementSeed: anySeed,
    }),
    fc.record({
      type: fc.constant("HereAs"),
      circle: anyCircle,
      device: anyCircle.map(String) as fc.Arbitrary<DeviceId>,
    }),
    fc.record({ type: fc.constant("CircleLetGo"), circle: anyCircle }),
    fc.constant<CircleEvent>({ type: "RecoveryKept" }),
  )
}

/** Built once for each member: building is what takes long. */
const byAnybody = <T>(arbitraryBy: (by: MemberId) => fc.Arbitrary<T>): fc.Arbitrary<readonly [MemberId, T]> =>
  fc.oneof(...everybody.map((by) => fc.tuple(fc.constant(by), arbitraryBy(by))))

const anyPages: fc.Arbitrary<Said> = byAnybody(anyPageEvent)
const orErased = (event: fc.Arbitrary<CircleEvent>): fc.Arbitrary<Said[1]> =>
  fc.oneof({ weight: 6, arbitrary: event }, { weight: 1, arbitrary: event.map((one) => eraseEvent(one)) })
const anySaid: fc.Arbitrary<Said> = byAnybody((by) => orErased(anyEventBy(by)))

/** Pages first, so that what follows has something to speak of; then anything by anybody. */
export const anyStory: fc.Arbitrary<readonly Said[]> = fc
  .tuple(fc.array(anyPages, { minLength: 4, maxLength: 14 }), fc.array(anySaid, { minLength: 10, maxLength: 40 }))
  .map((acts) => acts.flat())

/** A log of such a story, in order. */
export const anyLog: fc.Arbitrary<readonly Recorded[]> = anyStory.map((story) => logOf(story))

/** A log of nothing but what outlasts its month. */
export const anyLastingLog: fc.Arbitrary<readonly Recorded[]> = fc
  .array(
    byAnybody((by) => orErased(anyLastingBy(by))),
    { minLength: 10, maxLength: 50 },
  )
  .map((story) => logOf(story))
