import { viewDay, type Looking } from "#core/checkin/viewRound"
import type { CircleState } from "#core/circleState"
import { indexRiver, searchRiver, type DayView, type RiverIndex } from "#core/river"
import { feelings } from "#content/feelings/feelings"

const words = new Map(feelings.map(({ id, word }) => [id, word]))
let indexed: { readonly state: CircleState; readonly index: RiverIndex } | undefined

/** Days that hold all the words, newest first. The index is made once for a state and kept until that changes. */
export function searchDays(looking: Looking, text: string): readonly DayView[] {
  const { state } = looking
  if (indexed?.state !== state) indexed = { state, index: indexRiver(state, (id) => words.get(id) ?? "") }
  return searchRiver(indexed.index, text).map((date) => ({ date, pages: viewDay(looking, date) }))
}
