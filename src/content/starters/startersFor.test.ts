import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CircleKind, Move, Part } from "../choices"
import { readingGrade } from "../reading/readingGrade"
import { starters } from "./starters"
import { startersFor } from "./startersFor"

const kinds: readonly CircleKind[] = ["couple", "family", "friends"]
const parts: readonly Part[] = ["best", "challenge", "whole"]
const moves = Object.keys(starters) as Move[]
const offered = moves.flatMap((move) =>
  parts
    .filter((part) => move !== "help-solve" || part !== "best")
    .flatMap((part) => kinds.map((kind) => ({ move, part, kind }))),
)
const choice = fc.constantFrom(...offered)

const written = Object.entries(starters).flatMap(([move, byPart]) =>
  Object.entries(byPart).flatMap(([part, lines]) =>
    Object.values(lines)
      .flat()
      .map((text) => ({ move, part, text })),
  ),
)
const failing = (breaks: (text: string) => boolean) => written.map(({ text }) => text).filter(breaks)

describe("starters", () => {
  it("[CT6] gives three to six beginnings for every move, part and kind of circle", () => {
    for (const asked of offered) {
      for (const feelingWord of [undefined, "torn"]) {
        const found = startersFor({ ...asked, feelingWord })
        expect(found.length, JSON.stringify(asked)).toBeGreaterThanOrEqual(3)
        expect(found.length, JSON.stringify(asked)).toBeLessThanOrEqual(6)
        expect(new Set(found).size).toBe(found.length)
      }
    }
  })

  it("[CT6] speaks to each kind of circle in a way of its own", () => {
    for (const { move, part } of offered) {
      const first = kinds.map((kind) => startersFor({ move, part, kind })[0])
      expect(new Set(first).size, `${move} ${part}`).toBe(kinds.length)
    }
  })

  it("[CT6] puts a person’s own word in unchanged, and never leaves a gap for a word that is not there", () => {
    fc.assert(
      fc.property(choice, fc.string({ unit: "grapheme" }), (asked, feelingWord) => {
        const plain = startersFor(asked)
        const filled = startersFor({ ...asked, feelingWord })
        expect(plain.join()).not.toContain("{feeling}")
        expect(filled.slice(filled.length - plain.length)).toEqual(plain)
        const taken = filled.slice(0, filled.length - plain.length)
        if (feelingWord.trim() === "") expect(taken).toEqual([])
        for (const line of taken) expect(line).toContain(feelingWord.trim())
      }),
    )
    const odd = startersFor({ move: "stay", part: "challenge", kind: "couple", feelingWord: "$& {feeling}" })
    expect(odd[0]).toBe("You felt $& {feeling}, and I’m here.")
  })

  it("[CT6] cheers nobody for a feeling that may be a hard one", () => {
    const cheers = written.filter(({ move }) => move === "celebrate").map(({ text }) => text)
    expect(cheers.filter((text) => text.includes("{feeling}"))).toEqual([])
  })

  it("[CT7] neither advises nor makes smaller nor sounds like a clinic", () => {
    const advice =
      /\b(should|ought|must|need to|have to try|have you tried|why don’t you|if I were you|try to|you could)\b/i
    const smaller =
      /\b(at least|calm down|cheer up|don’t worry|it’s only|it’s just|could be worse|bright side|get over)\b/i
    const clinic =
      /\b(valid|validate|process|journey|trigger\w*|boundar\w*|hold(ing)? space|safe space|inner|heal\w*|trauma\w*|I hear you|toxic|self-care)\b/i
    for (const banned of [advice, smaller, clinic, /!/, /'/, /\p{Extended_Pictographic}/u]) {
      expect(failing((text) => banned.test(text))).toEqual([])
    }
  })

  it("[CT7] helps to solve only a hard part, and only by asking", () => {
    for (const kind of kinds) expect(startersFor({ move: "help-solve", part: "best", kind })).toEqual([])
    const help = written.filter(({ move }) => move === "help-solve").map(({ text }) => text)
    expect(help.filter((text) => !text.includes("?"))).toEqual([])
  })

  it("[CT7] asks on with an open question, which yes or no does not answer", () => {
    const questions = written.filter(({ move }) => move === "ask-on").map(({ text }) => text)
    expect(questions.filter((text) => !/^(What|How|When|Which|Who)\b.*\?$/.test(text))).toEqual([])
  })

  it("[CT8] has as many warm words for a good part as for a hard one", () => {
    for (const kind of kinds) {
      const count = (part: Part) => moves.flatMap((move) => startersFor({ move, part, kind, feelingWord: "x" })).length
      // Helping to solve is for hard parts alone.
      const help = startersFor({ move: "help-solve", part: "challenge", kind, feelingWord: "x" }).length
      expect(count("best")).toBeGreaterThanOrEqual(count("challenge") - help)
    }
  })

  it("[CT3] stays plain: grade 5 or lower together, and no sentence of more than sixteen words", () => {
    expect(readingGrade(written.map(({ text }) => text.replaceAll("{feeling}", "sad")).join(" "))).toBeLessThan(5)
    expect(failing((text) => text.split(/(?<=[.?]) /).some((sentence) => sentence.split(" ").length > 16))).toEqual([])
  })
})
