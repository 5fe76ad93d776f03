import { formatFor } from "../format"
import { circleKinds } from "./choices"

const { count, list } = formatFor("en-GB")

export const start = {
  title: "A quiet place for the people you’re close to",
  lead: "You each write a page. They open together. Nobody else can read them, not even the server.",
  comeBack: "I have recovery words",
  nameTitle: "What do people call you?",
  nameLead: "The people you share with see this. The server doesn’t.",
  name: "Your name",
  nameMissing: "Write at least one letter. You can change it later.",
  kindTitle: "Who is it for?",
  kindLead: "It decides how Attune words things. You can add other circles later.",
  kindLegend: "Your circle is",
  kindMissing: "Choose one to go on. You can change it later.",
  kinds: circleKinds,
  justMe: "Just me for now",
  justMeHint: "You can invite someone whenever you like.",
  circleTitle: "What is your circle called?",
  circleLead: "Only the people in it see this.",
  circleName: "A name for your circle",
  circleNameHint: "You can add this later, or never.",
  tokenTitle: "One last thing",
  token: "Code for new circles",
  tokenHint: "Only if the person who runs your server gave you one.",
  making: "Making your keys",
  makingLead: "They’re made on this device, and stay on it.",
  madeNot: "Not quite there yet",
  tryAgain: "Try again",
  readyTitle: "You’re all set",
  readyLead: "Start with one small thing. It takes about five minutes, or one.",
  readyAlone: "Start with one small thing. A few words to yourself are plenty.",
  firstPage: "Write today’s page",
  firstNote: "Write a note to yourself",
  inviteFirst: "Invite someone first",
  keepWords: "Keep recovery words",
  readyNote: "All of it can wait. You’ll find it in Settings.",
}

export const invite = {
  title: "Invite someone",
  lead: "Show them this code, or send them the link in a way you trust.",
  make: "Make an invite",
  qr: "Code to scan with their camera",
  link: "Link",
  copy: "Copy the link",
  share: "Send the link",
  lasts: "It works once, for a day. The link alone lets nobody in: you’ll compare words and say yes first.",
  open: "Leave this page open, or come back to it, until they have the link open too.",
  arrived: "Someone has opened your invite.",
  close: "Take the invite back",
  again: "Make a new one",
  copyByHand: "The link could not be copied. Select it and copy it by hand.",
  making: "Making the invite",
  failed: "The invite did not work out",
  seeMembers: "See who is here",
  seeDevices: "See your devices",
  device: {
    title: "Add another device",
    lead: "Read and write on a second phone or computer. Have it beside you.",
    openLead: "Scan this code with the other device, or open the link there.",
  },
  over: {
    expired: { title: "This invite has run out", lead: "An invite lasts a day. You can make a new one." },
    takenBack: { title: "The invite is taken back", lead: "The link doesn’t work any more." },
    refused: {
      title: "The invite is closed",
      lead: "Nobody was let in, and nothing was shared. If the words were different, hand the next invite over in person.",
    },
  },
}

export const join = {
  title: "Join a circle",
  lead: "Someone has invited you to share pages with them.",
  nameTitle: "What should they call you?",
  nameLead: "The people in the circle see this. The server doesn’t.",
  scan: "Scan a code instead",
  link: "The link you were sent",
  linkHint: "Paste the whole of it.",
  linkWrong: "That isn’t an invite link. It has /join# in it. Copy the whole of it.",
  openLink: "Open the invite",
  waiting: {
    knocking: { title: "Reaching them", lead: "One moment. This finds the person who invited you." },
    absent: {
      title: "They’re not there right now",
      lead: "Ask them to open Attune with their invite. This goes on by itself when they do.",
    },
    approval: { title: "Now it’s up to them", lead: "They say yes on their device. This goes on by itself." },
    fetching: { title: "Coming in", lead: "Fetching what the circle has shared." },
  },
  stop: "Stop here",
  over: {
    refused: {
      title: "This invite is closed",
      lead: "You’re not in the circle, and nothing was shared. Talk to the person who invited you. They can make a new one.",
    },
    expired: {
      title: "This invite has run out",
      lead: "It was used, taken back, or a day has passed. Ask for a new one.",
    },
  },
  failed: "That did not work out",
  another: "Try another invite",
  toStart: "Go to the start",
  device: {
    title: "Make this device yours too?",
    lead: "It gets everything you can read, your private notes included. Go on only if the other device is yours.",
    go: "It’s mine, go on",
  },
  joined: "You’re in",
  joinedLead: (people: readonly string[]) =>
    people.length === 0 ? "You share this circle now." : `You share this circle with ${list(people)}.`,
}

