import type { LocalDate } from "#base/time"
import { dueAppreciations, giveAppreciation, isGiven } from "#core/gratitude/appreciation"
import { erasures } from "./outbox"
import type { Person } from "./person"
import { viewpointOf } from "./viewpointOf"

/**
 * Gives the appreciations whose date has come, and lets go of them in the vault. Only a device that has heard all of its
 * vault and of the circle does so: another of the same person may have given one already, or let it go. Whom nobody can
 * give anything to any more is waited for. Keeps GR6 to GR9.
 */
export async function giveDue(person: Person, today: LocalDate): Promise<void> {
  const { vault } = person
  if (!vault?.line?.sync.isCurrent) return
  for (const held of person.circles) {
    const due = dueAppreciations(vault.replica.state, held.slot.circle, today)
    if (due.length === 0 || !held.line?.sync.isCurrent || !held.replica.membership) continue
    await held.replica.loadAll()
    for (const { item, date, to, appreciation, id, position } of due) {
      const viewpoint = viewpointOf(held)
      if (!isGiven(viewpoint.state, item)) {
        const event = giveAppreciation(viewpoint, { item, date, to, appreciation })
        if (!event.ok) continue
        const given = await person.act(held.slot.slot, [{ do: "write", event: event.value }])
        if (!given.ok) continue
      }
      await person.act(vault.slot.slot, [
        { do: "write", event: { type: "AppreciationLetGo", item } },
        ...erasures([{ id, position }]),
      ])
    }
  }
}
