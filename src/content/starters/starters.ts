import type { CircleKind, Move, Part } from "../choices"

/** Beginnings that suit any circle, and some in the tone of one kind. */
export type Lines = Readonly<Record<"any" | CircleKind, readonly string[]>>

/**
 * Beginnings for a response, to be changed by whoever sends them. `{feeling}` is where the sharer's own word goes, and
 * always follows a form of "feel", which nearly every word can. An ellipsis is a gap for the responder's own words:
 * saying back a text as it stood makes nobody feel understood. Good news is met as warmly as hard news. Nothing
 * here advises, and helping to solve begins with a question.
 */
export const starters: Readonly<Record<Move, Readonly<Record<Part, Lines>>>> = {
  "got-it": {
    best: {
      any: [
        "It sounds like you felt {feeling} when …",
        "So the best of it was …",
        "It sounds like that mattered to you because …",
        "I can picture it: you, …",
      ],
      couple: ["So that’s what was behind your smile: …"],
      family: ["I can almost hear you telling it. You …"],
      friends: ["That sounds like you all over. You …"],
    },
    challenge: {
      any: [
        "It sounds like you felt {feeling} when …",
        "If I’ve got it right, what got to you was …",
        "You had hoped for …, and then …",
        "So it wasn’t only …, it was also …",
      ],
      couple: ["I think I see it now. When I …, for you it was …"],
      family: ["It sounds like you were carrying more than we could see: …"],
      friends: ["So that’s what you were up against: …"],
    },
    whole: {
      any: [
        "You felt {feeling} today. I think I see why: …",
        "So today had both in it: … and …",
        "It sounds like a day of …",
        "What stays with me from your page is …",
      ],
      couple: ["I didn’t know all that when I saw you. It sounds like …"],
      family: ["So that was your day: …, and then …"],
      friends: ["So that’s the day you’ve had: …"],
    },
  },

  "makes-sense": {
    best: {
      any: [
        "Of course you felt {feeling}, after …",
        "No wonder that was the best of your day.",
        "It makes sense that it meant so much, because …",
        "I’d have been glad about that too.",
      ],
      couple: ["Knowing you, I can see why you’d pick that one."],
      family: ["Anyone in this family would have loved that."],
      friends: ["I know how much you care about … No wonder."],
    },
    challenge: {
      any: [
        "Of course you felt {feeling}. Anyone might, when …",
        "No wonder that was hard. You had …",
        "It makes sense that it got to you, because …",
        "In your place I’d have felt much the same.",
      ],
      couple: ["I saw it another way, and I can still see how it was for you."],
      family: ["There’s been a lot on you. It makes sense that this one hurt."],
      friends: ["Anyone who knows you can see why that hurt."],
    },
    whole: {
      any: [
        "With a day like that, it makes sense that you felt {feeling}.",
        "All that in one day. No wonder you feel it.",
        "It makes sense that the good and the hard sat side by side.",
        "I can see how one thing led to the next: …",
      ],
      couple: ["I know how much you give to … It makes sense that …"],
      family: ["There’s a lot going on for all of us. It makes sense that you …"],
      friends: ["With everything you’ve got on, it makes sense that …"],
    },
  },

  stay: {
    best: {
      any: [
        "You felt {feeling}. I’d like to stay with that for a bit.",
        "Let’s not rush past this one.",
        "I’m smiling as I read it.",
        "I read that one twice.",
      ],
      couple: ["I’d love to hear it again tonight, from the start."],
      family: ["I’ll be thinking of that one all evening."],
      friends: ["I wish I’d been there to see it."],
    },
    challenge: {
      any: [
        "You felt {feeling}, and I’m here.",
        "You don’t have to make it smaller for me.",
        "I don’t have an answer. I’m with you all the same.",
        "That’s a lot to carry. I’m glad you told me.",
      ],
      couple: ["I’m on your side. Come and sit with me tonight, if you like."],
      family: ["We’re with you in this, for as long as it takes."],
      friends: ["I’m around if you’d like company, with or without talking."],
    },
    whole: {
      any: [
        "You felt {feeling} today, and I’m here for that.",
        "Thank you for letting me see your day.",
        "I read all of it, slowly.",
        "I’m with you, in the good of it and the hard of it.",
      ],
      couple: ["I’d like to sit next to you for a while tonight."],
      family: ["I’m glad I know how today was for you."],
      friends: ["I’m thinking of you."],
    },
  },

  "ask-on": {
    best: {
      any: [
        "What was it that made you feel {feeling}?",
        "What was the very best moment of it?",
        "How did it come about?",
        "What went through your head right then?",
      ],
      couple: ["Which bit would you most like to tell me about tonight?"],
      family: ["What did it remind you of?"],
      friends: ["Who was there, and what did they say?"],
    },
    challenge: {
      any: [
        "When did you first notice that you felt {feeling}?",
        "What was the hardest moment of it?",
        "How is it for you now?",
        "What would you like me to understand about it?",
      ],
      couple: ["What did you wish I had said or done?"],
      family: ["How long has this been with you?"],
      friends: ["What has it been like, having this on your mind?"],
    },
    whole: {
      any: [
        "What was going on when you felt {feeling}?",
        "What from today will stay with you?",
        "Which bit would you like to tell me more about?",
        "How did the day feel by the end?",
      ],
      couple: ["What would you like this evening to be like?"],
      family: ["What would you like the rest of us to know about your day?"],
      friends: ["How has the rest of your week been?"],
    },
  },

  // No slot here: a page may name a hard feeling beside its best part, and nobody should be cheered for being anxious.
  celebrate: {
    best: {
      any: [
        "I’m so glad this happened to you.",
        "I love that you …",
        "That made me smile. My favourite bit is …",
        "That was your doing, and I’m proud of you.",
      ],
      couple: ["I’m lucky to be with someone who …", "Shall we mark it tonight, the two of us?"],
      family: ["That’s one for all of us to remember.", "I’m so pleased for you. It shows how you …"],
      friends: ["This calls for cake. When are you free?", "I’m so pleased for you. It’s so like you to …"],
    },
    challenge: {
      any: [
        "You kept going. I’m proud of you.",
        "I love how you …, with all that going on.",
        "It took courage to do that, and to write it down.",
      ],
      couple: ["I’m glad it’s you I’m with, on days like this too."],
      family: ["We’re proud of you, and not only on the easy days."],
      friends: ["I’m cheering for you, hard part and all."],
    },
    whole: {
      any: [
        "I’m so glad about the good part, and I love how you …",
        "What I admire about you today is …",
        "You did a lot today. My favourite bit is …",
      ],
      couple: ["I like the way you … I always have."],
      family: ["I’m glad you’re one of us."],
      friends: ["I’m glad I know you. Today that’s because …"],
    },
  },

  "help-solve": {
    best: { any: [], couple: [], family: [], friends: [] },
    challenge: {
      any: [
        "No wonder you felt {feeling}. Would it help if …?",
        "Would it help if I …?",
        "Would you like to think it through together? We could begin with …",
        "Shall I tell you what came to mind, or would you rather think aloud first?",
      ],
      couple: ["Would it help if I took … off your hands this week?"],
      family: ["Would it help if one of us …?"],
      friends: ["Would it help if I came round and we looked at it together?"],
    },
    whole: {
      any: [
        "No wonder you felt {feeling}. Would you like to think about the hard part together?",
        "About the hard part: would it help if …?",
        "Which bit would you like to think through first?",
        "Shall I tell you what came to mind, or would you rather think aloud first?",
      ],
      couple: ["Would it help if I took … off your hands this week?"],
      family: ["Would it help if one of us …?"],
      friends: ["Would it help if I came round and we looked at it together?"],
    },
  },
}
