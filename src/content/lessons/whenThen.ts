import type { LessonText } from "../lessonSchema"

export const whenThen: LessonText = {
  id: "whenThen",
  course: "repair",
  title: "When this, then that",
  minutes: 4,
  idea: [
    "After a good talk everyone means well. Two weeks on, it’s as it was. Good will has no handle to hold it by.",
    "A handle is a moment: “When I come home, I put the phone in the bowl.” The key in the door does the reminding.",
    "Make it yours, small and checkable. You can promise what you will do. You can’t promise for anybody else.",
    "Say it to each other twice, and fix a day to look at it again. Not to judge: to keep it, change it or let it go.",
  ],
  contrast: {
    less: "“We’ll both try to be nicer in the mornings.”",
    more: "“When the alarm goes, I make the tea before I talk about the day.”",
    why: "“Try” and “nicer” can’t be seen, so each will think the other has stopped. Tea can be seen. It hangs on an alarm that rings anyway.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "Could it be done by Thursday, by the one who says it?",
      groups: ["Yes, it has a handle", "Not yet"],
      items: [
        {
          text: "“I’ll show more interest in your work.”",
          group: "Not yet",
          because:
            "It’s kind, and there’s no moment in it. “When you hang up your coat, I ask one thing” would have one.",
        },
        {
          text: "“When I’m going to be late, I text before I leave the yard.”",
          group: "Yes, it has a handle",
          because: "A cue, an act, and one’s own thumb. It asks for nothing from the other.",
        },
        {
          text: "“When I bring it up, you don’t get angry.”",
          group: "Not yet",
          because: "There’s a cue. But the act is somebody else’s, and nobody can promise a feeling.",
        },
        {
          text: "“When Gran’s bus comes in, I’m at the stop.”",
          group: "Yes, it has a handle",
          because: "So plain that it’s almost nothing. Small steps like this are the ones that get done.",
        },
      ],
    },
    {
      kind: "choose",
      scene:
        "Tess and her brother Joel look after their mum. They fell out over who gets called at night. The talk went well.",
      prompt: "Which step would you keep?",
      options: [
        {
          text: "“From now on we share the nights fairly, so that neither has to do more than the other does.”",
          right: false,
          because:
            "Both can nod at it, and each has another sum in mind. The next call at two in the morning will show that.",
        },
        {
          text: "Joel: “When it’s an even date, my phone is the one that’s on. We look again after Easter.”",
          right: true,
          because: "One knows each night, without asking. It’s his own act, and there’s a day to change it.",
        },
        {
          text: "Tess: “When Mum calls, Joel goes first.”",
          right: false,
          because: "It’s clear, and it’s a step for someone else. Out of Joel’s own mouth, the same words would do.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "Two friends share a workshop and have quarrelled about the mess. One says this at the end.",
      prompt: "Give it a handle: when …, I will ….",
      original: "“I’ll really make an effort with the tools.”",
      lookFor: ["A moment that comes by itself.", "One act of the speaker’s own.", "Small enough for a bad day."],
      examples: [
        "“When I switch off the lathe, I hang up what’s on my side before I take off my gloves.”",
        "“When you put the kettle on at five, I clear the bench.”",
      ],
    },
  ],
  tryToday: "Make one “when …, I will …” for something tiny, for yourself alone. Say it out loud twice.",
  whenNot: [
    "Not as the price of safety. If someone hurts or threatens you, or you’re afraid, it’s not on you to take steps so that they stop.",
    "Not signed under pressure. A step that isn’t freely chosen belongs to nobody.",
  ],
  evidence: [
    {
      row: 22,
      sentence:
        "Plans of the form “when this, then that” helped people do what they meant to, in 94 tests and again in 642. They helped more if people wanted it and went through them first.",
    },
  ],
}
