import type { FeelingWords } from "../feelingEntry"

export const lowUnpleasant: Readonly<Record<string, FeelingWords>> = {
  wistful: {
    word: "wistful",
    meaning: "You think of something lovely that is past or far away.",
    body: "Often a soft ache in the chest and a far look.",
    near: {
      touched: "it is here, and kind",
      homesick: "for one place",
      thoughtful: "no ache in it",
      longing: "it pulls harder",
    },
  },
  longing: {
    word: "longing",
    meaning: "You want someone or something you can’t have now.",
    body: "Often a pull or an ache in the chest.",
    near: {
      wistful: "softer, and you let it be",
      lonely: "for anyone at all",
    },
  },
  homesick: {
    word: "homesick",
    meaning: "You ache for a place, or for how things were there.",
    body: "Often a hollow belly and a tight throat.",
    near: {
      wistful: "sweeter, and lighter",
      lonely: "for people, in any place",
    },
  },
  sad: {
    word: "sad",
    meaning: "You have lost something, or something hurts.",
    body: "Often a heavy chest and wet eyes.",
    near: {
      low: "with no clear reason",
      heartbroken: "far deeper",
      disappointed: "you had hoped for more",
    },
  },
  low: {
    word: "low",
    meaning: "Your heart is heavy, with or without a reason.",
    body: "Often slow limbs and a heavy chest.",
    near: {
      sad: "you know what for",
      flat: "neither good nor bad",
      discouraged: "because it went badly",
      tired: "sleep would help",
    },
  },
  disappointed: {
    word: "disappointed",
    meaning: "You hoped for it, and it did not come.",
    body: "Often a sinking in the chest or belly.",
    near: {
      sad: "you had not been hoping",
      "let-down": "a person did it",
      disillusioned: "you stopped believing in it",
      regretful: "you could have done otherwise",
    },
  },
  discouraged: {
    word: "discouraged",
    meaning: "It went badly, and you don’t feel like trying again.",
    body: "Often drooping shoulders and a heavy breath.",
    near: {
      low: "about nothing clear",
      frustrated: "you still push",
      hopeless: "it seems the end of it",
    },
  },
  lonely: {
    word: "lonely",
    meaning: "You miss having someone close, even in a full room.",
    body: "Often a hollow or an ache in the chest.",
    near: {
      homesick: "for a place",
      "left-out": "others are together without you",
      distant: "you are with them now",
      longing: "for that one person",
    },
  },
  heartbroken: {
    word: "heartbroken",
    meaning: "You have lost someone or something, and it hurts past words.",
    body: "Often a sharp ache in the chest and a tight throat.",
    near: {
      sad: "milder",
      grieving: "it goes on, day by day",
    },
  },
  grieving: {
    word: "grieving",
    meaning: "Someone or something is gone, and you miss them.",
    body: "Often waves of ache, heavy limbs and tears.",
    near: {
      heartbroken: "the first blow",
      empty: "nothing is left, not even tears",
    },
  },
  helpless: {
    word: "helpless",
    meaning: "There is nothing you can do, and you wish there were.",
    body: "Often weak hands and a sinking belly.",
    near: {
      overwhelmed: "there is too much to do",
      trapped: "you still look for a way out",
      hopeless: "it will never change",
    },
  },
  hopeless: {
    word: "hopeless",
    meaning: "You can’t see how it could ever get better.",
    body: "Often a heavy body and a lowered head.",
    near: {
      discouraged: "you might try again later",
      helpless: "you can’t act, but it might change",
      empty: "you no longer mind",
    },
  },

  hurt: {
    word: "hurt",
    meaning: "Something that was said or done has gone in deep.",
    body: "Often a sting in the chest and a tight throat.",
    near: {
      "let-down": "you had counted on them",
      rejected: "they turned you away",
      misunderstood: "they got you wrong",
    },
  },
  "let-down": {
    word: "let down",
    meaning: "You counted on someone, and they were not there.",
    body: "Often a sinking in the chest.",
    near: {
      hurt: "by what they said or did",
      disappointed: "nobody need be to blame",
      betrayed: "they broke your trust",
    },
  },
  "left-out": {
    word: "left out",
    meaning: "The others had something, and you were not part of it.",
    body: "Often a hollow belly and a hot face.",
    near: {
      lonely: "no others in it",
      overlooked: "you were there, unseen",
      rejected: "they said no to you",
    },
  },
  overlooked: {
    word: "overlooked",
    meaning: "You were there, and nobody saw you.",
    body: "Often a body that grows small and quiet.",
    near: {
      "left-out": "you were not there at all",
      "taken-for-granted": "they use what you do",
    },
  },
  "taken-for-granted": {
    word: "taken for granted",
    meaning: "Nobody sees any more how much you do.",
    body: "Often tired shoulders and a tight jaw.",
    near: {
      overlooked: "they don’t see you at all",
      resentful: "you hold it against them",
    },
  },
  misunderstood: {
    word: "misunderstood",
    meaning: "They heard something that you did not mean.",
    body: "Often a tight throat, with words stuck in it.",
    near: {
      hurt: "they meant it",
      defensive: "you hear blame",
      distant: "you have stopped explaining",
    },
  },
  distant: {
    word: "distant",
    meaning: "You are with each other, and yet far away.",
    body: "Often a cool, closed chest.",
    near: {
      lonely: "nobody is with you",
      misunderstood: "you still want to be heard",
      numb: "far from yourself too",
    },
  },
  rejected: {
    word: "rejected",
    meaning: "You reached out and were turned away.",
    body: "Often a blow to the belly and a hot face.",
    near: {
      hurt: "they did not turn you away",
      "left-out": "you had not asked",
      unloved: "not once, but always",
    },
  },
  unloved: {
    word: "unloved",
    meaning: "It seems that you are dear to no one.",
    body: "Often a cold, hollow chest.",
    near: {
      rejected: "one person, one time",
      worthless: "you think you don’t matter",
    },
  },
  betrayed: {
    word: "betrayed",
    meaning: "Someone broke the trust you had in them.",
    body: "Often a cold belly and a tight chest.",
    near: {
      "let-down": "they did not mean to",
      bitter: "it was long ago, and still sour",
    },
  },
  disillusioned: {
    word: "disillusioned",
    meaning: "You believed in it, and now you see it is not so.",
    body: "Often a sinking chest and a tired face.",
    near: {
      disappointed: "just this once",
      bitter: "you were treated badly",
    },
  },

  awkward: {
    word: "awkward",
    meaning: "You don’t know what to do with yourself.",
    body: "Often stiff arms and nowhere to look.",
    near: {
      embarrassed: "they saw a slip",
      nervous: "it has not begun yet",
    },
  },
  embarrassed: {
    word: "embarrassed",
    meaning: "People saw what you would rather have hidden.",
    body: "Often a hot face and eyes that drop.",
    near: {
      awkward: "nothing to hide",
      humiliated: "someone did it to you",
    },
  },
  vulnerable: {
    word: "vulnerable",
    meaning: "You have let yourself be seen, and it could hurt.",
    body: "Often a bare, open chest and a wish to cover up.",
    near: {
      brave: "you chose it, and stand by it",
      insecure: "you doubt yourself",
    },
  },
  insecure: {
    word: "insecure",
    meaning: "You doubt whether you are good enough.",
    body: "Often a small voice and pulled-up shoulders.",
    near: {
      vulnerable: "you let them see you",
      jealous: "you fear to lose someone",
      inadequate: "you know what you can’t do",
    },
  },
  inadequate: {
    word: "inadequate",
    meaning: "You can’t give what is asked of you, or so you think.",
    body: "Often sunken shoulders and a hollow chest.",
    near: {
      insecure: "just a doubt",
      ashamed: "you want to hide",
      worthless: "in everything",
    },
  },
  worthless: {
    word: "worthless",
    meaning: "It seems to you that you don’t matter at all.",
    body: "Often a bent back and a low head.",
    near: {
      inadequate: "in one thing",
      unloved: "you want love, and it’s not there",
    },
  },
  sorry: {
    word: "sorry",
    meaning: "You wish that you had not hurt someone.",
    body: "Often an ache in the chest and a soft voice.",
    near: {
      guilty: "it nags, said or not",
      regretful: "nobody need be hurt",
    },
  },
  regretful: {
    word: "regretful",
    meaning: "You wish that you could choose once more.",
    body: "Often a heavy chest and a slow breath out.",
    near: {
      sorry: "you hurt someone",
      disappointed: "it was not your choice",
    },
  },
  guilty: {
    word: "guilty",
    meaning: "You did wrong, or think you did, and it nags at you.",
    body: "Often a knot in the belly.",
    near: {
      sorry: "you want to tell them so",
      ashamed: "all of you seems bad",
    },
  },
  ashamed: {
    word: "ashamed",
    meaning: "You want to hide, as if all of you were bad.",
    body: "Often a hot face and a lowered head.",
    near: {
      guilty: "one thing you did",
      inadequate: "not bad, just not enough",
      humiliated: "someone made you small",
    },
  },
  humiliated: {
    word: "humiliated",
    meaning: "Someone made you small while others looked on.",
    body: "Often a burning face and a wish to vanish.",
    near: {
      ashamed: "it comes from yourself",
      embarrassed: "a slip, and nobody meant it",
    },
  },

  tired: {
    word: "tired",
    meaning: "You need to rest.",
    body: "Often heavy eyes and slow limbs.",
    near: {
      drained: "something took it from you",
      low: "rest does not help",
    },
  },
  drained: {
    word: "drained",
    meaning: "Something has used up all you had to give.",
    body: "Often a limp body and an empty head.",
    near: {
      tired: "just in need of sleep",
      exhausted: "even the body can’t go on",
      "worn-down": "it took a long time",
    },
  },
  "worn-down": {
    word: "worn down",
    meaning: "It has gone on for so long that you have little left.",
    body: "Often aching shoulders and a dull head.",
    near: {
      drained: "one day could do it",
      "burnt-out": "you can’t care any more",
      "fed-up": "more cross than tired",
    },
  },
  exhausted: {
    word: "exhausted",
    meaning: "You have nothing left, and sleep may not be enough.",
    body: "Often limbs like lead and sore eyes.",
    near: {
      drained: "some rest would do",
      "burnt-out": "it has been like this for long",
    },
  },
  "burnt-out": {
    word: "burnt out",
    meaning: "You gave too much for too long, and can’t care any more.",
    body: "Often a heavy body and a dull, far-off head.",
    near: {
      "worn-down": "you do still care",
      exhausted: "more in the body",
    },
  },
  bored: {
    word: "bored",
    meaning: "Nothing here holds you, and time drags.",
    body: "Often heavy lids and hands that look for something to do.",
    near: {
      restless: "you must move",
      flat: "nothing would hold you",
    },
  },
  flat: {
    word: "flat",
    meaning: "Nothing moves you much, good or bad.",
    body: "Often slow limbs and a still face.",
    near: {
      low: "heavier, and it hurts",
      bored: "something new would help",
      numb: "nothing at all gets in",
    },
  },
  numb: {
    word: "numb",
    meaning: "You look for a feeling, and nothing is there.",
    body: "Often a far-off body, as if in cotton wool.",
    near: {
      flat: "a little still comes through",
      shocked: "it has only just happened",
      distant: "from one person",
    },
  },
  empty: {
    word: "empty",
    meaning: "It is as if there were nothing left inside you.",
    body: "Often a hollow chest or belly.",
    near: {
      hopeless: "you still wish it were not so",
      lost: "you would go on, if you knew where",
      grieving: "you know who is missing",
    },
  },
  lost: {
    word: "lost",
    meaning: "You don’t know where to go from here.",
    body: "Often a foggy head and slow feet.",
    near: {
      confused: "it is just hard to grasp",
      empty: "no wish to go anywhere",
    },
  },
}
