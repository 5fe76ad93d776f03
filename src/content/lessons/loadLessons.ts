import { loadChecked } from "../checked"
import { lessonSchema, type Lesson } from "../lessonSchema"

/** The lessons of these files; see `loadChecked`. Keeps LS1. */
export const loadLessons = (files: Readonly<Record<string, unknown>>): readonly Lesson[] =>
  loadChecked("lessons", lessonSchema, files)
