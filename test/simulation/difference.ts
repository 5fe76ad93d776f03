import { isDeepStrictEqual, inspect } from "node:util"

/** Where two values first differ, as a path and both sides; undefined where they do not. */
export function difference(mine: unknown, theirs: unknown, path = ""): string | undefined {
  if (isDeepStrictEqual(mine, theirs)) return undefined
  const [left, right] = [entriesOf(mine), entriesOf(theirs)]
  if (left && right) {
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const found = difference(left.get(key), right.get(key), `${path}/${String(key)}`)
      if (found) return found
    }
  }
  return `${path}: ${short(mine)} and ${short(theirs)}`
}

function entriesOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value
  if (value instanceof Set) return new Map([...value].map((one) => [one, true]))
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined
}

const short = (value: unknown): string => inspect(value, { depth: 1, breakLength: Infinity }).slice(0, 200)
