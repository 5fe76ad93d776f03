import { describe, expect, it } from "vitest"
import type { PageFeeling } from "../choices"
import { feelingFor } from "./feelingFor"

const known = (id: string): PageFeeling => ({ kind: "known", id })
const own = (word: string): PageFeeling => ({ kind: "own", word })

describe("the feeling that goes with a part", () => {
  it("[CT6] puts a pleasant word with the best part and an unpleasant one with the hard part", () => {
    const mixed = [known("let-down"), known("grateful")]
    expect(feelingFor("best", mixed)).toBe("grateful")
    expect(feelingFor("challenge", mixed)).toBe("let down")
    expect(feelingFor("whole", mixed)).toBe("let down")
  })

  it("[CT6] keeps a person’s own word for the whole page, since it could be either", () => {
    expect(feelingFor("best", [own("wobbly")])).toBeUndefined()
    expect(feelingFor("challenge", [own("wobbly")])).toBeUndefined()
    expect(feelingFor("whole", [own("wobbly")])).toBe("wobbly")
  })

  it("[CT6] finds no word in “I don’t know yet”, in nothing, or in a word from a newer version", () => {
    for (const named of [[], [{ kind: "unknown" } as const], [known("word-of-tomorrow")]]) {
      for (const part of ["best", "challenge", "whole"] as const) expect(feelingFor(part, named)).toBeUndefined()
    }
  })
})
