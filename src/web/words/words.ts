import { signal } from "@preact/signals"
import { en, type Words } from "./en"

/** The words of the language in use. */
export const words = signal<Words>(en)
