import { family } from "./feelingEntry"

export const anger = family("Anger", "high-unpleasant", [
  ["annoyed", 1, 1, "Something small has got on your nerves.", ["irritated", "fed-up"]],
  ["irritated", 2, 1, "Small things rub you the wrong way, again and again.", ["annoyed", "impatient", "on-edge"]],
  ["impatient", 2, 1, "It takes too long, and waiting is hard.", ["irritated", "eager", "rushed"]],
  ["frustrated", 2, 2, "You try and try, and something is in the way.", ["fed-up", "angry", "discouraged"]],
  ["fed up", 1, 2, "It has gone on too long and you have had enough.", ["annoyed", "frustrated", "worn-down"]],
  ["angry", 3, 2, "Something is wrong or unfair, and you want it to stop.", ["frustrated", "furious", "indignant"]],
  ["furious", 3, 3, "You are so cross that it is hard to hold it in.", ["angry"]],
  ["indignant", 2, 2, "That was not fair, to you or to someone else.", ["angry", "defensive"]],
  ["defensive", 2, 1, "You hear blame, and want to shield yourself.", ["indignant", "misunderstood"]],
  ["resentful", 1, 2, "You still hold an old wrong against someone.", ["bitter", "taken-for-granted"]],
  ["bitter", 1, 3, "You were treated badly, and the taste of it won’t go.", ["resentful", "betrayed"]],
  ["envious", 1, 1, "Someone else has what you would love to have.", ["jealous"]],
  ["jealous", 2, 2, "You fear that someone may take your place.", ["envious", "insecure"]],
])

export const fear = family("Fear", "high-unpleasant", [
  ["uneasy", 1, 1, "Something is not quite right, and you can’t say what.", ["wary", "anxious", "restless"]],
  ["wary", 1, 1, "You hold back until you know it is safe.", ["uneasy"]],
  ["nervous", 2, 1, "Something that matters is about to start.", ["excited", "anxious"]],
  ["worried", 1, 2, "You keep thinking of what might go wrong.", ["anxious", "full-of-dread"]],
  ["anxious", 2, 2, "You fear what may come, even when you can’t name it.", ["worried", "nervous", "uneasy"]],
  ["full of dread", 2, 3, "Something bad is coming, and it gets nearer.", ["worried", "scared"]],
  ["scared", 3, 2, "There is danger, or it seems so, and you want to get away.", ["full-of-dread", "panicky"]],
  ["panicky", 3, 3, "Fear has taken over and you can’t think.", ["scared", "overwhelmed"]],
  ["shocked", 3, 2, "It was so sudden that you can’t take it in yet.", ["surprised", "numb"]],
])

export const strain = family("Strain", "high-unpleasant", [
  ["restless", 2, 1, "You can’t settle, though you may not know why.", ["uneasy", "bored"]],
  ["rushed", 2, 1, "There is more to do than there is time.", ["under-pressure", "impatient"]],
  ["under pressure", 2, 2, "Much is asked of you, and you must not fail.", ["rushed", "tense", "stretched"]],
  ["tense", 2, 1, "Your body is tight, as if it waits for something.", ["under-pressure", "on-edge"]],
  ["on edge", 2, 2, "The least thing could set you off.", ["tense", "irritated"]],
  ["stretched", 1, 2, "Too many things pull at you at once.", ["under-pressure", "overwhelmed", "torn"]],
  ["overwhelmed", 3, 2, "It is all too much, and you don’t know where to start.", ["stretched", "panicky", "helpless"]],
  ["torn", 1, 2, "You want two things, and you can’t have both.", ["stretched", "confused"]],
  ["confused", 1, 1, "You can’t make sense of it yet.", ["torn", "lost"]],
  ["trapped", 2, 3, "You want out, and you see no way.", ["helpless"]],
])
