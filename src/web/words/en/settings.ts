import { formatFor } from "../format"
import { circleKinds } from "./choices"

const { count } = formatFor("en-GB")

export const settings = {
  title: "Settings",
  circle: "Your circle",
  safe: "Keeping it safe",
  more: "More",
  compare: "Compare words",
  names: "Names",
  namesLead: "What you’re called here, and what your circle is called.",
  yourName: "Your name in this circle",
  nameHint: "The others see it. The server doesn’t.",
  saveName: "Save my name",
  saveCircle: "Save the circle",
  circleName: "What your circle is called",
  kind: "Kind of circle",
  kinds: circleKinds,
  hasChild: "Is anyone here under 18?",
  hasChildSaid: {
    no: { label: "No, we’re all adults" },
    yes: { label: "Yes", hint: "Talks meant for adults, such as sorting out a quarrel, aren’t offered here then." },
  },
  addCircle: "Start another circle",
  addCircleLead: "Its people learn nothing about your other circles.",
  look: "This device",
  scheme: "Light or dark",
  schemes: { system: "As the device", light: "Light", dark: "Dark" },
  hide: "Hiding the page",
  whoSeesWhat: "Who can see what",
  whoSeesWhatLead: "Everything that leaves this device, and who can open it.",
  version: (version: string) => `Version ${version}`,
  sent: "Sent and kept",
  allSent: "Everything you’ve written here is with the server too, sealed. Another device of yours can read it.",
  notSent: (many: number) =>
    count(many, {
      one: "# thing is only on this device so far. It’s sent as soon as the server can be reached.",
      other: "# things are only on this device so far. They’re sent as soon as the server can be reached.",
    }),
  persist: "Keep this safe on the device",
  persistNote:
    "Some browsers clear a site you haven’t opened for a week. Adding Attune to your home screen stops that.",
  persistDo: "Ask the browser to keep it",
  persisted: "This browser has agreed to keep what’s here.",
  notifications: "Notifications",
  notificationsOff: "Off. Attune sends none, so nothing shows on your lock screen.",
}

export const members = {
  title: "Members",
  since: (week: string) => `Since the week of ${week}`,
  left: (week: string) => `Left in the week of ${week}`,
  out: (week: string) => `Taken out in the week of ${week}`,
  you: "You",
  nameAndYou: (name: string) => `${name} (you)`,
  former: "No longer here",
  invite: "Invite someone",
  removeShort: "Take out",
  remove: (name: string) => `Take ${name} out`,
  removeQuestion: (name: string) => `Take ${name} out of the circle?`,
  removeNote:
    "They keep what they have already read. Nothing written from now on reaches them. They can see that it happened.",
}

export const devices = {
  title: "Your devices",
  lead: "Each of these can read what you can. Only you see this list.",
  this: "This device",
  other: "Another device of yours",
  recovery: "Your recovery words",
  renew: "Make new",
  since: (week: string) => `Since the week of ${week}`,
  add: "Add another device",
  removeShort: "Take out",
  remove: "Take this device out",
  removeQuestion: "Take this device out?",
  removeNote: "It keeps what it already holds. Nothing new reaches it.",
  added: "A new device was added to you.",
  addedNext: "If that wasn’t you, take it out now and make new recovery words.",
  look: "Look at my devices",
  itWasMe: "It was me",
}

/** Direct, specific, no metaphors: this is safety text. */
export const trust = {
  who: "Who can read what",
  whoItems: [
    "Your page: the people in your circle, once all pages have opened. Until then, nobody but you.",
    "Your responses: everyone in the circle.",
    "Whether you felt heard: only you, unless you choose to show it.",
    "Your drafts: nobody. They stay on this device.",
    "Your notes: only you, on your own devices.",
    "Your name: the people in the circle.",
  ],
  serverKnows: "What the server knows",
  serverKnowsItems: [
    "Random names for your circle and your devices, and which keys belong to them.",
    "When something arrives, and roughly how large it is. Every page has the same size.",
    "Which device has sealed a page or passed, but not which of the two.",
    "The internet address you connect from.",
  ],
  serverNever: "It never knows your names, your words, your feelings, or what kind of circle this is.",
  limits: "What Attune can’t do",
  limitsItems: [
    "It can’t call back what someone has read, copied or photographed.",
    "It can’t protect a device that someone else controls or watches.",
    "It can’t fully hide what the list of open apps shows.",
    "Whoever runs your server could change the app it hands out. Use a server run by someone you trust.",
  ],
}

export const leaving = {
  export: "Take your words with you",
  exportLead:
    "Your own pages, responses and notes, as a file. It is not encrypted, so keep it where only you can reach it.",
  exportRead: "Save a file to read",
  exportData: "Save a file for other programs",
  exportNot: "What other people wrote is theirs, and is not in it.",
  exported: "The file is saved.",
  title: "Leave or delete",
  titleLead: "You never have to give a reason. No message is sent.",
  eraseAll: "Delete my words here",
  eraseAllLead: "Takes back every page and response you’ve shared in this circle. You stay in it.",
  eraseAllQuestion: "Delete all your words in this circle?",
  eraseAllNote:
    "They’re removed from the server and from everyone’s Attune. It still shows that something was here. What people have copied or photographed can’t be called back.",
  eraseAllDo: "Delete my words",
  erasedAll: "Your words here are deleted.",
  leave: "Leave this circle",
  leaveLead: "Nothing new reaches you, and nothing of yours reaches them.",
  leaveQuestion: "Leave this circle?",
  leaveNote:
    "The others see that you left, and in which week, only when they look at the members. They keep what they have read. Your notes stay with you.",
  leaveDo: "Leave quietly",
  left: "You’ve left. Your notes are still here.",
  dissolve: "Close the circle for everyone",
  dissolveLead: "You started this circle, so you can end it.",
  dissolveQuestion: "Close this circle for everyone?",
  dissolveNote: "Nobody can write here again. What people have read stays on their devices.",
  dissolveDo: "Close it",
  dissolved: "The circle is closed.",
  forget: "Delete everything on this device",
  forgetLead: "Your circles and notes go from here. Your other devices keep theirs.",
  forgetQuestion: "Delete everything on this device?",
  forgetNote: "Without your recovery words or another device, you can’t get back in.",
  forgetDo: "Delete it all",
  forgotten: "Everything on this device is deleted.",
}

export const about = {
  title: "About Attune",
  lead: "A private place to share a page a day. Free, and open for anyone to read, change and run.",
  licence: "Licensed under the GNU Affero General Public License, version 3 or later.",
  fonts: "Typefaces",
  fontsNote: "Newsreader by Production Type and Figtree by Erik Kennedy, both under the SIL Open Font License 1.1.",
}
