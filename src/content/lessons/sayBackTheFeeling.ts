import type { LessonText } from "../lessonSchema"

export const sayBackTheFeeling: LessonText = {
  id: "sayBackTheFeeling",
  course: "listening",
  title: "Say back the feeling",
  minutes: 4,
  idea: [
    "When someone tells you something, there’s a story on top and a feeling below. The story is easy to repeat. The feeling is what they hope you’ll catch.",
    "To say back the words is an echo. To say back the feeling shows that you were there.",
    "You’re allowed to guess. Keep it short, and let your voice leave a door open: “That sounds lonely”, “You were glad, I think”.",
    "If your guess is off, they’ll put it right, and that helps as well. A near miss is still company.",
  ],
  contrast: {
    less: "“So your boss moved the meeting and then the train was late.”",
    more: "“You rushed all day, and in the end nobody had even noticed. That must have been deflating.”",
    why: "The first proves that your ears work. The second has picked out what the day was like. There is something to say yes to.",
  },
  practice: [
    {
      kind: "choose",
      scene: "Your teenage daughter says: “Everyone got picked for the relay. I’m the spare. Whatever.”",
      prompt: "Which reply catches the feeling?",
      options: [
        {
          text: "“So you’re the spare for the relay.”",
          right: false,
          because: "Her words came back, and nothing with them. She’ll likely say “I just said that”.",
        },
        {
          text: "“Ouch. On the bench, and watching the rest of them run.”",
          right: true,
          because: "It doesn’t even name a feeling, and it’s right next to her. She can add the word, or not.",
        },
        {
          text: "“The spare is important too, you know. Somebody may twist an ankle.”",
          right: false,
          because: "It’s meant to comfort, and it argues. She’d have to give up her sadness to agree with you.",
        },
      ],
    },
    {
      kind: "choose",
      scene:
        "Your friend has finished a course at night school: “I got the paper today. I kept it in my bag on the bus, and looked at it twice.”",
      prompt: "Joy wants to be caught too. Which one does it?",
      options: [
        {
          text: "“You looked twice. You’re proud, and you should see your face.”",
          right: true,
          because: "It picks up the smallest detail and the feeling in it. Your friend will want to tell the rest.",
        },
        {
          text: "“Great. What will you do with it now?”",
          right: false,
          because: "A fair question for tomorrow. Today it jumps over the bus and the bag, to the next task.",
        },
        {
          text: "“I’d frame mine straight away. I’d be so pleased that I’d tell the driver.”",
          right: false,
          because: "It’s friendly, and it’s about you. The moment has changed owners.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "Your father has sold his boat. He says: “It went in an hour. Nice lad. He didn’t even ask what she was called.”",
      prompt: "Say back what you think it was like for him. One or two lines.",
      ways: [
        {
          text: "“All those years, and nobody asked her name. That’s a bare sort of goodbye.”",
          does: "It stays with the detail he chose. “Bare” is a guess, and he can bend it into his own word.",
        },
        {
          text: "“You’ll miss her.”",
          does: "Three words, and a long silence may follow. Let it. He’ll tell you if it’s missing or something else.",
        },
      ],
    },
  ],
  tryToday: "In one talk today, before you say anything of your own, say the feeling you heard in five words or fewer.",
  evidence: [
    {
      row: 11,
      sentence:
        "Among 115 people, active listening made others feel more understood than advice did, by a little. Just repeating the words did not do it for 180 others.",
    },
  ],
}
