import type { LessonText } from "../lessonSchema"

export const twoAtOnce: LessonText = {
  id: "twoAtOnce",
  course: "words",
  title: "Two at once",
  minutes: 4,
  idea: [
    "You can be proud and sad in the same minute. Ask anyone who has waved a child off at a station.",
    "Mixed feelings aren’t a muddle to clear up. Each of the two is about something, and often about two different things.",
    "When we say only one of them, it comes out crooked. “I’m happy for you” sounds thin if envy stands behind it, unsaid.",
    "The small word that helps is “and”. “But” rubs out what came before it. “And” lets both stand.",
  ],
  contrast: {
    less: "“I’m happy about your job in Lagos, but it’s so far away.”",
    more: "“I’m thrilled about Lagos, and I already miss you. Both are true.”",
    why: "“But” makes the joy sound like a polite start. With “and”, your friend may have the joy, and sees how much the friendship means to you.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Mei’s son has passed the exam she once failed. At supper he beams. She goes quiet, and then he asks what’s the matter.",
      prompt: "Which answer has room for both of her feelings?",
      options: [
        {
          text: "“Nothing, I’m just so proud.”",
          right: false,
          because: "It’s true, and it’s half of it. He saw her go quiet, so he’s left to guess at the rest.",
        },
        {
          text: "“It’s hard for me, you know I failed it.”",
          right: false,
          because:
            "It’s honest about the sting. But his good news has gone, and now he may feel he has to comfort her.",
        },
        {
          text: "“I’m so proud of you. And an old sting woke up, because I didn’t pass it. That one’s mine.”",
          right: true,
          because: "Both have their place. She says which one belongs to her, so his joy stays whole.",
        },
      ],
    },
    {
      kind: "sort",
      prompt:
        "Someone’s mum is moving out of the house she’s had for forty years. Which line has two feelings, and which has one?",
      groups: ["Two feelings", "One feeling"],
      items: [
        {
          text: "“I’m relieved she’ll have no more stairs, and I could howl about the garden.”",
          group: "Two feelings",
          because: "Relief is about her knees. Grief is about the garden. Neither has to win.",
        },
        {
          text: "“It’s weird and strange and odd.”",
          group: "One feeling",
          because:
            "Three words for the same thing. It may be the start of a search, and it’s fine to stop there for now.",
        },
        {
          text: "“I’m cross that nobody asked me, and glad I don’t have to decide.”",
          group: "Two feelings",
          because: "Cross and glad pull apart, about the very same fact. That happens all the time.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "Your brother and his husband will have a baby in May. You’ve tried for years without luck. You want to write to him, and you want it to be true.",
      prompt: "What could you write, with both in it?",
      ways: [
        {
          text: "“I’m so glad for you two. I’m also sad for us, and I may need a few quiet days. Please keep telling me things.”",
          does: "He hears joy and sorrow, and that the sorrow isn’t a wall. It says what you need, so he won’t tiptoe.",
        },
        {
          text: "“Congratulations from my whole heart, even the part that’s sore.”",
          does: "Just one line, and it hides nothing. It leaves the longer talk for a day when you’re up to it.",
        },
      ],
    },
  ],
  tryToday: "Finish this line for yourself: “Today I’m …, and also …”. Try to find two that don’t match.",
  evidence: [],
  untested:
    "Most of us know mixed feelings from our own lives. That it helps to say both is our idea. We know of no study of this lesson.",
}
