import { useEffect, useState } from "preact/hooks"
import type { FloorAct, FloorRefusal } from "#core/exercise/advance"
import { useModel } from "../store/ModelContext"
import type { Going } from "./moment"

/** The acts of whoever has the floor, and why the last one was not done. */
export function useFloor({ clock }: Going) {
  const { practise } = useModel()
  const [refused, setRefused] = useState<FloorRefusal>()
  useEffect(() => setRefused(undefined), [clock])
  return {
    refused,
    act: (act: FloorAct): boolean => {
      const outcome = practise.act(act)
      setRefused(outcome.ok ? undefined : outcome.error)
      return outcome.ok
    },
  }
}

/**
 * Where all do the same at once, anybody can be done at any time: the floor goes round by itself. A button that appeared
 * only with it would tell that somebody else is done.
 */
export function useDone({ moment }: Going) {
  const { practise } = useModel()
  return {
    isDone: moment.kind === "all" && moment.isDone,
    sayDone: () => void practise.act({ type: "handOn" }),
  }
}
