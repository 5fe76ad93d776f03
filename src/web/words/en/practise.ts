import { minutesSaid, numberSaid } from "./exercise"

/** Why somebody comes, in their own words; see `practise/needs`. */
export type Need = "short" | "good" | "happened" | "understand" | "apart" | "screens"

const needs: Readonly<Record<Need, string>> = {
  short: "We have five minutes",
  good: "Something good",
  happened: "Something happened",
  understand: "I want to understand",
  apart: "We’re far apart",
  screens: "No screens for a while",
}

/** What is said around the exercises: choosing one, beginning, waiting, and what a screen says while one goes on. */
export const practise = {
  title: "Practise",
  lead: "Things to do with each other, a few minutes at a time.",
  needs,
  minutes: "min",
  size: (minutes: number, people: string) => `About ${minutesSaid(minutes)}, ${people}`,
  forTwo: "for the two of you",
  forPeople: (min: number, max: number) =>
    min === max ? `for ${numberSaid(min)} people` : `for ${numberSaid(min)} to ${numberSaid(max)} people`,
  people: (min: number, max: number) => `For ${numberSaid(min)} to ${numberSaid(max)} people.`,
  pauseRow: { title: "Take a pause", hint: "Stop for now, and say when you’ll be back." },
  goOn: (title: string) => `Go on with ${title}`,
  goOnHint: "It’s open on this device.",
  open: (title: string) => `${title} is open`,
  openHint: "Come now, later, or not at all.",
  before: "Nothing to do yet. You can look around once you’ve started.",

  page: {
    how: "How it goes",
    none: "There is nothing chosen here. Nothing is lost.",
    all: "See all of them",
    here: "Here, on this device",
    notHere: "On one device nobody can answer in private. So this one needs a device each.",
    live: "Each on your own device",
    alone: "To do this on a device each, invite someone first.",
    apart: "Apart",
    toToday: "Go to today’s page",
    toBoard: "Go to your board",
    gated: "First, each of you is asked three things in private.",
  },

  here: {
    title: "Who is here?",
    lead: "Names are only for this screen. They’re gone when it’s over.",
    person: (number: number) => `Person ${number}`,
    add: "Add someone",
    remove: (name: string) => `Take ${name} off the list`,
    begin: "Begin",
    blank: "Give each person a name of their own.",
  },

  choose: {
    title: "Who takes part?",
    lead: "Their devices show that it’s open, and nothing else.",
    you: "You",
    open: "Open it",
  },

  gate: {
    title: "Just for you",
    lead: "Only you see this. Your answer is not kept and not sent.",
    questions: [
      "Are you afraid of how someone here may take what you say?",
      "Has someone here hurt you or threatened you?",
      "Is someone making you take part?",
    ],
    none: "None of these",
    yes: "Yes, one or more",
    skip: "I’d rather not say",
    note: "The next screen looks the same, whatever you choose. It begins only once all of you choose “None of these”.",
  },

  waiting: {
    title: "It begins when everyone is here and ready",
    lead: "That may be soon, later, or another day.",
    meanwhile: "Something light until then",
    meanwhileNote: "You need no device for this. Just ask, and listen.",
    quiet: "Take a slow breath. Look out of the window for a while.",
    leave: "Leave",
    leaveNote: "Nobody is told that you left.",
  },

  support: {
    title: "If you’re afraid of someone",
    lines: [
      "You never have to take part. To leave this screen is enough, and nobody is told.",
      "If you’re in danger now, call the emergency number where you are.",
      "Talk to someone you trust. Use a phone that nobody else can look at.",
      "If someone reads this phone, they may see this app. The eye at the top hides it at once.",
    ],
  },

  session: {
    step: (number: number, of: number) => `Step ${number} of ${of}`,
    none: "Nothing is open here now. Nothing is lost.",
    toPractise: "Go to Practise",
    controls: "Pause or end",
    pause: "Pause",
    stop: "End this for everyone",
    time: "Time",
    offline: "You’re offline. It goes on, and catches up by itself.",
    elsewhere: "This is open on another device of yours.",
    takeHere: "Bring it here",
    othersGoOn: "It goes on in a moment.",
    yourTurn: (name: string) => `${name}, it’s your turn to speak.`,
    willSayBack: "You’ll say back what you heard.",
    sayBack: (name: string) => `${name}, say back the feeling you heard.`,
    sayBackAgain: (name: string) => `${name}, one more try. Say back what you think they meant.`,
    check: (name: string) => `${name}, is that it?`,
    listeners: (listen: string) => `For those who listen: ${listen}`,
    give: "Show these words",
    yours: "What you wrote, for your eyes only",
    gone: "Nothing of this is kept. It’s gone when this is over.",
    writing: "Your words",
    done: "Done. It goes on once all of you are.",
    proposeOne: "Someone puts it into words first. You’ll be asked too.",
    asked: "You’ve said so. It changes once all of you have.",
    pausedTitle: "A break",
    pausedLead: "It goes on when you’re all ready.",
    goOnNote: "Anyone may take as long as they need.",
    onTheTable: "Put in words so far",
    longerPause: "Take a longer pause",
    stoppedTitle: "This has ended here",
    stoppedLead: "You can come back to it another day, or not.",
    doneTitle: "That’s it for now",
    closed: "You’ve said so. It’s complete once all of you have.",
    weAreDone: "We’re done",
    end: "Done",
    toBoard: "See your board",
    toAgreements: "See your agreements",
  },

  dark: {
    minutes: "For how long?",
    length: (minutes: number) => `${minutes} min`,
    begin: "Go dark",
    chime: "A soft chime on this device",
    honest: "If your phone locks itself, the chime may stay silent. Then just look when you like.",
    others: "Your screen goes dark with the others.",
    title: "The screen is dark",
    back: "Press twice to come back",
    again: "Go dark again",
    enough: "That’s enough for now",
  },
}
