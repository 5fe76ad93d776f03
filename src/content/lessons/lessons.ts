import { beyondUpset } from "./beyondUpset"
import { feelingOrGuess } from "./feelingOrGuess"
import { loadLessons } from "./loadLessons"
import { quietFeelings } from "./quietFeelings"

/** Every lesson there is, in the order in which a course leads through them. */
export const lessons = loadLessons({ beyondUpset, feelingOrGuess, quietFeelings })
