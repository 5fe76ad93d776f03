import { signal } from "@preact/signals"
import { ok } from "#base/result"
import { addDays, type LocalDate } from "#base/time"
import { patternsIn, type LogEntry } from "#core/literacy/feelingLog"
import type { FeelingsModel } from "../../src/web/store/feelings"
import { wordOf } from "../../src/web/store/vocabulary"

const today = "2026-11-24" as LocalDate
const done = () => Promise.resolve(ok(undefined))

type Values = Partial<{
  readonly log: readonly LogEntry[]
  readonly places: FeelingsModel["places"]["value"]
}>

/** Shows these values. Every act answers at once and changes nothing but the map. */
export function feelingsOf({ log = [], places = new Map() }: Values = {}): FeelingsModel {
  const moved = signal(places)
  return {
    log: signal(log),
    patterns: signal(patternsIn(log, { today, weeks: 8, mostWords: 8, wordOf: (id) => wordOf(id) ?? id })),
    loadAll: () => Promise.resolve(),
    name: done,
    forget: done,
    places: moved,
    place: (feeling, place) => {
      const next = new Map(moved.value)
      if (place) next.set(feeling, place)
      else next.delete(feeling)
      moved.value = next
      return done()
    },
  }
}

const entry = (back: number, ids: readonly string[], alone?: Partial<LogEntry["alone"]>): LogEntry => ({
  date: addDays(today, -back),
  feelings: ids.map((id) => ({ kind: "known", id })),
  alone: alone && { item: back.toString(16).padStart(32, "0") as never, part: "evening", note: "", ...alone },
})

/** Two months of somebody with a job and a flat to find. */
export const fullLog: readonly LogEntry[] = [
  entry(0, ["touched", "homesick"]),
  entry(1, ["tired"], { part: "night", note: "Third shift. The kettle was the best part." }),
  entry(3, ["relieved", "sad"], { part: "morning" }),
  entry(6, ["tired", "proud"]),
  entry(9, ["worried"]),
  entry(13, ["tired"]),
  entry(16, ["touched"]),
  entry(20, ["tired", "lonely"], { part: "night", note: "" }),
  entry(27, ["worried", "stretched"]),
  entry(30, ["grateful"]),
  entry(38, ["tired"]),
  entry(44, ["worried"]),
  entry(51, ["content"]),
  entry(70, ["tired", "worried", "touched"]),
]
