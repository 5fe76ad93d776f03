import { familyNames } from "./english/familyNames"
import { highPleasant } from "./english/highPleasant"
import { highUnpleasant } from "./english/highUnpleasant"
import { lowPleasant } from "./english/lowPleasant"
import { lowUnpleasant } from "./english/lowUnpleasant"
import { vocabularyOf, type FeelingEntry } from "./feelingEntry"
import { places } from "./places"

/** The English vocabulary of feelings: what the picker offers and what a page may name. */
export const feelings: readonly FeelingEntry[] = vocabularyOf(places, familyNames, {
  ...highPleasant,
  ...lowPleasant,
  ...highUnpleasant,
  ...lowUnpleasant,
})
