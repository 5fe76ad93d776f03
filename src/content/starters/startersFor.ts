import type { CircleKind, Move, Part } from "../choices"
import { starters } from "./starters"

interface Asked {
  readonly move: Move
  readonly kind: CircleKind
  readonly part: Part
  /** The sharer's own word for what they felt; `feelingFor` finds the one that goes with a part. */
  readonly feelingWord?: string | undefined
}

const slot = "{feeling}"

/**
 * Beginnings for a response, always in the same order: first those that take up the sharer's feeling, when there is a
 * word for it, then those in the tone of the circle, then the rest. None for helping to solve a good part.
 */
export function startersFor({ move, kind, part, feelingWord }: Asked): readonly string[] {
  const lines = starters[move][part]
  const plain = [...lines[kind], ...lines.any].filter((line) => !line.includes(slot))
  const word = feelingWord?.trim()
  if (!word) return plain
  const withFeeling = [...lines[kind], ...lines.any].filter((line) => line.includes(slot))
  // A function, since a person's word may hold what `replaceAll` takes for a pattern.
  return [...withFeeling.map((line) => line.replaceAll(slot, () => word)), ...plain]
}
