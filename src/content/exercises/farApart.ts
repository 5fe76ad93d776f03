import type { ExerciseText } from "../exerciseSchema"

export const farApart: ExerciseText = {
  id: "farApart",
  title: { any: "A talk from afar" },
  whatFor: { any: "A talk in short turns, beside a call of your own, when you’re far apart." },
  whenNot: [
    "Not while one of you drives, or has people around who can hear.",
    "Not for a quarrel. That’s harder from afar.",
  ],
  evidence: [
    {
      row: 5,
      sentence:
        "Strangers on a webcam who took short turns felt closer than those where one talked at length first. It is our guess that this holds for people who are close.",
    },
  ],
  minutes: 13,
  people: { min: 2, max: 6 },
  kinds: ["couple", "family", "friends"],
  ways: ["live"],
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [
    {
      id: "call",
      kind: "say",
      title: "Call each other",
      lines: {
        any: [
          "Call each other first, in any way you like.",
          "Attune does not listen in, and keeps nothing of the call.",
          "Leave this open beside it. It shows whose turn it is.",
        ],
      },
    },
    {
      id: "today",
      kind: "turns",
      title: "A moment to share",
      prompt: {
        any: "What did you see or hear lately that you’d have liked to share on the spot?",
      },
      listen: { any: "Try to see it as they saw it." },
      softMinutes: 2,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "change",
      kind: "turns",
      title: "What’s new",
      prompt: {
        any: "What has changed a little since you last spoke?",
        family: "What’s new at your end, big or small?",
      },
      listen: { any: "Listen for what it means to them." },
      softMinutes: 2,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "near",
      kind: "turns",
      title: "Near and far",
      prompt: {
        any: "What do you look forward to, the next time you’re together?",
        couple: "What do you miss, and what do you look forward to?",
      },
      listen: { any: "Let it be said, also if it’s a bit sad." },
      softMinutes: 2,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["Say when you’d like to talk next, before you hang up."] },
    },
  ],
}
