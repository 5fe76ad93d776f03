import { describe, expect, it } from "vitest"
import { readingGrade } from "../reading/readingGrade"
import { vocabularyOf, type FeelingEntry, type FeelingWords } from "./feelingEntry"
import type { FeelingQuadrant } from "./feelingPlace"
import { feelings } from "./feelings"
import { idsForGood } from "./idsForGood"
import { familyNames } from "./english/familyNames"
import { highPleasant } from "./english/highPleasant"
import { highUnpleasant } from "./english/highUnpleasant"
import { looseWords } from "./english/looseWords"
import { lowPleasant } from "./english/lowPleasant"
import { lowUnpleasant } from "./english/lowUnpleasant"
import { places } from "./places"

const byId = new Map(feelings.map((entry) => [entry.id, entry]))
const inQuadrant = (quadrant: FeelingQuadrant) => feelings.filter((entry) => entry.quadrant === quadrant)
const quadrants: readonly FeelingQuadrant[] = ["high-pleasant", "low-pleasant", "high-unpleasant", "low-unpleasant"]
const failing = (breaks: (entry: FeelingEntry) => boolean) => feelings.filter(breaks).map(({ id }) => id)

const words: Readonly<Record<string, FeelingWords>> = {
  ...highPleasant,
  ...lowPleasant,
  ...highUnpleasant,
  ...lowUnpleasant,
}

