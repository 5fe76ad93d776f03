import type { LessonText } from "../lessonSchema"

export const openQuestions: LessonText = {
  id: "openQuestions",
  course: "listening",
  title: "Questions that open",
  minutes: 4,
  idea: [
    "Some questions can be answered with a nod. “Was it good?” “Yes.” Others open a door: “What was the best of it?”",
    "Good ones often begin with what, how or where. “Why” can sound like a police officer, so handle it with care.",
    "A question can also be advice in a coat. “Wouldn’t it be better to wait?” asks nothing. It tells.",
    "The best question is most often about the last thing they said. It shows you were there, and it lets them lead.",
  ],
  contrast: {
    less: "“Did the talk go well? Were there many people? Are you happy with it?”",
    more: "“What was it like to stand up there?”",
    why: "Three closed ones make a form to fill in. One open one hands over the pen, and then there’s time for an answer.",
  },
  practice: [
    {
      kind: "sort",
      prompt: "What kind of question is it?",
      groups: ["Opens", "Closes", "Tells"],
      items: [
        {
          text: "“Shouldn’t you ring him before it’s too late?”",
          group: "Tells",
          because: "There’s a plan in it, and even a threat. The question mark is only there to be polite.",
        },
        {
          text: "“And where were you when you heard?”",
          group: "Opens",
          because: "It asks for a scene. People remember places well, and the feeling often comes along.",
        },
        {
          text: "“Is it your knee again?”",
          group: "Closes",
          because: "Yes or no will do. That’s good when time is short, or when talking is hard.",
        },
        {
          text: "“What would you like the boys to know about it?”",
          group: "Opens",
          because: "It can’t be answered with a nod. It makes them think of what matters, and hints at nothing.",
        },
        {
          text: "“Don’t you think you’re overdoing it?”",
          group: "Tells",
          because: "The answer is built in. Most people hear the verdict, and stop talking about the thing itself.",
        },
      ],
    },
    {
      kind: "choose",
      scene: "Old Mr Adeyemi next door says: “My sister and I spoke. First time since the wedding.”",
      prompt: "Which question lets him lead?",
      options: [
        {
          text: "“How was it to hear her voice?”",
          right: true,
          because: "It takes up the very thing he said and stays with today. Glad, odd or sad: each has a place.",
        },
        {
          text: "“What did the two of you fall out about, back then?”",
          right: false,
          because:
            "It’s open, but it goes back to the quarrel, because you’re curious. He was on his way somewhere else.",
        },
        {
          text: "“Did she say sorry?”",
          right: false,
          because:
            "He can only say yes or no, and it makes her sorry the point. For him, the point may be that she rang.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "A father picks up his daughter after her first week at a new school.",
      prompt: "Ask so that more than one word can come back.",
      original: "“So, is it all right there?”",
      lookFor: [
        "It can’t be answered with yes or no.",
        "It’s about something small.",
        "One question, and then a pause.",
      ],
      examples: [
        "“Who did you sit beside when there was a choice?”",
        "“What did you see this week that your old school didn’t have?”",
      ],
    },
  ],
  tryToday:
    "Ask one person one open question about the last thing they said. Then count to five in silence before you speak.",
  evidence: [],
  untested:
    "It’s said that people like to be asked on, and that askers don’t expect it. We have not read that study ourselves. What this lesson does has not been tested.",
}
