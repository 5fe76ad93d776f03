import { describe, expect, it } from "vitest"
import { readingGrade } from "../reading/readingGrade"
import { feelings } from "./feelings"
import type { PathQuestion } from "./pathQuestion"
import { paths, type PathName } from "./paths"

const ids = feelings.map(({ id }) => id)
const names: readonly PathName[] = ["body", "energy", "situation", "closest"]

const questionsIn = (question: PathQuestion): readonly PathQuestion[] => [
  question,
  ...question.answers.flatMap((answer) => ("next" in answer ? questionsIn(answer.next) : [])),
]
const ends = (question: PathQuestion) =>
  questionsIn(question).flatMap(({ answers }) => answers.flatMap((answer) => ("feelings" in answer ? [answer] : [])))

describe("ways to a word from “I don’t know yet”", () => {
  it.each(names)("[FW6] reaches every feeling by %s, and nothing else", (name) => {
    const reached = new Set(ends(paths[name]).flatMap((end) => end.feelings))
    expect(ids.filter((id) => !reached.has(id))).toEqual([])
    expect([...reached].filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(names)("[FW7] asks little by %s: few answers, few questions, a few words at the end", (name) => {
    const depth = ({ answers }: PathQuestion): number =>
      1 + Math.max(0, ...answers.map((answer) => ("next" in answer ? depth(answer.next) : 0)))
    expect(depth(paths[name])).toBeLessThanOrEqual(4)
    for (const { asks, answers } of questionsIn(paths[name])) {
      expect(asks).toMatch(/^[A-Z].*\?$/)
      expect(answers.length).toBeGreaterThanOrEqual(2)
      expect(answers.length).toBeLessThanOrEqual(11)
      expect(new Set(answers.map(({ says }) => says)).size).toBe(answers.length)
    }
    for (const { says, feelings: found } of ends(paths[name])) {
      expect(new Set(found).size, says).toBe(found.length)
      expect(found.length, says).toBeGreaterThanOrEqual(1)
      expect(found.length, says).toBeLessThanOrEqual(15)
    }
  })

  it("[FW7] offers three words at a time by the closest of three, each a feeling’s own", () => {
    const own = new Set(feelings.map(({ word }) => word))
    for (const { answers } of questionsIn(paths.closest)) {
      expect(answers).toHaveLength(3)
      for (const { says } of answers) expect(own).toContain(says.toLowerCase())
    }
  })

  it("[FW7] knows at least twenty everyday situations, each with words from more than one family", () => {
    const situations = ends(paths.situation)
    expect(situations.length).toBeGreaterThanOrEqual(20)
    for (const { says, feelings: found } of situations) {
      const families = feelings.filter(({ id }) => found.includes(id)).map(({ family }) => family)
      expect(new Set(families).size, says).toBeGreaterThanOrEqual(2)
    }
  })

  it.each(names)("[CT3] asks and answers in plain words by %s", (name) => {
    const all = questionsIn(paths[name]).flatMap(({ asks, answers }) => [asks, ...answers.map(({ says }) => says)])
    for (const text of all) {
      expect(text).not.toMatch(/!|\w'\w|\.$/)
      expect(text.split(" ").length, text).toBeLessThanOrEqual(9)
    }
    // So short a text has no grade of its own that means much; all of a path together has. Single words are feelings.
    expect(
      readingGrade(
        [...new Set(all)]
          .filter((text) => text.includes(" "))
          .map((text) => `${text}.`)
          .join(" "),
      ),
    ).toBeLessThanOrEqual(4)
  })
})
