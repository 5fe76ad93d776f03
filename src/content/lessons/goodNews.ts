import type { LessonText } from "../lessonSchema"

export const goodNews: LessonText = {
  id: "goodNews",
  course: "listening",
  title: "Catch the good news",
  minutes: 4,
  idea: [
    "Someone comes in with bright eyes: “Guess what.” For a moment the joy is in the air, and you can catch it or let it drop.",
    "To catch it takes no cheering. Look up, ask for the best bit, and let them tell it once more with all the details.",
    "Three things let it drop: a flat “nice”, a worry (“can you manage that?”) and a story of your own.",
    "You may have doubts, and they may be good ones. They keep until tomorrow. The first minute of joy doesn’t.",
  ],
  contrast: {
    less: "“A marathon? With your back?”",
    more: "“You’ve got a place? Show me the letter. When did you know?”",
    why: "Both come from love. The first shares a fear, and the joy has to defend itself. The second lives through the moment again with you.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Sol, the love of your life, texts from work: “They said yes to the four-day week. YES.” You’re in a queue with a crying child.",
      prompt: "You have ten seconds. Which reply catches it?",
      options: [
        {
          text: "“YES. Fridays. I want to hear every word tonight, small person is howling.”",
          right: true,
          because:
            "It gives the joy back in its own size, and says when there will be time. Ten seconds are enough for that.",
        },
        {
          text: "“Nice. Can you get milk?”",
          right: false,
          because: "It’s how a busy day sounds, and nobody means harm. The yes in capitals falls on the floor, though.",
        },
        {
          text: "“Great, but what about the money?”",
          right: false,
          because:
            "A real question, asked in the first minute. Sol has surely thought of it, and now the text is about a worry.",
        },
      ],
    },
    {
      kind: "spot",
      scene: "Friends on a bench. Bo’s first poem will be printed in a small magazine.",
      prompt: "In which line does the joy change owners?",
      talk: [
        {
          who: "Bo",
          says: "They took it. Page nine.",
          right: false,
          because: "Few words, and a lot behind them. The page number tells you how often Bo has looked.",
        },
        {
          who: "Kim",
          says: "Ha. I used to write too, I had a notebook full at school.",
          right: true,
          because:
            "It’s meant as a bridge between them. But page nine is gone, and now Bo has to ask about the notebook.",
        },
        {
          who: "Bo",
          says: "Oh? What was in it?",
          right: false,
          because: "Bo is polite and follows. From the bench it looks like a good talk, and it’s about somebody else.",
        },
        {
          who: "Kim",
          says: "Never mind mine. Read me your first line.",
          right: false,
          because:
            "Kim has noticed, and hands it back. It’s rarely too late for that, and to ask for the thing itself is a gift.",
        },
      ],
    },
    {
      kind: "answer",
      scene: "Your grandson, seven, holds up a loose tooth in a tissue: “It came out by itself, in maths.”",
      prompt: "Catch it. What do you say?",
      ways: [
        {
          text: "“In maths, of all places. Where were you, what did you do, who saw it?”",
          does: "He gets to tell it from the start. The joke about maths shows that you see why it’s such a good story.",
        },
        {
          text: "“Let me look. That one was hard at work for you.”",
          does: "You take the tooth as seriously as he does. There’s no hurry, and looking is a kind of listening.",
        },
      ],
    },
  ],
  tryToday:
    "When someone tells you something good today, however small, ask: “What was the best bit?” Doubts can wait a day.",
  evidence: [
    {
      row: 14,
      sentence:
        "Among 79 couples, how people answered good events said more about how they fared two months on than how they answered bad ones. A training in it did not make people more content with their own bond.",
    },
  ],
}
