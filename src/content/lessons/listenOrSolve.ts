import type { LessonText } from "../lessonSchema"

export const listenOrSolve: LessonText = {
  id: "listenOrSolve",
  course: "listening",
  title: "Listen, or solve?",
  minutes: 4,
  idea: [
    "When somebody we love is in trouble, we reach for the toolbox. It’s care. It can also sound like “stop, I’ve heard enough”.",
    "Often the other has thought of your fix already. What they lack is not the idea. It’s someone beside them in it.",
    "Advice isn’t bad. It’s good when it’s wanted, and after the listening. So ask: “Do you want an ear, or ideas?”",
    "Watch for advice in disguise: “Have you tried …?”, “Why don’t you just …?”, “I’d simply …”.",
  ],
  contrast: {
    less: "“Just tell the landlord you won’t pay. And take photos.”",
    more: "“Damp again, right where the baby sleeps. Do you want to curse for a while, or make a plan?”",
    why: "The plan may be a good one. In the second, the worry is met first, and then the choice is theirs. The plan can follow a minute later.",
  },
  practice: [
    {
      kind: "spot",
      scene: "Two sisters talk on the phone. Ayla’s little boy cries each morning at nursery.",
      prompt: "In which line does listening turn into fixing?",
      talk: [
        {
          who: "Ayla",
          says: "He held on to the fence today. I heard him all the way to the bus.",
          right: false,
          because: "Ayla tells it. The sound that followed her to the bus is the heart of it.",
        },
        {
          who: "Suna",
          says: "Oh no. And you had to walk on.",
          right: false,
          because: "Suna stays. She has found the worst of it: not the crying, but walking away from it.",
        },
        {
          who: "Ayla",
          says: "Yes. I keep thinking I’m doing it all too early.",
          right: false,
          because: "She goes one step deeper, from the morning to the doubt. That happens when one feels heard.",
        },
        {
          who: "Suna",
          says: "Couldn’t you bring his blanket? Leyla’s two settled in a week with that.",
          right: true,
          because:
            "It looks like a question. Yet the doubt stays where it was, and now there are two model children in the room.",
        },
        {
          who: "Ayla",
          says: "Yeah, maybe. I’ll see. Anyway, how are you?",
          right: false,
          because: "Here Ayla has closed the door already. “Maybe” and “anyway” are how it sounds.",
        },
      ],
    },
    {
      kind: "sort",
      prompt: "Ear, or ideas? What does each of them seem to want?",
      groups: ["An ear", "Ideas", "I’d ask first"],
      items: [
        {
          text: "“Which of these two flats would you take?”",
          group: "Ideas",
          because:
            "A straight question wants a straight answer. To reply only with “that sounds hard” would leave them alone.",
        },
        {
          text: "“I can’t believe she’s gone. I keep laying her a plate.”",
          group: "An ear",
          because: "Nothing here can be fixed. Stay near, say that you heard about the plate, and don’t hurry.",
        },
        {
          text: "“I don’t know what to do about Dad and the car.”",
          group: "I’d ask first",
          because: "It may be a call for help, or a sigh. Ten seconds of asking save half an hour beside the point.",
        },
      ],
    },
    {
      kind: "answer",
      scene:
        "You share a long night shift with a nurse of sixty. She says: “Three calls for the same bed, and I’m supposed to be in two rooms at once.”",
      prompt: "Answer without a fix.",
      ways: [
        {
          text: "“Two rooms, one you. No wonder you’re out of breath.”",
          does: "It says that her strain makes sense. She may laugh, or say what was worst. Both do her good.",
        },
        {
          text: "“That’s a lot on one pair of legs. Shall I just listen, or do we look at the list together?”",
          does: "It meets her first, and then offers help she can turn down. The help is real, and it waits for a yes.",
        },
      ],
    },
  ],
  tryToday: "The next time someone tells you of a trouble, ask: “Do you want an ear, or ideas?” Then do just that.",
  evidence: [
    {
      row: 4,
      sentence:
        "In diaries of 55 married couples, telling of stress went with a happier couple only where the answer was felt as caring. The telling alone had no such link.",
    },
    {
      row: 11,
      sentence:
        "People felt a bit more understood after active listening than after advice. The effects were small, so advice is not banned here when it’s asked for.",
    },
  ],
}
