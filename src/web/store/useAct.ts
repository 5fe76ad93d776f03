import { useRef, useState } from "preact/hooks"
import type { Done, Problem } from "./model"

/** One act of a screen under way: a second press while it runs does nothing, and what it refused is kept to be shown. */
export function useAct<E extends string = Problem>() {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<E | "Unforeseen">()

  const run = async (act: () => Done<E>, then?: () => void): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    // A bug below must not leave the button dead: it is shown like any other refusal.
    const outcome = await act().catch(() => ({ ok: false, error: "Unforeseen" }) as const)
    running.current = false
    setBusy(false)
    if (outcome.ok) then?.()
    else setProblem(outcome.error)
  }
  return { busy, problem, run, forget: () => setProblem(undefined) }
}
