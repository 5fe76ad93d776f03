import { useEffect, useState } from "preact/hooks"

/**
 * The steps of one screen as entries of the browser's history, so that Back goes one step back. The address stays the
 * same, and what was typed stays in the screen's own memory.
 */
export function useSteps<Step extends string>(first: Step) {
  const [step, setStep] = useState(first)
  useEffect(() => {
    const onBack = ({ state }: PopStateEvent) => setStep(stepOf<Step>(state) ?? first)
    addEventListener("popstate", onBack)
    return () => removeEventListener("popstate", onBack)
  }, [first])

  return {
    step,
    go: (next: Step) => {
      history.pushState({ step: next }, "")
      setStep(next)
    },
    /** For a step that Back must not return to: `next` takes its place. */
    instead: (next: Step) => {
      history.replaceState({ step: next }, "")
      setStep(next)
    },
    back: () => history.back(),
  }
}

// Only `go` and `instead` write states here, and the screen that reads them has just mounted with the same steps.
const stepOf = <Step extends string>(state: unknown): Step | undefined =>
  typeof state === "object" && state !== null && "step" in state ? (state.step as Step) : undefined
