import type { ExerciseText } from "../exerciseSchema"

export const fiveMinuteCheckIn: ExerciseText = {
  id: "fiveMinuteCheckIn",
  title: { any: "Five-minute check-in" },
  whatFor: {
    any: "The best part of the day and one hard thing, in short and equal turns.",
    friends: "The best thing lately and one hard thing, in short and equal turns.",
  },
  whenNot: [
    "Not in the middle of a quarrel. Cool off first.",
    "Not when one of you has no room to listen. Say when you will.",
  ],
  evidence: [
    {
      row: 5,
      sentence:
        "Strangers who took short turns felt closer than those where one talked at length first. It is our guess that this holds for people who are close.",
    },
    {
      row: 1,
      sentence:
        "In two diary studies, people felt closer when both told something and felt an answer. Feelings did more than facts.",
    },
  ],
  minutes: 5,
  people: { min: 2, max: 6 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  apart: { any: "Each of you writes today’s page. The pages open together." },
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [
    {
      id: "begin",
      kind: "say",
      title: "Begin",
      lines: {
        any: [
          "Sit where you can hear each other.",
          "You each get a minute for the best part, then a minute for one hard thing.",
          "The rest of you listen. There’s nothing to fix.",
        ],
        couple: [
          "Sit where you can see each other.",
          "You each get a minute for the best part, then a minute for one hard thing.",
          "The other listens. There’s nothing to fix.",
        ],
      },
    },
    {
      id: "best",
      kind: "turns",
      title: "The best part",
      prompt: {
        any: "What was the best part of your day, and how did it feel?",
        friends: "What’s the best thing since you last spoke, and how did it feel?",
      },
      listen: { any: "Listen, and be glad with them." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "hard",
      kind: "turns",
      title: "One hard thing",
      prompt: {
        any: "And one thing that was hard today. How did it feel?",
        family: "And one thing that was hard today, big or small. How did it feel?",
        friends: "And one thing that’s been hard. How does it feel?",
      },
      listen: { any: "Listen to understand. There’s nothing to fix." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: {
        any: ["That’s all there is to it.", "If something is still on your mind, say when you’d like to talk."],
      },
    },
  ],
}
