import { known, own, unknown, type SampleDay } from "./sampleDay"

export const secondWeek: readonly SampleDay[] = [
  {
    offset: -13,
    pages: {
      ana: {
        best: "The light in that front room. I was working out where Mum’s chair could go, and I didn’t know I was doing it till you looked at me.",
        challenge: "The rent. I did the sum on the bus home and then did it again in case it had changed.",
        feelings: [known("hopeful"), known("worried")],
        wish: "think",
      },
      sam: {
        best: "There’s a back room with a north window. It’d take a bench. I tried not to say so in front of the agent.",
        challenge: "I can’t tell if I want the flat or I just want to want something.",
        feelings: [unknown],
        wish: "understand",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "got-it",
        text: "So that’s what you were doing by the window. You want somewhere she can just be.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "help-solve",
        text: "Would it help if we sat down with both payslips and a pot of tea, and no deciding till the day after?",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "celebrate",
        text: "You were hopeless at hiding it. You measured the wall with your arms. I haven’t seen you like that for ages and I loved it.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "ask-on",
        text: "What were you seeing, when you stood in that back room?",
        mark: "partly",
      },
    ],
    notes: [
      {
        by: "ana",
        text: "Haven’t said this out loud. I think Mum will have to live nearer before long. I’d like to be sure of it before I put it on him.",
      },
    ],
  },
  {
    offset: -12,
    pages: {
      ana: {
        best: "We did the numbers and nobody sulked. And you made the good toast.",
        challenge:
          "Found an old rota from the year we met. Six nights in a row, and I used to go dancing after. I feel ninety.",
        feelings: [known("relieved"), own("creaky")],
        wish: "cheer",
      },
      sam: {
        best: "You said “our bench”, not “your bench”. Don’t think you noticed.",
        challenge:
          "Parents’ evening. A dad told me woodwork isn’t a real subject, with his own son stood there holding the best dovetail of the year.",
        feelings: [known("touched"), known("indignant")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "celebrate",
        text: "Six nights and dancing then. Three nights, your mum and me now. I know which one I’d clap for.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "stay",
        text: "In front of the boy. I’d have been boiling. I keep thinking of him stood there with it in his hands.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "got-it",
        text: "I did notice, about a second after. I meant it.",
        mark: "yes",
      },
    ],
    notes: [],
  },
  {
    offset: -11,
    pages: {
      ana: {
        best: "The walk to the bus, before any of it. Nobody about, just me and the man with the bread van.",
        challenge:
          "You said yes to the choir tour, and it’s the week I’d asked for, to take Mum to the sea. I had to hear it from Graham’s wife in the shop.",
        feelings: [known("hurt"), known("overlooked")],
        wish: "understand",
      },
      sam: {
        best: "The crumble.",
        challenge: "The row about the holidays. I said I’d forgotten. I had, and it still came out like an excuse.",
        feelings: [known("guilty"), known("defensive")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "makes-sense",
        text: "I can see why you’re cross. I never meant it, it went clean out of my head.",
        mark: "not-quite",
        isMarkShown: true,
        retry: {
          move: "got-it",
          text: "I went straight to my side of it. I’ll try again. You asked me for that week, for your mum, and then you heard by the tills that I’d given it away. It must have looked like it never counted. I’m sorry.",
          mark: "yes",
          isMarkShown: true,
        },
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "got-it",
        text: "You really had forgotten, and saying so made it worse. I did hear that. Not at the time.",
        mark: "partly",
      },
    ],
    notes: [
      {
        by: "sam",
        text: "It wasn’t the tour. It was being asked. Nobody’s asked for me by name to sing since I was about twelve and I said yes before he’d finished. Might tell her that when it’s blown over.",
      },
    ],
  },
  {
    offset: -10,
    pages: {
      ana: {
        best: "There was a note in with my sandwiches. It only said “still us”. It’s in my locker now.",
        challenge: "I’m still a bit sore. I don’t want to be. I just am.",
        feelings: [known("touched"), own("bruised")],
        wish: "listen",
      },
      sam: {
        best: "You came and sat in the workshop at school and didn’t say anything, and I didn’t either.",
        challenge: "I don’t like what I’m like when I’m caught out. I go all lawyer.",
        feelings: [known("sorry"), known("close")],
        wish: "understand",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "stay",
        text: "Be sore as long as you are. I’m not waiting for you to be done.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "makes-sense",
        text: "Everyone goes stiff when they’re caught out. I do it with Mum. Makes sense to me, lawyer and all.",
        mark: "yes",
        isMarkShown: true,
      },
    ],
    notes: [],
  },
  {
    offset: -9,
    pages: {
      ana: {
        best: "Got the calendar down and did the whole year at the table. Mum’s week has a red ring round it.",
        challenge: "Told Mum it’d be four days now, not seven. She said four’s plenty. I don’t think she meant it.",
        feelings: [known("relieved"), known("close")],
        wish: "listen",
      },
      sam: {
        best: "Rang the choir and said I’d come out four days late. It took a minute. You had hold of my other hand.",
        challenge: "Had to say sorry to Graham for messing him about. He was lovely, which is annoying.",
        feelings: [known("relieved"), known("tender")],
        wish: "cheer",
      },
    },
    responses: [
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "celebrate",
        text: "You didn’t dress it up, you just rang them. I was proud of you. I still am. And I’d like to come and hear you sing on the last night, if partners can.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "celebrate",
        text: "I like that red ring. I like that it’s the first thing you see when you go for the milk.",
        mark: "yes",
      },
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "ask-on",
        text: "What was her voice like when she said it?",
        mark: "yes",
        isMarkShown: true,
      },
    ],
    notes: [
      {
        by: "sam",
        text: "Told her about being asked. She didn’t say much. She put her feet on my lap, so.",
      },
    ],
  },
]
