import type { ExerciseText } from "../exerciseSchema"

export const twentyMinutes: ExerciseText = {
  id: "twentyMinutes",
  title: { any: "Twenty minutes for us", friends: "Twenty minutes to talk" },
  whatFor: { any: "Time to talk with the screens off. A soft chime says when it’s over." },
  whenNot: [
    "Not while you wait for a call or a child may need you. Choose another time.",
    "Not for a talk that you fear. You don’t have to be alone with anyone.",
  ],
  evidence: [
    {
      row: 24,
      sentence:
        "The findings are mixed. In diaries of 173 couples, days with more breaks by devices went with worse moods. With phone use logged in 35 couples, little was found.",
    },
  ],
  minutes: 21,
  people: { min: 2, max: 6 },
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
          "Put everything with a screen out of reach.",
          "You get one question to begin with. Where the talk goes then is up to you.",
          "The screen goes dark, and a soft chime ends it.",
        ],
      },
    },
    {
      id: "talk",
      kind: "dark",
      title: "Talk",
      prompt: {
        any: "What has been on your mind lately?",
        couple: "What has been on your mind lately that I may not know about?",
        family: "What would you like us to do more of?",
        friends: "What has changed for you since we last had time to talk?",
      },
      minutes: { min: 5, max: 60, usual: 20 },
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["The time is up. You can stay as long as you like."] },
    },
  ],
}
