import { askIfYouGotIt } from "./askIfYouGotIt"
import { beyondUpset } from "./beyondUpset"
import { bodyFirst } from "./bodyFirst"
import { breakThatHolds } from "./breakThatHolds"
import { feelingOrGuess } from "./feelingOrGuess"
import { friendsEyes } from "./friendsEyes"
import { gentleStart } from "./gentleStart"
import { goodNews } from "./goodNews"
import { goodThings } from "./goodThings"
import { itMakesSense } from "./itMakesSense"
import { listenOrSolve } from "./listenOrSolve"
import { loadLessons } from "./loadLessons"
import { openQuestions } from "./openQuestions"
import { ownPart } from "./ownPart"
import { quietFeelings } from "./quietFeelings"
import { sayBackTheFeeling } from "./sayBackTheFeeling"
import { takingTurns } from "./takingTurns"
import { twoAtOnce } from "./twoAtOnce"
import { whenThen } from "./whenThen"

/** Every lesson there is, in the order in which a course leads through them. */
export const lessons = loadLessons({
  beyondUpset,
  feelingOrGuess,
  quietFeelings,
  twoAtOnce,
  bodyFirst,
  goodThings,
  sayBackTheFeeling,
  listenOrSolve,
  itMakesSense,
  openQuestions,
  goodNews,
  askIfYouGotIt,
  gentleStart,
  breakThatHolds,
  friendsEyes,
  ownPart,
  takingTurns,
  whenThen,
})
