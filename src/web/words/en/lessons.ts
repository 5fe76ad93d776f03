import type { Course, PracticeStep } from "#content/lessonSchema"

const courses: Readonly<Record<Course, { readonly title: string; readonly hint: string }>> = {
  words: { title: "Words for feelings", hint: "Find a word that fits, and say it so that it lands." },
  listening: { title: "Listening to understand", hint: "Show that you got it, before anything else." },
  repair: { title: "Repair", hint: "After a hurt or a quarrel, when it’s safe to talk." },
}

/** Over each kind of practice. */
const kinds: Readonly<Record<PracticeStep["kind"], string>> = {
  choose: "Choose one",
  rewrite: "Say it another way",
  sort: "Sort these",
  spot: "Find the line",
  answer: "Your turn",
}

/** What is said around the lessons of the courses. */
export const lessons = {
  title: "Courses",
  lead: "For you alone, three to five minutes each. Nobody sees what you do here.",
  courses,
  kinds,
  minutes: (minutes: number) => `About ${minutes} minutes`,
  done: "Done",
  none: "There is no lesson chosen here. Nothing is lost.",
  toCourses: "See the courses",
  step: (number: number, of: number) => `${number} of ${of}`,
  when: "When this is not the right thing",
  contrast: "Hear the difference",
  less: "Less of this",
  more: "More of this",
  gets: "This gets there.",
  elsewhere: "This goes somewhere else.",
  turns: "This is the line.",
  turnsElsewhere: "It’s in another line.",
  fits: "It fits there.",
  fitsBetter: (group: string) => `It may fit better under “${group}”.`,
  original: "As it was said",
  yours: "Your words",
  stays: "Only on this screen. It’s not kept and not sent.",
  show: "Show ways it could sound",
  lookFor: "What to look for in your own",
  ways: "Ways it could sound",
  today: "One thing to try today",
  finish: "That’s it for now",
  finishedTitle: "You’ve been through it",
  finished: "Nothing more to do. It’s here whenever you want it again.",
}
