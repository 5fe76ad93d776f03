import { circleKinds } from "./choices"

export const settings = {
  title: "Settings",
  you: "You",
  yourName: "Your name in this circle",
  nameHint: "The others see it. The server doesn’t.",
  circle: "Your circle",
  circleName: "What your circle is called",
  kind: "Kind of circle",
  kinds: circleKinds,
  addCircle: "Start another circle",
  look: "Look",
  scheme: "Light or dark",
  schemes: { system: "As the device", light: "Light", dark: "Dark" },
  language: "Language",
  hide: "Hiding the page",
  whoSeesWhat: "Who can see what",
  whoSeesWhatLead: "Everything that leaves this device, and who can open it.",
  version: (version: string) => `Version ${version}`,
  persist: "Keep this safe on the device",
  persistNote:
    "Some browsers clear a site you haven’t opened for a week. Adding Attune to your home screen stops that.",
  persisted: "This browser has agreed to keep what’s here.",
}

export const members = {
  title: "Members",
  since: (week: string) => `Since the week of ${week}`,
  left: (week: string) => `Left in the week of ${week}`,
  out: (week: string) => `Taken out in the week of ${week}`,
  you: "You",
  invite: "Invite someone",
  remove: (name: string) => `Take ${name} out`,
  removeQuestion: (name: string) => `Take ${name} out of the circle?`,
  removeNote:
    "They keep what they have already read. Nothing written from now on reaches them. They can see that it happened.",
}

export const devices = {
  title: "Your devices",
  this: "This device",
  other: "Another device of yours",
  recovery: "Your recovery words",
  since: (week: string) => `Since the week of ${week}`,
  add: "Add another device",
  remove: "Take this device out",
  removeQuestion: "Take this device out?",
  removeNote: "It keeps what it already holds. Nothing new reaches it.",
  added: "A new device was added to you. If that wasn’t you, take it out now and change your recovery words.",
}

export const lock = {
  title: "Lock on this device",
  lead: "A passphrase that only this device knows. It can’t be reset.",
  on: "Lock with a passphrase",
  off: "Take the lock off",
  now: "Lock now",
  passphrase: "Passphrase",
  again: "Once more",
  differ: "The two are not the same. Type them once more.",
  unlock: "Unlock",
  wrong: "That’s not it. Try again.",
}

/** Direct, specific, no metaphors: this is safety text. */
export const trust = {
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
    "A file with your own pages, responses and notes. It is not encrypted, so keep it where only you can reach it.",
  exportDo: "Save the file",
  exported: "The file is saved.",
  leave: "Leave this circle",
  leaveLead: "You can leave at any time, without a reason. No message is sent.",
  leaveQuestion: "Leave this circle?",
  leaveNote:
    "The others see that you left, and in which week, only when they look at the members. They keep what they have read. Your notes stay with you.",
  leaveDo: "Leave quietly",
  left: "You’ve left. Your notes are still here.",
  dissolve: "Close the circle for everyone",
  dissolveQuestion: "Close this circle for everyone?",
  dissolveNote: "Nobody can write here again. What people have read stays on their devices.",
  dissolveDo: "Close it",
  forget: "Delete everything on this device",
  forgetQuestion: "Delete everything on this device?",
  forgetNote: "You can’t get back in without your recovery words or a second device.",
  forgetDo: "Delete it all",
  forgotten: "Everything on this device is deleted.",
}
