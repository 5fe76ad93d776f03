import { computed, effect, signal } from "@preact/signals"
import { err, type Result } from "#base/result"
import { addDays, instant } from "#base/time"
import { erasures } from "#client/outbox"
import { viewpointOf } from "#client/viewpointOf"
import { proposeAgreement, reviewAgreement, signAgreement, withdrawSignature } from "#core/agreement/agree"
import { dueForReview, viewAgreements } from "#core/agreement/viewAgreements"
import type { Viewpoint } from "#core/circleState"
import type { CircleEvent, Recorded } from "#core/events"
import { callCoolDown, viewCoolDown } from "#core/repair/coolDown"
import { addToVision, keepVision, moveVision, viewVision, withdrawVision } from "#core/vision/vision"
import type { ModelParts } from "./modelParts"
import { newItem } from "./newItem"
import type { ResultsModel } from "./results"

/** How often a pause that is on is looked at again, so that it ends by itself on a screen that stays open. */
const beatMs = 10_000

/** Days until a first look at an agreement again. */
const reviewDays = 91

/** The vision board, agreements and pauses of the circle on the screens. */
export function resultsModel({ held, act, today }: ModelParts): ResultsModel {
  const viewpoint = computed(() => held.value && viewpointOf(held.value))
  const now = () => ({ now: instant(Date.now()), today: today.peek() })

  const beat = signal(0)
  const coolDown = computed(() => (void beat.value, viewpoint.value && viewCoolDown(viewpoint.value, now())))
  effect(() => {
    if (!coolDown.value) return
    const beating = setInterval(() => beat.value++, beatMs)
    return () => clearInterval(beating)
  })

  async function decide<Refusal extends string>(
    decision: (viewpoint: Viewpoint) => Result<CircleEvent, Refusal>,
    erase: readonly Pick<Recorded, "id" | "position">[] = [],
  ) {
    const at = held.peek()
    if (!at) return err("UnknownCircle")
    const event = decision(viewpointOf(at))
    if (!event.ok) return event
    return act(at, [{ do: "write", event: event.value }, ...erasures(erase)])
  }

  return {
    vision: computed(() => (viewpoint.value ? viewVision(viewpoint.value) : [])),
    agreements: computed(() => viewpoint.value && viewAgreements(viewpoint.value, today.value)),
    due: computed(() => (viewpoint.value ? dueForReview(viewpoint.value, today.value) : [])),
    coolDown,
    addToVision: (text) => decide((at) => addToVision(at, { item: newItem(), text, today: today.peek() })),
    keepVision: (item, keep) => decide((at) => keepVision(at, item, keep)),
    moveVision: (item, place) => decide((at) => moveVision(at, item, place)),
    withdrawVision: async (item) => {
      const at = held.peek()
      const gone = at && withdrawVision(viewpointOf(at), item)
      if (!gone?.ok) return gone ?? err("UnknownCircle")
      return decide(() => ({ ok: true, value: gone.value.event }), [gone.value.erase])
    },
    propose: (draft) => decide((at) => proposeAgreement(at, { ...draft, item: newItem() }, today.peek())),
    sign: (item) => decide((at) => signAgreement(at, item)),
    withdrawSignature: async (item) => {
      const at = held.peek()
      const gone = at && withdrawSignature(viewpointOf(at), item)
      if (!gone?.ok) return gone ?? err("UnknownCircle")
      return decide(() => ({ ok: true, value: gone.value.event }), gone.value.erase)
    },
    review: (item, outcome) => decide((at) => reviewAgreement(at, item, outcome, today.peek())),
    callCoolDown: (minutes) => decide((at) => callCoolDown(at, minutes, now())),
    suggestedReview: () => addDays(today.peek(), reviewDays),
  }
}
