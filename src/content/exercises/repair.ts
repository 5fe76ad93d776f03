import type { ExerciseText } from "../exerciseSchema"

export const repair: ExerciseText = {
  id: "repair",
  title: { any: "Repair talk" },
  whatFor: { any: "After a quarrel: one thing at a time, in turns, with small steps at the end." },
  whenNot: [
    "Not if you’re afraid of someone here, or if anyone has been hurt or threatened.",
    "Not while anyone is very angry, or has been drinking.",
    "Not to make someone say sorry, forgive or stay.",
    "Not for trust that was broken again and again. Someone trained can help with that.",
  ],
  evidence: [
    {
      row: 18,
      sentence:
        "Of 120 couples, 60 wrote of a quarrel as a neutral friend sees it, for 7 minutes, three times a year. Their yearly decline stopped. The talk itself was not tested there.",
    },
    {
      row: 22,
      sentence:
        "If-then plans helped people do what they meant to do, in 94 tests. They helped more when people went through them first.",
    },
  ],
  minutes: 30,
  people: { min: 2, max: 4 },
  kinds: ["couple", "family", "friends"],
  ways: ["live"],
  gated: true,
  risk: "hot",
  adultsOnly: true,
  instead: "eveningRecap",
  steps: [
    {
      id: "cool",
      kind: "say",
      title: "Cool off first",
      lines: {
        any: [
          "Is anyone still upset? Then take a break first, and say when you’ll be back.",
          "Anyone can stop at any time. It ends for all, and nobody is asked why.",
        ],
      },
      offers: "coolDown",
    },
    {
      id: "friend",
      kind: "write",
      title: "A friend’s eyes",
      prompt: {
        any: "Think of a friend who wants the best for all of you. How would they see what happened?",
        couple: "Think of a friend who wants the best for you both. How would they see what happened?",
        family: "Think of a friend of the family who wants the best for all. How would they see it?",
      },
      hint: "Only you can read this. It stays on your device.",
      softMinutes: 7,
      share: "never",
    },
    {
      id: "topic",
      kind: "topic",
      title: "One thing",
      prompt: {
        any: "What one thing do you want to talk about? It stands once all of you say yes.",
        couple: "What one thing do you want to talk about? It stands once both of you say yes.",
      },
      hint: "Name what happened, not what someone is like.",
    },
    {
      id: "talk",
      kind: "turns",
      title: "Speak and listen",
      prompt: { any: "How was it for you? Begin with “I”, and keep it short." },
      listen: { any: "Listen to understand, not to answer. Then say back the feeling you heard." },
      softMinutes: 2,
      listener: "reflect",
      rounds: 2,
    },
    {
      id: "part",
      kind: "own-part",
      title: "My own part",
      prompt: { any: "What was your own part in it, however small?" },
      listen: { any: "Just hear it. Nobody has to answer." },
      hint: "You can pass. Nobody has to say sorry, and nobody has to forgive.",
      softMinutes: 1,
      listener: "listen",
      rounds: 1,
    },
    {
      id: "next",
      kind: "steps",
      title: "Small steps",
      prompt: { any: "What will you do from now on? Speak for yourself: “When …, I will …”" },
      hint: "Read it aloud once. It counts once everyone it names has signed the same words.",
      reviewInDays: 14,
    },
    {
      id: "close",
      kind: "close",
      title: "Done",
      lines: {
        any: [
          "It’s fine if not all of it is mended.",
          "On the day you chose, you look at your steps again.",
          "Now do something kind and easy, on your own or with each other.",
        ],
      },
    },
  ],
}