describe("the vocabulary of feelings", () => {
  it("[CT1] gives every feeling an id and a word of its own", () => {
    expect(byId.size).toBe(feelings.length)
    expect(new Set(feelings.map(({ word }) => word)).size).toBe(feelings.length)
    expect(failing(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > 40)).toEqual([])
  })

  it("[FW1] takes back no id that a page may hold, and notes every new one", () => {
    expect(new Set(idsForGood).size).toBe(idsForGood.length)
    expect([...byId.keys()].sort()).toEqual([...idsForGood].sort())
  })

  it("[CT2] leads from every word to two, three or four others, and back", () => {
    const idsNear = (id: string) => (byId.get(id)?.near ?? []).map((near) => near.id)
    expect(failing(({ id }) => idsNear(id).length < 2 || idsNear(id).length > 4)).toEqual([])
    expect(failing(({ id }) => new Set(idsNear(id)).size < idsNear(id).length)).toEqual([])
    expect(failing(({ id }) => idsNear(id).some((other) => other === id || !idsNear(other).includes(id)))).toEqual([])
  })

  it("[FW2] gives every place its words, and words to nothing that has no place", () => {
    expect(feelings.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
    for (const { id, near } of places) expect([id, Object.keys(words[id]?.near ?? {})]).toEqual([id, near])
    expect(Object.keys(words).filter((id) => !byId.has(id))).toEqual([])
    expect([...new Set(places.map(({ family }) => family))].sort()).toEqual(Object.keys(familyNames).sort())
  })

  it("[FW3] tells each neighbour from the word in a few plain words, and no two alike", () => {
    const told = feelings.flatMap(({ id, near }) =>
      near.map(({ id: other, difference }) => ({ pair: `${id}, ${other}`, difference })),
    )
    const breaking = (breaks: (difference: string) => boolean) =>
      told.filter(({ difference }) => breaks(difference)).map(({ pair }) => pair)
    expect(breaking((difference) => !/^[a-z][^.?!:;]*[a-z]$/.test(difference))).toEqual([])
    expect(breaking((difference) => difference.split(" ").length > 8)).toEqual([])
    for (const { id, near } of feelings) {
      expect([id, new Set(near.map(({ difference }) => difference)).size]).toEqual([id, near.length])
      for (const { id: other, difference } of near)
        for (const word of [byId.get(id)?.word, byId.get(other)?.word])
          expect(` ${difference} `, `${id}, ${other}`).not.toContain(` ${word} `)
    }
    expect(readingGrade(told.map(({ difference }) => `${difference}.`).join(" "))).toBeLessThanOrEqual(3)
  })

  it("[FW4] hints at where in the body, as a thing that is often so, in one plain sentence", () => {
    expect(failing(({ body }) => !/^Often [^.?!]*\.$/.test(body) || body.split(" ").length > 13)).toEqual([])
    expect(failing(({ body }) => readingGrade(body) > 6)).toEqual([])
    expect(failing(({ word, body }) => new RegExp(`\\b${word}\\b`, "i").test(body))).toEqual([])
    expect(new Set(feelings.map(({ body }) => body)).size).toBe(feelings.length)
  })

  it("[FW4] names no illness and no treatment, and says of nobody what they are", () => {
    const clinic =
      /\b(symptom|disorder|trauma|clinical|diagnos|patholog|therap|nervous system|attachment|toxic|depress)/i
    expect(
      failing(({ meaning, body, near }) =>
        clinic.test([meaning, body, ...near.map((one) => one.difference)].join(" ")),
      ),
    ).toEqual([])
  })

  it("[CT3] says in one short, plain sentence what each word means, without using the word", () => {
    expect(failing(({ meaning }) => !/^[A-Z][^.?!]*\.$/.test(meaning) || meaning.split(" ").length > 14)).toEqual([])
    expect(failing(({ meaning }) => readingGrade(meaning) > 6)).toEqual([])
    expect(failing(({ word, meaning }) => new RegExp(`\\b${word}\\b`, "i").test(meaning))).toEqual([])
    expect(new Set(feelings.map(({ meaning }) => meaning)).size).toBe(feelings.length)
  })

  it("[CT4] keeps a family together in one quarter of the map, with shapes enough for all", () => {
    const runs = feelings.filter(({ family }, place) => feelings[place - 1]?.family !== family)
    expect(new Set(runs.map(({ family }) => family)).size).toBe(runs.length)
    for (const { family } of runs) {
      const places = feelings.filter((entry) => entry.family === family).map(({ quadrant }) => quadrant)
      expect([family, new Set(places).size]).toEqual([family, 1])
      expect(places.length).toBeGreaterThanOrEqual(4)
    }
    const familiesIn = (quadrant: FeelingQuadrant) => new Set(inQuadrant(quadrant).map(({ family }) => family)).size
    for (const { quadrant } of runs) expect(familiesIn(quadrant)).toBeLessThanOrEqual(8)
  })

  it("[CT4] makes low, quiet feelings as easy to find as loud ones", () => {
    expect(inQuadrant("low-unpleasant").length).toBeGreaterThanOrEqual(inQuadrant("high-unpleasant").length)
    expect(inQuadrant("low-pleasant").length).toBeGreaterThanOrEqual(inQuadrant("high-pleasant").length)
  })

  it("[CT5] leads from a loose word such as “upset” to finer ones, in more than one family", () => {
    for (const loose of ["upset", "bad", "fine", "stressed"]) expect(looseWords).toHaveProperty(loose)
    for (const [loose, finer] of Object.entries(looseWords)) {
      expect(byId.has(loose), `“${loose}” is a feeling of its own`).toBe(false)
      expect(loose).toBe(loose.toLowerCase())
      expect(new Set(finer).size).toBe(finer.length)
      const families = finer.map((id) => byId.get(id)?.family)
      expect(families, loose).not.toContain(undefined)
      expect(finer.length).toBeGreaterThanOrEqual(3)
      expect(new Set(families).size, loose).toBeGreaterThanOrEqual(2)
    }
  })

  it("[CT4] spreads the words over the map: each quarter has a fifth of them or more", () => {
    for (const quadrant of quadrants) expect(inQuadrant(quadrant).length).toBeGreaterThanOrEqual(feelings.length / 5)
  })

  it("[FW5] lets a language have fewer words: what is near to a missing one is left out with it", () => {
    const { hurt, "let-down": _, ...rest } = words
    const fewer = vocabularyOf(places, familyNames, hurt ? { ...rest, hurt } : rest)
    expect(fewer).toHaveLength(feelings.length - 1)
    expect(fewer.flatMap(({ near }) => near).some(({ id }) => id === "let-down")).toBe(false)
  })
})
