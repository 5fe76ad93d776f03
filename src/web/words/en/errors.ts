import type { Refusal } from "#protocol/messages"
import type { ActRefusal, Advice, LocalProblem } from "../advice"

const tryAgain = "Wait a minute and try again. What you wrote is safe on this device."
const update = "Close Attune, open it again, and it will bring itself up to date."
const askHost = "Tell the person who runs your server. What you wrote is safe on this device."
const lookAgain = "Look at the circle as it is now, then try again."
const oneCopy = "If you copied this browser to a second computer, use only one of the two. Then reload."

const notADevice: Advice = {
  say: "This device is not part of the circle any more.",
  next: "You can still read and export what is here. To write again, join with a new invite.",
}
const dissolved: Advice = {
  say: "This circle has been closed.",
  next: "Nothing new can be written. What is on this device stays, and you can export it.",
}
const headMoved: Advice = { say: "Someone else changed the circle at the same time.", next: lookAgain }
const outOfStep: Advice = { say: "This device and the server disagree about what you sent last.", next: oneCopy }

export const refusals: Readonly<Record<Refusal, Advice>> = {
  Malformed: { say: "Your server could not make sense of what this device sent.", next: update },
  UnknownVersion: { say: "This device and your server run versions that are too far apart.", next: update },
  TooLarge: { say: "This is too long to send in one piece.", next: "Make it a little shorter and try again." },
  TooFast: { say: "A lot was sent in a short time, so the server asks for a pause.", next: tryAgain },
  NotProven: { say: "The server did not accept this device’s proof of who it is.", next: update },
  UnknownCircle: {
    say: "Your server doesn’t know this circle.",
    next: "Check that you are on the server you started on. Your own copy is still on this device.",
  },
  ForeignCircle: { say: "This belongs to another circle, so it was not sent.", next: update },
  NotADevice: notADevice,
  WrongSignature: { say: "The server could not confirm that this came from you.", next: update },
  WrongCounter: outOfStep,
  WrongPrevious: outOfStep,
  EpochStale: { say: "The circle has just changed its keys.", next: "Nothing to do. This is sent again by itself." },
  HeadUnknown: { say: "The server lacks a change of members that this device knows.", next: askHost },
  HeadMoved: headMoved,
  RoundOpen: {
    say: "The pages of this day are open, so yours can’t change any more.",
    next: "You can add to it in a response.",
  },
  NoSuchPage: { say: "There is no sealed page of yours for this day.", next: "It may be open already. Look at Today." },
  PageStale: {
    say: "You changed this page on another device in the meantime.",
    next: "Look at the newest version, then change it if you like.",
  },
  NoSuchEntry: { say: "The server doesn’t have this entry any more.", next: "Nothing to do. It is already gone." },
  NotTheAuthor: { say: "Only the person who wrote this can change it.", next: "You can write a response instead." },
  OperationRefused: { say: "This change to the circle isn’t possible.", next: lookAgain },
  TokenUnknown: {
    say: "This server only opens new circles with a code, and this one isn’t right.",
    next: "Check the code, or ask the person who runs the server for a new one.",
  },
  CircleExists: { say: "This circle is already on the server.", next: "Reload, and it will show up." },
  QuotaFull: {
    say: "Your circle has used all the room it has on this server.",
    next: "Delete something old, or ask the person who runs the server for more room.",
  },
  StorageFull: { say: "Your server has run out of room.", next: askHost },
  InviteUnknown: {
    say: "This invite is no longer there. It was used, taken back, or a day has passed.",
    next: "Ask for a new one.",
  },
  InviteTaken: {
    say: "This invite was opened by someone else first.",
    next: "If that wasn’t you on another device, tell the person who sent it. Ask for a new one.",
  },
  InviteFull: { say: "This invite has had too many tries.", next: "Ask for a new one." },
  Dissolved: dissolved,
  Busy: { say: "Your server is busy.", next: tryAgain },
}

