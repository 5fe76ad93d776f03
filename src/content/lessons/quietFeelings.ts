import type { LessonText } from "../lessonSchema"

export const quietFeelings: LessonText = {
  id: "quietFeelings",
  course: "words",
  title: "The quiet ones",
  minutes: 4,
  idea: [
    "Anger slams a door. Sadness closes it softly. So the loud feelings get seen, and the quiet ones get missed.",
    "Low, flat, homesick, lonely, wistful: they rarely show on a face. People who love you can sit beside you and not know.",
    "That’s nobody’s failing. It does mean that a quiet feeling needs a few words to be found.",
    "A loud one may stand in front of a quiet one. Someone who snaps about the dishes may be lonely, or just worn down.",
  ],
  contrast: {
    less: "“Nothing’s up. I’m a bit tired, that’s all.”",
    more: "“I’m a bit low today. It’s the week my dad died. I don’t need anything, I’d just like you to know.”",
    why: "The first is polite, and it closes the door. The second takes two breaths longer. Nobody has to fix it, and you aren’t alone with it.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Grandpa Lev moved in with his son’s family in spring. They’re kind to him. In the evenings he looks out at the street and says that all is well.",
      prompt: "Which word may fit what he can’t quite say?",
      options: [
        {
          text: "Angry",
          right: false,
          because: "It could be, but nothing here is in his way. Anger would more likely push at someone or something.",
        },
        {
          text: "Bored",
          right: false,
          because:
            "He may be that too. But boredom wants something to do. What he looks for may be something that’s gone.",
        },
        {
          text: "Homesick",
          right: true,
          because:
            "He has people, and still misses a place and its ways. One can be well looked after and homesick. Only he can say if it fits.",
        },
      ],
    },
    {
      kind: "spot",
      scene: "Jae and Robin have been together for nine years. It’s Sunday evening.",
      prompt: "In which line does a quiet feeling show for a moment?",
      talk: [
        {
          who: "Jae",
          says: "You’re on that game again.",
          right: false,
          because: "This is about what Robin does. A feeling is behind it, but from here it only sounds cross.",
        },
        {
          who: "Robin",
          says: "I’ve had a long week. It’s an hour.",
          right: false,
          because: "Robin explains, as most of us would. It says tired, and it says nothing about the two of them.",
        },
        {
          who: "Jae",
          says: "I know. It’s only that Sundays used to be ours.",
          right: true,
          because:
            "Here something soft comes through: Jae misses Robin. It would be easy to walk past it. “You miss our Sundays?” would be enough.",
        },
        {
          who: "Robin",
          says: "Fine, I’ll turn it off then.",
          right: false,
          because: "It gives way, so the game is gone. The missing was not heard, and it’s still there.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "A friend writes from another town: “All good here. New job’s okay. Funny how quiet a flat can be.” You’d like to show that you saw the last line.",
      prompt: "What could you write back?",
      ways: [
        {
          text: "“Quiet good, or quiet lonely?”",
          does: "It’s short and takes the hint seriously. Your friend can say more or laugh it off. Both are fine.",
        },
        {
          text: "“That last bit stayed with me. The first weeks alone in a place can be so still.”",
          does: "It says what you heard without a name for it. It asks nothing, so it’s easy to answer when there is time.",
        },
      ],
    },
  ],
  tryToday:
    "Once today, look for a feeling that makes no noise, in you or in someone near. If it’s yours, tell one person, in one line.",
  evidence: [],
  untested:
    "It’s reported that people often miss each other’s quiet feelings, but we have not read that study ourselves. Whether this lesson helps has not been tested.",
}
