import { err } from "#base/result"
import { modelOf, type States } from "../models"
import type { RestoreRefusal } from "../../../src/web/store/model"

const plain = modelOf()
const kept = modelOf({ vault: { ...emptyVault(), recoveryKept: true } })

function emptyVault() {
  const vault = plain.vault.value
  if (!vault) throw new Error("the plain model has a vault")
  return vault
}

const refusing = (refusal: RestoreRefusal) => {
  const model = modelOf({ phase: "new", circle: undefined })
  return { ...model, recovery: { ...model.recovery, restore: () => Promise.resolve(err(refusal)) } }
}
const coming = modelOf({ phase: "new", circle: undefined })
const typed = [
  "Your recovery words",
  "legal winner thank year wave sausage worth useful legal winner thank yellow",
] as const

export const states: States = {
  recovery: { path: "/settings/recovery", model: plain },
  "recovery-kept": { path: "/settings/recovery", model: kept },
  "recovery-covered": { path: "/settings/recovery", model: plain, after: ["Make my words"] },
  "recovery-words": { path: "/settings/recovery", model: plain, after: ["Make my words", "Show the words"] },
  "recovery-check": {
    path: "/settings/recovery",
    model: plain,
    after: ["Make my words", "Show the words", "I’ve written them down"],
  },
  "recovery-check-wrong": {
    path: "/settings/recovery",
    model: plain,
    after: ["Make my words", "Show the words", "I’ve written them down", "Check"],
  },
  restore: { path: "/restore", model: coming },
  "restore-unknown": {
    path: "/restore",
    model: { ...coming, recovery: { ...coming.recovery, unknownWord: () => Promise.resolve("winer") } },
    after: [typed],
  },
  "restore-count": {
    path: "/restore",
    model: refusing("WrongCount"),
    after: [["Your recovery words", "legal winner"], "Come back"],
  },
  "restore-nothing": { path: "/restore", model: refusing("NothingFound"), after: [typed, "Come back"] },
  "restore-working": {
    path: "/restore",
    model: { ...coming, recovery: { ...coming.recovery, restore: () => new Promise<never>(() => undefined) } },
    after: [typed, "Come back"],
  },
  "restore-done": { path: "/restore", model: coming, after: [typed, "Come back"] },
}