export const local: Readonly<Record<LocalProblem, Advice>> = {
  Offline: {
    say: "You’re offline. Everything you write is kept on this device.",
    next: "It is sent by itself once you’re back.",
  },
  RelayUnreachable: {
    say: "We could not reach your server. Your page is safe on this device.",
    next: "We’ll keep trying. You can go on writing.",
  },
  CorruptData: {
    say: "Some of what is stored on this device can’t be read any more.",
    next: "Your circle’s copy on the server is not touched. You can come back to it with your recovery words.",
  },
  StorageFull: {
    say: "This device has no room left, so your last words are only on the screen.",
    next: "Copy them somewhere safe, free some room on the device, then reload.",
  },
  StorageRefused: {
    say: "This browser doesn’t let Attune keep anything.",
    next: "Open Attune in a window that isn’t private, or let this site store data.",
  },
  BrowserTooOld: {
    say: "This browser is too old to keep what you write secret.",
    next: "Bring the browser up to date, or use a newer one.",
  },
  HistoryRolledBack: {
    say: "Your server shows less of your circle than it did before.",
    next: "It may have been brought back from an old copy. Yours is whole. Ask the person who runs the server.",
  },
  HistoryForked: {
    say: "Your server now shows this device a different past. Nothing more is sent.",
    next: "Talk to the others in person about what they see, and ask the person who runs the server.",
  },
  ForgedEntries: {
    say: "Your server passed on something that nobody in your circle signed. It is left out.",
    next: "Tell the person who runs the server. What you see here is what your people wrote.",
  },
  OpenedEarly: {
    say: "Your server let a sealed page of yours out before everyone had written or passed.",
    next: "Someone may have read it early. Ask the person who runs the server.",
  },
  WordsWithheld: {
    say: "Your server keeps back some words that nobody has deleted.",
    next: "Ask the person who runs the server. Another device of yours may still have them.",
  },
  NewerEvents: { say: "Some of this was written with a newer Attune.", next: update },
  UnreadableEvents: {
    say: "Something in your circle can’t be opened, so it is left out.",
    next: "Nothing of yours is lost. If it goes on, compare words with the others in Settings.",
  },
  AnotherCopy: {
    say: "There is another copy of this device, and both are writing.",
    next: "If you copied this browser, use only one. If you didn’t, take this device out and change your recovery words.",
  },
  AnotherTab: { say: "Attune is open in another tab.", next: "Go on there, or close it and reload this one." },
  DeviceRemoved: {
    say: "This device was taken out of your circle.",
    next: "You can read and export what is here. New pages do not reach it.",
  },
  WrongKey: {
    say: "The circle’s newest key doesn’t fit this device.",
    next: "Ask someone in the circle to open Attune, which sends it again. If it goes on, compare words in Settings.",
  },
}

export const acts: Readonly<Record<ActRefusal, Advice>> = {
  TooLong: {
    say: "This is a little too long to send.",
    next: "Make it shorter and try again. It’s kept here until then.",
  },
  Blank: {
    say: "There is nothing on this page yet.",
    next: "Write one thing, however small. Or pass, that’s fine too.",
  },
  AlreadyOpen: refusals.RoundOpen,
  DateOutOfReach: {
    say: "This day is too far back to write for now.",
    next: "Today’s page is there when you want it.",
  },
  Empty: { say: "There is nothing to send yet.", next: "Write a few words, or leave it for another day." },
  OwnPage: { say: "This is your own page.", next: "You can respond to what the others wrote." },
  NoSuchPage: { say: "There is no page to respond to any more.", next: "It may have been taken back. Look at Today." },
  HelpNotAsked: {
    say: "They haven’t asked for ideas.",
    next: "Choose another way to respond, or ask them first whether they’d like some.",
  },
  NotARetry: { say: "You’ve already tried once more here.", next: "You can leave it, or talk about it in person." },
}
