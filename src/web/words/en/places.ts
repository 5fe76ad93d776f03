import { formatFor } from "../format"

const { count, list } = formatFor("en-GB")

export const shell = {
  name: "Attune",
  nav: "Main",
  tabs: { today: "Today", together: "Together", me: "Me", settings: "Settings" },
  back: "Back",
  close: "Close",
  cancel: "Not now",
  save: "Save",
  saved: "Saved.",
  done: "Done",
  go: "Go on",
  copy: "Copy",
  copied: "Copied.",
  reload: "Reload",
  loading: "One moment.",
  skip: "Skip to the page",
  circle: (name: string, people: readonly string[]) =>
    name === "" ? `Your circle: ${list(people)}` : `${name}: ${list(people)}`,
  switchCircle: "Change circle",
  yourCircles: "Your circles",
  peopleHere: "Who is here",
  /** Stands for a person whose name has not arrived yet. */
  someone: "Someone",
  newVersion: { say: "A new version is ready.", next: "It starts when you reload. What you’ve written is kept." },
  allSent: "Everything is sent.",
  keptHere: (many: number) =>
    count(many, {
      one: "# thing is kept here until you’re online.",
      other: "# things are kept here until you’re online.",
    }),
  nothingThere: "There is no page at this address.",
  toToday: "Go to Today",
  toSettings: "Go to Settings",
}

export const quickHide = {
  button: "Hide this page",
  link: "Hide this page at once",
  explain:
    "The eye in the top corner empties the screen at once. So does Shift, pressed three times. To come back, reload.",
  tryIt: "Hide it now",
  limits: "It does not clear your browser’s history, and it can’t hide what someone has already seen.",
  blank: { title: "Nothing here.", reload: "Reload" },
}

export const together = {
  title: "Together",
  lead: "What you’ve shared, newest first.",
  empty: "Nothing here yet, and nothing to catch up on.",
  emptyMore: "Pages come here once they’ve opened.",
  alone: "You’re the only one here so far.",
  aloneMore: "When someone joins, what you share with each other comes here.",
  search: "Search your pages",
  found: (many: number) =>
    many === 0 ? "Nothing with those words." : count(many, { one: "# page", other: "# pages" }),
  responses: (many: number) => count(many, { one: "# response", other: "# responses" }),
  openDay: (date: string) => `Open ${date}`,
  earlier: "Show earlier days",
  beginning: "This is where you began.",
  rhythm: "The last four weeks",
  rhythmSaid: (met: number) => count(met, { one: "You met on # day.", other: "You met on # days." }),
  joined: (name: string) => `${name} joined.`,
  left: (name: string, week: string) => `${name} left in the week of ${week}.`,
  formerMember: "a former member",
}

export const me = {
  title: "Me",
  lead: "Only you can read this, on your own devices.",
  notes: "Notes to yourself",
  write: "Write a note",
  notePlaceholder: "For your eyes only",
  noteEmpty: "Nothing written yet. It’s here when you want it.",
  noteSaved: "Kept.",
  edit: "Change",
  remove: "Delete",
  removeQuestion: "Delete this note?",
  removeNote: "It’s deleted from all your devices and can’t be brought back.",
  removed: "The note is deleted.",
  search: "Search your notes",
  feelings: "Your words for feelings",
  feelingsEmpty: "The feelings you name come together here.",
  feelingsSaid: (word: string, times: number) => `${word}, ${count(times, { one: "once", other: "# times" })}`,
  heard: "When you felt heard",
  heardEmpty: "What you mark as heard stays here, for you alone.",
  yourPages: "Your pages",
}
