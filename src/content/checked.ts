import * as v from "valibot"
import { at } from "./citation"

/** What must hold across the fields of something written as data, told at the field where it is broken. */
export interface Rule<Fields> {
  readonly field: keyof Fields & string
  readonly message: string
  readonly holds: (fields: Fields) => boolean
}

/** Adds an issue for each rule that does not hold. */
export const holding = <Fields extends Record<string, unknown>>(rules: readonly Rule<Fields>[]) =>
  v.rawCheck<Fields>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { field, message, holds } of rules) {
      if (!holds(dataset.value)) addIssue({ message, path: [at(dataset.value, field)] })
    }
  })

/**
 * What stands in the files of one folder, by the files' names, in their order. Throws where one is not whole or is not
 * named as its file is, and says in which file and field: what is not what it claims must not reach anybody.
 */
export const loadChecked = <Whole extends { readonly id: string }>(
  folder: string,
  schema: v.GenericSchema<unknown, Whole>,
  files: Readonly<Record<string, unknown>>,
): readonly Whole[] =>
  Object.entries(files).map(([file, text]) => {
    const read = v.safeParse(schema, text)
    if (!read.success) {
      const [issue] = read.issues
      throw brokenFile(folder, file, v.getDotPath(issue) ?? "the whole", issue.message)
    }
    if (read.output.id !== file) throw brokenFile(folder, file, "id", "is not the name of its file")
    return read.output
  })

export const brokenFile = (folder: string, file: string, field: string, why: string): Error =>
  new Error(`content/${folder}/${file}.ts: ${field}: ${why}`)
