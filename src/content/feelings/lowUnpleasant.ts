import { family } from "./feelingEntry"

export const sadness = family("Sadness", "low-unpleasant", [
  ["wistful", 1, 1, "You think of something lovely that is past or far away.", ["touched", "homesick"]],
  ["homesick", 1, 2, "You ache for a place, or for how things were there.", ["wistful", "lonely"]],
  ["sad", 1, 2, "You have lost something, or something hurts.", ["low", "heartbroken", "disappointed"]],
  ["low", 2, 2, "Your heart is heavy, with or without a reason.", ["sad", "flat", "discouraged"]],
  ["disappointed", 1, 2, "You hoped for it, and it did not come.", ["sad", "let-down"]],
  ["discouraged", 2, 2, "It went badly, and you don’t feel like trying again.", ["low", "frustrated", "hopeless"]],
  ["lonely", 2, 2, "You miss having someone close, even in a full room.", ["homesick", "left-out", "distant"]],
  ["heartbroken", 2, 3, "You have lost something or someone you loved.", ["sad", "grieving"]],
  ["grieving", 2, 3, "Someone or something is gone, and you miss them.", ["heartbroken"]],
  ["helpless", 2, 3, "There is nothing you can do, and you wish there were.", ["overwhelmed", "trapped", "hopeless"]],
  ["hopeless", 3, 3, "You can’t see how it could ever get better.", ["discouraged", "helpless", "empty"]],
])

export const hurt = family("Hurt", "low-unpleasant", [
  ["hurt", 1, 2, "Something that was said or done has gone in deep.", ["let-down", "rejected", "misunderstood"]],
  ["let down", 1, 2, "You counted on someone, and they were not there.", ["hurt", "disappointed", "betrayed"]],
  ["left out", 1, 2, "The others had something, and you were not part of it.", ["lonely", "overlooked", "rejected"]],
  ["overlooked", 1, 1, "You were there, and nobody saw you.", ["left-out", "taken-for-granted"]],
  ["taken for granted", 1, 2, "Nobody sees any more how much you do.", ["overlooked", "resentful"]],
  ["misunderstood", 1, 2, "They heard something that you did not mean.", ["hurt", "defensive", "distant"]],
  ["distant", 2, 1, "You are with each other, and yet far away.", ["lonely", "misunderstood", "numb"]],
  ["rejected", 1, 3, "You reached out and were turned away.", ["hurt", "left-out"]],
  ["betrayed", 1, 3, "Someone broke the trust you had in them.", ["let-down", "bitter"]],
])

export const shame = family("Shame", "low-unpleasant", [
  ["awkward", 1, 1, "You don’t know what to do with yourself.", ["embarrassed"]],
  ["embarrassed", 1, 1, "People saw what you would rather have hidden.", ["awkward", "humiliated"]],
  ["vulnerable", 1, 1, "You have let yourself be seen, and it could hurt.", ["brave", "insecure"]],
  ["insecure", 1, 2, "You doubt whether you are good enough.", ["vulnerable", "jealous", "inadequate"]],
  ["inadequate", 2, 2, "You can’t give what is asked of you, or so you think.", ["insecure", "ashamed"]],
  ["sorry", 1, 2, "You wish that you had done it another way.", ["guilty"]],
  ["guilty", 1, 2, "You did wrong, or think you did, and it nags at you.", ["sorry", "ashamed"]],
  ["ashamed", 2, 3, "You want to hide, as if all of you were bad.", ["guilty", "inadequate", "humiliated"]],
  ["humiliated", 1, 3, "Someone made you small while others looked on.", ["ashamed", "embarrassed"]],
])

export const tiredness = family("Tiredness", "low-unpleasant", [
  ["tired", 2, 1, "You need to rest.", ["drained"]],
  ["drained", 2, 2, "Something has used up all you had to give.", ["tired", "exhausted", "worn-down"]],
  ["worn down", 2, 2, "It has gone on for so long that you have little left.", ["drained", "burnt-out", "fed-up"]],
  ["exhausted", 3, 2, "You have nothing left, and sleep may not be enough.", ["drained", "burnt-out"]],
  ["burnt out", 3, 3, "You gave too much for too long, and can’t care any more.", ["worn-down", "exhausted"]],
  ["bored", 1, 1, "Nothing here holds you, and time drags.", ["restless", "flat"]],
  ["flat", 2, 1, "Nothing moves you much, good or bad.", ["low", "bored", "numb"]],
  ["numb", 3, 1, "You look for a feeling, and nothing is there.", ["flat", "shocked", "distant"]],
  ["empty", 3, 2, "It is as if there were nothing left inside you.", ["hopeless", "lost"]],
  ["lost", 1, 2, "You don’t know where to go from here.", ["confused", "empty"]],
])
