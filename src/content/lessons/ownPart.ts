import type { LessonText } from "../lessonSchema"

export const ownPart: LessonText = {
  id: "ownPart",
  course: "repair",
  title: "My own part",
  minutes: 4,
  idea: [
    "In most quarrels each has a part, and the parts needn’t be the same size. Yours may be a tenth. You can still pick it up.",
    "It’s the one piece you can change without asking anybody. When one person puts a piece down, the other may do so too, or may not.",
    "A part is an act: “I read your letter.” Not a verdict: “I’m a terrible sister.” From an act there’s a way on.",
    "Leave out the “but”. What they did is true as well, and has its own turn.",
  ],
  contrast: {
    less: "“I’m sorry you took it like that, but you started it.”",
    more: "“I told the story about you at the table. I saw your face, and I went on. That’s my part.”",
    why: "In the first, the sorry is for how they took it. The second names an act that nobody asked to hear named. It doesn’t beg for anything back.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Grace promised to ring her old father on Sundays. For three weeks she hasn’t, and on the fourth he’s curt with her.",
      prompt: "Which sentence picks up her part, and no more than that?",
      options: [
        {
          text: "“I said Sundays, and for three weeks I didn’t ring. You’ll have sat by the phone.”",
          right: true,
          because: "It’s what she did, and what it was like at his end. He may now be hurt out loud.",
        },
        {
          text: "“I’m the worst daughter on earth.”",
          right: false,
          because: "It’s so large that he’ll have to say no, you’re not. His three Sundays don’t come up.",
        },
        {
          text: "“I’ve been under such pressure, you have no idea.”",
          right: false,
          because: "It may all be so, and it can be told later. First in line, it asks him to look after her.",
        },
      ],
    },
    {
      kind: "sort",
      prompt: "Is it an act, a verdict, or somebody else’s part?",
      groups: ["My act", "A verdict", "Their part"],
      items: [
        {
          text: "“I promised not to tell, and I told Sanne.”",
          group: "My act",
          because: "Who, what and to whom. It’s hard to say because there’s no fog in it.",
        },
        {
          text: "“I wouldn’t have yelled if you’d let me finish.”",
          group: "Their part",
          because:
            "The yelling is in it, but only as something they brought about. Try it up to “yelled”, and stop there.",
        },
        {
          text: "“I ruin everything I touch.”",
          group: "A verdict",
          because: "Nothing can be done with “everything”. Look for one thing, on one day.",
        },
        {
          text: "“I rolled my eyes when you sang.”",
          group: "My act",
          because: "Small, and a little comic, and it hurt. Small acts are the easiest to stop.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "A woman left her best friend’s birthday early, without a word. The next day she writes this.",
      prompt: "Keep her part. Drop the rest.",
      original: "“Sorry if I upset you, but you know I hate parties, and you hardly spoke to me.”",
      lookFor: ["One act, told plainly.", "No “if” and no “but”.", "Nothing the friend has to answer."],
      examples: [
        "“I left your party without saying goodbye. You’d put my favourite cake out, and I never thanked you.”",
        "“I slipped away on Saturday. I can imagine you looked for me.”",
      ],
    },
  ],
  tryToday:
    "Think of a small friction of this week. Finish in private: “My part was that I …”. Whether you say it to anyone is up to you.",
  whenNot: [
    "Not where somebody hits, threatens or controls you. That’s not a shared thing, and no part of it is yours. If you’re afraid, you owe them no talk.",
    "Not on demand. Nobody has to say sorry, and nobody has to forgive.",
  ],
  evidence: [],
  untested: "That one person’s step brings another’s is a hope, and often not so. This lesson has not been tested.",
}
