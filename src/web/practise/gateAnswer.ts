import { signal } from "@preact/signals"
import type { Invitation, PractiseModel } from "../store/practise"

/**
 * That the private questions have been answered on this device, and never how: every answer leads to the same screen,
 * also for somebody who looks over a shoulder. Only "none of these" is told to anybody, as being ready (R26).
 */
export const hasAnsweredGate = signal(false)

/** Goes to a session that is open in the circle; the questions are asked anew. */
export function comeTo(practise: PractiseModel, invitation: Invitation): void {
  hasAnsweredGate.value = false
  practise.comeTo(invitation)
}
