import type { CircleKind } from "../choices"
import { brokenFile, loadChecked } from "../checked"
import { exerciseSchema, type Exercise } from "../exerciseSchema"

/** The exercises of these files; see `loadChecked`. What an exercise names to do in its place is a light one. Keeps EX20. */
export function loadExercises(files: Readonly<Record<string, unknown>>): readonly Exercise[] {
  const exercises = loadChecked("exercises", exerciseSchema, files)
  for (const { id, instead } of exercises) {
    const other = exercises.find((one) => one.id === instead)
    if (instead !== undefined && (!other || other.gated))
      throw brokenFile("exercises", id, "instead", `no light exercise “${instead}”`)
  }
  return exercises
}

/** The words for a kind of circle. */
export const wordsFor = <Words>(
  words: { readonly any: Words } & { readonly [Kind in CircleKind]?: Words },
  kind: CircleKind,
): Words => words[kind] ?? words.any
