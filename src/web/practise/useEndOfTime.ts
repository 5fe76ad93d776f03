import { useEffect, useRef } from "preact/hooks"
import type { Running } from "../store/practise"
import { chime, mayChime, shake } from "./chime"
import type { Going } from "./moment"

/**
 * Sounds and shakes once when the soft time of what goes on comes to its end, on a device that was asked for it. The sound
 * is set down ahead, and anew only where the time itself has changed. Keeps EX32.
 */
export function useEndOfTime({ time }: Running, { clock, softMinutes }: Going): void {
  const isOver = time?.about.kind === "whenYouLike"
  const isRunning = time !== undefined && softMinutes !== undefined && !isOver
  const left = useRef(0)
  left.current = 60 * (softMinutes ?? 0) * (time?.fraction ?? 0)
  useEffect(() => (isRunning ? chime(left.current) : undefined), [isRunning, clock, softMinutes, mayChime.value])
  const was = useRef(isOver)
  useEffect(() => {
    if (isOver && !was.current) shake()
    was.current = isOver
  }, [isOver])
}
