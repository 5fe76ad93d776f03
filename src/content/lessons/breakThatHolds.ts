import type { LessonText } from "../lessonSchema"

export const breakThatHolds: LessonText = {
  id: "breakThatHolds",
  course: "repair",
  title: "A break that holds",
  minutes: 4,
  idea: [
    "Past a certain heat nobody hears a thing. The heart pounds, the voice climbs, and each sentence is there to win.",
    "Then the best move is to stop. But there are two ways to leave a room, and they look the same from behind.",
    "One says “I’m done with you”. The other says “I’m coming back”. The difference is a time: “I need half an hour. I’ll be in the kitchen at nine.”",
    "Then really rest: walk, wash up, breathe. Don’t polish your best line. And at nine, be in the kitchen, even if only to say “tomorrow”.",
  ],
  contrast: {
    less: "“I can’t talk to you when you’re like this.” (The door shuts.)",
    more: "“I’m too wound up to be fair. Give me until after the news, then I’ll come and find you.”",
    why: "The first is about what you are like, and has no end to it. The second is about me, and the clock on the wall knows when it’s over.",
  },
  practice: [
    {
      kind: "choose",
      scene: "Zeynep and her stepdad argue about the late bus. Both are loud by now. She feels her hands shake.",
      prompt: "Which break can he trust?",
      options: [
        {
          text: "She puts in her earphones and turns to the window.",
          right: false,
          because:
            "It stops the noise, and she may need that. He can’t tell if she’s resting or punishing him, so he’ll likely follow.",
        },
        {
          text: "“Let’s just drop it, you’re right.”",
          right: false,
          because: "Peace at once, at her own cost. The bus will be late again, and then there are two rows to have.",
        },
        {
          text: "“I’m shaking. I’m going round the block, and I’ll be back before dinner.”",
          right: true,
          because: "She says what’s up with her, where she goes and when she returns. He has something to wait for.",
        },
      ],
    },
    {
      kind: "spot",
      scene: "Two brothers clear out a garage. It has gone wrong over a drill.",
      prompt: "Which line makes the break into one that holds?",
      talk: [
        {
          who: "Ray",
          says: "You took it without asking, like everything else.",
          right: false,
          because: "“Like everything else” opens ten more drawers. At this heat none of them can be closed.",
        },
        {
          who: "Lou",
          says: "Oh, here we go. Saint Ray.",
          right: false,
          because: "A jab back. It’s fair to notice here that nobody is talking about the drill any more.",
        },
        {
          who: "Ray",
          says: "I’ve had it. I’m off.",
          right: false,
          because: "It does stop the row. But for how long? Lou may think it’s for good.",
        },
        {
          who: "Lou",
          says: "Okay. Coffee at the corner at four? I want to sort this, only not now.",
          right: true,
          because:
            "A place and a time, and the wish to sort it out. Either of them can say it, also the one who stays behind.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "You’re in the car with your husband. You’re both angry, and there’s an hour to drive. You can’t walk away.",
      prompt: "How could you ask for a break here?",
      ways: [
        {
          text: "“I don’t want to do this at ninety an hour. Music until the bridge, and then I’ll listen, I promise.”",
          does: "It gives a reason that’s true for both. The bridge stands in for the clock.",
        },
        {
          text: "“I’m getting mean. Can we be quiet for twenty minutes and then try again?”",
          does: "It owns the heat rather than handing it over. And it asks, so the silence belongs to the two of you.",
        },
      ],
    },
  ],
  tryToday:
    "Agree with someone, on a calm day, on a sign for “I need a break”, and how long it lasts. A raised hand will do.",
  whenNot: [
    "Not as a rule that keeps you in the house. If you’re afraid of being hurt or threatened, you owe nobody a time, a place or a way back.",
    "Not to let a matter go cold for good. A break with no return is a wall.",
  ],
  evidence: [],
  untested:
    "That a rest cools people down is plain enough. How long it takes, and if this way of asking helps, has not been tested here.",
}
