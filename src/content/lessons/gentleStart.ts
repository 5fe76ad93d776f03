import type { LessonText } from "../lessonSchema"

export const gentleStart: LessonText = {
  id: "gentleStart",
  course: "repair",
  title: "A gentle start",
  minutes: 5,
  idea: [
    "The first sentence of a hard talk sets the weather. Begin with what someone is like, and they’ll put up an umbrella.",
    "A gentler way has three parts: what happened, what it was like for me, and what I’d like.",
    "What happened is what a camera would have seen. “You came at nine”, and not “you never care about time”.",
    "What I’d like is something one could do by Friday. “Ring me from the bus” can be done. “Be more thoughtful” can’t.",
    "Gentle isn’t soft on the matter. You may be very clear, and still not throw anything.",
  ],
  contrast: {
    less: "“You’re so selfish. You’ve never once thought of me.”",
    more: "“You took the car this morning, and I had to cancel the doctor. I was in a panic. Please ask me the night before.”",
    why: "After the first, they’ll count the times they did think of you. After the second there’s one morning, one feeling and one thing to do.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "Which part is it?",
      groups: ["What happened", "What it was like", "What I’d like"],
      items: [
        {
          text: "“There were four plates in the sink when I came down.”",
          group: "What happened",
          because: "A camera would agree: four plates. Nobody has been called anything.",
        },
        {
          text: "“Could we put the phones in the drawer while we eat?”",
          group: "What I’d like",
          because:
            "It can be done tonight, and one can say yes or no to it. That’s what makes it a wish and not an order.",
        },
        {
          text: "“I was embarrassed in front of your friends.”",
          group: "What it was like",
          because: "It’s about the speaker. What the friends thought, or what was meant, is left open.",
        },
        {
          text: "“You told your brother about my test.”",
          group: "What happened",
          because: "Plain and about one act. It’s still hard to hear, so go slowly from here.",
        },
      ],
    },
    {
      kind: "choose",
      scene:
        "Alex and Danilo share a flat and a cat. Danilo has forgotten to feed her, for the second time this month.",
      prompt: "Which start can Danilo answer without a shield?",
      options: [
        {
          text: "“You obviously don’t care if she lives or dies.”",
          right: false,
          because: "Under it is fear for the cat. On top is a claim about his heart, and he’ll fight that first.",
        },
        {
          text: "“Someone forgot the cat again, but never mind.”",
          right: false,
          because:
            "No one gets attacked, that’s true. But it says “never mind” and means the opposite, so nothing can be sorted out.",
        },
        {
          text: "“She hadn’t eaten when I got in, and it scared me. Can we agree who does mornings?”",
          right: true,
          because: "Fact, feeling, wish. It’s still serious. He can say “I’m sorry” or “I do mornings”, or both.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "A son of nineteen says this to his mum, who walked into his room while he was on a call.",
      prompt: "Give it a gentle start with three parts.",
      original: "“You always do this. You have no respect for anyone.”",
      lookFor: [
        "What a camera saw, this one time.",
        "What it was like for him.",
        "One thing she could do.",
        "No word about what she’s like.",
      ],
      examples: [
        "“You came in during my call, and I lost my thread. I was so embarrassed. Would you knock and wait?”",
        "“When the door opens with no knock, I feel about ten. Could the sign on it count?”",
      ],
    },
  ],
  tryToday:
    "Take one small thing that bothers you. Write its three parts on paper or in your head. Say it only if it feels right and safe.",
  whenNot: [
    "Not with someone you’re afraid of, or who has hurt or threatened you. No choice of words makes that your task. Talk to someone you trust, on a phone that nobody else reads.",
    "Not in the heat of it. First a break, then the start.",
  ],
  evidence: [],
  untested: "To begin with an act, a feeling and a wish is old advice. We know of no test of this lesson.",
}
