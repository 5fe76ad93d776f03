import type { Instant, LocalDate } from "#base/time"
import type { Outcome } from "#core/events"
import { formatFor } from "../format"

const { list, date, count } = formatFor("en-GB")
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" })
// Canada writes dates as this app does.
const isoDay = new Intl.DateTimeFormat("en-CA")
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" })

const outcomes: Readonly<Record<Outcome, string>> = {
  kept: "Keep it",
  changed: "Change it",
  "let-go": "Let it go",
}

/** What a circle has come to with each other. Nothing here tells who has not signed, or who keeps a hope and who doesn’t. */
export const results = {
  vision: {
    title: "Your board",
    lead: "Hopes, what matters to you, and small rituals to keep.",
    empty: "There is nothing on your board, and no hurry.",
    emptyMore: "Add a hope when you have one. It may be small.",
    add: "Something you’d like to keep",
    addPlaceholder: "Soup on Sundays",
    addHint: "In a few words. The others see it, and may want it too.",
    put: "Put it on the board",
    added: "It’s on the board.",
    list: "On your board",
    want: "I want this",
    isShared: (people: number) => (people === 2 ? "You both want this." : "You all want this."),
    by: (name: string) => `${name} put this here.`,
    wantedBy: (names: readonly string[]) =>
      names.length === 1 ? `${list(names)} wants this.` : `${list(names)} want this.`,
    you: "You",
    youWant: "You want this.",
    youAnd: (names: readonly string[]) => `You and ${list(names)} want this.`,
    gone: "This one was taken back.",
    up: (text: string) => `Move up: ${text}`,
    down: (text: string) => `Move down: ${text}`,
    takeBack: (text: string) => `Take it off the board: ${text}`,
    takenBack: "It’s off the board.",
  },

  agreements: {
    title: "Agreements",
    lead: "Small steps that all of you have signed.",
    empty: "You have no agreements, and you need none.",
    emptyMore: "If you want one, put it in words. It counts once everyone it names has signed.",
    begin: "Put one in words",
    toSign: "To read, and sign if you like",
    toSignNote: "If you don’t sign, nothing is sent. Nobody is told.",
    signed: "You’ve signed these",
    signedNote: "Each counts once everyone it names has signed the same words.",
    inForce: "In force",
    due: "Time to look again",
    dueLead: "Today, or when you have time for it.",
    ended: "Before",
    by: (name: string) => `${name} put this in words.`,
    you: "you",
    names: (names: readonly string[]) => `For ${list(names)}`,
    step: (when: string, will: string) => `When ${when}, I will ${will}`,
    reviewOn: (day: LocalDate) => `You look at it again on ${date(day)}.`,
    since: (day: LocalDate) => `Words of ${date(day)}`,
    sign: "Sign it",
    signDone: "You’ve signed it.",
    unsign: "Take my name off",
    unsigned: "Your name is off.",
    change: "Change the words",
    changeNote: "New words take its place once all have signed them. Until then it stays as it is.",
    replaces: "Takes the place of earlier words",
    earlier: "Earlier words",
    howEnded: { replaced: "New words took its place.", "let-go": "You all let it go." },
    question: "How is it going?",
    outcomes,
    said: (outcome: Outcome) => `You said: ${outcomes[outcome].toLowerCase()}. It counts once all say the same.`,
    saidByName: (name: string, outcome: Outcome) => `${name}: ${outcomes[outcome].toLowerCase()}`,
    differ: "You don’t all say the same yet. Talk about it, then say it again.",
    isToChange: "You all wanted this changed. Put the new words down when you’re ready.",
    letGo: "Let it go",

    form: {
      title: "Put it in words",
      lead: "What someone will do, and when. It counts once everyone it names has signed.",
      changeTitle: "New words",
      who: "Who is it for?",
      step: (number: number) => `Step ${number}`,
      whose: "Who will do it?",
      when: "When …",
      whenPlaceholder: "I come home and feel worn out",
      will: "… I will …",
      willPlaceholder: "say so, and rest for ten minutes",
      another: "Add a step",
      remove: "Take this step out",
      review: "When do you look at it again?",
      inDays: (days: number) =>
        days % 7 === 0 && days < 28
          ? `In ${count(days / 7, { one: "# week", other: "# weeks" })}`
          : `In ${count(Math.round(days / 30), { one: "# month", other: "# months" })}`,
      propose: "Sign it and show the others",
      proposed: "You’ve signed it. The others can read it now.",
      note: "You sign these words as they stand. So does everyone else, or nothing comes of it.",
      me: (name: string) => (name === "" ? "Me" : `${name} (me)`),
    },
  },

  coolDown: {
    title: "Take a pause",
    lead: "Stop for now, and say when you’ll be back.",
    howLong: "For how long?",
    minutes: (minutes: number) =>
      minutes < 60
        ? count(minutes, { one: "# minute", other: "# minutes" })
        : count(minutes / 60, { one: "# hour", other: "# hours" }),
    call: "Take the pause",
    note: "All of you see when the pause ends. Nobody is told who asked for it.",
    tip: "Do something else until then: a walk, a bath, some music. Try not to go over it in your head.",
    until: (at: Instant, today: LocalDate) => `A pause until about ${timeSaid(at, today)}.`,
    called: "The pause is on.",
  },

  lines: {
    due: "It’s time to look at an agreement again, today or another day.",
    toSign: "There’s an agreement to read, and to sign if you like.",
    open: (title: string) => `${title} is open. Come if you like.`,
    goOn: (title: string) => `${title} is open on this device.`,
  },

  links: {
    board: { title: "Your board", hint: "Hopes and small rituals" },
    agreements: { title: "Agreements", hint: "What all of you have signed" },
  },

  refusals: {
    BoardFull: { say: "The board is full.", next: "Take something off first." },
    OthersKeepIt: { say: "Someone else wants this too by now.", next: "Say that you don’t, and it stays theirs." },
    NoSuchItem: { say: "This is no longer on the board.", next: "Nothing to do." },
    Empty: { say: "There’s nothing written yet.", next: "A few words are enough." },
    TooLong: { say: "That’s a bit long.", next: "Say it in fewer words." },
    NoLongerOffered: { say: "These words are no longer offered.", next: "Look for newer ones here." },
    AlreadyAgreed: { say: "Everyone has signed by now.", next: "Put new words down, or let it go with each other." },
    NotDue: { say: "Its day has not come yet.", next: "You can still let it go." },
    LeavesSomeoneOut: { say: "Someone who signed the old words is left out.", next: "Name everyone who was in it." },
  },
}

/** "19:40", or with the day where it is not today's. */
function timeSaid(at: Instant, today: LocalDate): string {
  const isToday = isoDay.format(at) === today
  return isToday ? clock.format(at) : `${clock.format(at)} on ${weekday.format(at)}`
}
