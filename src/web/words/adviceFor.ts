import type { MembershipRefusal } from "#protocol/membership"
import type { Refusal } from "#protocol/messages"
import type { Advice, LocalProblem } from "./advice"
import { words } from "./words"

export type NamedProblem = LocalProblem | Refusal | MembershipRefusal | "Unexpected"

/** What to say about a problem. What this device says of itself comes first: words may be at stake. */
export function adviceFor(problem: NamedProblem): Advice {
  const { local, refusals, membership, unexpected } = words.value.errors
  const all: Partial<Record<NamedProblem, Advice>> = { ...membership, ...refusals, ...local }
  return all[problem] ?? unexpected
}
