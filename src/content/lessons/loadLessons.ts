import * as v from "valibot"
import { lessonSchema, type Lesson } from "../lessonSchema"

/**
 * The lessons of these files, by the files' names, in their order. Throws where one is not whole, and names the file and
 * the field. Keeps LS1.
 */
export const loadLessons = (files: Readonly<Record<string, unknown>>): readonly Lesson[] =>
  Object.entries(files).map(([name, text]) => loadLesson(name, text))

function loadLesson(file: string, text: unknown): Lesson {
  const read = v.safeParse(lessonSchema, text)
  if (!read.success) {
    const [issue] = read.issues
    throw broken(file, v.getDotPath(issue) ?? "the whole", issue.message)
  }
  if (read.output.id !== file) throw broken(file, "id", "is not the name of its file")
  return read.output
}

const broken = (file: string, field: string, why: string): Error =>
  new Error(`content/lessons/${file}.ts: ${field}: ${why}`)
