import type { ReadonlySignal } from "@preact/signals"
import type { Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { DraftChanges, Held, Person } from "#client/person"
import type { Intent } from "#client/outbox"
import type { Problem } from "./done"
import type { FeelingsModel } from "./feelings"
import type { GratitudeModel } from "./gratitude"
import type { LessonsModel } from "./lessons"
import type { PractiseModel } from "./practise"
import type { ResultsModel } from "./results"

/** The parts of the model that only some screens need, and that come with those screens. */
export interface LaterModels {
  readonly practise: PractiseModel
  readonly results: ResultsModel
  readonly feelings: FeelingsModel
  readonly lessons: LessonsModel
  readonly gratitude: GratitudeModel
}

/** What the later parts are built on. */
export interface ModelParts {
  readonly person: () => Person | undefined
  /** The same; reading it follows every change. */
  readonly current: () => Person | undefined
  /** The circle on the screens; reading it follows every change. */
  readonly held: ReadonlySignal<Held | undefined>
  readonly act: (held: Held, intents: readonly Intent[], drafts?: DraftChanges) => Promise<Result<undefined, Problem>>
  readonly today: ReadonlySignal<LocalDate>
}

type Makers = { readonly [Name in keyof LaterModels]: (parts: ModelParts) => LaterModels[Name] }

const makers: Partial<Makers> = {}

/** Called by the screens' own chunk, before any of them is shown. */
export const installLaterModels = (made: Partial<Makers>): void => {
  Object.assign(makers, made)
}

/** Answers with a later model over these parts, made once and not before its code has come. */
export function laterModels(parts: ModelParts): <Name extends keyof LaterModels>(name: Name) => LaterModels[Name] {
  const models: Partial<LaterModels> = {}
  return (name) => {
    const made = models[name]
    if (made) return made
    const make = makers[name]
    if (!make) throw new Error("a screen came before its model")
    const model = make(parts)
    Object.assign(models, { [name]: model })
    return model
  }
}
