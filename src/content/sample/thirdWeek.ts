import { known, own, type SampleDay } from "./sampleDay"

export const thirdWeek: readonly SampleDay[] = [
  {
    offset: -7,
    pages: {
      ana: {
        best: "Day off. Took Mum for chips. She ate all hers and then started on mine.",
        challenge: "She called me by my aunt’s name when we said goodbye. Then she laughed, so I did.",
        feelings: [known("loving"), own("wobbly")],
        wish: "understand",
      },
      sam: {
        best: "We did the slow one right through and for once nobody breathed in the wrong place. It was so quiet after.",
        challenge: "My knee on the stairs. I’m thirty-six.",
        feelings: [known("peaceful")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "got-it",
        text: "You laughed to keep her company. And I’d guess it scared you a bit as well.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "celebrate",
        text: "Your mum nicking your chips. I’m so glad you had that. I’d have put more vinegar on to slow her down.",
        mark: "yes",
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "ask-on",
        text: "What was it like, in all that quiet?",
        mark: "yes",
        isMarkShown: true,
      },
    ],
    notes: [
      {
        by: "ana",
        text: "Ring the GP about Mum. Not because of the name. Because of the name and the cat and the gas.",
      },
    ],
  },
  {
    offset: -5,
    pages: {
      ana: {
        best: "A student told me I explain things like somebody who’s got time. I haven’t, but still.",
        challenge: "Two short on the ward. No break, and then I snapped at Dee over a pen.",
        feelings: [known("proud"), own("frayed")],
        wish: "cheer",
      },
      sam: {
        best: "Maya asked if she could stay behind and make a box for her nan.",
        challenge: "The agent rang. Someone else is after the flat and we’ve got to say by the end of the week.",
        feelings: [known("pleased"), known("under-pressure")],
        wish: "think",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "celebrate",
        text: "She’s right, you do. You did it for me with my knee, and I felt like the only knee in the county. I wish I’d heard her say it.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "stay",
        text: "Two short, no break, and then a pen. Come home. I’ve put the big light off.",
        mark: "yes",
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "help-solve",
        text: "Would it help if we each wrote down three things we couldn’t do without, and didn’t show each other till we’d both done it?",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "celebrate",
        text: "Her nan. Oh, that’s lovely. A year ago she wouldn’t take her coat off in your room.",
        mark: "yes",
      },
    ],
    notes: [],
  },
  {
    offset: -4,
    pages: {
      ana: {
        best: "Dee left a whole box of pens in my locker with a bow on.",
        challenge: "Tired in my bones.",
        feelings: [known("amused"), known("exhausted")],
        wish: "nothing",
      },
      sam: {
        best: "Our three things. You put a door that shuts. I put a door I can leave open to you while I’m working. Same door.",
        challenge: "Awake half the night, going round and round the rent.",
        feelings: [known("loved"), known("restless")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "stay",
        text: "Same door. I’ve had that in my head all day, on the ward and everything.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "stay",
        text: "I’m sorry you were on your own with it. Wake me next time, I mean it. We can go round it together.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "stay",
        text: "With a bow. I laughed on the stairs. You only get a bow if people like you.",
      },
    ],
    notes: [],
  },
  {
    offset: -3,
    pages: {
      ana: {
        best: "Went round again, and the woman downstairs came out to say her mother lives with her and there’s always soup.",
        challenge: "Cried a bit on the way home. I don’t think it was sad.",
        feelings: [known("hopeful"), known("tender")],
        wish: "understand",
      },
      sam: {
        best: "Measured the back room properly. With a tape this time.",
        challenge: "I keep wanting to say yes, and then I keep finding a reason to wait.",
        feelings: [known("eager"), known("torn")],
        wish: "understand",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "got-it",
        text: "I wonder if you saw your mum on that landing, with the soup, and it stopped being just an idea.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "makes-sense",
        text: "You’ve been careful with money since you had a paper round. Of course it feels like a trick, to want something this much.",
        mark: "yes",
        isMarkShown: true,
      },
    ],
    notes: [
      {
        by: "sam",
        text: "Offcuts to keep: the elm, the bit of yew, Dad’s mallet. The rest can go. Even the rest of the pine.",
      },
    ],
  },
  {
    offset: -1,
    pages: {
      ana: {
        best: "We said yes. I rang the agent from the linen cupboard and then had to stay in there for a minute.",
        challenge: "Telling Mum. She’d love to see it, which is good. She asked me three times where it was.",
        feelings: [known("excited"), known("worried")],
        wish: "cheer",
      },
      sam: {
        best: "Your message. I read it with sawdust all over my phone, and Year 9 wanted to know what I was grinning at.",
        challenge: "Four years of offcuts to get down those stairs, on this knee.",
        feelings: [known("thrilled"), own("daunted")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "celebrate",
        text: "I’d have paid to see you in with the pillowcases. I’m so glad it was you who got to say it. We’ve got a door.",
      },
    ],
    notes: [],
  },
]
