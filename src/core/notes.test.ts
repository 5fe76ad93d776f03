import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { alice, item, logOf, play, today, yesterday, type Said } from "#kit/play"
import { evolveCircle, type CircleState } from "./circleState"
import { eraseEvent, longestNote, parseEvent, type CircleEvent } from "./events"
import { viewNotes } from "./feelingsNamed"
import { deleteNote, searchNotes, writeNote } from "./notes"

const note = (number: number, text: string, date = today): Said => [
  alice,
  { type: "NoteWritten", item: item(number), date, text },
]
const texts = (state: CircleState) => viewNotes(state).map(({ text }) => text)

describe("notes to oneself", () => {
  it("[VA1] are kept as written, and every device can read them back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: longestNote + 10, size: "max" }), (text) => {
        const written = writeNote(play(), { item: item(1), text, today })
        if (!written.ok) return
        expect(written.value.text).toBe(text.trim())
        expect(parseEvent(JSON.parse(JSON.stringify(written.value)))).toEqual({ state: "known", event: written.value })
      }),
      { numRuns: 50 },
    )
  })

  it("[VA1] are not kept where there is nothing in them, or too much to send", () => {
    const write = (text: string) => writeNote(play(), { item: item(1), text, today })
    expect(write(" \n ")).toEqual({ ok: false, error: "Empty" })
    expect(write("a".repeat(longestNote)).ok).toBe(true)
    expect(write("a".repeat(longestNote + 1))).toEqual({ ok: false, error: "TooLong" })
    expect(write("\u0007".repeat(longestNote))).toEqual({ ok: false, error: "TooLong" })
  })

  it("[VA2] can be changed and stay on the day they were begun", () => {
    const vault = play(note(1, "first thoughts", yesterday), note(2, "another"))
    const changed = writeNote(vault, { item: item(1), text: "second thoughts", today })
    expect(changed).toMatchObject({ ok: true, value: { date: yesterday, text: "second thoughts" } })
    if (!changed.ok) return
    expect(viewNotes(evolveCircle(vault, logOf([[alice, changed.value]], 3)[0] as never))).toEqual([
      { item: item(2), date: today, text: "another" },
      { item: item(1), date: yesterday, text: "second thoughts" },
    ])
  })

  it("[VA2] stay on their day even where another device gives a changed one another date", () => {
    expect(viewNotes(play(note(1, "first", yesterday), note(1, "changed", today)))).toEqual([
      { item: item(1), date: yesterday, text: "changed" },
    ])
  })

  it("[VA3] are gone once deleted, and every entry that holds a text of theirs is named for erasing", () => {
    const vault = play(note(1, "one"), note(2, "two"), note(1, "one, changed"), note(1, "one, again"))
    const deleted = deleteNote(vault, item(1))
    expect(deleted.ok && deleted.value.erase.map(({ position }) => position)).toEqual([1, 3, 4])
    if (deleted.ok)
      expect(texts(evolveCircle(vault, logOf([[alice, deleted.value.event]], 5)[0] as never))).toEqual(["two"])
    expect(deleteNote(vault, item(9))).toEqual({ ok: false, error: "NoSuchNote" })
  })

  it("[VA3] bring no earlier text back when a later one is erased", () => {
    const [, later] = note(1, "changed")
    expect(texts(play(note(1, "first"), [alice, eraseEvent(later as CircleEvent)]))).toEqual([])
  })

  it("[VA1] are found by all of the words typed, whatever their case and accents", () => {
    const vault = play(note(1, "Été at the lake"), note(2, "the LAKE froze"))
    const found = (typed: string) => searchNotes(vault, typed).map(({ item: one }) => one)
    expect(found("lake")).toEqual([item(2), item(1)])
    expect(found("ete lake")).toEqual([item(1)])
    expect(found("  ")).toEqual([])
  })
})