export const scan = {
  title: "Scan the code",
  lead: "Hold the camera over the code on their screen.",
  start: "Use the camera",
  stop: "Stop the camera",
  view: "What the camera sees",
  note: "The picture stays on this device. The camera stops when you leave this page.",
  pasteInstead: "Paste the link instead",
  foreign: "This code is no invite. Look for the one on their invite page.",
  refused: {
    say: "The camera can’t be used here.",
    next: "Allow it for this site in your browser, or paste the link instead.",
  },
}

export const compare = {
  title: "Compare these words",
  lead: "Read them to each other, in person or on a call. Both of you should see the same words in the same order.",
  why: "If someone had slipped in between, the words would differ.",
  label: "The words",
  same: "They’re the same",
  differ: "They’re different",
  notNow: "If you can’t talk right now, leave this open until you can.",
  verifyLead: "Read these aloud to each other, in person or on a call. If they match, nobody is in between.",
  verifyChanges: "They change when someone joins or leaves, or adds a device.",
  verifyWrong: {
    say: "If they’re different, stop sharing here for now. Someone may be in between.",
    next: "Start a new circle, face to face if you can.",
  },
}

export const approve = {
  title: "Let them in?",
  named: (name: string) => `They call themselves ${name}.`,
  lead: "Once they’re in, they can read what you share here, and the pages that are open now.",
  yes: "Let them in",
  no: "Don’t let them in",
  nameNote: "Anyone can call themselves anything. Go by the words you compared.",
  admitting: "Letting them in",
  done: (name: string) => `${name} is in your circle`,
  doneLead: "Your next pages open together.",
  ownDevice: "Add this device as yours?",
  ownDeviceLead: "It can then read all that you can, your private notes too.",
  ownDeviceYes: "Add it",
  ownDeviceNo: "Don’t add it",
  ownDeviceDone: "The device is added",
  ownDeviceDoneLead: "Your pages and notes come to it by themselves.",
}

export const recovery = {
  title: "Twelve words that are you",
  lead: "With them you can come back if you lose this device. They go on paper, and nowhere else.",
  warning:
    "Anyone who has these words can read everything you can. Don’t take a photo. Don’t keep them where someone you’re afraid of could find them.",
  make: "Make my words",
  without: "Go on without",
  withoutNote: "You can do this later in Settings. Until then, losing this device loses everything here.",
  words: "Your recovery words",
  wordsLead: "Write them on paper, in this order.",
  word: (place: number) => `Word ${place}`,
  show: "Show the words",
  covered: "Make sure nobody is looking over your shoulder.",
  written: "I’ve written them down",
  print: "Print them",
  printed: "I’ve printed the sheet",
  once: "They’re shown this once. Leave before you finish, and nothing changes.",
  checkTitle: "Check two of them",
  checkLead: "You may look at your paper.",
  checkWrong: "That isn’t the word in that place. Look again. Handwriting is hard.",
  check: "Check",
  done: "Your words are kept",
  doneLead: "Put the paper somewhere safe. You won’t need it on an ordinary day.",
  kept: "You’ve kept your words on paper. They can’t be shown again, but you can make new ones.",
  keptShort: "Kept on paper",
  notKept: "Not kept yet",
  change: "Make new words",
  changeNote: "When you’ve kept new words, the old ones stop working at once.",
  /** On the printed sheet: it must not say where it belongs. */
  sheet: {
    title: "Twelve words",
    what: "With these words you can get back what you have written. Type them in this order, in lower case, with spaces in between.",
    care: "Anyone who has this paper can read all of it. Keep it where only you will find it. If someone else may have seen it, make new words.",
  },
}

export const restore = {
  title: "Come back",
  lead: "Type your twelve words, or paste them.",
  words: "Your recovery words",
  hint: "Lower case, with a space between them.",
  unknownWord: (word: string) => `“${word}” isn’t one of the words. Check the spelling.`,
  wrongCount: (many: number) => `There should be twelve words. This is ${many}.`,
  wrongSum: "These twelve don’t belong together. One of them may be misspelt or in the wrong place.",
  nothing: "Your server knows nothing under these words. Check that you are on the server you started on.",
  go: "Come back",
  working: "Fetching what is yours",
  workingLead: "This can take a minute.",
  done: (circles: number) =>
    circles === 0
      ? "You’re back"
      : count(circles, { one: "You’re back in # circle", other: "You’re back in # circles" }),
  doneLead: "Your pages and notes come in by themselves.",
  notice: "Your other devices are told that a new one was added.",
}
