import type { FeelingWords } from "../feelingEntry"

export const highPleasant: Readonly<Record<string, FeelingWords>> = {
  happy: {
    word: "happy",
    meaning: "Things are good, and you know it.",
    body: "Often a warm chest and a smile that comes by itself.",
    near: {
      cheerful: "others can see it",
      joyful: "it fills all of you",
      content: "quieter, with nothing more to want",
    },
  },
  cheerful: {
    word: "cheerful",
    meaning: "You are in a bright mood, and it shows.",
    body: "Often an easy face and a quick step.",
    near: {
      happy: "it need not show",
      playful: "you want to tease and joke",
      "light-hearted": "because nothing weighs on you",
    },
  },
  "light-hearted": {
    word: "light-hearted",
    meaning: "Nothing weighs on you for now.",
    body: "Often a lightness in the chest and shoulders.",
    near: {
      cheerful: "brighter, and it shows",
      amused: "something funny did it",
      carefree: "no duties on your mind at all",
    },
  },
  playful: {
    word: "playful",
    meaning: "You want to joke and tease and try things out.",
    body: "Often lively hands and a face about to grin.",
    near: {
      cheerful: "bright, without the games",
      amused: "you watch rather than play",
    },
  },
  amused: {
    word: "amused",
    meaning: "You find it funny, even if you don’t laugh out loud.",
    body: "Often a tug at the corners of the mouth.",
    near: {
      playful: "you want to join in",
      "light-hearted": "a mood, not one funny thing",
    },
  },
  delighted: {
    word: "delighted",
    meaning: "Something has pleased you right through.",
    body: "Often wide eyes and a warm face.",
    near: {
      joyful: "not tied to one thing",
      thrilled: "you could jump up and down",
      pleased: "milder, just as you wished",
    },
  },
  joyful: {
    word: "joyful",
    meaning: "You are so glad that it fills the whole of you.",
    body: "Often a full, warm chest and a wish to sing or move.",
    near: {
      happy: "gentler",
      delighted: "one thing has done it",
      overjoyed: "almost too much to hold",
      alive: "more about strength than gladness",
    },
  },
  overjoyed: {
    word: "overjoyed",
    meaning: "You are so glad that you hardly know what to do.",
    body: "Often laughing, tears, or both at once.",
    near: {
      joyful: "steadier, and it lasts",
      thrilled: "more like a rush",
      triumphant: "you won it",
    },
  },
  thrilled: {
    word: "thrilled",
    meaning: "It is so good that you could jump up and down.",
    body: "Often a fast heart and a tingling all over.",
    near: {
      delighted: "pleased, but not jumping",
      excited: "it is still to come",
      overjoyed: "more gladness than rush",
    },
  },
  alive: {
    word: "alive",
    meaning: "You are wide awake to all there is.",
    body: "Often deep breath, clear eyes and warm skin.",
    near: {
      joyful: "more gladness in it",
      energised: "ready to get things done",
    },
  },
  surprised: {
    word: "surprised",
    meaning: "It came when you did not see it coming.",
    body: "Often raised brows and a quick breath in.",
    near: {
      amazed: "you can hardly believe it",
      shocked: "a blow, and hard to take in",
    },
  },
  amazed: {
    word: "amazed",
    meaning: "You can hardly believe what you see or hear.",
    body: "Often an open mouth and a held breath.",
    near: {
      surprised: "smaller, and soon over",
      inspired: "now you want to make something",
    },
  },

  hopeful: {
    word: "hopeful",
    meaning: "You think it may turn out well.",
    body: "Often a lift in the chest and a raised head.",
    near: {
      encouraged: "something has shown you",
      reassured: "a fear has gone",
      optimistic: "about most things, not one",
    },
  },
  optimistic: {
    word: "optimistic",
    meaning: "You expect that things will mostly go well.",
    body: "Often an open chest and an easy breath.",
    near: {
      hopeful: "for one thing, less sure",
      confident: "sure of yourself, not of luck",
    },
  },
  encouraged: {
    word: "encouraged",
    meaning: "Something has shown you that it is worth going on.",
    body: "Often a straighter back and a fuller breath.",
    near: {
      hopeful: "without a sign yet",
      determined: "nothing will stop you now",
      supported: "someone is helping to carry",
      motivated: "you want to start",
    },
  },
  motivated: {
    word: "motivated",
    meaning: "You know why you want to do it, and you do want to.",
    body: "Often a readiness in the arms and legs.",
    near: {
      encouraged: "a push to go on",
      enthusiastic: "warmer, and you talk about it",
    },
  },
  enthusiastic: {
    word: "enthusiastic",
    meaning: "You like it so much that you want others to like it too.",
    body: "Often quick speech and lively hands.",
    near: {
      excited: "it is about to happen",
      motivated: "quieter, with a reason",
      interested: "calmer, just drawn in",
    },
  },
  interested: {
    word: "interested",
    meaning: "It holds you, and you want to stay with it.",
    body: "Often a body that leans in, and steady eyes.",
    near: {
      curious: "you want to find out",
      enthusiastic: "you can’t stop talking of it",
    },
  },
  curious: {
    word: "curious",
    meaning: "You want to find out more.",
    body: "Often a tilted head and wide eyes.",
    near: {
      interested: "it holds you as it is",
      adventurous: "you want to go and try",
    },
  },
  adventurous: {
    word: "adventurous",
    meaning: "You want to try something new and don’t mind the risk.",
    body: "Often a tingle in the belly and light feet.",
    near: {
      curious: "to know is enough",
      brave: "you are scared and still do it",
    },
  },
  eager: {
    word: "eager",
    meaning: "You want to begin, and you want it now.",
    body: "Often a body that leans forward, hard to keep still.",
    near: {
      excited: "happy to wait for it",
      impatient: "waiting has turned sour",
    },
  },
  excited: {
    word: "excited",
    meaning: "Something good is on its way and you can’t sit still.",
    body: "Often a quick heart and a flutter in the belly.",
    near: {
      eager: "you want to begin at once",
      thrilled: "it is here",
      nervous: "it could also go wrong",
      enthusiastic: "you love it, whenever it is",
    },
  },
  inspired: {
    word: "inspired",
    meaning: "Something has made you want to make or try things.",
    body: "Often a tingle along the back and a clear head.",
    near: {
      amazed: "you just look and wonder",
      energised: "strength, with no idea needed",
      admiring: "it is about the person",
    },
  },

  pleased: {
    word: "pleased",
    meaning: "It went the way you would have liked.",
    body: "Often a small smile and soft shoulders.",
    near: {
      delighted: "far more than you hoped",
      proud: "you had a part in it",
      content: "about how life is",
      satisfied: "the job is done",
    },
  },
  proud: {
    word: "proud",
    meaning: "You did well, or someone you love did.",
    body: "Often a raised chin and a wide chest.",
    near: {
      pleased: "it just went well",
      respected: "it comes from other people",
      triumphant: "you beat the odds",
      fulfilled: "deeper, about how you live",
    },
  },
  triumphant: {
    word: "triumphant",
    meaning: "It was hard, and you have won.",
    body: "Often arms that want to go up, and a loud voice.",
    near: {
      proud: "calmer, and it lasts",
      overjoyed: "glad, with nothing to win",
    },
  },
  capable: {
    word: "capable",
    meaning: "You see that you can do this.",
    body: "Often steady hands and firm feet.",
    near: {
      confident: "you trust it before you start",
      strong: "more in body and will",
    },
  },
  strong: {
    word: "strong",
    meaning: "You can carry a lot, and you know it.",
    body: "Often firm legs and a straight back.",
    near: {
      capable: "for this one task",
      energised: "you want to use it now",
    },
  },
  confident: {
    word: "confident",
    meaning: "You trust yourself to do it well.",
    body: "Often a calm voice and a steady look.",
    near: {
      capable: "you have seen that you can",
      brave: "you go though you doubt",
      optimistic: "you trust how things will go",
    },
  },
  brave: {
    word: "brave",
    meaning: "It scares you, and you do it all the same.",
    body: "Often a pounding heart, and feet that go on.",
    near: {
      confident: "no fear in it",
      determined: "set on it, scared or not",
      vulnerable: "the fear of being seen is stronger",
      adventurous: "more for fun",
    },
  },
  determined: {
    word: "determined",
    meaning: "You have made up your mind and you won’t be stopped.",
    body: "Often a set jaw and fixed eyes.",
    near: {
      brave: "the fear is bigger",
      encouraged: "something good pushed you",
    },
  },
  energised: {
    word: "energised",
    meaning: "You have strength to spare and want to use it.",
    body: "Often warm limbs that want to move.",
    near: {
      inspired: "an idea is behind it",
      alive: "wide awake to everything",
      strong: "steady, with no hurry",
      rested: "quieter, after sleep or a stop",
    },
  },
  admiring: {
    word: "admiring",
    meaning: "You look up to someone for what they do or are.",
    body: "Often wide eyes and a warm chest.",
    near: {
      inspired: "now you want to do it too",
      envious: "it stings that you don’t have it",
    },
  },
}
