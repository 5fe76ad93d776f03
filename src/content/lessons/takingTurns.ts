import type { LessonText } from "../lessonSchema"

export const takingTurns: LessonText = {
  id: "takingTurns",
  course: "repair",
  title: "One speaks, one listens",
  minutes: 4,
  idea: [
    "When it’s heated, two people speak and nobody listens. Each waits for the gap. So make the gap part of the plan.",
    "One holds something: a spoon, a cushion. Whoever holds it speaks, in three or four sentences, about themselves.",
    "The other says back what came across, and only that. “Is that it?” Then the spoon goes over.",
    "It feels stiff, like dancing by numbers. That’s all right. It’s for the hot topics, and not for breakfast.",
  ],
  contrast: {
    less: "“You never let me finish.” “Because you never stop.”",
    more: "“Four sentences, then it’s you.” “Okay. You have the spoon.”",
    why: "The first pair fight about the floor, and the matter waits. In the second there’s a rule for the floor, so both can think of what they want to say.",
  },
  practice: [
    {
      kind: "spot",
      scene: "Ines holds the spoon. She and her wife Carla are talking about the move to the coast.",
      prompt: "In which line does the listener stop listening?",
      talk: [
        {
          who: "Ines",
          says: "When you looked at flats without me, I got frightened that it’s all decided.",
          right: false,
          because: "One act and one fear, and it’s about Ines. That’s just what the spoon is for.",
        },
        {
          who: "Carla",
          says: "Right, but we could be here in two hours by train.",
          right: true,
          because: "It’s a good point, for later. Ines had just got to her fear, and now they’re in a timetable.",
        },
        {
          who: "Ines",
          says: "Say back that bit about the flats first?",
          right: false,
          because: "A kind way to bring it back. Either may do that, without a fuss.",
        },
        {
          who: "Carla",
          says: "You saw me on that site and got scared that you have no say.",
          right: false,
          because: "Carla puts it in her own words. She hasn’t agreed to anything, and it must have cost her a bit.",
        },
        {
          who: "Ines",
          says: "Yes. And my mum is here, and she’s not well.",
          right: false,
          because: "Because the first bit came across, the next one dares to come out. This may be the real one.",
        },
      ],
    },
    {
      kind: "choose",
      scene:
        "A mother and her son of sixteen try it over curfew. She has just said: “I lie there and listen for the key. I can’t sleep till you’re in.”",
      prompt: "It’s his turn to say back. Which one does it?",
      options: [
        {
          text: "“You can’t rest until you hear the door.”",
          right: true,
          because: "He needn’t like it, or agree to be in by ten. He has shown that he knows what it’s like for her.",
        },
        {
          text: "“You don’t trust me.”",
          right: false,
          because: "That’s what he makes of it. She spoke about the night and the key, and trust wasn’t in it.",
        },
        {
          text: "“Fine, I’ll be in by ten from now on. Then are we done?”",
          right: false,
          because: "It’s a quick deal to get out of there. It may not last, since nobody has heard anyone yet.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "Your sister has the spoon: “At the funeral you did all the talking. People shook your hand. I stood there like a guest.”",
      prompt: "You remember it differently. Say back what you heard, with nothing else.",
      ways: [
        {
          text: "“You stood by as if it weren’t your father, too. Is that it?”",
          does: "It takes her image one step on and asks. Your own memory gets its turn when you hold the spoon.",
        },
        {
          text: "“I spoke, and you felt like a visitor there. Did I leave anything out?”",
          does: "Plain, and it makes no excuse. The question at the end shows that you’re in no hurry to be next.",
        },
      ],
    },
  ],
  tryToday:
    "Try it on something with no sting: one film, one spoon, three sentences each. Then you’ll know how when it’s hot.",
  whenNot: [
    "Not if you’re afraid of what someone may do with your words, or after someone was hurt or threatened.",
    "Not when one of you has been drinking, or is too angry to sit.",
  ],
  evidence: [
    {
      row: 17,
      sentence:
        "In one small test with 30 couples, turns like these brought less bad feeling, but no more good, and people found it hard to stick to.",
    },
  ],
}
