import type { Instant, LocalDate } from "#base/time"
import type { Availability, CircleKind } from "#core/events"
import { formatFor } from "../format"

const { date, list } = formatFor("en-GB")
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" })

/** Beginnings to go on from. They are about what somebody did, and never ask for anything. */
const starters: Readonly<Record<CircleKind, readonly string[]>> = {
  couple: ["When I came home, you ", "You noticed that I ", "Without a word, you ", "You waited while I "],
  family: ["You helped when ", "You made room for ", "You told me about ", "You kept going when "],
  friends: ["You rang when ", "You remembered that ", "You came along to ", "You made me laugh when "],
}

export const gratitude = {
  link: { title: "Appreciations", hint: "What you’ve thanked each other for" },
  title: "Appreciations",
  lead: "Something somebody did that was good for you.",
  write: "Write one",
  writeTitle: "Write an appreciation",
  to: "To whom?",
  toAll: "All of you",
  seenByAll: (people: number) => (people > 2 ? "Everyone in the circle can read it." : undefined),
  did: "What you did",
  didPlaceholder: "You made soup when I came home late",
  says: "What it says about you",
  saysPlaceholder: "You notice when somebody is worn out",
  meant: "What it meant to me",
  meantPlaceholder: "I could sit down and be looked after",
  optional: "Only if you like.",
  startersName: "Ways to begin",
  starters,
  when: "When?",
  now: "Now",
  later: "On a later date",
  date: "The date",
  laterNote:
    "Until then it stays on your own devices, and nobody else gets anything of it. It’s sent when you first open Attune, with a connection, on that day or after. If you don’t open it that day, it goes later.",
  notLater: "Choose a day after today.",
  nothing: "Say first what they did. A few words are enough.",
  send: "Send",
  keep: "Keep it until then",
  sent: "It’s on its way.",
  kept: "It’s kept until that day.",
  waiting: "Waiting for their day",
  waitingFor: (on: LocalDate, names: readonly string[]) => `For ${list(names)}, on ${date(on)}`,
  due: (names: readonly string[]) => `For ${list(names)}. It goes once you’re connected.`,
  letGo: "Delete it",
  letGoQuestion: "Delete this appreciation?",
  letGoNote: "It’s deleted from all your devices. Nobody else has had anything of it.",
  letGoDone: "It’s deleted.",
  empty: "There’s nothing here yet, and no hurry.",
  emptyMore: "Write one when something was good for you. It may be small.",
  alone: "When someone joins, you can write them one.",
  shelf: "To read again",
  search: "Search your appreciations",
  notFound: "Nothing with those words.",
  byMe: (names: readonly string[]) => `You, to ${list(names)}`,
  by: (name: string, names: readonly string[]) => `${name}, to ${list(names)}`,
  you: "you",
  all: "all of you",
  takeBack: "Take it back",
  takeBackQuestion: "Take this appreciation back?",
  takeBackNote: "Its words are erased for everyone. Someone may have read them already.",
  takenBack: "It’s taken back.",
}

const until: Readonly<Record<Availability, (name: string, at: string) => string>> = {
  room: (name, at) => `${name} has room to listen until ${at}.`,
  later: (name, at) => `${name} would rather talk later, at ${at}.`,
}

export const availability = {
  title: "Room to listen",
  lead: "Tell the others whether now is good for you. It ends by itself.",
  of: (name: string, said: Availability, at: Instant) => until[said](name, clock.format(at)),
  mine: {
    room: (at: Instant) => `You have room to listen until ${clock.format(at)}.`,
    later: (at: Instant) => `Not now for you. Later, at ${clock.format(at)}.`,
  },
  say: "Say how it is for you",
  change: "Change it",
  tell: "Tell them",
  leave: "Leave it",
  takeAway: "Take it away",
  choice: "Just now",
  room: "I have room to listen",
  later: "Not now, later",
  roomUntil: "Until when?",
  laterAt: "At what time?",
  note: "The others see it until then. After that it’s gone from every screen.",
  noTime: "Choose a time.",
  done: "Said.",
  gone: "It’s taken away.",
}
