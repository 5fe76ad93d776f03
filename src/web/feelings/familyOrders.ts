import type { FeelingWord } from "../ui/feelingWord"

/** Which family of its quadrant each is, by name and counted from 0: its shape stays the same everywhere. */
export function familyOrders(vocabulary: readonly FeelingWord[]): ReadonlyMap<string, number> {
  const orders = new Map<string, number>()
  const many = new Map<string, number>()
  for (const { family, quadrant } of vocabulary) {
    if (orders.has(family)) continue
    const order = many.get(quadrant) ?? 0
    orders.set(family, order)
    many.set(quadrant, order + 1)
  }
  return orders
}
