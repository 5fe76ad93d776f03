import { signal } from "@preact/signals"
import { ok } from "#base/result"
import type { LocalDate } from "#base/time"
import type { ResultsModel } from "../../src/web/store/results"

type Values = Partial<{
  [Key in keyof ResultsModel]: ResultsModel[Key] extends { readonly value: infer Value } ? Value : never
}>

const done = () => Promise.resolve(ok(undefined))

/** Shows these values. Every act answers at once and changes nothing. */
export const resultsOf = (values: Values = {}): ResultsModel => ({
  vision: signal(values.vision ?? []),
  agreements: signal(values.agreements),
  due: signal(values.due ?? []),
  coolDown: signal(values.coolDown),
  addToVision: done,
  keepVision: done,
  moveVision: done,
  withdrawVision: done,
  propose: done,
  sign: done,
  withdrawSignature: done,
  review: done,
  callCoolDown: done,
  suggestedReview: () => "2027-02-23" as LocalDate,
})
