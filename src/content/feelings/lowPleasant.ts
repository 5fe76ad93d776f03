import { family } from "./feelingEntry"

export const calm = family("Calm", "low-pleasant", [
  ["calm", 2, 2, "Nothing in you is in a hurry.", ["peaceful", "relaxed", "settled"]],
  ["relaxed", 2, 2, "Your body has let go, and so has your mind.", ["calm", "at-ease", "rested"]],
  ["peaceful", 3, 3, "All is quiet, in you and around you.", ["calm", "content"]],
  ["content", 1, 2, "You have enough, and you would not change it.", ["happy", "pleased", "peaceful"]],
  ["at ease", 1, 2, "You can be as you are, with no need to act a part.", ["relaxed", "safe", "accepted"]],
  ["settled", 2, 1, "Things have found their place, and so have you.", ["calm"]],
  ["rested", 1, 1, "You have slept or stopped, and your strength is back.", ["relaxed"]],
  ["relieved", 1, 2, "What you were afraid of did not come, or is over.", ["reassured"]],
  ["reassured", 1, 1, "A fear you had has been taken away.", ["relieved", "hopeful", "comforted"]],
  ["comforted", 2, 2, "It still hurts, but someone has made it softer.", ["reassured", "supported"]],
  ["safe", 2, 2, "Nothing here will harm you.", ["at-ease", "trusting"]],
])

export const closeness = family("Closeness", "low-pleasant", [
  ["loved", 1, 3, "Someone holds you dear, and you can tell.", ["loving", "appreciated"]],
  ["loving", 1, 3, "Someone is dear to you, and you want to be good to them.", ["loved", "tender", "fond"]],
  ["fond", 1, 1, "You like them, in a warm and easy way.", ["loving"]],
  ["tender", 2, 2, "You feel soft towards someone, and want to be gentle.", ["loving", "touched"]],
  ["close", 1, 3, "Someone is near to you, and you have little to hide.", ["understood", "trusting"]],
  ["understood", 1, 3, "Someone sees how it is for you.", ["close", "accepted"]],
  ["accepted", 1, 2, "You may be as you are, and still belong.", ["understood", "included", "at-ease"]],
  ["included", 1, 2, "They thought of you, and there was room for you.", ["accepted"]],
  ["respected", 1, 2, "People take you and your word seriously.", ["proud", "appreciated"]],
  ["appreciated", 1, 2, "Someone has seen what you do and is glad of it.", ["loved", "respected", "grateful"]],
  ["grateful", 1, 3, "You have been given something good, and you know it.", ["appreciated", "touched"]],
  ["touched", 1, 2, "Something small and kind has gone to your heart.", ["tender", "grateful", "wistful"]],
  ["supported", 1, 2, "You don’t have to carry it all by yourself.", ["comforted", "encouraged"]],
  ["trusting", 2, 2, "You believe they will be good to you.", ["safe", "close"]],
])
