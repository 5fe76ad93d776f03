import * as v from "valibot"
import type { CircleKind } from "../choices"
import { exerciseSchema, type Exercise } from "../exerciseSchema"

/**
 * The exercises of these files, by the files' names, in their order. Throws where one is not whole, and names the file
 * and the field: an exercise that is not what it claims must not reach anybody. Keeps EX20.
 */
export function loadExercises(files: Readonly<Record<string, unknown>>): readonly Exercise[] {
  const exercises = Object.entries(files).map(([name, text]) => loadExercise(name, text))
  for (const { id, instead } of exercises) {
    const other = exercises.find((one) => one.id === instead)
    if (instead !== undefined && (!other || other.gated)) throw broken(id, "instead", `no light exercise “${instead}”`)
  }
  return exercises
}

function loadExercise(file: string, text: unknown): Exercise {
  const read = v.safeParse(exerciseSchema, text)
  if (!read.success) {
    const [issue] = read.issues
    throw broken(file, v.getDotPath(issue) ?? "the whole", issue.message)
  }
  if (read.output.id !== file) throw broken(file, "id", "is not the name of its file")
  return read.output
}

const broken = (file: string, field: string, why: string): Error =>
  new Error(`content/exercises/${file}.ts: ${field}: ${why}`)

/** The words for a kind of circle. */
export const wordsFor = <Words>(
  words: { readonly any: Words } & { readonly [Kind in CircleKind]?: Words },
  kind: CircleKind,
): Words => words[kind] ?? words.any
