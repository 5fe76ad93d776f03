import { computed } from "@preact/signals"
import { err, ok } from "#base/result"
import { finishLesson } from "#core/literacy/lessons"
import type { LessonsModel } from "./lessons"
import type { ModelParts } from "./modelParts"

/** What the vault knows of the courses. */
export const lessonsModel = ({ person, current, act, today }: ModelParts): LessonsModel => ({
  done: computed(() => new Set(current()?.vault?.replica.state.profile.lessons.keys())),
  finish: async (lesson) => {
    const at = person()?.vault
    if (!at) return err("UnknownCircle")
    const event = finishLesson(at.replica.state, lesson, today.peek())
    return event ? act(at, [{ do: "write", event }]) : ok(undefined)
  },
})
