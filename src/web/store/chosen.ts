import { signal } from "@preact/signals"
import type { ItemId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { PageRef } from "#core/events"

/**
 * Which day or page the next screen is about. It is held here and nowhere else, because an address and the browser's
 * history must carry no dates and no people; after a reload the screens start from today again.
 */
export const chosenDate = signal<LocalDate | undefined>(undefined)

/** `retryOf`: one's own response that did not quite land and is tried once more. */
export const chosenPage = signal<{ readonly page: PageRef; readonly retryOf?: ItemId } | undefined>(undefined)
