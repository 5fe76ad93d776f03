import type { Result } from "#base/result"
import type { Refusal } from "#protocol/messages"
import type { LocalProblem } from "../words/advice"

/** Why something could not be done, by a name that `adviceFor` has a sentence and a next step for. */
export type Problem = LocalProblem | Refusal

/** An act's answer: it has been kept on this device, or why not. */
export type Done<E extends string = Problem> = Promise<Result<undefined, E>>
