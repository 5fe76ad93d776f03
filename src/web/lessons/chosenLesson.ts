import { signal } from "@preact/signals"

/** Which lesson the next screen is about, by its id. Held here and not in the address, which must not tell what one learns. */
export const chosenLesson = signal<string | undefined>(undefined)
