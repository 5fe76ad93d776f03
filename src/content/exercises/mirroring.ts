import type { ExerciseText } from "../exerciseSchema"

export const mirroring: ExerciseText = {
  id: "mirroring",
  title: { any: "Mirroring" },
  whatFor: { any: "One tells a feeling, the next says it back, and the first says if that’s it." },
  whenNot: [
    "Not if you’re afraid of how someone here may take it.",
    "Not about a quarrel that is still hot. The repair talk is for that.",
    "Not when one of you is worn out or in a rush.",
  ],
  evidence: [
    {
      row: 11,
      sentence:
        "Active listening made 115 people feel more understood than advice did, by a little. Just repeating the words did not do it for 180 others.",
    },
  ],
  minutes: 13,
  people: { min: 2, max: 4 },
  kinds: ["couple", "family", "friends"],
  ways: ["live"],
  gated: true,
  risk: "tender",
  adultsOnly: false,
  instead: "eveningRecap",
  steps: [
    {
      id: "begin",
      kind: "say",
      title: "Begin",
      lines: {
        any: [
          "Face each other, if you can.",
          "One speaks. The next says back the feeling they heard, in their own words.",
          "Then the one who spoke says “that’s it” or “not quite”.",
          "You’re here to understand, not to fix.",
        ],
      },
    },
    {
      id: "small",
      kind: "turns",
      title: "A small feeling",
      prompt: {
        any: "Tell of something nice from this week, and how you felt.",
        family: "Tell of something that made you happy this week, and how it felt.",
      },
      listen: { any: "Listen for the feeling. Then say it back in your own words." },
      softMinutes: 2,
      listener: "reflect",
      rounds: 1,
    },
    {
      id: "deeper",
      kind: "turns",
      title: "A harder one",
      prompt: {
        any: "Now a feeling that’s harder to say. Keep it as small as you like, or pass.",
        couple: "Now a feeling that’s harder to say, about your own life. Keep it small, or pass.",
      },
      listen: { any: "Listen for the feeling. No advice, and no but." },
      softMinutes: 2,
      listener: "reflect",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["Thank each other for listening.", "What was said here is for here, unless its owner says so."] },
    },
  ],
}
