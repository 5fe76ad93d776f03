import type { LessonText } from "../lessonSchema"

export const beyondUpset: LessonText = {
  id: "beyondUpset",
  course: "words",
  title: "Beyond “upset”",
  minutes: 4,
  idea: [
    "“Upset”, “bad” and “stressed” are like a bag with the zip shut. Others can see that you carry something, but not what.",
    "A finer word opens the bag. “I’m let down” tells of a promise. “I’m worried” tells of something that may come. “I’m worn out” asks for rest.",
    "You don’t need a rare word. You need one that fits a little better than the first that came.",
    "Ask yourself: what was it about? Did someone do it, or did it just happen? Is it over, or still to come?",
  ],
  contrast: {
    less: "“I’m just upset, all right?”",
    more: "“I’m disappointed. I’d looked forward to the fair all week, and then the rain came.”",
    why: "After the first, the other has to guess, and may guess that it’s about them. After the second, they know what you lost, and that it was nobody’s doing.",
  },
  practice: [
    {
      kind: "choose",
      scene:
        "Tomas and his daughter Ida plan to fix up an old bike on Saturdays. Two weeks running, she has gone off with friends. He says he’s “in a bad mood about the bike”.",
      prompt: "Which word tells Ida most about what it’s like for him?",
      options: [
        {
          text: "“I’m stressed about the bike.”",
          right: false,
          because:
            "It says there is pressure. But it points at the bike, and leaves out that he had hoped for time with her.",
        },
        {
          text: "“I feel left behind. I’d been looking forward to you being there.”",
          right: true,
          because:
            "It names what is missing, and it’s her. She can answer that. It doesn’t say she did it to hurt him.",
        },
        {
          text: "“I feel that you don’t care about our plan, and that friends come first.”",
          right: false,
          because:
            "It begins like a feeling, but it’s a guess about Ida. She’ll likely argue with the guess, and his wish for her company gets lost.",
        },
      ],
    },
    {
      kind: "sort",
      prompt: "Each line could end in “and I’m upset”. What is it mostly about?",
      groups: ["Something lost", "Something that may come", "Too much at once"],
      items: [
        {
          text: "“The clinic will ring by Friday.”",
          group: "Something that may come",
          because: "Nothing has happened yet. Worried or anxious fits, and so does someone to wait with.",
        },
        {
          text: "“My brother sold our mum’s piano.”",
          group: "Something lost",
          because: "It’s gone and it mattered. Sad fits, and maybe hurt too, if nobody asked first.",
        },
        {
          text: "“Three people want an answer from me tonight.”",
          group: "Too much at once",
          because: "Each thing may be small. It’s the pile that weighs. Overwhelmed or stretched fits.",
        },
        {
          text: "“They gave the room I wanted to someone else.”",
          group: "Something lost",
          because: "A hope has gone. Disappointed fits better than angry, unless someone had given their word.",
        },
      ],
    },
    {
      kind: "rewrite",
      prompt: "Say it again with a finer word, and with what it’s about. Make up the rest as you like.",
      original: "“Dinner with your family was awful.”",
      lookFor: [
        "A word for a feeling, not for the dinner.",
        "The one moment that it’s about.",
        "No guess at what the others meant by it.",
      ],
      examples: [
        "“I felt out of place. Everyone laughed about that trip, and I hadn’t been there.”",
        "“I was nervous all evening, and by the time we had pudding I was simply tired.”",
      ],
    },
  ],
  tryToday:
    "The next time you hear yourself say “fine”, “bad” or “stressed”, stop for a breath and find one word that fits better. Only for you, if you like.",
  evidence: [
    {
      row: 9,
      sentence:
        "In one study of 120 people, a short lesson on feelings helped them tell hard feelings apart. With good ones it did not clearly help. How to measure this is still argued over.",
    },
  ],
}
