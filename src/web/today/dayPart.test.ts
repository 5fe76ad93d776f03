import { expect, it } from "vitest"
import { dayPartAt } from "./dayPart"

it("greets by the hour, and says hello in the night", () => {
  expect([4, 5, 11, 12, 16, 17, 22, 23].map(dayPartAt)).toEqual([
    "night",
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
    "night",
  ])
})
