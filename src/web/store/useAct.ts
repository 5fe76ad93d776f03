import { useRef, useState } from "preact/hooks"
import type { Result } from "#base/result"
import type { ActRefusal } from "../words/advice"
import type { Problem } from "./done"

type Known = ActRefusal | Problem
export type ActOutcome<Refusal extends string = Known> = Promise<Result<unknown, Refusal>>

/** One act of a screen under way: a second press while it runs does nothing, and a refusal is kept to be shown. */
export function useAct<Refusal extends string = Known>() {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | "Unforeseen">()

  const run = async (act: () => ActOutcome<Refusal>, then?: () => void): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setRefused(undefined)
    // A fault below must not leave the button dead: it is shown like any other refusal.
    const outcome = await act().catch(() => ({ ok: false, error: "Unforeseen" }) as const)
    running.current = false
    setBusy(false)
    if (outcome.ok) then?.()
    else setRefused(outcome.error)
  }
  return { busy, refused, run, forget: () => setRefused(undefined) }
}
