import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { evidence } from "../evidence"
import type { Exercise, ExerciseStep } from "../exerciseSchema"
import { lessons } from "../lessons/lessons"
import { readingGrade } from "../reading/readingGrade"
import { exercises } from "./exercises"

/** Every text of an exercise that a person reads or hears, but its evidence. */
const spokenIn = (value: unknown, key = ""): readonly string[] => {
  if (["evidence", "id", "kind", "listener", "risk", "ways", "kinds", "share", "offers", "instead"].includes(key))
    return []
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => spokenIn(inner, name))
    : []
}
const spoken = exercises.flatMap((exercise) => spokenIn(exercise).map((text) => ({ id: exercise.id, text })))
const failing = (breaks: (text: string) => boolean) => spoken.filter(({ text }) => breaks(text)).map(({ text }) => text)
const sentences = (text: string): readonly string[] => text.split(/(?<=[.?…]) /)
const ended = (text: string): string => (/[.?…”]$/.test(text) ? text : `${text}.`)
const exerciseOf = (id: string): Exercise => {
  const exercise = exercises.find((one) => one.id === id)
  if (!exercise) throw new Error(`no exercise ${id}`)
  return exercise
}
const repair = exerciseOf("repair")
const stepsOf = <Kind extends ExerciseStep["kind"]>(exercise: Exercise, kind: Kind) =>
  exercise.steps.filter((step): step is Extract<ExerciseStep, { kind: Kind }> => step.kind === kind)

