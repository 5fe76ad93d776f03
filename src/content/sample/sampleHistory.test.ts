import { describe, expect, it } from "vitest"
import { feelings } from "../feelings/feelings"
import { readingGrade } from "../reading/readingGrade"
import type { SamplePage, SamplePerson } from "./sampleDay"
import { sampleHistory } from "./sampleHistory"

type WrittenPage = Exclude<SamplePage, "pass">

const people: readonly SamplePerson[] = ["ana", "sam"]
const isWritten = (page: SamplePage | undefined): page is WrittenPage => page !== undefined && page !== "pass"
const pageOf = (offset: number, person: SamplePerson) =>
  sampleHistory.find((day) => day.offset === offset)?.pages[person]

const pages = sampleHistory.flatMap((day) => people.map((person) => day.pages[person])).filter(isWritten)
const responses = sampleHistory.flatMap(({ offset, responses }) =>
  responses.map((response) => ({ offset, ...response })),
)
const texts = [
  ...pages.flatMap(({ best, challenge }) => [best, challenge]),
  ...responses.flatMap(({ text, retry }) => (retry ? [text, retry.text] : [text])),
  ...sampleHistory.flatMap(({ notes }) => notes.map(({ text }) => text)),
]

/** The sharer's wish for each response. */
const withWish = responses.map((response) => {
  const page = pageOf(response.offset, response.to)
  return { ...response, wish: isWritten(page) ? page.wish : undefined }
})

describe("the sample circle", () => {
  it("[CT9] runs over three weeks in order and leaves today to whoever looks", () => {
    const offsets = sampleHistory.map(({ offset }) => offset)
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
    expect(offsets[0]).toBe(-20)
    expect(offsets.at(-1)).toBe(-1)
    expect(offsets.length, "some days nothing is written").toBeLessThan(20)
  })

  it("[CT9] has a fortnight of days that both wrote, and one pass", () => {
    const both = sampleHistory.filter(({ pages }) => people.every((person) => isWritten(pages[person])))
    expect(both.length).toBeGreaterThanOrEqual(14)
    const passes = sampleHistory.flatMap(({ pages }) => people.filter((person) => pages[person] === "pass"))
    expect(passes).toHaveLength(1)
  })

  it("[CT9] names only feelings of the vocabulary, up to three a page, and “I don’t know yet” alone", () => {
    const ids = new Set(feelings.map(({ id }) => id))
    for (const { feelings: named } of pages) {
      expect(named.length).toBeGreaterThanOrEqual(1)
      expect(named.length).toBeLessThanOrEqual(3)
      for (const feeling of named) {
        if (feeling.kind === "known") expect(ids).toContain(feeling.id)
        if (feeling.kind === "unknown") expect(named).toHaveLength(1)
      }
    }
    const kinds = new Set(pages.flatMap(({ feelings }) => feelings.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(["known", "own", "unknown"])
  })

  it("[CT9] lets people respond only to the other’s open page, and to a part that was written", () => {
    for (const { offset, by, to, part } of responses) {
      expect(by).not.toBe(to)
      expect(pageOf(offset, by), `${by} has not entered day ${offset}`).toBeDefined()
      const page = pageOf(offset, to)
      if (!isWritten(page)) throw new Error(`${by} responds to a page that ${to} did not write on day ${offset}`)
      if (part !== "whole") expect(page[part]).not.toBe("")
    }
  })

  it("[CT9] solves only where the sharer asked to think, and gives what the wish leaves room for", () => {
    const wishesOf = (move: string) => withWish.filter((response) => response.move === move).map(({ wish }) => wish)
    expect(new Set(wishesOf("help-solve"))).toEqual(new Set(["think"]))
    const cheered = withWish.filter(({ move, part }) => move === "celebrate" && part !== "best")
    expect(new Set(cheered.map(({ wish }) => wish))).toEqual(new Set(["cheer"]))
    const unasked = withWish.filter(({ wish }) => wish === "nothing").map(({ move }) => move)
    expect(unasked.filter((move) => move !== "stay" && move !== "got-it")).toEqual([])
  })

  it("[CT9] shows one response that did not quite land, and a second try that did", () => {
    const missed = responses.filter(({ mark }) => mark === "not-quite")
    expect(missed).toHaveLength(1)
    expect(missed[0]).toMatchObject({ isMarkShown: true, retry: { mark: "yes" } })
    for (const { retry, mark, isMarkShown } of responses) {
      if (retry) expect([mark !== "yes" && mark !== undefined, isMarkShown]).toEqual([true, true])
    }
  })

  it("[CT8] answers good parts as often as hard ones, whoever shares", () => {
    for (const person of people) {
      const answered = (part: string) => responses.filter((one) => one.to === person && one.part === part).length
      expect(answered("best")).toBeGreaterThanOrEqual(answered("challenge") - 4)
      expect(answered("challenge")).toBeGreaterThanOrEqual(answered("best") - 4)
    }
  })

  it("[CT9] leaves something of yesterday to do: a response to mark and a page to answer", () => {
    const yesterday = responses.filter(({ offset }) => offset === -1)
    expect(yesterday.some(({ to, mark }) => to === "ana" && mark === undefined)).toBe(true)
    expect(yesterday.some(({ by }) => by === "ana")).toBe(false)
  })

  it("[CT9] keeps private notes out of pages and responses", () => {
    const shared = new Set([
      ...pages.flatMap(({ best, challenge }) => [best, challenge]),
      ...responses.map((r) => r.text),
    ])
    for (const person of people) {
      const own = sampleHistory.flatMap(({ notes }) => notes.filter(({ by }) => by === person))
      expect(own.length).toBeGreaterThanOrEqual(3)
      for (const { text } of own) expect(shared.has(text)).toBe(false)
    }
  })

  it("[CT3] reads like people: short, plain, nothing shouted, nothing twice, no day of the week that today could belie", () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(readingGrade(texts.join(" "))).toBeLessThan(5)
    expect(texts.filter((text) => text.length > 240)).toEqual([])
    expect(texts.filter((text) => /[!'"]/.test(text))).toEqual([])
    const dated =
      /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b(January|February|April|June|July|August|September|October|November|December)\b|\b(Christmas|Easter|summer|winter|autumn|frost|snow)\b/
    expect(texts.filter((text) => dated.test(text))).toEqual([])
  })
})
