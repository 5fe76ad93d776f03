import type { ReadonlySignal } from "@preact/signals"
import type { Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { DraftChanges, Held, Person } from "#client/person"
import type { Intent } from "#client/outbox"
import type { Problem } from "./done"
import type { PractiseModel } from "./practise"
import type { ResultsModel } from "./results"

/** The parts of the model that only some screens need, and that come with those screens; see `laterModels`. */
export interface LaterModels {
  readonly practise: PractiseModel
  readonly results: ResultsModel
}

/** What the later parts are built on. */
export interface ModelParts {
  readonly person: () => Person | undefined
  /** The circle on the screens; reading it follows every change. */
  readonly held: ReadonlySignal<Held | undefined>
  readonly act: (held: Held, intents: readonly Intent[], drafts?: DraftChanges) => Promise<Result<undefined, Problem>>
  readonly today: ReadonlySignal<LocalDate>
}

let make: ((parts: ModelParts) => LaterModels) | undefined

/** Called by the screens' own chunk, before any of them is shown. */
export const installLaterModels = (made: (parts: ModelParts) => LaterModels): void => {
  make = made
}

/** The later models over these parts, made once and not before their code has come. */
export function laterModels(parts: ModelParts): () => LaterModels {
  let models: LaterModels | undefined
  return () => {
    if (!make) throw new Error("a screen came before its model")
    return (models ??= make(parts))
  }
}
