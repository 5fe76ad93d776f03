import { describe, expect, expectTypeOf, it } from "vitest"
import * as v from "valibot"
import type * as content from "#content/choices"
import { feelings } from "#content/feelings/feelings"
import { sampleHistory } from "#content/sample/sampleHistory"
import { starters } from "#content/starters/starters"
import { answerSchema, type Feeling, type Wish } from "#core/checkin/answer"
import { circleKinds, moves, parts, type CircleKind, type Mark, type Move, type Part } from "#core/events"
import type { FeelingWord } from "#web/ui/feelingWord"

describe("content beside core", () => {
  it("[CT10] speaks of the same choices", () => {
    expectTypeOf<content.CircleKind>().toEqualTypeOf<CircleKind>()
    expectTypeOf<content.Part>().toEqualTypeOf<Part>()
    expectTypeOf<content.Move>().toEqualTypeOf<Move>()
    expectTypeOf<content.Mark>().toEqualTypeOf<Mark>()
    expectTypeOf<content.Wish>().toEqualTypeOf<Wish>()
    expectTypeOf<content.PageFeeling>().toExtend<Feeling>()
    expectTypeOf(feelings).toExtend<readonly Omit<FeelingWord, "alsoFor">[]>()
    expect(Object.keys(starters).sort()).toEqual([...moves].sort())
    for (const byPart of Object.values(starters)) {
      expect(Object.keys(byPart).sort()).toEqual([...parts].sort())
      for (const lines of Object.values(byPart))
        expect(Object.keys(lines).sort()).toEqual(["any", ...circleKinds].sort())
    }
  })

  it("[CT10] writes sample pages that a circle can read", () => {
    for (const page of sampleHistory.flatMap(({ pages }) => Object.values(pages))) {
      if (page !== "pass") expect(v.parse(answerSchema, page)).toEqual(page)
    }
  })
})
