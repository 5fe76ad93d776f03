import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { evidence } from "../evidence"
import { courses, type Lesson, type PracticeStep } from "../lessonSchema"
import { readingGrade } from "../reading/readingGrade"
import { lessons } from "./lessons"

/** Every text of a lesson that a person reads, but its evidence. */
const spokenIn = (value: unknown, key = ""): readonly string[] => {
  if (["evidence", "untested", "id", "kind", "course", "group"].includes(key)) return []
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => spokenIn(inner, name))
    : []
}
const spoken = lessons.flatMap((lesson) => spokenIn(lesson).map((text) => ({ id: lesson.id, text })))
const failing = (breaks: (text: string) => boolean) => spoken.filter(({ text }) => breaks(text))
const ended = (text: string): string => (/[.?…”]$/.test(text) ? text : `${text}.`)
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}’-]*/gu) ?? []
const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.?…]”?) /)
const textOf = (lesson: Lesson): string => spokenIn(lesson).map(ended).join(" ")

/** What is said of every answer there is. */
const feedbackOf = (step: PracticeStep): readonly string[] => {
  switch (step.kind) {
    case "choose":
      return step.options.map(({ because }) => because)
    case "spot":
      return step.talk.map(({ because }) => because)
    case "sort":
      return step.items.map(({ because }) => because)
    case "answer":
      return step.ways.map(({ does }) => does)
    case "rewrite":
      return step.lookFor
  }
}

/** Reading at 180 words a minute, and the time to think and to write. */
const secondsFor: Readonly<Record<PracticeStep["kind"], number>> = {
  choose: 15,
  spot: 15,
  sort: 25,
  rewrite: 45,
  answer: 45,
}
const minutesOf = (lesson: Lesson): number =>
  wordsIn(textOf(lesson)).length / 180 + lesson.practice.reduce((sum, { kind }) => sum + secondsFor[kind], 0) / 60

/** Which part of the shorter one's runs of three words the other has too: 1 where one holds the other, 0 for no run. */
function likeness(one: Lesson, other: Lesson): number {
  const [a, b] = [runsOf(one), runsOf(other)]
  return [...a].filter((run) => b.has(run)).length / Math.min(a.size, b.size)
}
const runsOf = (lesson: Lesson): ReadonlySet<string> => {
  const words = wordsIn(textOf(lesson))
  return new Set(words.map((_, at) => words.slice(at, at + 3).join(" ")))
}

