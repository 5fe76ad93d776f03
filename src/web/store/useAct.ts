import { useRef, useState } from "preact/hooks"
import type { Result } from "#base/result"
import type { ActRefusal } from "../words/advice"
import type { Problem } from "./model"

export type ActOutcome = Promise<Result<unknown, ActRefusal | Problem>>

/** One act of a screen under way: a second press while it runs does nothing, and a refusal is kept to be shown. */
export function useAct() {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ActRefusal | Problem | "Unforeseen">()

  const run = async (act: () => ActOutcome, then?: () => void): Promise<void> => {
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
