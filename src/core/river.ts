import { addDays, type LocalDate, type Month } from "#base/time"
import { viewDay, type Looking, type PageView } from "./checkin/viewRound"
import type { CircleState, Day } from "./circleState"

/** What has been shared, day by day, newest first, and found again by its words. Keeps RI1 to RI4. */
export interface DayView {
  readonly date: LocalDate
  readonly pages: readonly PageView[]
}

export const viewMonth = (looking: Looking, month: Month): readonly DayView[] =>
  [...(looking.state.months.get(month)?.days.values() ?? [])]
    .filter(({ pages }) => pages.size > 0)
    .map(({ date }) => date)
    .sort()
    .reverse()
    .map((date) => openDay(looking, date))

/** A day whose pages are put together when they are first looked at: most days of ten years never are. */
function openDay(looking: Looking, date: LocalDate): DayView {
  let pages: readonly PageView[] | undefined
  return {
    date,
    get pages() {
      pages ??= viewDay(looking, date)
      return pages
    },
  }
}

/** The months that are loaded, newest first. */
export const viewRiver = (looking: Looking): readonly DayView[] =>
  [...looking.state.months.keys()]
    .sort()
    .reverse()
    .flatMap((month) => viewMonth(looking, month))

/** On how many of the last `days` days pages of at least two people have opened, today included. */
export function metDays({ months }: CircleState, today: LocalDate, days = 28): number {
  const first = addDays(today, 1 - days)
  return [...months.values()]
    .flatMap(({ days: all }) => [...all.values()])
    .filter(({ date, pages }) => date >= first && date <= today && pages.size > 1).length
}

/** Words of every day in a form that is quick to look through; made once for a loaded history. */
export interface RiverIndex {
  readonly days: readonly { readonly date: LocalDate; readonly text: string }[]
}

/** Case, accents and width do not matter when people look for words. */
export const plain = (text: string): string => text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")

/** `wordOf` gives a feeling's word by its id, so that it can be found as it is read. */
export const indexRiver = ({ months }: CircleState, wordOf: (id: string) => string): RiverIndex => ({
  days: [...months.values()]
    .flatMap(({ days }) => [...days.values()])
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((day) => ({ date: day.date, text: plain(wordsOf(day, wordOf).join("\n")) })),
})

function wordsOf({ pages, responses }: Day, wordOf: (id: string) => string): readonly string[] {
  const written = [...pages.values()].flatMap((page) => {
    if (page.state !== "answered") return []
    const { best, challenge, feelings } = page.answer
    const named = feelings.flatMap((feeling) =>
      feeling.kind === "unknown" ? [] : [feeling.kind === "own" ? feeling.word : wordOf(feeling.id)],
    )
    return [best, challenge, ...named]
  })
  return [...written, ...[...responses.values()].flatMap(({ text }) => text ?? [])]
}

/** The dates on which all of the typed words stand, newest first; none for no words. */
export function searchRiver({ days }: RiverIndex, typed: string): readonly LocalDate[] {
  const sought = plainWords(typed)
  if (sought.length === 0) return []
  return days.filter(({ text }) => sought.every((word) => text.includes(word))).map(({ date }) => date)
}

/** The words to look for in typed text. */
export const plainWords = (typed: string): readonly string[] => plain(typed).split(/\s+/).filter(Boolean)
