import type { LessonText } from "../lessonSchema"

export const itMakesSense: LessonText = {
  id: "itMakesSense",
  course: "listening",
  title: "“That makes sense”",
  minutes: 4,
  idea: [
    "You can understand someone and still see it another way. “I see why you’d be angry” is not “you’re right”.",
    "Feelings make sense from the inside. Look for the piece that makes this one fit: what they saw, feared, hoped or knew.",
    "Then say that piece: “You’d waited an hour in the cold. Of course you were cross.” The “of course” is where the warmth is.",
    "Some kind words do the opposite. “Don’t worry”, “others have it worse” and “it’s only a car” tell people to feel something else.",
  ],
  contrast: {
    less: "“Come on, it’s only a haircut. It’ll grow.”",
    more: "“You’d been looking forward to tonight for weeks. I’d hate to walk in feeling like someone else, too.”",
    why: "The first is true and doesn’t help. The second doesn’t claim that the haircut is a tragedy. It shows why, tonight, it’s more than hair.",
  },
  practice: [
    {
      kind: "choose",
      scene: "Your husband is hurt that your mother gave him a cookbook. You’re sure that she meant well.",
      prompt: "Which answer makes sense of him without giving her up?",
      options: [
        {
          text: "“After she laughed about your rice at Easter, I can see how a cookbook lands. I think she meant it kindly, and I see it stung.”",
          right: true,
          because: "It finds the piece that makes his hurt fit. Your own view is there too, after his, with an “and”.",
        },
        {
          text: "“She meant well. You’re too sensitive.”",
          right: false,
          because: "She may have meant well. But now he’s hurt twice: by the gift, and by a word about what he’s like.",
        },
        {
          text: "“You’re right, she’s always picking on you.”",
          right: false,
          because:
            "He has an ally for tonight. But you’ve said more than you believe, and tomorrow your mother pays for it.",
        },
      ],
    },
    {
      kind: "spot",
      scene: "Dee has lost a garden bed to slugs. She shares an allotment with Marcus.",
      prompt: "Which of Marcus’s lines is warm, and still makes it smaller?",
      talk: [
        {
          who: "Dee",
          says: "All the beans. Every last one, in one night.",
          right: false,
          because: "This is Dee’s loss. It may be small to others. To her it’s weeks of mornings.",
        },
        {
          who: "Marcus",
          says: "The ones you grew from your gran’s seeds?",
          right: false,
          because: "He remembers what they were. That says more than “oh dear”, and she can go on.",
        },
        {
          who: "Dee",
          says: "Those. I know it’s silly to cry over beans.",
          right: false,
          because: "She’s making herself small already. It’s a good moment to say that it isn’t silly.",
        },
        {
          who: "Marcus",
          says: "Oh love, cheer up, there’ll be other beans.",
          right: true,
          because:
            "He says it kindly, and he wants her to feel better. It also tells her that the crying should stop now.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "A boy of twelve doesn’t want to go on the class trip. His uncle says this.",
      prompt: "Say it so that his worry makes sense. You needn’t agree that he stays at home.",
      original: "“There’s nothing to be scared of. It’s three days.”",
      lookFor: ["The piece that makes his fear fit.", "No “but” after it.", "Room for him to say more."],
      examples: [
        "“Three nights in a room with boys who’ve been mean to you. I’d lie awake as well.”",
        "“You’ve never slept that far from home. It would be odd if it felt like nothing. What’s the worst bit?”",
      ],
    },
  ],
  tryToday: "Find one feeling today that you’d not have had yourself. Finish for it: “It makes sense, because …”.",
  evidence: [
    {
      row: 10,
      sentence:
        "Over 664 effects, people who felt well heard tended to have better bonds. It’s a link, mostly from one person’s own report. Good listening also made people less on guard when they disagreed.",
    },
  ],
}
