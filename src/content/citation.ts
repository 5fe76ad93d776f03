import * as v from "valibot"
import { evidence } from "./evidence"

/** Where an issue is found. */
export const at = <T extends Record<string, unknown>>(input: T, key: keyof T & string): v.ObjectPathItem => ({
  type: "object",
  origin: "value",
  input: { ...input },
  key,
  value: input[key],
})

/** A finding in plain words; it comes out with the grade and the source of its row. */
export const citation = v.pipe(
  v.strictObject({ row: v.number(), sentence: v.pipe(v.string(), v.minLength(1), v.maxLength(240)) }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { row, sentence } = dataset.value
    const finding = evidence.find((one) => one.row === row)
    if (finding) return { row, sentence, grade: finding.grade, source: finding.source }
    addIssue({ message: `no finding in row ${row}`, path: [at(dataset.value, "row")] })
    return NEVER
  }),
)
