import type { ExerciseText } from "../exerciseSchema"

export const eveningRecap: ExerciseText = {
  id: "eveningRecap",
  title: { any: "Evening recap" },
  whatFor: { any: "A few minutes to tell the good of the day, and let go of the rest." },
  whenNot: ["Not when someone is half asleep. It can wait until tomorrow.", "Not to bring up a quarrel before bed."],
  evidence: [
    {
      row: 14,
      sentence:
        "Among 79 couples, how people met good news said more about the next two months than how they met bad news. Teaching it did not make people more content.",
    },
  ],
  minutes: 5,
  people: { min: 2, max: 6 },
  kinds: ["couple", "family", "friends"],
  ways: ["live", "oneDevice", "apart"],
  apart: { any: "Each of you writes today’s page, and answers the best part first." },
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [
    {
      id: "begin",
      kind: "say",
      title: "Begin",
      lines: {
        any: ["The day is over. Get comfortable.", "First something good, then something to leave behind."],
        couple: ["The day is over. Sit close, if you like.", "First something good, then something to leave behind."],
      },
    },
    {
      id: "good",
      kind: "turns",
      title: "Something good",
      prompt: {
        any: "What happened today that you’d like to tell?",
        family: "What made you laugh or smile today?",
        friends: "What has happened lately that you’d like to tell?",
      },
      listen: { any: "Be glad with them. Ask one thing more once they’ve told it." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "leave",
      kind: "turns",
      title: "To leave behind",
      prompt: { any: "What from today would you like to leave behind now?", family: "What are you glad is over?" },
      listen: { any: "Let it be said. It needs no answer." },
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: { any: ["That was the day. Sleep well."], friends: ["That was it. Take care until next time."] },
    },
  ],
}
