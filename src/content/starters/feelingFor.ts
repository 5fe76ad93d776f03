import type { PageFeeling, Part } from "../choices"
import { feelings } from "../feelings/feelings"

/**
 * The word of a page's feelings that goes with one part of it: a pleasant one with the best part, an unpleasant one
 * with the hard part, the first of any with the whole. A person's own word could be either, so it speaks for the whole
 * page only. Undefined when no word is sure to fit, or when this version does not know it.
 */
export function feelingFor(part: Part, named: readonly PageFeeling[]): string | undefined {
  for (const feeling of named) {
    if (feeling.kind === "own" && part === "whole") return feeling.word
    if (feeling.kind !== "known") continue
    const entry = feelings.find(({ id }) => id === feeling.id)
    if (entry && fits(part, entry.quadrant.endsWith("-pleasant"))) return entry.word
  }
  return undefined
}

const fits = (part: Part, isPleasant: boolean): boolean => part === "whole" || isPleasant === (part === "best")
