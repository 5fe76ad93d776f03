import type { ItemId, MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { Answer, Feeling } from "./checkin/answer"
import type { CircleState, Day, MapPlace, Naming, Note, Page, Response } from "./circleState"
import type { Appreciation, CircleKind, EventOf, Mark, Move, Outcome, Part } from "./events"
import { englishExport, type ExportLabels } from "./exportLabels"
import { viewShelf } from "./gratitude/appreciation"
import { namingsOf } from "./literacy/naming"

/**
 * What a person takes with them: every word of their own, what they have agreed with others, which is everybody's, and of
 * others' nothing but that there was something they answered, marked or keep. Names of other people stay behind too.
 * Keeps VA6 to VA8 and AG14.
 */
export interface ToExport {
  readonly circles: readonly {
    readonly name: string
    readonly kind: CircleKind
    readonly state: CircleState
    readonly me: MemberId
    /** Own pages that have not opened: they are one's own words all the same. */
    readonly sealed?: readonly SealedPage[]
  }[]
  readonly vault: { readonly state: CircleState; readonly kept: ReadonlyMap<ItemId, Mark> } | undefined
  readonly today: LocalDate
  /** The word of a feeling's id; the id itself stands in for one that is not known. */
  readonly wordOf?: (id: string) => string | undefined
  readonly labels?: ExportLabels
}

type SealedPage = EventOf<"CheckInAnswered" | "CheckInPassed">

/** The JSON file's content. `version` is raised when a field changes its meaning; fields may be added. */
export interface ExportedWords {
  readonly format: "attune-words"
  readonly version: 1
  readonly exported: LocalDate
  readonly circles: readonly ExportedCircle[]
  readonly notes: readonly Pick<Note, "item" | "date" | "text">[]
  /** Feelings named for oneself. */
  readonly namings: readonly Pick<Naming, "item" | "date" | "part" | "feelings" | "note">[]
  /** What I wrote for a later date, and has not left my devices. */
  readonly keptAppreciations: readonly ExportedAppreciation[]
  /** Where I moved words to on the map, by the feeling's id. */
  readonly places: Readonly<Record<string, MapPlace>>
  /** Lessons I have gone through, the first done first. */
  readonly lessons: readonly { readonly lesson: string; readonly date: LocalDate }[]
}

export interface ExportedCircle {
  readonly name: string
  readonly kind: CircleKind
  readonly myName: string
  readonly pages: readonly ExportedPage[]
  readonly responses: readonly ExportedResponse[]
  /** Whether I felt heard by a response to my page; whose it was and what it said is not mine to take. */
  readonly marks: readonly ExportedMark[]
  readonly visions: readonly ExportedVision[]
  readonly agreements: readonly ExportedAgreement[]
  /** What I said; to whom is theirs. */
  readonly appreciations: readonly ExportedAppreciation[]
}

export type ExportedAppreciation = Appreciation & { readonly item: ItemId; readonly date: LocalDate }

export type ExportedPage = { readonly date: LocalDate } & (
  { readonly state: "answered"; readonly answer: Answer } | { readonly state: "passed" | "erased" }
)

export interface ExportedResponse {
  readonly item: ItemId
  /** Which page it answers: somebody's of this date. */
  readonly date: LocalDate
  readonly part: Part
  readonly move: Move
  readonly text: string
  readonly retryOf?: ItemId
}

export interface ExportedMark {
  readonly date: LocalDate
  readonly part: Part
  readonly mark: Mark
  readonly isShown: boolean
}

/** Something I would like to keep. The text is there where it is mine. */
export interface ExportedVision {
  readonly item: ItemId
  readonly date: LocalDate
  readonly isKept: boolean
  readonly text?: string
}

/** A text that all it names have signed, or one that I put forward. */
export interface ExportedAgreement {
  readonly item: ItemId
  readonly replaces?: ItemId
  readonly date: LocalDate
  readonly reviewOn: LocalDate
  /** How many it names. */
  readonly people: number
  /** `who`: 0 is me, and the others are numbered. */
  readonly steps: readonly { readonly who: number; readonly when: string; readonly will: string }[]
  readonly isAgreed: boolean
  /** What I said on looking at it again. */
  readonly reviews: readonly { readonly date: LocalDate; readonly outcome: Outcome }[]
}

/** The texts of two files: JSON for programs, Markdown to read. */
export function exportWords(what: ToExport): { readonly json: string; readonly markdown: string } {
  const words = gather(what)
  return { json: `${JSON.stringify(words, null, 2)}\n`, markdown: toMarkdown(words, what) }
}

function gather({ circles, vault, today }: ToExport): ExportedWords {
  const kept = vault?.kept ?? new Map<ItemId, Mark>()
  const notes = [...(vault?.state.months.values() ?? [])].flatMap((month) => [...month.notes.values()])
  return {
    format: "attune-words",
    version: 1,
    exported: today,
    circles: circles.map(({ name, kind, state, me, sealed = [] }) => {
      const days = daysOf(state)
      return {
        name,
        kind,
        myName: state.profile.names.get(me) ?? "",
        pages: pagesBy(days, me, sealed),
        responses: days.flatMap((day) => responsesBy(day, me)),
        marks: days.flatMap((day) => marksBy(day, me, kept)),
        visions: visionsOf(state, me),
        agreements: agreementsOf(state, me),
        appreciations: oldestFirst(viewShelf({ state, me }).filter(({ isMine }) => isMine)).map(appreciationOf),
      }
    }),
    notes: oldestFirst(notes).map(({ item, date, text }) => ({ item, date, text })),
    namings: oldestFirst(vault ? namingsOf(vault.state) : []).map(({ item, date, part, feelings, note }) => {
      return { item, date, part, feelings, note }
    }),
    keptAppreciations: oldestFirst([...(vault?.state.profile.keptAppreciations.values() ?? [])]).map(appreciationOf),
    places: Object.fromEntries(vault?.state.profile.places ?? []),
    lessons: oldestFirst([...(vault?.state.profile.lessons ?? [])].map(([lesson, date]) => ({ lesson, date }))),
  }
}

const oldestFirst = <T extends { readonly date: LocalDate }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

const daysOf = ({ months }: CircleState): readonly Day[] =>
  oldestFirst([...months.values()].flatMap(({ days }) => [...days.values()]))

function pagesBy(days: readonly Day[], me: MemberId, sealed: readonly SealedPage[]): readonly ExportedPage[] {
  const inLog = days.flatMap(({ date, pages }) => pageOf(date, pages.get(me)) ?? [])
  const dates = new Set(inLog.map(({ date }) => date))
  return oldestFirst([...inLog, ...sealed.filter(({ date }) => !dates.has(date)).map(sealedPage)])
}

function pageOf(date: LocalDate, page: Page | undefined): ExportedPage | undefined {
  if (!page) return undefined
  return page.state === "answered" ? { date, state: "answered", answer: page.answer } : { date, state: page.state }
}

const sealedPage = (page: SealedPage): ExportedPage =>
  page.type === "CheckInAnswered"
    ? { date: page.date, state: "answered", answer: page.answer }
    : { date: page.date, state: "passed" }

const responsesBy = ({ date, responses }: Day, me: MemberId): readonly ExportedResponse[] =>
  [...responses.values()].flatMap(({ by, item, part, move, text, retryOf }: Response) =>
    by === me && text !== undefined ? [{ item, date, part, move, text, ...(retryOf && { retryOf }) }] : [],
  )

function marksBy({ date, responses, shown }: Day, me: MemberId, kept: ReadonlyMap<ItemId, Mark>): ExportedMark[] {
  return [...responses.values()].flatMap(({ item, to, part }) => {
    const mark = shown.get(item) ?? kept.get(item)
    return to === me && mark ? [{ date, part, mark, isShown: shown.has(item) }] : []
  })
}

function visionsOf({ profile }: CircleState, me: MemberId): readonly ExportedVision[] {
  return [...profile.vision.items.values()].flatMap(({ item, by, date, text, keptBy }): ExportedVision[] => {
    const isKept = keptBy.has(me)
    if (by === me) return text === undefined ? [] : [{ item, date, isKept, text }]
    return isKept ? [{ item, date, isKept }] : []
  })
}

const appreciationOf = ({
  item,
  date,
  appreciation,
}: {
  readonly item: ItemId
  readonly date: LocalDate
  readonly appreciation: Appreciation
}): ExportedAppreciation => ({ item, date, ...appreciation })

function agreementsOf({ profile }: CircleState, me: MemberId): readonly ExportedAgreement[] {
  return [...profile.agreements.values()].flatMap(
    ({ item, replaces, proposal, text, isAgreed, reviews }): ExportedAgreement[] => {
      if (text.state === "gone" || !text.terms.named.includes(me) || !(isAgreed || proposal?.by === me)) return []
      const { date, named, steps, reviewOn } = text.terms
      const numbered = [me, ...named.filter((member) => member !== me)]
      return [
        {
          item,
          ...(replaces && { replaces }),
          date,
          reviewOn,
          people: named.length,
          steps: steps.map(({ who, when, will }) => ({ who: numbered.indexOf(who), when, will })),
          isAgreed,
          reviews: reviews
            .filter(({ by }) => by === me)
            .map((review) => ({ date: review.date, outcome: review.outcome })),
        },
      ]
    },
  )
}

function toMarkdown(words: ExportedWords, { wordOf, labels = englishExport }: ToExport): string {
  const { circles, notes, namings, keptAppreciations, exported } = words
  const lines = [`# ${labels.title}`, labels.savedOn(exported)]
  for (const circle of circles) {
    lines.push(`## ${oneLine(circle.name) || labels.circle[circle.kind]}`)
    if (circle.myName) lines.push(labels.myName(oneLine(circle.myName)))
    for (const date of datesOf(circle)) lines.push(`### ${date}`, ...dayLines(circle, date, labels, wordOf))
    if (circle.visions.length > 0) lines.push(`### ${labels.visions}`)
    for (const vision of circle.visions) lines.push(...visionLines(vision, labels))
    if (circle.agreements.length > 0) lines.push(`### ${labels.agreements}`)
    for (const agreement of circle.agreements) lines.push(...agreementLines(agreement, labels))
    if (circle.appreciations.length > 0) lines.push(`### ${labels.appreciations}`)
    for (const one of circle.appreciations) lines.push(...appreciationLines(one, labels))
  }
  if (keptAppreciations.length > 0) lines.push(`## ${labels.keptAppreciations}`)
  for (const one of keptAppreciations) lines.push(...appreciationLines(one, labels))
  if (notes.length > 0) lines.push(`## ${labels.notes}`)
  for (const { date, text } of notes) lines.push(`### ${date}`, quote(text))
  if (namings.length > 0) lines.push(`## ${labels.namings}`)
  for (const { date, part, feelings, note } of namings) {
    lines.push(`### ${date}, ${labels.dayParts[part]}`, namesOf(feelings, labels, wordOf))
    if (note !== "") lines.push(quote(note))
  }
  return `${lines.join("\n\n")}\n`
}

const datesOf = ({ pages, responses, marks }: ExportedCircle): readonly LocalDate[] =>
  [...new Set([...pages, ...responses, ...marks].map(({ date }) => date))].sort()

function dayLines(
  { pages, responses, marks }: ExportedCircle,
  on: LocalDate,
  labels: ExportLabels,
  wordOf: ToExport["wordOf"],
): readonly string[] {
  const isOn = ({ date }: { readonly date: LocalDate }) => date === on
  return [
    ...pages.filter(isOn).flatMap((page) => pageLines(page, labels, wordOf)),
    ...responses.filter(isOn).flatMap(({ part, text }) => [labels.response(labels.theirParts[part]), quote(text)]),
    ...marks
      .filter(isOn)
      .map(({ part, mark, isShown }) => labels.mark(labels.myParts[part], labels.marks[mark], isShown)),
  ]
}

function pageLines(page: ExportedPage, labels: ExportLabels, wordOf: ToExport["wordOf"]): readonly string[] {
  if (page.state !== "answered") return [labels[page.state]]
  const { best, challenge, feelings, wish } = page.answer
  return [
    ...(best === "" ? [] : [`**${labels.best}**`, quote(best)]),
    ...(challenge === "" ? [] : [`**${labels.challenge}**`, quote(challenge)]),
    ...(feelings.length === 0 ? [] : [`**${labels.feelings}** ${namesOf(feelings, labels, wordOf)}`]),
    `**${labels.wish}** ${labels.wishes[wish]}`,
  ]
}

const namesOf = (feelings: readonly Feeling[], labels: ExportLabels, wordOf: ToExport["wordOf"]): string =>
  feelings
    .map((feeling) => {
      if (feeling.kind === "unknown") return labels.feelingUnknown
      const word = oneLine(feeling.kind === "own" ? feeling.word : (wordOf?.(feeling.id) ?? feeling.id))
      return feeling.strength ? `${word} (${labels.strengths[feeling.strength]})` : word
    })
    .join(", ")

const visionLines = ({ date, isKept, text }: ExportedVision, labels: ExportLabels): readonly string[] =>
  text === undefined ? [labels.othersVision(date)] : [labels.vision(date, isKept), quote(text)]

const agreementLines = (
  { date, reviewOn, steps, isAgreed, reviews }: ExportedAgreement,
  labels: ExportLabels,
): readonly string[] => [
  labels.agreement(date, isAgreed),
  ...steps.map(({ who, when, will }) => quote(labels.step(who, when, will))),
  labels.reviewOn(reviewOn),
  ...reviews.map((review) => labels.reviewed(review.date, labels.outcomes[review.outcome])),
]

const appreciationLines = (
  { date, did, says, meant }: ExportedAppreciation,
  labels: ExportLabels,
): readonly string[] => [labels.appreciation(date), ...[did, says, meant].filter((part) => part !== "").map(quote)]

const newLine = /\r\n|[\n\r\u2028\u2029\u0085]/
const oneLine = (text: string): string => plainly(text.split(newLine).join(" ").trim())
const quote = (text: string): string =>
  text
    .split(newLine)
    .map((line) => `> ${plainly(line)}`.trimEnd())
    .join("\n")

/** Keeps a reader of Markdown from taking words for markup or fetching what a line names; the words stay readable. */
const plainly = (line: string): string => line.replaceAll("<", "\\<").replaceAll("![", "!\\[")
