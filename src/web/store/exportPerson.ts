import type { ItemId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { Person } from "#client/person"
import { exportWords } from "#core/exportWords"
import type { Mark } from "#core/events"

/** Everything this person may hold, from all of the history on this device, as the texts of two files. */
export async function exportPerson(
  person: Person | undefined,
  kept: ReadonlyMap<ItemId, Mark>,
  today: LocalDate,
): Promise<{ readonly json: string; readonly markdown: string }> {
  const held = person?.held ?? []
  for (const { replica } of held) await replica.loadAll()
  const circles = (person?.circles ?? []).map(({ slot, replica: { state } }) => ({
    name: state.profile.name,
    kind: state.profile.kind,
    state,
    me: slot.member,
  }))
  const vault = person?.vault
  return exportWords({ circles, vault: vault && { state: vault.replica.state, kept }, today })
}
