import type { LocalDate } from "#base/time"
import type { Strength, Wish } from "./checkin/answer"
import type { CircleKind, DayPart, Mark, Outcome, Part } from "./events"

/** What stands around a person's own words in the file to read. */
export interface ExportLabels {
  readonly title: string
  readonly savedOn: (date: LocalDate) => string
  /** For a circle without a name. */
  readonly circle: Readonly<Record<CircleKind, string>>
  readonly myName: (name: string) => string
  readonly best: string
  readonly challenge: string
  readonly feelings: string
  readonly feelingUnknown: string
  readonly strengths: Readonly<Record<Strength, string>>
  readonly wish: string
  readonly wishes: Readonly<Record<Wish, string>>
  readonly passed: string
  readonly erased: string
  readonly theirParts: Readonly<Record<Part, string>>
  readonly myParts: Readonly<Record<Part, string>>
  readonly response: (part: string) => string
  readonly marks: Readonly<Record<Mark, string>>
  readonly mark: (part: string, mark: string, isShown: boolean) => string
  readonly visions: string
  readonly vision: (date: LocalDate, isKept: boolean) => string
  readonly othersVision: (date: LocalDate) => string
  readonly agreements: string
  readonly agreement: (date: LocalDate, isAgreed: boolean) => string
  /** `who`: 0 is oneself, and the others are numbered. */
  readonly step: (who: number, when: string, will: string) => string
  readonly reviewOn: (date: LocalDate) => string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly reviewed: (date: LocalDate, outcome: string) => string
  readonly appreciations: string
  readonly keptAppreciations: string
  readonly appreciation: (date: LocalDate) => string
  readonly notes: string
  readonly namings: string
  readonly dayParts: Readonly<Record<DayPart, string>>
}

export const englishExport: ExportLabels = {
  title: "My words",
  savedOn: (date) =>
    `Saved on ${date}. What other people wrote is theirs, and is not in here. What you agreed with them is.`,
  circle: { couple: "The two of us", family: "My family", friends: "My friends" },
  myName: (name) => `I am called ${name} here.`,
  best: "Best part",
  challenge: "Hard part",
  feelings: "The feeling:",
  feelingUnknown: "I don’t know yet",
  strengths: { touch: "a touch", quite: "quite", very: "very" },
  wish: "What I asked for:",
  wishes: {
    listen: "just listen",
    understand: "understand",
    think: "think with me",
    cheer: "cheer",
    nothing: "nothing for now",
  },
  passed: "I passed.",
  erased: "I took this page back.",
  theirParts: { best: "the best part", challenge: "the hard part", whole: "all" },
  myParts: { best: "my best part", challenge: "my hard part", whole: "all of my page" },
  response: (part) => `I responded to ${part} of someone’s page:`,
  marks: { yes: "yes", partly: "partly", "not-quite": "not quite" },
  mark: (part, mark, isShown) =>
    `Did I feel heard, in a response to ${part}? ${mark}${isShown ? ", and I showed it" : ""}.`,
  visions: "What I’d like to keep",
  vision: (date, isKept) => (isKept ? `I added this on ${date}, and keep it:` : `I added this on ${date}:`),
  othersVision: (date) => `I keep something that someone else added on ${date}.`,
  agreements: "Agreements",
  agreement: (date, isAgreed) =>
    isAgreed ? `Put forward on ${date}, and signed by all:` : `I put this forward on ${date}. Not all have signed it:`,
  step: (who, when, will) => `${who === 0 ? "Me" : `Person ${who + 1}`}: when ${when}, I will ${will}`,
  reviewOn: (date) => `To look at again on ${date}.`,
  outcomes: { kept: "keep it", changed: "change it", "let-go": "let it go" },
  reviewed: (date, outcome) => `On ${date} I said: ${outcome}.`,
  appreciations: "Appreciations",
  keptAppreciations: "Appreciations for a later date",
  appreciation: (date) => `On ${date} I said:`,
  notes: "Notes to myself",
  namings: "Feelings I named for myself",
  dayParts: { morning: "morning", afternoon: "afternoon", evening: "evening", night: "night" },
}
