import type { FeelingWords } from "../feelingEntry"

export const highUnpleasant: Readonly<Record<string, FeelingWords>> = {
  annoyed: {
    word: "annoyed",
    meaning: "Something small has got on your nerves.",
    body: "Often a tight mouth or a sigh.",
    near: {
      irritated: "again and again",
      "fed-up": "it has gone on too long",
    },
  },
  irritated: {
    word: "irritated",
    meaning: "Small things rub you the wrong way, again and again.",
    body: "Often prickly skin and a tight brow.",
    near: {
      annoyed: "just one small thing",
      impatient: "it is too slow",
      "on-edge": "anything at all might do it",
    },
  },
  impatient: {
    word: "impatient",
    meaning: "It takes too long, and waiting is hard.",
    body: "Often a tapping foot or restless hands.",
    near: {
      irritated: "more than the wait",
      eager: "it is something good",
      rushed: "you are the one who is late",
    },
  },
  frustrated: {
    word: "frustrated",
    meaning: "You try and try, and something is in the way.",
    body: "Often clenched hands and a tight jaw.",
    near: {
      "fed-up": "you are done trying",
      angry: "someone did wrong",
      discouraged: "no strength left to try",
      exasperated: "a person won’t see it",
    },
  },
  exasperated: {
    word: "exasperated",
    meaning: "You have said it so often, and still nothing changes.",
    body: "Often rolling eyes and a loud breath out.",
    near: {
      frustrated: "a thing is in the way",
      "fed-up": "quieter, and done with it",
    },
  },
  "fed-up": {
    word: "fed up",
    meaning: "It has gone on too long and you have had enough.",
    body: "Often a heavy sigh and a tight neck.",
    near: {
      annoyed: "small, and soon over",
      frustrated: "you still try",
      "worn-down": "more tired than cross",
      exasperated: "you still want them to see",
    },
  },
  angry: {
    word: "angry",
    meaning: "Something is wrong or unfair, and you want it to stop.",
    body: "Often heat in the face and tight fists.",
    near: {
      frustrated: "nobody’s fault",
      furious: "hard to hold it in",
      indignant: "it offends what is fair",
    },
  },
  furious: {
    word: "furious",
    meaning: "You are so cross that it is hard to hold it in.",
    body: "Often a hot head, a loud voice, and shaking.",
    near: {
      angry: "you can still talk",
      indignant: "cooler, about right and wrong",
    },
  },
  indignant: {
    word: "indignant",
    meaning: "That was not fair, to you or to someone else.",
    body: "Often a raised chin and a hot face.",
    near: {
      angry: "fair or not, it must stop",
      defensive: "it is you they blame",
      furious: "past words",
    },
  },
  contemptuous: {
    word: "contemptuous",
    meaning: "You look down on someone for what they did or how they are.",
    body: "Often a curled lip and a turned head.",
    near: {
      disgusted: "it turns your stomach",
      bitter: "they hurt you",
    },
  },
  disgusted: {
    word: "disgusted",
    meaning: "You find it foul, and you want it away from you.",
    body: "Often a turning stomach and a wrinkled nose.",
    near: {
      contemptuous: "cold, and from above",
      shocked: "it came too suddenly",
    },
  },
  defensive: {
    word: "defensive",
    meaning: "You hear blame, and want to shield yourself.",
    body: "Often crossed arms and a tight chest.",
    near: {
      indignant: "the blame is not fair",
      misunderstood: "they got you wrong",
    },
  },
  resentful: {
    word: "resentful",
    meaning: "You still hold an old wrong against someone.",
    body: "Often a tight jaw and a hard knot in the chest.",
    near: {
      bitter: "it has soured much more",
      "taken-for-granted": "nobody sees what you do",
    },
  },
  bitter: {
    word: "bitter",
    meaning: "You were treated badly, and the taste of it won’t go.",
    body: "Often a sour mouth and a hard chest.",
    near: {
      resentful: "one wrong, one person",
      betrayed: "the trust has just broken",
      contemptuous: "you look down on them",
      disillusioned: "nobody need have hurt you",
    },
  },
  envious: {
    word: "envious",
    meaning: "Someone else has what you would love to have.",
    body: "Often a pinch in the chest or belly.",
    near: {
      jealous: "you may lose what is yours",
      admiring: "it does not sting",
    },
  },
  jealous: {
    word: "jealous",
    meaning: "You fear that someone may take your place.",
    body: "Often a hot, tight chest and racing thoughts.",
    near: {
      envious: "you want what they have",
      insecure: "it is about your own worth",
      suspicious: "they may be hiding something",
    },
  },

  uneasy: {
    word: "uneasy",
    meaning: "Something is not quite right, and you can’t say what.",
    body: "Often a flutter or a knot in the belly.",
    near: {
      wary: "you watch someone",
      anxious: "stronger, about what may come",
      restless: "you can’t keep still",
    },
  },
  wary: {
    word: "wary",
    meaning: "You hold back until you know it is safe.",
    body: "Often a still body and watchful eyes.",
    near: {
      uneasy: "no one to watch",
      suspicious: "you think you know why",
    },
  },
  suspicious: {
    word: "suspicious",
    meaning: "You think that something is being kept from you.",
    body: "Often narrow eyes and a tight belly.",
    near: {
      wary: "just being careful",
      jealous: "you fear losing your place",
    },
  },
  concerned: {
    word: "concerned",
    meaning: "It matters to you how this goes for someone.",
    body: "Often a crease between the brows.",
    near: {
      worried: "it won’t leave your mind",
      compassionate: "they are in pain now",
      protective: "you want to stand in the way",
    },
  },
  nervous: {
    word: "nervous",
    meaning: "Something that matters is about to start.",
    body: "Often a flutter in the belly and cold hands.",
    near: {
      excited: "you look forward to it",
      anxious: "there is no start and no end",
      awkward: "you don’t know how to behave",
    },
  },
  worried: {
    word: "worried",
    meaning: "You keep thinking of what might go wrong.",
    body: "Often a tight brow and a stomach in knots.",
    near: {
      anxious: "with no clear reason",
      "full-of-dread": "you are sure it will come",
      concerned: "milder, for someone else",
    },
  },
  anxious: {
    word: "anxious",
    meaning: "You fear what may come, even when you can’t name it.",
    body: "Often a tight chest, short breath and a quick heart.",
    near: {
      worried: "you know what about",
      nervous: "for one thing, soon",
      uneasy: "fainter",
    },
  },
  "full-of-dread": {
    word: "full of dread",
    meaning: "Something bad is coming, and it gets nearer.",
    body: "Often a cold weight in the belly.",
    near: {
      worried: "it may not come",
      scared: "it is here",
    },
  },
  scared: {
    word: "scared",
    meaning: "There is danger, or it seems so, and you want to get away.",
    body: "Often a pounding heart and legs ready to run.",
    near: {
      "full-of-dread": "it is still to come",
      panicky: "you can’t think",
      terrified: "you can’t even move",
    },
  },
  terrified: {
    word: "terrified",
    meaning: "You are so full of fear that you can hardly move.",
    body: "Often a body gone stiff and cold.",
    near: {
      scared: "you can still act",
      panicky: "everything races",
    },
  },
  panicky: {
    word: "panicky",
    meaning: "Fear has taken over and you can’t think.",
    body: "Often a racing heart and breath that won’t slow.",
    near: {
      scared: "you know what to run from",
      overwhelmed: "too much, more than fear",
      terrified: "stiff, not racing",
    },
  },
  shocked: {
    word: "shocked",
    meaning: "It was so sudden that you can’t take it in yet.",
    body: "Often a held breath, and cold or shaky limbs.",
    near: {
      surprised: "small, or even nice",
      numb: "you feel nothing at all",
      disgusted: "you want it away from you",
    },
  },

  restless: {
    word: "restless",
    meaning: "You can’t settle, though you may not know why.",
    body: "Often legs and hands that won’t keep still.",
    near: {
      uneasy: "something seems wrong",
      bored: "nothing holds you",
    },
  },
  rushed: {
    word: "rushed",
    meaning: "There is more to do than there is time.",
    body: "Often shallow breath and quick, clumsy hands.",
    near: {
      "under-pressure": "much depends on it",
      impatient: "others are too slow",
    },
  },
  "under-pressure": {
    word: "under pressure",
    meaning: "Much is asked of you, and you must not fail.",
    body: "Often a tight neck or a band around the head.",
    near: {
      rushed: "just too little time",
      tense: "more in the body",
      stretched: "from many sides at once",
      smothered: "by one who comes too close",
    },
  },
  tense: {
    word: "tense",
    meaning: "Your body is tight, as if it waits for something.",
    body: "Often a stiff neck, jaw and shoulders.",
    near: {
      "under-pressure": "you know who wants what",
      "on-edge": "you might snap",
    },
  },
  "on-edge": {
    word: "on edge",
    meaning: "The least thing could set you off.",
    body: "Often a jumpy body and a tight jaw.",
    near: {
      tense: "tight, but held",
      irritated: "something has set you off",
    },
  },
  stretched: {
    word: "stretched",
    meaning: "Too many things pull at you at once.",
    body: "Often tight shoulders and a full head.",
    near: {
      "under-pressure": "one big thing",
      overwhelmed: "you can’t keep up any more",
      torn: "between two things",
    },
  },
  overwhelmed: {
    word: "overwhelmed",
    meaning: "It is all too much, and you don’t know where to start.",
    body: "Often a full head, a tight chest, or tears.",
    near: {
      stretched: "you still manage",
      panicky: "fear has taken over",
      helpless: "nothing can be done",
    },
  },
  torn: {
    word: "torn",
    meaning: "You want two things, and you can’t have both.",
    body: "Often a pull in the chest or belly.",
    near: {
      stretched: "more than two pull",
      confused: "you can’t see what they are",
    },
  },
  confused: {
    word: "confused",
    meaning: "You can’t make sense of it yet.",
    body: "Often a foggy head and a creased brow.",
    near: {
      torn: "you see both sides well",
      lost: "no idea where to go",
    },
  },
  smothered: {
    word: "smothered",
    meaning: "Someone comes so close that you have no room.",
    body: "Often a wish to pull away, and short breath.",
    near: {
      "under-pressure": "a task, not a person",
      trapped: "you see no way out at all",
    },
  },
  trapped: {
    word: "trapped",
    meaning: "You want out, and you see no way.",
    body: "Often a tight chest and a wish to run.",
    near: {
      helpless: "you have stopped looking",
      smothered: "someone cares too hard",
    },
  },
}
