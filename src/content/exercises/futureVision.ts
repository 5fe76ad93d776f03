import type { ExerciseText } from "../exerciseSchema"

export const futureVision: ExerciseText = {
  id: "futureVision",
  title: { any: "Future talk" },
  whatFor: {
    any: "Hopes, what matters to you, and small rituals to keep. You dream first and plan later.",
  },
  whenNot: [
    "Not while you’re unsure if you want to stay together.",
    "Not to win someone over. A hope is not a promise.",
  ],
  evidence: [
    {
      row: 23,
      sentence:
        "This talk is a practice, not proof: we know of no good test of it. In three studies, rituals helped only when both saw them as one.",
    },
  ],
  minutes: 17,
  people: { min: 2, max: 6 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  apart: { any: "Each of you adds hopes to the board in your own time. What all of you keep stays there." },
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
          "First each of you thinks or writes alone. Then you take turns.",
          "Nothing has to be wise, or even likely.",
          "What all of you want goes on your board.",
        ],
        couple: [
          "First each of you thinks or writes alone. Then you take turns.",
          "Nothing has to be wise, or even likely.",
          "What both of you want goes on your board.",
        ],
      },
    },
    {
      id: "write",
      kind: "write",
      title: "On your own",
      prompt: {
        any: "What do you hope for? What matters to you, and which small rituals would you keep?",
        couple: "What do you hope for the two of you? What matters most, and which small rituals would you keep?",
        family: "What would you like our family to do, to care about, and to keep doing?",
        friends: "What would you like us to do one day, and which small rituals would you keep?",
      },
      hint: "Only you see this. In your turn you choose what to tell or show.",
      softMinutes: 5,
      share: "ask",
    },
    {
      id: "hopes",
      kind: "turns",
      title: "Hopes",
      prompt: {
        any: "Which hope would you like to tell first? What would it look like?",
        family: "What would you love us to do one day? What would it look like?",
      },
      listen: { any: "Picture it with them. It’s too soon to ask how." },
      softMinutes: 2,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "matters",
      kind: "turns",
      title: "What matters",
      prompt: {
        any: "What matters most to you in how you live with each other?",
        friends: "What matters most to you in being friends?",
      },
      listen: { any: "Listen for what is behind it." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "rituals",
      kind: "turns",
      title: "Small rituals",
      prompt: { any: "Which small ritual of yours would you like to keep, or to begin?" },
      listen: { any: "Notice what you’d like too." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "keep",
      kind: "vision",
      title: "Your board",
      prompt: {
        any: "What do all of you want to keep? Add it in a few words.",
        couple: "What do both of you want to keep? Add it in a few words.",
      },
      hint: "What only one of you wants can stay there too.",
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["Your board is in Together. You can change it at any time."] },
    },
  ],
}
