import { describe, expect, it } from "vitest"
import { beyondUpset } from "./beyondUpset"
import { loadLessons } from "./loadLessons"
import { quietFeelings } from "./quietFeelings"

/** What loading it says: the message of the error, or nothing. */
function outcome(change: Readonly<Record<string, unknown>>): string {
  try {
    loadLessons({ beyondUpset: { ...beyondUpset, ...change } })
    return ""
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const [choose, sort, rewrite] = beyondUpset.practice
const [, spot, answer] = quietFeelings.practice
const stepsWith = (change: object, step = choose) => ({ practice: [{ ...step, ...change }, rewrite] })
const said = {
  who: "Kim",
  says: "Go on.",
  right: true,
  because: "It asks for more, and leaves it open what may come.",
}
const option = { text: "“Hm.”", right: true, because: "It says nothing at all, which can be a lot or a little." }

describe("loading the lessons", () => {
  it("[LS1] takes a whole lesson, with the grade and the source of its evidence", () => {
    expect(outcome({})).toBe("")
    const [lesson] = loadLessons({ beyondUpset })
    expect(lesson?.evidence[0]).toMatchObject({ row: 9, grade: "M", source: expect.stringContaining("2021") })
  })

  it("[LS1] names the file and the field wherever something is not as it has to be", () => {
    const told: readonly (readonly [change: Parameters<typeof outcome>[0], field: string])[] = [
      [{ id: "beyond" }, "id"],
      [{ course: "anger" }, "course"],
      [{ title: " " }, "title"],
      [{ minutes: 6 }, "minutes"],
      [{ idea: ["One line."] }, "idea"],
      [{ contrast: { less: "a", more: "b" } }, "contrast.why"],
      [{ tryToday: undefined }, "tryToday"],
      [{ score: 3 }, "score"],
      [{ evidence: [{ row: 999, sentence: "It helps." }] }, "evidence.0.row"],
      [{ evidence: [] }, "evidence"],
      [{ course: "repair" }, "whenNot"],
      [{ practice: [choose] }, "practice"],
      [{ practice: [choose, choose] }, "practice"],
      [{ practice: [{ ...choose, kind: "quiz" }, rewrite] }, "practice.0.kind"],
      [stepsWith({ options: [option, option] }), "practice.0.options"],
      [stepsWith({ options: [option, { ...option, right: false, because: "No." }] }), "practice.0.options.1.because"],
      [stepsWith({ groups: ["Something lost", "Joy"] }, sort), "practice.0.items"],
      [stepsWith({ groups: ["A", "B", "C", "D"] }, sort), "practice.0.groups"],
      [stepsWith({ options: [option] }), "practice.0.options"],
      [stepsWith({ options: [option, { ...option, right: "yes" }] }), "practice.0.options.1.right"],
      [stepsWith({ options: Array(3).fill({ ...option, right: false }) }), "practice.0.options"],
      [stepsWith({ prompt: "" }), "practice.0.prompt"],
      [stepsWith({ scene: "x".repeat(401) }), "practice.0.scene"],
      [stepsWith({ groups: ["Joy", "Something lost", "Something that may come"] }, sort), "practice.0.items"],
      [stepsWith({ lookFor: [] }, rewrite), "practice.0.lookFor"],
      [stepsWith({ examples: ["“One way.”"] }, rewrite), "practice.0.examples"],
      [stepsWith({ talk: [said, said, { ...said, right: false }] }, spot), "practice.0.talk"],
      [stepsWith({ talk: [said, { ...said, right: false }, { ...said, who: "" }] }, spot), "practice.0.talk.2.who"],
      [stepsWith({ ways: [{ text: "“Yes.”", does: "Fine." }] }, answer), "practice.0.ways.0.does"],
    ]
    for (const [change, field] of told) expect(outcome(change)).toContain(`content/lessons/beyondUpset.ts: ${field}: `)
  })
})
