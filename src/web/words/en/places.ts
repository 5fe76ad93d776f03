import { formatFor } from "../format"

const { count, list } = formatFor("en-GB")

export const shell = {
  begin: "Start",
  haveInvite: "I have an invite",
  noCircle: "You’re in no circle yet.",
  togetherBefore: "Nothing here yet, and nothing to catch up on.",
  meBefore: "Nothing written yet. It’s here when you want it.",
  sample: {
    label: "Sample",
    say: "You’re looking at a made-up circle.",
    other: (name: string) => `See ${name}’s side`,
  },
  name: "Attune",
  nav: "Main",
  tabs: { today: "Today", together: "Together", practise: "Practise", me: "Me", settings: "Settings" },
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
  yourCircles: "Your circles",
  peopleHere: "Who is here",
  /** Stands for a person whose name has not arrived yet. */
  someone: "Someone",
  newVersion: { say: "A new version is ready.", next: "It starts when you press Reload. What you’ve written is kept." },
  keptHere: (many: number) =>
    count(many, {
      one: "# thing is kept here until you’re online.",
      other: "# things are kept here until you’re online.",
    }),
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

export const takeBack = {
  page: "Take this page back",
  response: "Take this back",
  question: "Take these words back?",
  note: "They’re removed from the server and from everyone’s Attune. It still shows that something was here. What people have copied or photographed can’t be called back.",
  act: "Take them back",
  done: "Your words are taken back.",
}
