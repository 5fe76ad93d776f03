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
  const circles = (person?.circles ?? []).map(({ slot, replica }) => ({
    name: replica.state.profile.name,
    kind: replica.state.profile.kind,
    state: replica.state,
    me: slot.member,
    sealed: replica.sealedDates.flatMap((date) => replica.ownSealed(date)?.page ?? []),
  }))
  const vault = person?.vault
  const words = await feelingWords()
  return exportWords({
    circles,
    vault: vault && { state: vault.replica.state, kept },
    today,
    wordOf: (id) => words.get(id),
  })
}

/** Words of feelings by their ids; none where the list cannot be fetched, and the ids stand in for them. */
const feelingWords = (): Promise<ReadonlyMap<string, string>> =>
  import("#content/feelings/feelings").then(
    ({ feelings }) => new Map(feelings.map(({ id, word }) => [id, word])),
    () => new Map(),
  )
