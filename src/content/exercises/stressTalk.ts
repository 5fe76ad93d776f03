import type { ExerciseText } from "../exerciseSchema"

export const stressTalk: ExerciseText = {
  id: "stressTalk",
  title: { any: "After a hard day" },
  whatFor: {
    any: "Each tells what weighs on them from outside, while the others only try to understand.",
    couple: "Each tells what weighs on them from outside, while the other only tries to understand.",
  },
  whenNot: [
    "Not for trouble between you. The repair talk is for that.",
    "Not when none of you can listen right now. Rest first.",
    "Not if it’s more than you can carry. The support page shows who can help.",
  ],
  evidence: [
    {
      row: 4,
      sentence:
        "In diaries of 55 couples, telling of stress had no direct link with being content. It worked only through support that was felt.",
    },
  ],
  minutes: 11,
  people: { min: 2, max: 4 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice"],
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
          "Pick something from outside: work, school, money, health. Not each other.",
          "One of you talks. The next says back how that may feel, and takes their side.",
          "Don’t solve it. Understanding is the whole job.",
        ],
      },
    },
    {
      id: "talk",
      kind: "turns",
      title: "What weighs on you",
      prompt: {
        any: "What is weighing on you, and what’s the worst of it?",
        family: "What was hard out there, and what was the worst of it?",
      },
      listen: { any: "Only understand. Then say back how it feels to them. No fixing." },
      softMinutes: 4,
      listener: "reflect",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: {
        any: ["It may not be solved, and that’s fine.", "If you’d like help with it, say so now, or another day."],
      },
    },
  ],
}
