import { chosenLesson } from "../../../src/web/lessons/chosenLesson"
import { lessonsOf } from "../learning"
import { modelOf, type State, type States } from "../models"

/** A lesson after so many steps, and what somebody does there. */
const lesson = (id: string, steps = 0, after: State["after"] = []): State => ({
  path: "/practise/lesson",
  model: modelOf(),
  before: () => (chosenLesson.value = id),
  after: [...Array.from({ length: steps }, () => "Go on"), ...after],
})

export const states: States = {
  "courses-open": {
    path: "/practise",
    model: modelOf({ circle: undefined, lessons: lessonsOf(["beyondUpset"]) }),
    after: ["Words for feelings"],
  },
  "lesson-none": { path: "/practise/lesson", model: modelOf(), before: () => (chosenLesson.value = undefined) },
  "lesson-idea": lesson("beyondUpset"),
  "lesson-contrast": lesson("beyondUpset", 1),
  "lesson-choose": lesson("beyondUpset", 2, ["“I’m stressed about the bike.”"]),
  "lesson-sort": lesson("beyondUpset", 3, ["Something lost"]),
  "lesson-rewrite": lesson("beyondUpset", 4, [
    ["Say it again with a finer word, and with what it’s about. Make up the rest as you like.", "I felt lost there."],
  ]),
  "lesson-rewrite-shown": lesson("beyondUpset", 4, ["Show ways it could sound"]),
  "lesson-repair": lesson("breakThatHolds"),
  "lesson-spot": lesson("breakThatHolds", 3, ["Ray: I’ve had it. I’m off."]),
  "lesson-answer-shown": lesson("breakThatHolds", 4, ["Show ways it could sound"]),
  "lesson-untested": lesson("breakThatHolds", 5),
  "lesson-today": lesson("beyondUpset", 5),
  "lesson-done": lesson("beyondUpset", 5, ["That’s it for now"]),
}
