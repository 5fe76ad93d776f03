import type { FloorRefusal } from "#core/exercise/advance"
import type { Risk, SettingRefusal, Way } from "#core/exercise/exercise"
import type { About } from "#core/exercise/timeLeft"
import { formatFor } from "../format"

const { count } = formatFor("en-GB")

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const

/** "two", "25". */
export const numberSaid = (number: number): string => numbers[number] ?? String(number)

/** "one minute", "two minutes", "25 minutes". */
export const minutesSaid = (minutes: number): string =>
  `${numberSaid(minutes)} ${count(minutes, { one: "minute", other: "minutes" })}`

const ways: Readonly<Record<Way, string>> = {
  live: "A device each",
  oneDevice: "On one device",
  apart: "Each in your own time",
}

const risks: Readonly<Record<Risk, string>> = {
  low: "Light",
  tender: "Tender",
  hot: "For after a quarrel",
}

const grades: Readonly<Record<"S" | "M" | "W", string>> = {
  S: "Well tested",
  M: "Tested a little",
  W: "Hardly tested",
}

const notHere: Readonly<Record<SettingRefusal, string>> = {
  NotThisWay: "This one can’t be done this way.",
  NotThisKind: "This one is for another kind of circle.",
  TooFew: "This one needs more people.",
  TooMany: "This one is for fewer people.",
  NotWithAChild: "This one is for adults.",
}

const refusals: Readonly<Record<FloorRefusal, string>> = {
  NotYourFloor: "It’s someone else’s turn. Yours comes.",
  Paused: "You’re taking a break. Go on when you’re all ready.",
  Over: "This has come to its end.",
  NotHere: "That’s not part of this step.",
  TooLong: "That’s a bit long. Say it in fewer words.",
  Empty: "There’s nothing written yet.",
}

/** What is said about the exercises and while one goes on. It names whoever speaks, and nobody who paused or stopped. */
export const exercise = {
  ways,
  risks,
  grades,
  notHere,
  refusals,
  length: (minutes: number) => `About ${minutesSaid(minutes)}`,
  whatFor: "What it’s for",
  whenNot: "When to leave it",
  evidence: "How sure this is",
  source: (source: string) => `Source: ${source}`,
  step: (number: number, of: number, title: string) => `Step ${number} of ${of}: ${title}`,
  topic: (topic: string) => `You talk about: ${topic}`,

  timeLeft: (about: About): string => {
    switch (about.kind) {
      case "minutes":
        return `About ${minutesSaid(about.minutes)} left`
      case "halfAMinute":
        return "About half a minute left"
      case "nearlyThere":
        return "Nearly there"
      case "whenYouLike":
        return "Come to an end when you like"
      case "noLimit":
        return "Take all the time you like"
    }
  },
  longer: "A little longer",
  noLimit: "No time limit",

  /** Also told to a screen reader when the turn changes. */
  turn: {
    yours: "It’s your turn to speak.",
    theirs: (name: string) => `${name} speaks.`,
    round: (round: number, rounds: number) => `Round ${round} of ${rounds}`,
    sayBack: "Say back the feeling you heard, in your own words.",
    sayBackAgain: "One more try. Say back what you think they meant.",
    saysBack: (name: string) => `${name} says back what they heard.`,
    check: "Is that it?",
    checks: (name: string) => `${name} says if that’s it.`,
    said: (name: string) => `${name} wrote`,
    thatsIt: "That’s it",
    notQuite: "Not quite",
    notQuiteNote: "Say which part was off. They get one more try.",
    goesOn: "It goes on now, either way.",
    done: "I’ve said it",
    saidAloud: "I said it aloud",
    writeIt: "Write it here, or say it aloud",
    pass: "Pass",
    passNote: "Nobody is told why.",
  },

  /** Where all do the same at once. */
  all: {
    next: "Go on",
    done: "I’m done",
    waits: "It goes on once all of you are done.",
  },

  choose: {
    propose: "Propose this",
    agree: "Yes, this one",
    another: "Propose another",
    pass: "Not this one",
    field: "In a few words",
    proposed: "On the table",
    waits: "It stands once all of you say yes to the same words.",
    letBe: "You found no one topic today. That’s fine, it can wait.",
  },

  dark: {
    minutes: "For how long?",
    begin: "Go dark",
    note: "A soft chime says when it’s over.",
    over: "The time is up. Stay as long as you like.",
  },

  pause: "Pause",
  resume: "Go on",
  paused: "A break. It goes on when you’re all ready.",
  stop: "Stop",
  stopNote: "It ends for all at once. Nobody is asked why.",
  stopped: "This has ended here. You can come back to it another day, or not.",
  confirm: "I’m done too",
  complete: "You’ve done this one. That’s all there is to do.",
}
