import type { Strength } from "#core/checkin/answer"
import type { DayPart } from "#core/events"
import { formatFor } from "../format"
import { marks, marksShown, movePlaceholders, moves, wishes, wishesSaid } from "./choices"

const { count, list } = formatFor("en-GB")

const greetings: Readonly<Record<DayPart, string>> = {
  morning: "Good morning",
  afternoon: "Good afternoon",
  evening: "Good evening",
  night: "Hello",
}

/** Nothing here tells who has written, when, or how much. */
export const today = {
  title: (part: DayPart, name: string) => (name === "" ? greetings[part] : `${greetings[part]}, ${name}`),
  /** Under the heading while pages are sealed, whoever has or has not written. */
  sealedLead: (people: number) =>
    people === 2
      ? "Your two pages open together, once both of you have written or passed."
      : "Your pages open together, once you have all written or passed.",
  aloneLead: "It’s just you here so far. Your page stays yours until someone joins.",
  openLead: (people: number) => (people === 2 ? "Both your pages are open." : "Your pages are open."),
  passedLead: "You’ve passed today. That’s all there is to do.",
  startLead: "A quiet place for the people you’re close to.",
  pagesLabel: "Today’s pages",
  yourPage: "Your page",
  pageOf: (name: string) => `${name}’s page`,
  othersPages: "The others’ pages",
  open: "open",
  sealed: "sealed",
  write: "Write today’s page",
  read: "Read your pages",
  toRespond: (name: string) => `${name}’s page is open. You can respond, now or another day.`,
  respond: "Respond",
  nothing: "Nothing here yet, and nothing to catch up on.",
  enough: "That’s all for today.",
  met: (met: number, days: number) => `You met on ${met} of the last ${days} evenings.`,
  earlier: "An earlier day",
  earlierOpen: "You can still write this page, or leave it.",
  earlierSealed: "Your page for this day is sealed.",
  shared: "shared",
  waits: "When you like",
  responded: (name: string) => `${name} responded to your page.`,
  retry: (name: string) => `You can try once more with what ${name} wrote.`,
  invite: "Invite someone",
  onlyYou: "Nobody shares with you here yet. Your notes are yours alone.",
  writeNote: "Write a note",
  startCircle: "Start a circle",
  over: "This circle has ended on this device.",
  overMore: "What you shared stays on this device. You can read it in Together, and save your words in Settings.",
  welcomeBack: "Good to see you. Start wherever you like.",
}

export const checkIn = {
  title: "Today’s page",
  titleFor: (date: string) => `Your page for ${date}`,
  best: "What was the best part of today?",
  /** What is said otherwise for a day that is over. */
  thatDay: {
    best: "What was the best part of that day?",
    pass: "Pass this day",
    passed: "You’ve passed this day.",
    passedLead: "You’ve passed this day. That’s all there is to do.",
  },
  bestPlaceholder: "Small things count",
  challenge: "And one thing that was hard?",
  challengePlaceholder: "A sentence is plenty",
  feeling: "And the feeling, by name?",
  wish: "What would you like back?",
  wishes,
  room: (left: number) => count(left, { one: "Room for # more letter.", other: "Room for # more letters." }),
  full: "The page is full. Make it a little shorter to seal it.",
  seal: "Seal my page",
  sealAgain: "Seal the change",
  sealNote: (people: number) =>
    people === 2 ? "You can change it until both pages open." : "You can change it until all pages open.",
  sealed: "Your page is sealed.",
  sealedHere: "Your page is sealed on this device, and sent once you’re online.",
  pass: "Pass today",
  passNote: "A pass looks the same as a page until they open. Nobody is told why, and no one will ask.",
  passed: "You’ve passed today.",
  writeAfterAll: "Write a page after all",
  sharedLead: (names: readonly string[]) => `${list(names)} can read your page. You’ll see theirs once they open.`,
  whoSees: (names: readonly string[]) => `Only ${list(names)} can read it, and only when all pages open together.`,
  whoSeesAlone: "Only you can read it.",
  draft: "Kept on this device as you type.",
  change: "Change my page",
  withdraw: "Take my page back",
  withdrawQuestion: "Take your page back?",
  withdrawNote: "It is removed from the server, and stays as a draft on this device.",
  withdrawn: "Your page is back with you, as a draft.",
  release: "Share it anyway",
  releaseQuestion: "Share your page now?",
  releaseNote: (names: readonly string[]) =>
    `${list(names)} can read it at once. You’ll see theirs only when they open.`,
  released: "Your page is shared.",
  discard: "Throw the draft away",
  discardQuestion: "Throw this draft away?",
  discardNote: "It’s only on this device, so it can’t be brought back.",
}

const strengths: Readonly<Record<Strength, string>> = { touch: "a touch", quite: "quite", very: "very" }

export const feelings = {
  title: "Find the word",
  findFirst: "Find the word",
  findAnother: "Find another word",
  unknown: "I don’t know yet",
  newer: "a word from a newer version",
  chosen: "Chosen feelings",
  remove: (word: string) => `Take away ${word}`,
  removed: (word: string) => `${word} is taken away.`,
  strong: (strength: Strength, word: string) => `${strengths[strength]} ${word}`,
  done: "Done",
}

export const reveal = {
  title: (people: number) => (people === 2 ? "Both pages are open" : "Your pages are open"),
  titleFor: (date: string) => `Pages of ${date}`,
  lead: "Read first. You can respond now or another day.",
  opened: "Your pages are open.",
  you: "You",
  best: "Best part",
  challenge: "Hard part",
  feelings: "The feeling",
  feelingUnknown: "Doesn’t know yet",
  wishesSaid,
  yourWish: (wish: string) => `You asked for: ${wish}`,
  passed: (name: string) => `${name} passed.`,
  youPassed: "You passed.",
  leftEmpty: "Left empty",
  ahead: (name: string) => `${name} shared this page early.`,
  newer: "This page was written with a newer version of Attune.",
  respond: (name: string) => `Respond to ${name}`,
  later: "Later",
  wish: "What would help",
  erased: (name: string) => `${name} took this page back.`,
  youErased: "You took this page back.",
}

export const response = {
  title: (name: string) => `Respond to ${name}`,
  part: "Which part?",
  parts: { best: "The best part", challenge: "The hard part", whole: "All of it" },
  move: "What would you like to do?",
  moves,
  placeholders: movePlaceholders,
  text: "Your words",
  starters: "Ways to begin",
  gap: "There’s still a gap in it, for your own words.",
  whoSees: (names: readonly string[]) => `${list(names)} can read this.`,
  cannotRecall: "Once it’s read, it can’t be unread.",
  send: "Send",
  sent: "Sent.",
  sentHere: "Kept on this device, and sent once you’re online.",
  retry: "Try once more",
  retryLead: (name: string) => `One more try at what ${name} meant. Or leave it, that’s fine too.`,
  from: (name: string) => `${name} wrote`,
  none: "No response yet, and none needed.",
  yours: "You wrote",
  erased: "This response was taken back.",
  yourPage: "Your page",
  yourPageLead: "Read what came back. Whether it landed is yours to keep, or to show.",
  gone: "There is no page here to respond to. Nothing is lost.",
  sentTitle: "That’s on its way",
  back: "Back to Today",
  another: "Respond to another part",
  notQuiteHint: (name: string) => `If you show this, ${name} can try once more.`,
  heardQuestion: "Did you feel heard?",
  marks,
  keptPrivate: "Only you can see this.",
  show: (name: string) => `Show ${name}`,
  shown: (name: string) => `${name} can see this.`,
  marksShown,
}
