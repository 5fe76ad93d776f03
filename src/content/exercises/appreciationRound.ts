import type { ExerciseText } from "../exerciseSchema"

export const appreciationRound: ExerciseText = {
  id: "appreciationRound",
  title: { any: "Appreciation round", family: "Thank-you round" },
  whatFor: { any: "To tell someone what they did, what it shows and what it meant to you." },
  whenNot: [
    "Not as a duty. Say it only if it’s true, or pass.",
    "Not to smooth over a quarrel. That can make it worse.",
  ],
  evidence: [
    {
      row: 15,
      sentence:
        "Saying thanks for a month had only modest effects. Among 370 people on video, praise of the other was what worked.",
    },
  ],
  minutes: 3,
  people: { min: 2, max: 8 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  apart: { any: "Write one each, now or later. It opens when you choose." },
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [
    {
      id: "begin",
      kind: "say",
      title: "Begin",
      lines: {
        any: ["Think of one small thing that someone here did.", "Small and true is better than big."],
        couple: ["Think of one small thing that the other did.", "Small and true is better than big."],
      },
    },
    {
      id: "thanks",
      kind: "turns",
      title: "Say it",
      prompt: {
        any: "What did they do? What does it show about them, and what did it mean to you?",
        couple: "What did the other do? What does it show about them, and what did it mean to you?",
        family: "Who did something kind? What was it, and why was it good for you?",
      },
      listen: { any: "Let it in. A thank-you is plenty." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["Nothing more to do. Let it stay with you."] },
    },
  ],
}
