import { computed } from "@preact/signals"
import { later } from "./en/later"
import { words as first } from "./words"

/**
 * The words of every screen, for those that are fetched when they are opened: beginning, joining, coming back, settings.
 * What the first screen says stands in `words`, so that it need not wait for the rest.
 */
export const words = computed(() => ({ ...first.value, ...later }))
export type AllWords = typeof words.value
