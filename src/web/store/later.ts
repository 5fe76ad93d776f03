import { signal } from "@preact/signals"

/**
 * Something the first screen can begin without: fetched when it is first asked for, undefined until it is there, which
 * brings whoever asked up to date. A fetch that failed is tried again when it is asked for the next time.
 */
export function later<Part>(fetch: () => Promise<Part>): () => Part | undefined {
  const part = signal<Part | undefined>(undefined)
  let isFetching = false
  return () => {
    if (part.value === undefined && !isFetching) {
      isFetching = true
      fetch()
        .then(
          (fetched) => (part.value = fetched),
          () => undefined,
        )
        .finally(() => (isFetching = false))
    }
    return part.value
  }
}
