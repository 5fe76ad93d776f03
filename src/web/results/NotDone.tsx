import { adviceFor } from "../notices/adviceFor"
import type { Problem } from "../store/done"
import { Notice } from "../ui/Notice"
import type { Advice } from "../words/advice"
import { words } from "../words/allWords"

/** Why an act around exercises and what comes of them was not done, read aloud at once. */
export function NotDone({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return null
  const { say, next } = whyNot(name)
  return <Notice urgent say={say} next={next} />
}

function whyNot(name: string): Partial<Advice> & Pick<Advice, "say"> {
  const { results, exercise } = words.value
  const known: Readonly<Record<string, Advice>> = results.refusals
  const here: Readonly<Record<string, string>> = { ...exercise.notHere, ...exercise.refusals }
  const say = here[name]
  // What is none of ours is one of the model's, or falls back to what is said of the unforeseen.
  return known[name] ?? (say === undefined ? adviceFor(name as Problem) : { say })
}