describe("the exercises", () => {
  it("[EX20] are all loaded, each from a file of its own name", () => {
    const names = readdirSync(new URL(".", import.meta.url))
      .map((name) => name.replace(/\.ts$/, ""))
      .filter((name) => !name.includes(".") && !["exercises", "loadExercises"].includes(name))
    expect(exercises.map(({ id }) => id).sort()).toEqual(names.sort())
    expect(names.length).toBeGreaterThanOrEqual(10)
  })

  it("[EX21] say what they are for and when not to use them, in whole sentences", () => {
    for (const { whatFor, whenNot } of exercises) {
      for (const text of [...Object.values(whatFor), ...whenNot]) expect(text).toMatch(/^[A-Z].*\.$/)
      for (const text of whenNot) expect(text).toMatch(/^Not /)
    }
  })

  it("[EX21] ask each person in private before what is tender or hot, and offer a light one in its place", () => {
    expect(exercises.filter(({ gated }) => gated).map(({ id }) => id)).toEqual(["mirroring", "repair"])
    for (const { gated, risk, instead, whenNot } of exercises) {
      expect(gated).toBe(risk !== "low")
      if (!gated) continue
      expect(exerciseOf(instead ?? "")).toMatchObject({ gated: false, risk: "low" })
      expect(whenNot.join(" ")).toContain("afraid")
    }
  })

  it("[EX1] on one device are low in risk and have nothing to write that is never shown", () => {
    for (const { id, ways, risk, gated, steps } of exercises) {
      if (!ways.includes("oneDevice")) continue
      const isKeptBack = steps.some((step) => step.kind === "write" && step.share === "never")
      expect([id, risk, gated, isKeptBack]).toEqual([id, "low", false, false])
    }
  })

  it("[EX22] cite findings that were read, with their grade and source", () => {
    expect(new Set(evidence.map(({ row }) => row)).size).toBe(evidence.length)
    for (const { finding, source } of evidence) expect([finding, source].join()).not.toMatch(/\[(2|B)\]/)
    for (const { evidence: cited } of exercises) {
      expect(cited.length).toBeGreaterThan(0)
      for (const { row, grade, source } of cited) {
        expect(evidence.find((one) => one.row === row)).toMatchObject({ row, grade, source })
      }
    }
    const used = [...exercises, ...lessons].flatMap(({ evidence: cited }) => cited.map(({ row }) => row))
    expect(evidence.filter(({ row }) => !used.includes(row))).toEqual([])
  })

  it("[EX22] print no figure that the finding does not hold", () => {
    const figures = (text: string): readonly string[] => text.match(/\d[\d,.]*\d|\d/g) ?? []
    for (const { id, evidence: cited } of exercises) {
      for (const { row, sentence } of cited) {
        const known = figures(evidence.find((one) => one.row === row)?.finding ?? "")
        expect([id, figures(sentence).filter((figure) => !known.includes(figure))]).toEqual([id, []])
      }
    }
    expect(failing((text) => /\d/.test(text))).toEqual([])
  })

  it("[EX22] promise nothing, and say of a weak finding that it is one", () => {
    const promise =
      /\b(will (make|help|bring|save|improve)|proven|proves|guarantee\w*|works for|science|scientists?|always|never fails)\b/i
    for (const { id, evidence: cited } of exercises) {
      for (const { sentence } of cited) expect([id, sentence]).not.toEqual([id, expect.stringMatching(promise)])
    }
    const promises = /\b(closer|proven|proves|guarantee|save your|improve your|research|stud(y|ies))\b/i
    expect(failing((text) => promises.test(text))).toEqual([])
    expect(exerciseOf("futureVision").evidence[0]?.sentence).toContain("not proof")
    expect(exerciseOf("twentyMinutes").evidence[0]?.sentence).toContain("mixed")
    for (const id of ["fiveMinuteCheckIn", "farApart"])
      expect(exerciseOf(id).evidence[0]?.sentence).toContain("our guess")
  })

  it("[EX22] stays plain when it tells of evidence: grade 8 or lower", () => {
    for (const { id, evidence: cited } of exercises) {
      for (const { sentence } of cited) expect([id, readingGrade(sentence) <= 8]).toEqual([id, true])
    }
  })

  it("[EX23] mend in an order that is safe: cool off, write alone, one topic, turns, own part, steps", () => {
    expect(repair.steps.map(({ kind }) => kind)).toEqual([
      "say",
      "write",
      "topic",
      "turns",
      "own-part",
      "steps",
      "close",
    ])
    expect(repair.steps[0]).toMatchObject({ offers: "coolDown" })
    expect(stepsOf(repair, "write").map(({ share }) => share)).toEqual(["never"])
    expect(stepsOf(repair, "turns").map(({ listener }) => listener)).toEqual(["reflect"])
    expect(stepsOf(repair, "steps").every(({ reviewInDays }) => reviewInDays >= 7 && reviewInDays <= 60)).toBe(true)
    expect(repair).toMatchObject({ risk: "hot", gated: true, adultsOnly: true, ways: ["live"] })
  })

  it("[EX23] make nobody say sorry or forgive, and let each speak of themselves", () => {
    const mended = spokenIn(repair)
    for (const text of mended.filter((one) => /\b(sorry|forgiv|apolog)/i.test(one))) {
      expect(text).toMatch(/Nobody has to say sorry, and nobody has to forgive|^Not to make someone say sorry/)
    }
    expect(mended.join(" ")).toContain("When …, I will …")
    expect(mended.join(" ")).toMatch(/stop at any time.*nobody is asked why/)
    expect(mended.filter((text) => /\b(you (always|never)|your fault|guilty|blame|admit)\b/i.test(text))).toEqual([])
  })

  it("[EX24] are plain to read and to hear: grade 5 or lower, each line short", () => {
    for (const exercise of exercises) {
      const texts = spokenIn(exercise).filter((text) => text.includes(" "))
      expect([exercise.id, readingGrade(texts.map(ended).join(" ")) <= 5]).toEqual([exercise.id, true])
    }
    expect(failing((text) => sentences(text).some((sentence) => sentence.split(" ").length > 16))).toEqual([])
    expect(failing((text) => text.length > 110)).toEqual([])
  })

  it("[EX24] shout at nobody, and sound neither like a clinic nor like a poster", () => {
    const banned = [
      /!|\w'\w|"|\p{Extended_Pictographic}/u,
      /\b(should|ought|must|need to|make sure|try to (be|stay))\b/i,
      /\b(validat\w+|process(ing)?|trigger\w*|boundar\w+|safe space|hold(ing)? space|inner|heal(s|ed|ing)?|trauma\w*|toxic|journey|conflict|therap\w+)\b/i,
      /\b(at least|bright side|everything happens|soul|magic\w*|deep(ly|er)? connect\w*|intimacy)\b/i,
      /\b(partner|user|streak|score|points|missed|in a row|still waiting)\b/i,
      /\b(color|favorite|behavior|realize|apologize|mom)\b/i,
    ]
    for (const words of banned) expect(failing((text) => words.test(text))).toEqual([])
  })

  it("[EX24] call nobody two people who may be more", () => {
    const others = exercises.flatMap((exercise) =>
      exercise.steps.flatMap((step) => Object.entries(step).flatMap(([, words]) => wordsBut(words, "couple"))),
    )
    expect(others.filter((text) => /\b(both of you|the two of you|you both|the other\b(?! day))/i.test(text))).toEqual(
      [],
    )
  })
})

/** The texts of words by kind, but those for one kind. */
const wordsBut = (words: unknown, kind: string): readonly string[] =>
  typeof words === "object" && words !== null && "any" in words
    ? Object.entries(words).flatMap(([name, text]) => (name === kind ? [] : spokenIn(text)))
    : []
