import type { FeelingEntry } from "./feelingEntry"
import { hope, joy, pride } from "./highPleasant"
import { anger, fear, strain } from "./highUnpleasant"
import { calm, closeness } from "./lowPleasant"
import { hurt, sadness, shame, tiredness } from "./lowUnpleasant"

/**
 * The English vocabulary of feelings: what the picker offers and what a page may name. Another language gets a list of
 * its own, not a translation of this one. The order of the families decides which shape stands beside each: a new
 * family goes to the end of its quadrant.
 */
export const feelings: readonly FeelingEntry[] = [
  ...joy,
  ...hope,
  ...pride,
  ...calm,
  ...closeness,
  ...anger,
  ...fear,
  ...strain,
  ...sadness,
  ...hurt,
  ...shame,
  ...tiredness,
]
