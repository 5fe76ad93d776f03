import { useEffect, useRef, useState } from "preact/hooks"
import type { DayView } from "#core/river"
import { useModel } from "../store/ModelContext"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"

/** How long after the last key the search begins, in milliseconds. */
const pauseMs = 250

/** What is sought and, once it is there, what was found for exactly that; nothing is sought in an empty field. */
export function useRiverSearch() {
  const { circleActs } = useModel()
  const [sought, seek] = useState("")
  const [found, setFound] = useState<readonly DayView[]>()
  const newest = useRef(sought)
  newest.current = sought
  useEffect(() => {
    if (sought.trim() === "") return setFound(undefined)
    const timer = setTimeout(async () => {
      const days = await circleActs.search(sought.trim())
      // Answers may come in another order than the questions.
      if (newest.current !== sought) return
      setFound(days)
      announce(words.value.together.found(days.length))
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [sought])
  return { sought, seek, found }
}
