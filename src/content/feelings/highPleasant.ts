import { family } from "./feelingEntry"

export const joy = family("Joy", "high-pleasant", [
  ["happy", 1, 2, "Things are good, and you know it.", ["cheerful", "joyful", "content"]],
  ["cheerful", 2, 2, "You are in a bright mood, and it shows.", ["happy", "playful"]],
  ["playful", 2, 2, "You want to joke and tease and try things out.", ["cheerful", "amused"]],
  ["amused", 1, 1, "You find it funny, even if you don’t laugh out loud.", ["playful"]],
  ["delighted", 2, 3, "Something has pleased you right through.", ["joyful", "thrilled", "pleased"]],
  ["joyful", 3, 3, "You are so glad that it fills the whole of you.", ["happy", "delighted"]],
  ["thrilled", 3, 3, "It is so good that you could jump up and down.", ["delighted", "excited"]],
  ["surprised", 2, 1, "It came when you did not see it coming.", ["amazed", "shocked"]],
  ["amazed", 3, 2, "You can hardly believe what you see or hear.", ["surprised", "inspired"]],
])

export const hope = family("Hope", "high-pleasant", [
  ["hopeful", 1, 2, "You think it may turn out well.", ["encouraged", "reassured"]],
  ["encouraged", 1, 2, "Something has shown you that it is worth going on.", ["hopeful", "determined", "supported"]],
  ["interested", 1, 1, "It holds you, and you want to stay with it.", ["curious"]],
  ["curious", 2, 1, "You want to find out more.", ["interested"]],
  ["eager", 3, 2, "You want to begin, and you want it now.", ["excited", "impatient"]],
  ["excited", 3, 3, "Something good is on its way and you can’t sit still.", ["eager", "thrilled", "nervous"]],
  ["inspired", 2, 3, "Something has made you want to make or try things.", ["amazed", "energised"]],
])

export const pride = family("Pride", "high-pleasant", [
  ["pleased", 1, 2, "It went the way you would have liked.", ["delighted", "proud", "content"]],
  ["proud", 2, 3, "You did well, or someone you love did.", ["pleased", "respected"]],
  ["capable", 1, 2, "You see that you can do this.", ["confident"]],
  ["confident", 2, 2, "You trust yourself to do it well.", ["capable", "brave"]],
  ["brave", 2, 1, "It scares you, and you do it all the same.", ["confident", "determined", "vulnerable"]],
  ["determined", 3, 1, "You have made up your mind and you won’t be stopped.", ["brave", "encouraged"]],
  ["energised", 3, 2, "You have strength to spare and want to use it.", ["inspired"]],
])
