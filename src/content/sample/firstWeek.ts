import { known, own, type SampleDay } from "./sampleDay"

export const firstWeek: readonly SampleDay[] = [
  {
    offset: -20,
    pages: {
      ana: {
        best: "Mr Okoro from bay four went home. He shook everyone’s hand on the way out, twice, and then the man who’d come to mend the blind.",
        challenge: "Didn’t sit down till three. My feet aren’t speaking to me.",
        feelings: [known("cheerful"), known("tired")],
        wish: "listen",
      },
      sam: {
        best: "Year 9 finished their stools and only one of them rocks. Maya sat on hers all through lunch so nobody else could.",
        challenge: "Came in a whole bar early at choir. Nobody said a word, which was worse.",
        feelings: [known("proud"), known("embarrassed")],
        wish: "cheer",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "best",
        move: "celebrate",
        text: "I love that the man with the blind got a handshake too. I’d want to shake everyone’s hand if you’d looked after me.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "celebrate",
        text: "Maya guarding her stool has cheered me up no end. That’s you, that is. The stool, not the guarding.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "got-it",
        text: "Oh no. So it wasn’t so much the note, it was all that kind silence after it.",
        mark: "yes",
      },
    ],
    notes: [
      { by: "sam", text: "Ana’s idea, this. Felt a bit daft typing the first line. Less daft by the last one." },
      {
        by: "ana",
        text: "If he’d asked me out loud how my day was I’d have said fine. I always say fine. Funny what you put down when there’s a box for it.",
      },
    ],
  },
  {
    offset: -19,
    pages: {
      ana: {
        best: "Half an hour on the phone to Mum about next door’s cat. She sounded just like herself.",
        challenge: "She told me one bit of it twice. I said to myself it’s nothing.",
        feelings: [known("fond"), known("uneasy")],
        wish: "listen",
      },
      sam: {
        best: "Mended the kitchen drawer. It shuts with one finger now. I’ve been in to shut it about six times.",
        challenge: "Nothing much. Marking.",
        feelings: [known("pleased")],
        wish: "nothing",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "stay",
        text: "I read that twice. If it comes round again at four in the morning, I’m on the other side of the bed.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "got-it",
        text: "I’ve been in and shut it too. Best drawer in the house. I didn’t even ask and you’d seen it was driving me mad.",
        mark: "yes",
      },
    ],
    notes: [],
  },
  {
    offset: -17,
    pages: {
      ana: {
        best: "Slept right through till two, with that blind you put up. Woke up and didn’t know what day it was, in a good way.",
        challenge: "Nights again from tonight. I get a knot in my stomach before the first one, every time.",
        feelings: [known("rested"), known("nervous")],
        wish: "nothing",
      },
      sam: {
        best: "Walked home by the river and the heron was there, stood like a man waiting for a bus.",
        challenge: "The flat’s too quiet when you’re on nights. I eat standing up.",
        feelings: [known("peaceful"), known("lonely")],
        wish: "understand",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "whole",
        move: "stay",
        text: "Thinking of you and the knot. I’ll leave the hall light on.",
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "makes-sense",
        text: "Course it’s lonely, I take all the noise with me when I go. I don’t like to think of you eating by the sink.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "best",
        move: "ask-on",
        text: "How close did he let you get this time?",
      },
    ],
    notes: [],
  },
  {
    offset: -16,
    pages: {
      ana: {
        best: "Tea at four in the morning with Dee. She’d brought her gran’s ginger cake and we had it out of a kidney dish. A clean one.",
        challenge:
          "Lost a patient I’d got fond of. I did everything in the right order and then I had to ring his daughter.",
        feelings: [known("sad"), known("drained")],
        wish: "listen",
      },
      sam: {
        best: "You’d come straight off nights and there was still a lunch by the door with my name on.",
        challenge: "Had to send a lad out for larking about by the band saw. My heart was still going an hour after.",
        feelings: [known("touched"), own("jangly")],
        wish: "listen",
      },
    },
    responses: [
      {
        by: "sam",
        to: "ana",
        part: "challenge",
        move: "got-it",
        text: "You’d got fond of him, and then it had to be you who rang his daughter. I’m so sorry, love.",
        mark: "yes",
        isMarkShown: true,
      },
      {
        by: "ana",
        to: "sam",
        part: "challenge",
        move: "makes-sense",
        text: "A thirteen-year-old and a band saw. No wonder you were jangly. He’s got all his fingers and he’ll never know it was you.",
        mark: "yes",
        isMarkShown: true,
      },
    ],
    notes: [
      {
        by: "ana",
        text: "His daughter thanked me. I keep hearing it. He liked the window open. I’d like to hang on to that without having to say it to anyone.",
      },
    ],
  },
  {
    offset: -15,
    pages: {
      ana: "pass",
      sam: {
        best: "The soup from the back of the freezer was the good one, with the beans.",
        challenge: "Tried to tune the old piano in the hall with Graham. We’ve made it worse.",
        feelings: [known("amused"), known("content")],
        wish: "nothing",
      },
    },
    responses: [
      {
        by: "ana",
        to: "sam",
        part: "whole",
        move: "stay",
        text: "I read it on the bus and laughed out loud at the piano. I needed that. Poor Graham.",
        mark: "yes",
      },
    ],
    notes: [],
  },
]
