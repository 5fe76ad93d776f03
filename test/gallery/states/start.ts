import { signal } from "@preact/signals"
import { err, ok } from "#base/result"
import { modelOf, type States } from "../models"

const fresh = (rest: Parameters<typeof modelOf>[0] = {}) => modelOf({ phase: "new", circle: undefined, ...rest })
const never = new Promise<never>(() => undefined)

/** Starts the way the real one does: the phase is `ready` before the act answers. */
const starting = (token = "") => {
  const phase = signal<"new" | "ready">("new")
  const start = () => {
    phase.value = "ready"
    return Promise.resolve(ok(undefined))
  }
  return { ...fresh(), phase, beginning: { token: signal(token), start, startCircle: start } }
}

const named = ["Start", ["Your name", "Ana"], "Go on"] as const

export const states: States = {
  start: { path: "/start", model: fresh() },
  "start-name": { path: "/start", model: fresh(), after: ["Start"] },
  "start-name-missing": { path: "/start", model: fresh(), after: ["Start", "Go on"] },
  "start-who": { path: "/start", model: fresh(), after: [...named] },
  "start-who-missing": { path: "/start", model: fresh(), after: [...named, "Go on"] },
  "start-circle": { path: "/start", model: starting("t"), after: [...named, "A family", "Go on"] },
  "start-circle-code": { path: "/start", model: fresh(), after: [...named, "A couple", "Go on"] },
  "start-alone-code": { path: "/start", model: fresh(), after: [...named, "Just me for now", "Go on"] },
  "start-making": {
    path: "/start",
    model: fresh({ beginning: { token: signal("t"), start: () => never, startCircle: () => never } }),
    after: [...named, "A couple", "Go on", "Go on"],
  },
  "start-refused": {
    path: "/start",
    model: fresh({
      beginning: {
        token: signal(""),
        start: () => Promise.resolve(err("TokenUnknown")),
        startCircle: () => never,
      },
    }),
    after: [...named, "A couple", "Go on", "Go on"],
  },
  "start-ready": { path: "/start", model: starting("t"), after: [...named, "A couple", "Go on", "Go on"] },
  "start-ready-alone": { path: "/start", model: starting("t"), after: [...named, "Just me for now", "Go on"] },
}
