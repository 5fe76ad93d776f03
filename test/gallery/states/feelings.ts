import { feelingsOf, fullLog } from "../feeling"
import { modelOf, type States } from "../models"

const path = "/me/feelings"
const model = () => modelOf({ feelings: feelingsOf({ log: fullLog }) })

export const states: States = {
  "feelings-empty": { path, model: modelOf() },
  feelings: { path, model: model() },
  "feelings-finding": { path, model: model(), after: ["Find the word", "hurt"] },
  "feelings-chosen": {
    path,
    model: model(),
    after: ["Find the word", "hurt", "How strong, and where", "Very", "relieved", "Done"],
  },
  "feelings-map": { path, model: model(), after: ["Find the word", "hurt", "On the map"] },
  "feelings-path": { path, model: model(), after: ["Find the word", "Help me find it"] },
  "feelings-path-body": { path, model: model(), after: ["Find the word", "Help me find it", "By what my body does"] },
  "feelings-moving": {
    path,
    model: model(),
    after: ["Find the word", "hurt", "How strong, and where", "Move it on my map"],
  },
  "feelings-table": { path, model: model(), after: ["Show as a table"] },
  "feelings-deleting": { path, model: model(), after: ["Delete what you named on Monday, 23 November"] },
  "today-feelings-map": { path: "/", model: modelOf(), after: ["Find the word", "On the map"] },
}
