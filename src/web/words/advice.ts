/** What went wrong, as a person would say it, and what they can do now. */
export interface Advice {
  readonly say: string
  readonly next: string
}

export type { LocalProblem } from "#client/problems"

/** Why an act in a circle may be refused by this device itself; see `core/checkin` and `core/response`. */
export const actRefusals = [
  "TooLong",
  "Blank",
  "AlreadyOpen",
  "DateOutOfReach",
  "Empty",
  "OwnPage",
  "NoSuchPage",
  "HelpNotAsked",
  "NotARetry",
] as const
export type ActRefusal = (typeof actRefusals)[number]
