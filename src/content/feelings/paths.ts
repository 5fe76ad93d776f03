import { byBody } from "./english/byBody"
import { byEnergy } from "./english/byEnergy"
import { bySituation } from "./english/bySituation"
import { closestOfThree } from "./english/closestOfThree"
import type { PathQuestion } from "./pathQuestion"

export type { PathQuestion } from "./pathQuestion"

/** By body, by energy, by what happened, and by the closest of three words. */
export type PathName = "body" | "energy" | "situation" | "closest"

/** Ways to a word from “I don’t know yet”, in English. */
export const paths: Readonly<Record<PathName, PathQuestion>> = {
  body: byBody,
  energy: byEnergy,
  situation: bySituation,
  closest: closestOfThree,
}
