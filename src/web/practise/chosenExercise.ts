import { signal } from "@preact/signals"

/** Which exercise the next screen is about. Held here and not in the address, which must not tell what people practise. */
export const chosenExercise = signal<string | undefined>(undefined)
