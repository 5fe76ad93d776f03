import { signal } from "@preact/signals"
import { ok } from "#base/result"
import type { LessonsModel } from "../../src/web/store/lessons"

/** Shows these lessons as done, and those that are finished. */
export function lessonsOf(done: readonly string[] = []): LessonsModel {
  const all = signal<ReadonlySet<string>>(new Set(done))
  return {
    done: all,
    finish: (lesson) => {
      all.value = new Set([...all.value, lesson])
      return Promise.resolve(ok(undefined))
    },
  }
}
