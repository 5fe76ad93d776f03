import { describe, expect, it } from "vitest"
import type { Running } from "../store/practise"
import { words } from "../words/allWords"
import type { Turn } from "./moment"
import { turnSentence } from "./turnWords"

const turn = (rest: Partial<Turn>): Turn => ({
  kind: "turn",
  phase: "speak",
  speaker: "a",
  reflector: "b",
  isSecondTry: false,
  said: undefined,
  round: 1,
  rounds: 1,
  ...rest,
})

const screenOf = (me: string, way: Running["way"] = "live") =>
  ({
    way,
    me,
    seats: [
      { seat: "a", name: "Ana" },
      { seat: "b", name: "" },
    ],
  }) as unknown as Running

const said = (me: string, rest: Partial<Turn> = {}, way: Running["way"] = "live") =>
  turnSentence(screenOf(me, way), turn(rest), words.value)

describe("what a turn says", () => {
  it("[EX30] says you to whoever speaks, says back or is asked, and names them to the others", () => {
    expect(said("a")).toBe("It’s your turn to speak.")
    expect(said("b")).toBe("Ana speaks.")
    expect(said("b", { phase: "reflect" })).toBe("Say back the feeling you heard, in your own words.")
    expect(said("b", { phase: "reflect", isSecondTry: true })).toBe("One more try. Say back what you think they meant.")
    expect(said("a", { phase: "check" })).toBe("Is that it?")
    expect(said("b", { phase: "check" })).toBe("Ana says if that’s it.")
  })

  it("[EX30] calls somebody whose name has not come someone", () => {
    expect(said("a", { phase: "reflect" })).toBe("Someone says back what they heard.")
  })

  it("[EX30] speaks by name on a device that all look at", () => {
    const phases = ["speak", "reflect", "check"] as const
    const sentences = phases.map((phase) => said("b", { phase, reflector: "a" }, "oneDevice"))
    for (const sentence of sentences) expect(sentence).toMatch(/^Ana, /)
    expect(new Set(sentences).size).toBe(3)
  })
})
