import type { LessonText } from "../lessonSchema"

export const askIfYouGotIt: LessonText = {
  id: "askIfYouGotIt",
  course: "listening",
  title: "“Did I get that?”",
  minutes: 4,
  idea: [
    "Nodding is easy. One can nod and think of supper. From outside, a mind that is here and one that has left look much the same.",
    "So put it in words. Say what you took from it, in a line or two, and ask: “Did I get that?”",
    "Then comes the brave part: let them say “not quite”. It isn’t a bad mark. It’s the moment where you learn what you’d missed.",
    "If you did drift off, say so. “I lost you after the car. Tell me again?” is kinder than another nod.",
  ],
  contrast: {
    less: "“Mm. Mm-hm. Yeah, totally.”",
    more: "“So it’s less the money than that he didn’t ask you. Did I get that?”",
    why: "The first may come from a good listener or from one who reads the news under the table. The second can’t be said without having listened.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Yusuf tells his cousin why he won’t come to the family meal. His cousin has said back: “You’re angry with my mum.” Yusuf says: “Not quite.”",
      prompt: "What could his cousin say now?",
      options: [
        {
          text: "“Well, that’s what it sounded like.”",
          right: false,
          because: "It may have. But now they argue about who heard right, and Yusuf’s reason still waits outside.",
        },
        {
          text: "“Okay. Which bit is off?”",
          right: true,
          because:
            "It’s the shortest way in. Yusuf gets to steer, and his cousin doesn’t have to guess again in the dark.",
        },
        {
          text: "“Sorry, I’m hopeless at this.”",
          right: false,
          because:
            "It’s humble, and it turns the lamp round. Now Yusuf has to comfort someone, and he wanted to explain.",
        },
      ],
    },
    {
      kind: "sort",
      prompt: "Which of these could be said by someone who hadn’t listened?",
      groups: ["Anyone could", "Only a listener"],
      items: [
        {
          text: "“I hear you.”",
          group: "Anyone could",
          because: "It may be meant with all one’s heart. It just holds nothing of what was said.",
        },
        {
          text: "“You’d have liked to be asked before the sofa went.”",
          group: "Only a listener",
          because:
            "A wish and a sofa: both come from the story. Even if the wish is off by a bit, it can be put right.",
        },
        {
          text: "“Wow, that’s a lot.”",
          group: "Anyone could",
          because: "Fine as a breath between two parts. If it’s all there is, one may wonder who was at home.",
        },
        {
          text: "“Two years, and it’s still the smell of the ward that gets you.”",
          group: "Only a listener",
          because: "It picked one detail out of many. The teller knows at once that it came across.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "On a bad line, your daughter in Oslo says: “It’s not that I don’t like it here. It’s that everybody already has their people. And I’m always the one who writes first.”",
      prompt: "Say what you took from it, and check.",
      ways: [
        {
          text: "“You like the place, and you’re tired of always being the one who knocks. Is that it?”",
          does: "Both halves are in it, so she needn’t defend the town. “Is that it?” hands the last word to her.",
        },
        {
          text: "“I got: lonely among nice people. And the line broke up near the end, say that bit again?”",
          does: "Short and honest. To own up to the gap shows more care than to pretend there wasn’t one.",
        },
      ],
    },
  ],
  tryToday:
    "Once today, say in one line what you took from somebody’s story, and ask if you got it. Thank them for a “not quite”.",
  evidence: [
    {
      row: 12,
      sentence:
        "In five studies of 1,225 people, true and faked listening looked alike, and minds were elsewhere 24% of the time. Signs in words are harder to fake.",
    },
  ],
}
