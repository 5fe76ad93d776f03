import type { FeelingWords } from "../feelingEntry"

export const lowPleasant: Readonly<Record<string, FeelingWords>> = {
  calm: {
    word: "calm",
    meaning: "Nothing in you is in a hurry.",
    body: "Often a slow breath and still hands.",
    near: {
      peaceful: "still deeper, all around you",
      relaxed: "more in the body",
      settled: "after things were up in the air",
      "clear-headed": "more about your thoughts",
    },
  },
  relaxed: {
    word: "relaxed",
    meaning: "Your body has let go, and so has your mind.",
    body: "Often loose shoulders and heavy, warm limbs.",
    near: {
      calm: "more in the mind",
      "at-ease": "because of who you are with",
      rested: "your strength is back",
      cosy: "warm, and tucked in",
    },
  },
  peaceful: {
    word: "peaceful",
    meaning: "All is quiet, in you and around you.",
    body: "Often slow, deep breath and a soft face.",
    near: {
      calm: "just inside you",
      content: "glad of what you have",
    },
  },
  content: {
    word: "content",
    meaning: "You have enough, and you would not change it.",
    body: "Often an easy breath and a quiet belly.",
    near: {
      happy: "brighter, more of a smile",
      pleased: "about one thing",
      peaceful: "stiller",
      satisfied: "something went as it should",
    },
  },
  satisfied: {
    word: "satisfied",
    meaning: "You wanted it done well, and it is.",
    body: "Often a long breath out.",
    near: {
      content: "about life, not one thing",
      pleased: "lighter, and sooner gone",
      fulfilled: "deeper, it has meaning",
    },
  },
  fulfilled: {
    word: "fulfilled",
    meaning: "What you do matters to you, and you are glad of it.",
    body: "Often a full chest and a quiet body.",
    near: {
      satisfied: "one thing done well",
      proud: "you want to show it",
    },
  },
  "at-ease": {
    word: "at ease",
    meaning: "You can be as you are, with no need to act a part.",
    body: "Often a loose jaw and soft belly.",
    near: {
      relaxed: "with or without people",
      safe: "no harm can come",
      accepted: "they have shown you so",
      carefree: "no cares at all, anywhere",
    },
  },
  carefree: {
    word: "carefree",
    meaning: "No worry and no duty is on your mind.",
    body: "Often light limbs and a loose walk.",
    near: {
      "at-ease": "you can be yourself here",
      "light-hearted": "cares are there, but weigh little",
    },
  },
  cosy: {
    word: "cosy",
    meaning: "You are warm and snug, and want to stay.",
    body: "Often warm hands and feet, and heavy eyes.",
    near: {
      relaxed: "without the nest",
      safe: "more about harm kept out",
    },
  },
  settled: {
    word: "settled",
    meaning: "Things have found their place, and so have you.",
    body: "Often a weight low in the body, feet on the floor.",
    near: {
      calm: "nothing had to be sorted out",
      "clear-headed": "your mind, not your life",
    },
  },
  "clear-headed": {
    word: "clear-headed",
    meaning: "You see how things are and what to do.",
    body: "Often a cool brow and open eyes.",
    near: {
      calm: "no need to see a way",
      settled: "all is in its place",
    },
  },
  rested: {
    word: "rested",
    meaning: "You have slept or stopped, and your strength is back.",
    body: "Often clear eyes and a lighter body.",
    near: {
      relaxed: "loose, but perhaps still tired",
      energised: "you want to use it now",
    },
  },
  relieved: {
    word: "relieved",
    meaning: "What you were afraid of did not come, or is over.",
    body: "Often a long breath out and dropping shoulders.",
    near: {
      reassured: "someone took the fear away",
      forgiven: "someone let go of your wrong",
    },
  },
  reassured: {
    word: "reassured",
    meaning: "A fear you had has been taken away.",
    body: "Often a breath that comes easier again.",
    near: {
      relieved: "it is really over",
      hopeful: "more about what may come",
      comforted: "it still hurts",
    },
  },
  comforted: {
    word: "comforted",
    meaning: "It still hurts, but someone has made it softer.",
    body: "Often a softening in the throat and chest.",
    near: {
      reassured: "a fear, not a hurt",
      supported: "they help you to carry it",
    },
  },
  safe: {
    word: "safe",
    meaning: "Nothing here will harm you.",
    body: "Often a belly and back that let go.",
    near: {
      "at-ease": "you can be yourself",
      trusting: "about one person",
      cosy: "warm, and tucked in",
    },
  },

  loved: {
    word: "loved",
    meaning: "Someone holds you dear, and you can tell.",
    body: "Often warmth spreading in the chest.",
    near: {
      loving: "it goes out from you",
      appreciated: "for what you do",
    },
  },
  close: {
    word: "close",
    meaning: "Someone is near to you, and you have little to hide.",
    body: "Often warmth, and a body that leans towards them.",
    near: {
      understood: "they get how it is",
      trusting: "you rely on them",
      connected: "a bond, even far apart",
    },
  },
  connected: {
    word: "connected",
    meaning: "There is a bond between you, and you can sense it.",
    body: "Often an open chest and an easy look.",
    near: {
      close: "nearer, more is told",
      included: "you are part of a group",
    },
  },
  understood: {
    word: "understood",
    meaning: "Someone sees how it is for you.",
    body: "Often a breath out, and sometimes tears.",
    near: {
      close: "a whole bond, not one talk",
      accepted: "they are fine with it too",
    },
  },
  accepted: {
    word: "accepted",
    meaning: "You may be as you are, and still belong.",
    body: "Often shoulders that come down.",
    near: {
      understood: "they see how it is",
      included: "you are part of what they do",
      "at-ease": "no thought of others at all",
      welcome: "they are glad you came",
    },
  },
  welcome: {
    word: "welcome",
    meaning: "They are glad that you are here.",
    body: "Often a warm face and open arms.",
    near: {
      accepted: "as you are, faults and all",
      included: "you take part as well",
    },
  },
  included: {
    word: "included",
    meaning: "They thought of you, and there was room for you.",
    body: "Often a warm face and a chest that opens.",
    near: {
      accepted: "it is about who you are",
      connected: "a bond from heart to heart",
      welcome: "the joy when you arrive",
    },
  },
  respected: {
    word: "respected",
    meaning: "People take you and your word seriously.",
    body: "Often a straight back and a steady voice.",
    near: {
      proud: "it comes from yourself",
      appreciated: "they thank you for it",
    },
  },
  appreciated: {
    word: "appreciated",
    meaning: "Someone has seen what you do and is glad of it.",
    body: "Often warmth in the face and chest.",
    near: {
      loved: "for who you are",
      respected: "they take you seriously",
      grateful: "you are the one who thanks",
    },
  },
  grateful: {
    word: "grateful",
    meaning: "You have been given something good, and you know it.",
    body: "Often a warm chest and a soft throat.",
    near: {
      appreciated: "someone else thanks you",
      touched: "it went to your heart",
    },
  },
  touched: {
    word: "touched",
    meaning: "Something small and kind has gone to your heart.",
    body: "Often a lump in the throat or wet eyes.",
    near: {
      tender: "it goes out from you",
      grateful: "you want to give thanks",
      wistful: "it is past or far away",
    },
  },
  supported: {
    word: "supported",
    meaning: "You don’t have to carry it all by yourself.",
    body: "Often a back and shoulders with less weight on them.",
    near: {
      comforted: "they soften the hurt",
      encouraged: "it makes you go on",
    },
  },
  trusting: {
    word: "trusting",
    meaning: "You believe they will be good to you.",
    body: "Often an open chest and loose hands.",
    near: {
      safe: "the place, not the person",
      close: "you share much as well",
    },
  },
  forgiven: {
    word: "forgiven",
    meaning: "You did wrong, and they have let it go.",
    body: "Often a weight gone from the chest.",
    near: {
      relieved: "no wrong was in it",
      forgiving: "you let it go for them",
    },
  },

  loving: {
    word: "loving",
    meaning: "Someone is dear to you, and you want to be good to them.",
    body: "Often a wide, warm chest.",
    near: {
      loved: "it comes from them",
      tender: "softer, almost an ache",
      fond: "lighter",
      affectionate: "you want to show it",
    },
  },
  fond: {
    word: "fond",
    meaning: "You like them, in a warm and easy way.",
    body: "Often a smile when they come to mind.",
    near: {
      loving: "much deeper",
      affectionate: "you want to hug them",
    },
  },
  affectionate: {
    word: "affectionate",
    meaning: "You want to show someone that you like them.",
    body: "Often arms and hands that want to reach out.",
    near: {
      loving: "deeper, shown or not",
      fond: "no need to show it",
    },
  },
  tender: {
    word: "tender",
    meaning: "You feel soft towards someone, and want to be gentle.",
    body: "Often a soft ache in the chest.",
    near: {
      loving: "stronger and steadier",
      touched: "they did something",
      compassionate: "they are in pain",
    },
  },
  compassionate: {
    word: "compassionate",
    meaning: "Someone is in pain, and you want to ease it.",
    body: "Often an ache in the chest and a softer voice.",
    near: {
      tender: "there need be no pain",
      concerned: "you fear for them",
      protective: "you want to keep harm away",
    },
  },
  protective: {
    word: "protective",
    meaning: "You want no harm to come to someone.",
    body: "Often broad shoulders and eyes that keep watch.",
    near: {
      compassionate: "the hurt is already there",
      concerned: "you fear, but need not act",
    },
  },
  forgiving: {
    word: "forgiving",
    meaning: "They did you wrong, and you are letting it go.",
    body: "Often hands and a jaw that unclench.",
    near: {
      forgiven: "they let it go for you",
      patient: "no wrong, just slow",
    },
  },
  patient: {
    word: "patient",
    meaning: "It may take its time, and so may they.",
    body: "Often a slow breath and still feet.",
    near: {
      forgiving: "there was a wrong",
      thoughtful: "you turn it over in your mind",
    },
  },
  thoughtful: {
    word: "thoughtful",
    meaning: "You turn something over in your mind, without haste.",
    body: "Often a still body and a far look.",
    near: {
      patient: "you wait for someone",
      wistful: "there is some ache in it",
    },
  },
}
