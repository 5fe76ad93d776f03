import type { ItemId } from "#base/ids"
import { addDays, daysBetween, weekOf, type LocalDate } from "#base/time"
import type { Feeling } from "../checkin/answer"
import type { CircleState } from "../circleState"
import { dayParts, type DayPart } from "../events"
import type { Own } from "../feelingsNamed"
import { namingsOf } from "./naming"

/**
 * What somebody has felt, by their own words, over time and over all circles. For themselves alone: nothing here is shown
 * to anybody else, and nothing is a score. Keeps LI4 to LI7.
 */
export interface LogEntry {
  readonly date: LocalDate
  readonly feelings: readonly Feeling[]
  /** Named for oneself; undefined for those of a page. */
  readonly alone: { readonly item: ItemId; readonly part: DayPart; readonly note: string } | undefined
}

/** Everything named, in check-ins and alone, the newest first. */
export function feelingLog(circles: readonly Own[], vault: CircleState): readonly LogEntry[] {
  const onPages = circles.flatMap(({ state, me }) =>
    [...state.months.values()].flatMap(({ days }) =>
      [...days.values()].flatMap(({ date, pages }): readonly LogEntry[] => {
        const page = pages.get(me)
        return page?.state === "answered" && page.answer.feelings.length > 0
          ? [{ date, feelings: page.answer.feelings, alone: undefined }]
          : []
      }),
    ),
  )
  const alone = namingsOf(vault)
    .toReversed()
    .map(({ date, feelings, item, part, note }): LogEntry => ({ date, feelings, alone: { item, part, note } }))
  return [...alone, ...onPages].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

export interface Patterns {
  /** Mondays, the oldest first. */
  readonly weeks: readonly LocalDate[]
  /** The words named most, with how often in each of the weeks. */
  readonly words: readonly { readonly word: string; readonly byWeek: readonly number[] }[]
  /** How often something was named for oneself in each part of the day; pages tell no time. */
  readonly parts: readonly { readonly part: DayPart; readonly times: number }[]
  /** Words named in these weeks and never before, the newest first. Empty while there is nothing from before. */
  readonly newWords: readonly { readonly word: string; readonly date: LocalDate }[]
}

interface Asked {
  readonly today: LocalDate
  readonly weeks: number
  readonly mostWords: number
  /** The word of a feeling's id, or undefined for one that only a newer version knows. */
  readonly wordOf: (id: string) => string | undefined
}

/** What the last weeks were like, this one with them. "I don't know yet" is an answer and no word. */
export function patternsIn(log: readonly LogEntry[], { today, weeks: many, mostWords, wordOf }: Asked): Patterns {
  const thisWeek = weekOf(today)
  const weeks = Array.from({ length: many }, (_, back) => addDays(thisWeek, -7 * (many - 1 - back)))
  const first = weeks[0] ?? thisWeek
  const named = log.flatMap(({ date, feelings }) =>
    feelings.flatMap((feeling) => {
      const word = wordIn(feeling, wordOf)
      return word === undefined ? [] : [{ date, word }]
    }),
  )
  const counts = new Map<string, number[]>()
  for (const { word, date } of named) {
    const week = Math.floor(daysBetween(first, date) / 7)
    if (week < 0 || week >= many) continue
    const byWeek = counts.get(word) ?? weeks.map(() => 0)
    byWeek[week] = (byWeek[week] ?? 0) + 1
    counts.set(word, byWeek)
  }
  const before = new Set(named.flatMap(({ word, date }) => (date < first ? [word] : [])))
  const firstDates = new Map(named.map(({ word, date }) => [word, date] as const))
  const inWeeks = log.filter(({ date }) => date >= first)
  return {
    weeks,
    words: [...counts]
      .map(([word, byWeek]) => ({ word, byWeek }))
      .sort((a, b) => sum(b.byWeek) - sum(a.byWeek) || (a.word < b.word ? -1 : 1))
      .slice(0, mostWords),
    parts: dayParts.map((part) => ({ part, times: inWeeks.filter(({ alone }) => alone?.part === part).length })),
    newWords:
      before.size === 0
        ? []
        : [...firstDates]
            .filter(([word, date]) => !before.has(word) && date >= first && date <= today)
            .map(([word, date]) => ({ word, date })),
  }
}

/** A word of one's own that is spelt like one of the vocabulary counts as that one. */
const wordIn = (feeling: Feeling, wordOf: Asked["wordOf"]): string | undefined => {
  if (feeling.kind === "unknown") return undefined
  const word = (feeling.kind === "own" ? feeling.word : wordOf(feeling.id))?.trim().toLowerCase()
  return word === "" ? undefined : word
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
