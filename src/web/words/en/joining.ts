import { formatFor } from "../format"
import { circleKinds } from "./choices"

const { count, list } = formatFor("en-GB")

export const start = {
  title: "A quiet place for the people you’re close to",
  lead: "You each write a page. They open together. Nobody else can read them, not even the server.",
  begin: "Start",
  haveInvite: "I have an invite",
  comeBack: "I have recovery words",
  nameTitle: "What do people call you?",
  nameLead: "The people you share with see this. The server doesn’t.",
  name: "Your name",
  nameMissing: "Write at least one letter. You can change it later.",
  kindTitle: "Who is it for?",
  kindLead: "It decides how Attune words things. You can add other circles later.",
  kinds: circleKinds,
  justMe: "Just me for now",
  justMeHint: "You can invite someone whenever you like.",
  circleName: "A name for your circle",
  circleNameHint: "You can add this later, or never.",
  token: "Code for new circles",
  tokenHint: "Only if the person who runs your server gave you one.",
  making: "Making your keys on this device.",
  readyTitle: "You’re all set",
  readyLead: "Start with one small thing. It takes about five minutes, or one.",
  firstPage: "Write today’s page",
  later: "Later is fine",
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
  closed: "The invite is taken back.",
  expired: "This invite has run out.",
  again: "Make a new one",
}

export const join = {
  title: "Join a circle",
  lead: "Someone has invited you to share pages with them.",
  nameTitle: "What should they call you?",
  scan: "Scan the code",
  paste: "Paste the link",
  link: "The link you were sent",
  linkWrong: "That isn’t an invite link. It has /join# in it. Copy the whole of it.",
  go: "Join",
  knocking: "Reaching the person who invited you.",
  absent:
    "They don’t have their invite open right now. Ask them to open Attune. You can leave this page and come back.",
  approval: "Now they say yes on their device.",
  joined: "You’re in.",
  joinedLead: (people: readonly string[]) =>
    people.length === 0 ? "You share this circle now." : `You share this circle with ${list(people)}.`,
}

export const compare = {
  title: "Compare these words",
  lead: "Read them to each other, in person or on a call. Both of you should see the same words in the same order.",
  why: "If someone had slipped in between, the words would differ.",
  label: "The words",
  same: "They’re the same",
  differ: "They’re different",
  differTitle: "Don’t go on with this invite",
  differLead:
    "Someone may be in between. Nothing was shared. Make a new invite, and hand it over in person if you can.",
  notNow: "We can’t compare now",
  notNowNote: "Then stop here, and make a new invite when you can talk.",
  verified: "You compared these words and they matched.",
  verifyLead: "Read these aloud to each other, in person or on a call. If they match, nobody is in between.",
  verifyWrong: "Stop sharing here for now. Someone may be in between. Start a new circle, face to face if you can.",
}

export const approve = {
  title: "Let them in?",
  named: (name: string) => `They call themselves ${name}.`,
  lead: "From then on they can read what is shared here, and the pages that are open now.",
  yes: "Let them in",
  no: "Don’t let them in",
  refused: "They were not let in. The invite is closed.",
  done: (name: string) => `${name} is in your circle.`,
  ownDevice: "Add this device as yours?",
  ownDeviceLead: "It can then read all that you can, your private notes too.",
  ownDeviceYes: "Add it",
  ownDeviceDone: "The device is added.",
}

export const recovery = {
  title: "Twelve words that are you",
  lead: "With them you can come back if you lose this device. Write them on paper, in this order.",
  warning:
    "Anyone who has these words can read everything you can. Don’t take a photo. Don’t keep them where someone you’re afraid of could find them.",
  words: "Your recovery words",
  word: (place: number) => `Word ${place}`,
  show: "Show the words",
  covered: "Make sure that no one can see your screen.",
  written: "I’ve written them down",
  print: "Print them",
  without: "Go on without",
  withoutNote: "You can do this later in Settings. Until then, if you lose this device, you lose all that’s here.",
  checkTitle: "Check two of them",
  checkLead: "You may look at your paper.",
  checkWrong: "That isn’t the word in that place. Look again. Handwriting is hard.",
  check: "Check",
  checked: "Your words are right.",
  kept: "You wrote them down and checked them.",
  notKept: "You haven’t kept any. If you lose this device without them, you lose all that’s here.",
  showAgain: "Show them again",
  change: "Change the words",
  changeNote: "The old words stop working at once.",
}

export const restore = {
  title: "Come back",
  lead: "Type your twelve words, or paste them.",
  words: "Your recovery words",
  hint: "Lower case, with a space in between.",
  unknownWord: (word: string) => `“${word}” isn’t one of the words. Check the spelling.`,
  wrongCount: (many: number) => `There should be twelve words. This is ${many}.`,
  wrongSum: "These twelve don’t belong together. One of them may be misspelt or in the wrong place.",
  nothing: "Your server knows nothing under these words. Check that you are on the server you started on.",
  go: "Come back",
  working: "Fetching your circles. This can take a minute.",
  done: (circles: number) => count(circles, { one: "You’re back in # circle.", other: "You’re back in # circles." }),
  notice: "Your other devices are told that a new one was added.",
}
