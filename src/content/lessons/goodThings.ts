import type { LessonText } from "../lessonSchema"

export const goodThings: LessonText = {
  id: "goodThings",
  course: "words",
  title: "Words for the good things",
  minutes: 4,
  idea: [
    "For trouble we have many words. For the good things, “nice” and “fine” have to do a lot of work.",
    "Yet moved is not the same as amused, and at ease is not the same as proud. Each tells the other something else.",
    "A fine word for a good moment is also a gift. It says: this did something to me, and you were part of it.",
    "It need not be big. “I felt welcome when you’d kept me a seat” is plenty.",
  ],
  contrast: {
    less: "“Thanks for Saturday, it was really nice.”",
    more: "“Saturday did me good. When you all sang along so badly, I felt light for the first time in weeks.”",
    why: "“Nice” ends the talk with a smile. The second gives one moment and what it did, so your friends know which part to do again.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "All of these were “nice”. Which good feeling is it closest to?",
      groups: ["Moved", "Proud", "At ease"],
      items: [
        {
          text: "“Nobody wanted anything, and the rain was on the roof.”",
          group: "At ease",
          because:
            "Low in energy and pleasant. Peaceful would fit too. Such moments slip by because nothing happens in them.",
        },
        {
          text: "“My neighbour had learnt to say hello in my language.”",
          group: "Moved",
          because:
            "Someone took trouble over you. Touched is another word for it, and it sits close to tears for some.",
        },
        {
          text: "“The whole choir got through the hard bit, me included.”",
          group: "Proud",
          because: "Something was done that took work. It’s fine to be proud of oneself, and of others too.",
        },
        {
          text: "“He’d kept my postcard for eleven years.”",
          group: "Moved",
          because: "You find out that you mattered. It may come with surprise, and the word can be said days later.",
        },
      ],
    },
    {
      kind: "choose",
      scene: "Pilar’s wife has fixed the bathroom light, three weeks after she said she would.",
      prompt: "Which line lets the good feeling arrive?",
      options: [
        {
          text: "“Finally. I’d given up hope.”",
          right: false,
          because: "There is gladness in it somewhere. The three weeks are louder, and she may hear only those.",
        },
        {
          text: "“You’re the most wonderful woman in the world.”",
          right: false,
          because:
            "It’s warm. But it’s so big that it could be about anything, and her evening with the wires is not in it.",
        },
        {
          text: "“Light at last. I’m so relieved, I’ve been brushing my teeth in the dark like a thief.”",
          right: true,
          because:
            "Relieved is the right size, and the picture makes both of them laugh. The wait is in it, and doesn’t sting.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "This was said to a mother who had driven two hours to bring soup.",
      prompt: "Say which good feeling it was, and which small thing brought it.",
      original: "“That was so kind of you.”",
      lookFor: [
        "A feeling word finer than happy or good.",
        "A detail that only you could know.",
        "Nothing that has to be paid back.",
      ],
      examples: [
        "“When I smelt the dill, I felt eight years old and safe.”",
        "“I was so comforted that I had two bowls and slept till noon.”",
      ],
    },
  ],
  tryToday: "Tell someone one good moment of today in a single line, with a finer word than “nice”.",
  evidence: [
    {
      row: 2,
      sentence:
        "In diaries of 113 couples over one week, talks felt close when they were pleasant and good feeling was shown. That’s a link. It does not show that one brings the other.",
    },
    {
      row: 9,
      sentence:
        "A short lesson on feelings did not clearly help people to tell good ones apart. So take this one as practice, not as a cure.",
    },
  ],
}
