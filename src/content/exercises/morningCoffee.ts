import type { ExerciseText } from "../exerciseSchema"

export const morningCoffee: ExerciseText = {
  id: "morningCoffee",
  title: { any: "Morning coffee", family: "Breakfast round" },
  whatFor: { any: "A few minutes before the day begins, to know what lies ahead of each of you." },
  whenNot: [
    "Not when one of you has to run. Try it on a slower day.",
    "Not to sort out plans or money. Keep that for later.",
  ],
  evidence: [
    {
      row: 23,
      sentence:
        "In three studies, rituals helped only when both saw them as one. So keep this only if you all like it.",
    },
  ],
  minutes: 4,
  people: { min: 2, max: 6 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  apart: { any: "Send each other one line: what’s ahead of you, and how you feel about it." },
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [
    {
      id: "begin",
      kind: "say",
      title: "Begin",
      lines: {
        any: ["Pour something warm, and sit down for a moment.", "Put the day on hold. It can wait four minutes."],
        friends: ["Get something warm to drink, wherever you are.", "The day can wait four minutes."],
      },
    },
    {
      id: "ahead",
      kind: "turns",
      title: "What’s ahead",
      prompt: {
        any: "What’s ahead of you today, and how do you feel about it?",
        family: "What’s ahead of you today? What do you look forward to, and what not?",
      },
      listen: { any: "Listen, so that you can ask about it tonight." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "easier",
      kind: "turns",
      title: "A little easier",
      prompt: {
        any: "What small thing would make today a bit better?",
        couple: "What small thing from the other would make today a bit better?",
      },
      listen: { any: "Just hear it. A wish is not an order." },
      softMinutes: 0.5,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["Have a good day, all of you."], couple: ["Have a good day, both of you."] },
    },
  ],
}
