import type { MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { viewPage, type Looking } from "./checkin/viewRound"
import type { CircleState, Note } from "./circleState"
import type { Mark } from "./events"

/**
 * What is for one person alone, over all their circles: their own words for feelings, their notes, and when they felt
 * heard. It is read from what is loaded, and nothing in it is ever shown to anybody else. Keeps VA4 and VA5.
 */
export interface Own {
  readonly state: CircleState
  /** The person's own name in this circle: it is another one in each. */
  readonly me: MemberId
}

export interface FeelingNamed {
  readonly word: string
  readonly times: number
}

/**
 * Own feelings by their words, the most named first and, among equals, by the alphabet. "I don't know yet" is an answer
 * and no word. `wordOf` gives a feeling's word by its id, or undefined for one that only a newer version knows; a word of
 * one's own that is spelt like one counts as that one.
 */
export function feelingsNamed(
  circles: readonly Own[],
  wordOf: (id: string) => string | undefined,
): readonly FeelingNamed[] {
  const named = new Map<string, { word: string; times: number }>()
  for (const { state, me } of circles) {
    for (const feeling of daysOf(state).flatMap(({ pages }) => feelingsOf(pages.get(me)))) {
      if (feeling.kind === "unknown") continue
      const word = (feeling.kind === "own" ? feeling.word : wordOf(feeling.id))?.trim()
      if (!word) continue
      const key = word.toLowerCase()
      const before = named.get(key)
      if (before) before.times++
      else named.set(key, { word, times: 1 })
    }
  }
  return [...named.values()].sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
}

export type NoteView = Pick<Note, "item" | "date" | "text">

/** The notes of a vault, newest first. */
export const viewNotes = ({ months }: CircleState): readonly NoteView[] =>
  [...months.values()]
    .flatMap(({ notes }) => [...notes.values()])
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ item, date, text }) => ({ item, date, text }))

export interface Heard {
  /** The date of the page that was answered. */
  readonly date: LocalDate
  /** What the responder is called; empty where their name has not arrived. */
  readonly by: string
  readonly mark: Mark
}

/** Own marks on responses to own pages, kept or shown, the newest page first. */
export const viewHeard = (circles: readonly Looking[]): readonly Heard[] =>
  circles
    .flatMap((looking) =>
      daysOf(looking.state).flatMap(({ date }) =>
        (viewPage(looking, { date, author: looking.me })?.responses ?? []).flatMap(({ by, mark }) =>
          mark ? [{ date, by: looking.state.profile.names.get(by) ?? "", mark: mark.mark }] : [],
        ),
      ),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))

type Day = ReturnType<typeof daysOf>[number]

const daysOf = ({ months }: CircleState) => [...months.values()].flatMap(({ days }) => [...days.values()])

const feelingsOf = (page: ReturnType<Day["pages"]["get"]>) => (page?.state === "answered" ? page.answer.feelings : [])
