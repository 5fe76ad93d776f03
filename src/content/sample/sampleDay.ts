import type { Mark, Move, PageFeeling, Part, Wish } from "../choices"

export type SamplePerson = "ana" | "sam"

/** A page, or "pass". */
export type SamplePage =
  | "pass"
  | {
      readonly best: string
      readonly challenge: string
      readonly feelings: readonly PageFeeling[]
      readonly wish: Wish
    }

/** What one of them wrote back to the other's page of the same day. */
export interface SampleResponse {
  readonly by: SamplePerson
  readonly to: SamplePerson
  readonly part: Part
  readonly move: Move
  readonly text: string
  /** How the sharer marked it; nothing where they left it. */
  readonly mark?: Mark
  /** The sharer let the responder see the mark; otherwise it is theirs alone. */
  readonly isMarkShown?: true
  /** One more try after a mark that was shown and was not "yes". */
  readonly retry?: Pick<SampleResponse, "move" | "text" | "mark" | "isMarkShown">
}

/** Something one of them wrote for nobody else. */
export interface SampleNote {
  readonly by: SamplePerson
  readonly text: string
}

/** A day on which something was written; days without are left out. */
export interface SampleDay {
  /** Days from today: 0 is today, -1 yesterday. */
  readonly offset: number
  readonly pages: Readonly<Partial<Record<SamplePerson, SamplePage>>>
  readonly responses: readonly SampleResponse[]
  readonly notes: readonly SampleNote[]
}

export const known = (id: string): PageFeeling => ({ kind: "known", id })
export const own = (word: string): PageFeeling => ({ kind: "own", word })
export const unknown: PageFeeling = { kind: "unknown" }
