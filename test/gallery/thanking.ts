import { signal } from "@preact/signals"
import { ok } from "#base/result"
import type { GratitudeModel } from "../../src/web/store/gratitude"

type Values = Partial<{ readonly [Key in "shelf" | "waiting" | "availabilities"]: GratitudeModel[Key]["value"] }>

const done = () => Promise.resolve(ok(undefined))

/** Shows these values. Every act answers at once and changes nothing. */
export const gratitudeOf = ({ shelf = [], waiting = [], availabilities = [] }: Values = {}): GratitudeModel => ({
  shelf: signal(shelf),
  waiting: signal(waiting),
  loadAll: () => Promise.resolve(),
  give: done,
  takeBack: done,
  letGo: done,
  availabilities: signal(availabilities),
  say: done,
})