describe("the lessons", () => {
  it("[LS1] are all loaded, each from a file of its own name, at least six a course", () => {
    const names = readdirSync(new URL(".", import.meta.url))
      .map((name) => name.replace(/\.ts$/, ""))
      .filter((name) => !name.includes(".") && !["lessons", "loadLessons"].includes(name))
    expect(lessons.map(({ id }) => id).sort()).toEqual(names.sort())
    for (const course of courses)
      expect([course, lessons.filter((one) => one.course === course).length >= 6]).toEqual([course, true])
  })

  it("[LS7] take the three to five minutes they give", () => {
    for (const lesson of lessons) {
      const minutes = minutesOf(lesson)
      const isAsSaid = Math.abs(minutes - lesson.minutes) <= 0.7 && minutes > 3 && minutes < 5.5
      expect([lesson.id, minutes, isAsSaid]).toEqual([lesson.id, minutes, true])
    }
  })

  it("[LS7] have practice of every kind in each course, with something to do in one’s own words in most lessons", () => {
    for (const course of courses) {
      const own = lessons.filter((one) => one.course === course)
      expect([course, new Set(own.flatMap(({ practice }) => practice.map(({ kind }) => kind))).size]).toEqual([
        course,
        5,
      ])
      const writing = own.filter(({ practice }) => practice.some(({ kind }) => ["rewrite", "answer"].includes(kind)))
      expect(writing.length).toBeGreaterThan(own.length / 2)
    }
  })

  it("[LS8] say of every answer what it does or misses, in whole sentences, each in its own words, and call none wrong", () => {
    for (const { id, practice } of lessons) {
      const feedback = practice.flatMap(feedbackOf)
      expect([id, new Set(feedback).size]).toEqual([id, feedback.length])
      for (const text of feedback) {
        expect([id, text]).toEqual([id, expect.stringMatching(/^[“A-Z].*[.”]$/)])
        expect([id, text]).not.toEqual([
          id,
          expect.stringMatching(/\b(wrong|incorrect|mistake|correct|well done|bad answer)\b/i),
        ])
      }
    }
  })

  it("[LS8] give away the fitting answer neither by its place nor by its length", () => {
    const steps = lessons.flatMap(({ practice }) => practice)
    const options = steps.flatMap((step) => (step.kind === "choose" ? [step.options] : []))
    const talks = steps.flatMap((step) => (step.kind === "spot" ? [step.talk] : []))
    for (const all of [options, talks]) {
      const places = all.map((one) => one.findIndex(({ right }) => right))
      for (const place of places) expect(places.filter((one) => one === place).length).toBeLessThan(all.length * 0.6)
    }
    const lengthOf = ({ text }: { readonly text: string }): number => text.length
    const isLongest = (all: (typeof options)[number]): boolean =>
      all.some((one) => one.right && lengthOf(one) === Math.max(...all.map(lengthOf)))
    expect(options.filter(isLongest).length).toBeLessThan(options.length * 0.7)
  })

  it("[LS9] are not alike, and no sentence stands in two of them", () => {
    const alike = lessons.flatMap((one, at) =>
      lessons.slice(at + 1).flatMap((other) => {
        const like = likeness(one, other)
        return like > 0.04 ? [`${one.id} ${other.id} ${like.toFixed(3)}`] : []
      }),
    )
    expect(alike).toEqual([])
    const seen = new Map<string, string>()
    for (const { id, text } of spoken) {
      for (const sentence of sentencesIn(text).filter((one) => wordsIn(one).length > 4)) {
        expect([sentence, seen.get(sentence) ?? id]).toEqual([sentence, id])
        seen.set(sentence, id)
      }
    }
    const [first] = lessons
    if (first) expect(likeness(first, first)).toBe(1)
  })

  it("[LS10] are plain: the idea and the whole at grade 7 or lower, no text above grade 9, no sentence above 24 words", () => {
    for (const lesson of lessons) {
      for (const text of [lesson.idea.join(" "), textOf(lesson)])
        expect([lesson.id, readingGrade(text) <= 7]).toEqual([lesson.id, true])
    }
    expect(failing((text) => sentencesIn(text).some((sentence) => wordsIn(sentence).length > 24))).toEqual([])
    expect(failing((text) => wordsIn(text).length > 6 && readingGrade(text) > 9)).toEqual([])
  })

  it("[LS10] shout at nobody, and sound neither like a clinic nor like a poster", () => {
    const banned = [
      /!|\w'\w|"|\p{Extended_Pictographic}/u,
      /\b(validat\w+|process(ing)?|trigger\w*|boundar\w+|safe space|hold(ing)? space|inner|heal(s|ed|ing)?|trauma\w*|toxic|journey|therap\w+)\b/i,
      /\b(everything happens|soul|magic\w*|deep(ly|er)? connect\w*|intimacy|user|streak|score|in a row)\b/i,
      /\b(color|favorite|behavior|realize|apologize|mom)\b/i,
    ]
    for (const words of banned) expect(failing((text) => words.test(text))).toEqual([])
  })

  it("[LS11] cite findings that were read, print no figure that a finding does not hold, and promise nothing", () => {
    const figures = (text: string): readonly string[] => text.match(/\d[\d,.]*\d|\d/g) ?? []
    const promise = /\b(will (make|help|bring|save|improve)|proven|proves|guarantee\w*|works for|never fails)\b/i
    for (const { id, evidence: cited, untested = "" } of lessons) {
      for (const { row, sentence } of cited) {
        const known = figures(evidence.find((one) => one.row === row)?.finding ?? "")
        expect([id, figures(sentence).filter((figure) => !known.includes(figure))]).toEqual([id, []])
      }
      for (const text of [...cited.map(({ sentence }) => sentence), untested]) {
        expect([id, text]).not.toEqual([id, expect.stringMatching(promise)])
        expect([id, text, readingGrade(text) <= 8]).toEqual([id, text, true])
      }
      expect([id, untested]).toEqual([
        id,
        expect.stringMatching(/^$|not been tested|know of no (study|test)|have not read/),
      ])
    }
    expect(failing((text) => /\d/.test(text) || /\b(research|stud(y|ies) (show|find)|science)\b/i.test(text))).toEqual(
      [],
    )
  })

  it("[LS12] say in repair when it is not the right thing, and make nobody say sorry or forgive", () => {
    for (const { id, whenNot = [] } of lessons.filter(({ course }) => course === "repair")) {
      expect([id, whenNot.join(" ")]).toEqual([id, expect.stringMatching(/afraid/)])
      expect([id, whenNot.join(" ")]).toEqual([id, expect.stringMatching(/hurt|hit|threat/)])
    }
    const compelled = /\b(have to|must|should|need to|has to) (say sorry|forgive|apologise)/i
    const allowed = /\b(nobody|no one|don’t|doesn’t|not|without)\b/i
    expect(failing((text) => compelled.test(text) && !allowed.test(text))).toEqual([])
  })
})
