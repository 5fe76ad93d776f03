import type { Problem } from "../store/done"
import { later } from "../store/later"
import type { ActRefusal, Advice } from "../words/advice"
import { words } from "../words/words"

/** Most days nothing goes wrong: these words come right after the first screen, to be there when something does. */
export const errorWords = later(() => import("../words/en/errors"))

/** What to say about a refusal or problem by its name; in general words while the particular ones are on their way. */
export function adviceFor(name: ActRefusal | Problem | "Unforeseen"): Advice {
  const errors = errorWords()
  const known: Readonly<Record<string, Advice>> = { ...errors?.refusals, ...errors?.local, ...errors?.acts }
  return known[name] ?? words.value.unexpected
}
