import type { LessonText } from "../lessonSchema"

export const bodyFirst: LessonText = {
  id: "bodyFirst",
  course: "words",
  title: "When there is no word yet",
  minutes: 4,
  idea: [
    "“I don’t know what I feel” is a full answer. Many people say it often, and some nearly always.",
    "A word can come later. Begin with what you do know: is there much energy in it, or little? Is it more pleasant, or less?",
    "Then the body. A tight jaw, a warm chest, cold hands, a lump in the throat. It’s a hint and no proof, and bodies differ.",
    "Then what was going on just before. With these three, a word often drifts up by itself. If none does, the three are enough to tell.",
  ],
  contrast: {
    less: "“How do you feel?” “Dunno.” “You must feel something. Come on.”",
    more: "“How do you feel?” “Don’t know. Sort of buzzing, not in a nice way. Since the phone call.”",
    why: "Pushing for a word makes it hide. Energy, a hint from the body and a moment are easy to give. The other one now has something to go on.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "How much energy is in each of these?",
      groups: ["A lot", "Not much"],
      items: [
        {
          text: "“My legs won’t keep still, and I want to ring someone.”",
          group: "A lot",
          because: "It moves. That may be dread or delight: the legs can’t tell. What happened before could help.",
        },
        {
          text: "“It’s as if I’m under a heavy blanket.”",
          group: "Not much",
          because: "Heavy and slow. It might be sad, or spent, or even cosy. Ask if the blanket is a nice one.",
        },
        {
          text: "“My face is hot and I keep going over what I said.”",
          group: "A lot",
          because: "Heat and going round in circles take energy. Embarrassed is one word to try on, or angry.",
        },
        {
          text: "“All my breath went out when I saw her at the gate.”",
          group: "Not much",
          because: "Something let go. That’s often relief. Calm feelings leave marks in the body as well.",
        },
      ],
    },
    {
      kind: "choose",
      scene:
        "Femi is fifteen. He comes home, drops his bag and says: “I don’t know what’s up with me.” His aunt is peeling potatoes.",
      prompt: "Which answer makes it easiest for him to find out?",
      options: [
        {
          text: "“All right. Is it a heavy thing or a fizzy thing?”",
          right: true,
          because: "He need not know its name. He can answer with one word, while she goes on peeling.",
        },
        {
          text: "“You’re depressed, that’s what it is.”",
          right: false,
          because:
            "It hands him a big word that isn’t his, and one that only someone trained can judge. He has to take it or fight it.",
        },
        {
          text: "“Well, you’ll have to know what it is before anyone can help you with it.”",
          right: false,
          because: "It’s meant as an offer. But it makes a word the price of help, and he hasn’t got one.",
        },
      ],
    },
    {
      kind: "rewrite",
      prompt: "Tell it without the name of any feeling: by energy, body and moment.",
      original: "“I feel bad. I can’t explain.”",
      lookFor: ["Much energy, or little.", "One thing that the body does.", "Since when."],
      examples: [
        "“There’s a knot under my ribs since this morning’s post. I’m slow today.”",
        "“I’m all wound up, with my shoulders round my ears. It began when the boss came in.”",
      ],
    },
  ],
  tryToday: "At a red light or a boiling kettle, ask: much energy or little? And where in the body? Leave it at that.",
  evidence: [],
  untested:
    "That people differ widely in how easily they name what they feel is well known. These three steps are our way to make it easier. They have not been tested.",
}
