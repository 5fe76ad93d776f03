import { describe, expect, it } from "vitest"
import { readingGrade } from "../reading/readingGrade"
import type { FeelingEntry } from "./feelingEntry"
import type { FeelingQuadrant } from "./feelingPlace"
import { feelings } from "./feelings"
import { looseWords } from "./english/looseWords"

const byId = new Map(feelings.map((entry) => [entry.id, entry]))
const inQuadrant = (quadrant: FeelingQuadrant) => feelings.filter((entry) => entry.quadrant === quadrant)
const failing = (breaks: (entry: FeelingEntry) => boolean) => feelings.filter(breaks).map(({ id }) => id)

describe("the vocabulary of feelings", () => {
  it("[CT1] gives every feeling an id and a word of its own", () => {
    expect(byId.size).toBe(feelings.length)
    expect(new Set(feelings.map(({ word }) => word)).size).toBe(feelings.length)
    expect(failing(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > 40)).toEqual([])
  })

  it("[CT2] leads from every word to one, two or three others, and back", () => {
    expect(
      failing(({ near }) => near.length < 1 || near.length > 3 || new Set(near.map(({ id }) => id)).size < near.length),
    ).toEqual([])
    expect(
      failing(({ id, near }) =>
        near.some((other) => other.id === id || !byId.get(other.id)?.near.some((back) => back.id === id)),
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
})
