import type { LessonText } from "../lessonSchema"

export const friendsEyes: LessonText = {
  id: "friendsEyes",
  course: "repair",
  title: "A friend’s eyes",
  minutes: 5,
  idea: [
    "In a quarrel each of us is the camera, so we’re never in the picture. We see their face, and not our own.",
    "Now let in someone else: a friend who likes you all, takes no side and wants it to end well. They sit on the windowsill.",
    "What would they see? They’d see you, too. They might notice that both of you were tired, or that each was waiting for the other.",
    "You write it down for yourself, for a few minutes. Nobody else reads it. It’s to cool your own head, not to send.",
  ],
  contrast: {
    less: "“He went on and on about the bill. He always has to be right.”",
    more: "“A friend would see two people with one small budget. He’s scared of the letters. She’s tired of being asked.”",
    why: "In the first there’s a villain, and so nothing to do but win. In the second there are two people with the same trouble. One can work with that.",
  },
  practice: [
    {
      kind: "sort",
      scene: "Amara and her mother fell out over a wedding list.",
      prompt: "Who is speaking: the friend on the windowsill, or someone in the fight?",
      groups: ["The friend", "In the fight"],
      items: [
        {
          text: "“The mother hears ‘small wedding’ and thinks of all the aunts she’ll have to face.”",
          group: "The friend",
          because: "It looks for the worry behind the stand, and doesn’t say that she’s right.",
        },
        {
          text: "“She only cares what people think.”",
          group: "In the fight",
          because: "“Only” is the giveaway. It closes the case, and it leaves no other reason in the room.",
        },
        {
          text: "“They both want that day to be one without tears.”",
          group: "The friend",
          because: "It finds the thing they share. From there, the list is a task for two.",
        },
        {
          text: "“Amara was fair, as anyone outside can see.”",
          group: "In the fight",
          because:
            "It wears the friend’s hat, and takes a side. The real friend would find something odd in each of them.",
        },
      ],
    },
    {
      kind: "rewrite",
      scene: "After a row between two flatmates about a party, one of them wrote this.",
      prompt: "Let the friend on the windowsill tell it.",
      original: "“She invited half the city, and she knew that I had to get up at five.”",
      lookFor: [
        "Both people are in the picture.",
        "A reason that each of them might have.",
        "No judge’s verdict at the end.",
      ],
      examples: [
        "“One had longed for a full house after a lonely winter. The other lay awake and counted hours. Nobody had said a word the day before.”",
        "“I saw someone dance, and someone too polite to open the door at two. They’d both have liked a warning.”",
      ],
    },
    {
      kind: "answer",
      scene: "Think of a small quarrel of your own, the size of a cup, not a house.",
      prompt: "What would the friend say who wishes all of you well? Three lines are enough.",
      ways: [
        {
          text: "“They were both hungry, and each had thought the other would cook. It wasn’t about love at all.”",
          does: "It shrinks the thing to its true size. Not every quarrel has a deep cause.",
        },
        {
          text: "“He heard a no to himself. She’d meant a no to the trip. I’d tell them to say that bit again, slowly.”",
          does: "It finds the bend where the two stories part. There’s even a small step in it, and it’s one for both.",
        },
      ],
    },
  ],
  tryToday:
    "Take a few minutes for this on paper, about one quarrel. Then put it away. You don’t have to do anything with it.",
  whenNot: [
    "Not about being hit, threatened or kept down. There are no two sides to see there, and if you’re afraid, your own view is the one to trust.",
    "Not to talk yourself out of being angry. You may be fair and angry.",
  ],
  evidence: [
    {
      row: 18,
      sentence:
        "Of 120 couples, 60 wrote like this for 7 minutes, three times a year. The yearly decline in how they felt about the couple stopped for them.",
    },
  ],
}
