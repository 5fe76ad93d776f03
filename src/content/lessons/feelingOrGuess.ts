import type { LessonText } from "../lessonSchema"

export const feelingOrGuess: LessonText = {
  id: "feelingOrGuess",
  course: "words",
  title: "A feeling, or a guess?",
  minutes: 4,
  idea: [
    "Not everything after “I feel” is a feeling. “I feel that you’re bored with me” is a guess about somebody else.",
    "Guesses can be tested: they’re true or not. So people argue with them. A feeling is yours, and there is nothing to argue.",
    "There is a quick check. If you can put “that” or “as if” after “I feel”, it’s most likely a thought.",
    "Some words hide a guess: ignored, used, attacked, betrayed. They say what someone did to you. They may be true, and still there is a feeling beneath.",
  ],
  contrast: {
    less: "“I feel ignored when you’re on the phone to your sister.”",
    more: "“When you were on the phone all evening, I felt lonely. I’d hoped we’d cook.”",
    why: "“Ignored” says what she did, and she may say she didn’t. “Lonely” says what it was like for you. Only you can know that, and she can care about it.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "Is it a feeling, or a guess about someone?",
      groups: ["A feeling", "A guess"],
      items: [
        {
          text: "“I feel like I’m the maid here.”",
          group: "A guess",
          because:
            "It draws a picture of how the others see you. The feeling under it may be tired, or taken for granted.",
        },
        {
          text: "“I was scared when you didn’t ring from the airport.”",
          group: "A feeling",
          because: "Scared is about you. The rest says when it was, and blames nobody.",
        },
        {
          text: "“I feel you’ve made up your mind already.”",
          group: "A guess",
          because:
            "It’s a claim about what someone else thinks. You could ask them. The feeling might be shut out, or let down.",
        },
        {
          text: "“I’m so glad you came to the match, Dad.”",
          group: "A feeling",
          because: "Glad is plain and good to hear. Pleasant feelings get lost just as easily as hard ones.",
        },
      ],
    },
    {
      kind: "choose",
      scene: "Noor’s two flatmates went to the cinema and didn’t ask her. She finds the tickets on the table.",
      prompt: "Which of these tells them how it is for her?",
      options: [
        {
          text: "“I feel excluded by the two of you, and not for the first time either.”",
          right: false,
          because:
            "It comes close. But it says what they did to her on purpose, and they’ll want to defend themselves first.",
        },
        {
          text: "“It’s fine. I was busy.”",
          right: false,
          because:
            "It keeps the peace tonight. It also leaves them with no way of knowing, so next time will be the same.",
        },
        {
          text: "“I felt a pang when I saw the tickets. I’d have liked to come.”",
          right: true,
          because: "A small feeling, the moment it came, and a wish. It leaves open why they went without her.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "Someone says this to their wife, after a dinner with her old friends.",
      prompt: "Leave out the guess. What might the feeling have been?",
      original: "“I feel that you’re ashamed of me.”",
      lookFor: [
        "A word that is about the speaker alone.",
        "The moment that set it off.",
        "If there is a guess, it’s asked as a question.",
      ],
      examples: [
        "“I felt small when they talked about their jobs. Was I just imagining that you changed the subject?”",
        "“I was unsure of myself tonight. A hand on my back would have helped.”",
      ],
    },
  ],
  tryToday:
    "Catch one “I feel that …” today, yours or one in a film. Ask what the feeling under it could be. You needn’t tell anyone.",
  evidence: [
    {
      row: 1,
      sentence:
        "In two diary studies, telling a feeling did more for closeness than telling facts, and how the other answered was part of it. This way of telling guesses apart was not tested there.",
    },
  ],
}
