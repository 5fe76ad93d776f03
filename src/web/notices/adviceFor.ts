import type { ActRefusal, Advice } from "../words/advice"
import type { Words } from "../words/en"
import type { Problem } from "../store/model"

/** What to say about a refusal or problem by its name. */
export function adviceFor(name: ActRefusal | Problem | "Unforeseen", { errors }: Words): Advice {
  const known: Readonly<Record<string, Advice>> = { ...errors.refusals, ...errors.local, ...errors.acts }
  return known[name] ?? errors.unexpected
}
