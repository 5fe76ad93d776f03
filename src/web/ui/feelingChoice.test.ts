import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Feeling } from "#core/checkin/answer"
import { findFamilies, mostFeelings, sameFeeling, toggleFeeling, typedFeeling } from "./feelingChoice"
import { feelingWord, type FeelingWord } from "./feelingWord"

const word = (id: string, rest: Partial<FeelingWord> = {}): FeelingWord => ({
  id,
  word: id,
  family: "Hurt",
  quadrant: "low-unpleasant",
  energy: 1,
  pleasantness: 2,
  meaning: "",
  body: "",
  near: [],
  alsoFor: [],
  ...rest,
})
const vocabulary = [
  word("calm", { family: "Calm", quadrant: "low-pleasant" }),
  word("let-down", { word: "let down", alsoFor: ["upset"] }),
  word("hurt", { alsoFor: ["upset", "bad"] }),
  word("blasé", { family: "Tiredness" }),
]

const feeling: fc.Arbitrary<Feeling> = fc.oneof(
  fc.constantFrom(...vocabulary).map(({ id }): Feeling => ({ kind: "known", id })),
  fc.constantFrom("wobbly", "Wobbly", "frayed").map((own): Feeling => ({ kind: "own", word: own })),
  fc.constant<Feeling>({ kind: "unknown" }),
)
const press = (chosen: readonly Feeling[], one: Feeling): readonly Feeling[] => {
  const next = toggleFeeling(chosen, one)
  return next.ok ? next.value : chosen
}

describe("choosing feelings", () => {
  it("never holds more than three, nor one twice, nor a word beside not knowing, whatever is pressed", () => {
    fc.assert(
      fc.property(fc.array(feeling), (presses) => {
        const chosen = presses.reduce(press, [] as readonly Feeling[])
        expect(chosen.length).toBeLessThanOrEqual(mostFeelings)
        expect(chosen.filter((one, order) => chosen.findIndex((other) => sameFeeling(one, other)) !== order)).toEqual(
          [],
        )
        if (chosen.some(({ kind }) => kind === "unknown")) expect(chosen).toHaveLength(1)
      }),
    )
  })

  it("takes a word away when it is pressed again", () => {
    fc.assert(
      fc.property(fc.array(feeling), feeling, (presses, one) => {
        const chosen = presses.reduce(press, [] as readonly Feeling[])
        fc.pre(chosen.some((other) => sameFeeling(one, other)))
        expect(press(chosen, one).some((other) => sameFeeling(one, other))).toBe(false)
      }),
    )
  })

  it("says so when there are three already", () => {
    const three = vocabulary.slice(0, 3).map(({ id }): Feeling => ({ kind: "known", id }))
    expect(toggleFeeling(three, { kind: "own", word: "frayed" })).toEqual({ ok: false, error: "Full" })
    expect(toggleFeeling(three, { kind: "unknown" })).toEqual({ ok: true, value: [{ kind: "unknown" }] })
  })
})

describe("looking for a word", () => {
  const found = (text: string) => findFamilies(vocabulary, text).flatMap(({ words }) => words.map(({ id }) => id))

  it("finds it whatever the case and the accents, by its family too", () => {
    expect(found("LET d")).toEqual(["let-down"])
    expect(found("blase")).toEqual(["blasé"])
    expect(found("tired")).toEqual(["blasé"])
    expect(found("")).toHaveLength(vocabulary.length)
  })

  it("leads from a loose word to finer ones, once enough of it is typed", () => {
    expect(found("upset")).toEqual(["let-down", "hurt"])
    expect(found("up")).toEqual([])
  })

  it("takes what was typed as a known word where it is one, and else as one's own", () => {
    expect(typedFeeling(vocabulary, " Let DOWN ")).toEqual({ kind: "known", id: "let-down" })
    expect(typedFeeling(vocabulary, "a bit  wobbly")).toEqual({ kind: "own", word: "a bit wobbly" })
    expect(typedFeeling(vocabulary, "  ")).toBeUndefined()
  })

  it("has a word for every feeling but those it does not know", () => {
    expect(feelingWord(vocabulary, { kind: "known", id: "let-down" })).toBe("let down")
    expect(feelingWord(vocabulary, { kind: "own", word: "frayed" })).toBe("frayed")
    expect(feelingWord(vocabulary, { kind: "known", id: "from-later" })).toBeUndefined()
    expect(feelingWord(vocabulary, { kind: "unknown" })).toBeUndefined()
  })
})
