import type { LocalDate, Month } from "#base/time"
import { addDays } from "#base/time"
import type { CircleState } from "./circleState"
import { viewDay, type Looking, type PageView } from "./checkin/viewRound"

/** What has been shared, day by day, newest first. */
export interface DayView {
  readonly date: LocalDate
  readonly pages: readonly PageView[]
}

export function viewMonth(looking: Looking, month: Month): readonly DayView[] {
  const days = [...(looking.state.months.get(month)?.days.keys() ?? [])].sort().reverse()
  return days.map((date) => ({ date, pages: viewDay(looking, date) })).filter(({ pages }) => pages.length > 0)
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

/** Case and accents do not matter when people look for words. */
export const plain = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")

/** `wordOf` gives a feeling's word by its id, so that it can be found as it is read. */
export function indexRiver({ months }: CircleState, wordOf: (id: string) => string): RiverIndex {
  const days = [...months.values()].flatMap(({ days: all }) => [...all.values()])
  const newestFirst = days.sort((a, b) => (a.date < b.date ? 1 : -1))
  return {
    days: newestFirst.map(({ date, pages, responses }) => {
      const texts: string[] = []
      for (const page of pages.values()) {
        if (page.state !== "answered") continue
        const { best, challenge, feelings } = page.answer
        texts.push(best, challenge)
        for (const feeling of feelings) {
          if (feeling.kind !== "unknown") texts.push(feeling.kind === "own" ? feeling.word : wordOf(feeling.id))
        }
      }
      for (const { text } of responses.values()) if (text) texts.push(text)
      return { date, text: plain(texts.join("\n")) }
    }),
  }
}

/** The dates on which all of the typed words stand, newest first. */
export function searchRiver({ days }: RiverIndex, typed: string): readonly LocalDate[] {
  const sought = plain(typed).split(/\s+/).filter(Boolean)
  if (sought.length === 0) return []
  return days.filter(({ text }) => sought.every((word) => text.includes(word))).map(({ date }) => date)
}
