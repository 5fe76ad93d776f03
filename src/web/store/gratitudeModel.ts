import { computed, effect, signal } from "@preact/signals"
import { err, ok } from "#base/result"
import { instant } from "#base/time"
import type { Held } from "#client/person"
import { viewpointOf } from "#client/viewpointOf"
import { erasures } from "#client/outbox"
import { nextEnd, sayAvailability, viewAvailability } from "#core/availability/sayAvailability"
import {
  giveAppreciation,
  keepAppreciation,
  takeBackAppreciation,
  viewShelf,
  waitingAppreciations,
  type Entry,
} from "#core/gratitude/appreciation"
import type { GratitudeModel } from "./gratitude"
import type { ModelParts } from "./modelParts"
import { newItem } from "./newItem"

export function gratitudeModel({ person, current, held, act, today }: ModelParts): GratitudeModel {
  const viewpoint = computed(() => held.value && viewpointOf(held.value))
  const beat = signal(0)
  const availabilities = computed(
    () => (void beat.value, viewpoint.value ? viewAvailability(viewpoint.value, instant(Date.now())) : []),
  )
  effect(() => {
    const end = nextEnd(availabilities.value)
    if (end === undefined) return
    const timer = setTimeout(() => beat.value++, Math.max(0, end - Date.now()))
    return () => clearTimeout(timer)
  })
  const waiting = computed(() => {
    const vault = current()?.vault
    return vault && held.value ? waitingAppreciations(vault.replica.state, held.value.slot.circle) : []
  })

  /** What has not been sent leaves the outbox with its words. */
  const takeOut = async ({ slot }: Held, { id }: Entry) =>
    (await person()?.takeBack(slot.slot, id.slice("pending ".length))) ? ok(undefined) : err("Busy")

  return {
    shelf: computed(() => (viewpoint.value ? viewShelf(viewpoint.value) : [])),
    waiting,
    loadAll: async () => held.peek()?.replica.loadAll(),
    give: async ({ to, appreciation, on }) => {
      const at = held.peek()
      const vault = person()?.vault
      if (!at || !vault) return err("UnknownCircle")
      const draft = { item: newItem(), to, appreciation, date: on ?? today.peek() }
      if (on === undefined) {
        const event = giveAppreciation(viewpointOf(at), draft)
        return event.ok ? act(at, [{ do: "write", event: event.value }]) : event
      }
      const event = keepAppreciation(viewpointOf(at), { ...draft, circle: at.slot.circle }, today.peek())
      return event.ok ? act(vault, [{ do: "write", event: event.value }]) : event
    },
    takeBack: async (item) => {
      const at = held.peek()
      if (!at) return err("UnknownCircle")
      const entry = takeBackAppreciation(viewpointOf(at), item)
      if (!entry.ok) return entry
      if (entry.value.position !== undefined) return act(at, erasures([entry.value]))
      return takeOut(at, entry.value)
    },
    letGo: async (item) => {
      const vault = person()?.vault
      if (!vault) return err("UnknownCircle")
      const kept = vault.replica.state.profile.keptAppreciations.get(item)
      if (!kept) return ok(undefined)
      if (kept.position === undefined) return takeOut(vault, kept)
      return act(vault, [{ do: "write", event: { type: "AppreciationLetGo", item } }, ...erasures([kept])])
    },
    availabilities,
    say: async (said) => {
      const at = held.peek()
      if (!at) return err("UnknownCircle")
      const saying = sayAvailability(viewpointOf(at), said, instant(Date.now()))
      if (!saying.ok) return saying
      const { event, erase } = saying.value
      return act(at, [{ do: "write", event }, ...erasures(erase ? [erase] : [])])
    },
  }
}
