import { beyondUpset } from "./beyondUpset"
import { loadLessons } from "./loadLessons"

/** Every lesson there is, in the order in which a course leads through them. */
export const lessons = loadLessons({ beyondUpset })
