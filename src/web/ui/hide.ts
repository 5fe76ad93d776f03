/**
 * Quick hide: the app is gone in the same instant and nothing is left in the page to read. The nodes are taken out here,
 * by hand, because waiting for a render would take as long as the screen is large.
 */
type Afterwards = () => void

const callbacks = new Set<Afterwards>()

/** Calls `afterwards` once the page is blank, to drop keys and close connections. Returns how to take it back. */
export function whenHiding(afterwards: Afterwards): () => void {
  callbacks.add(afterwards)
  return () => callbacks.delete(afterwards)
}

/** What is left to see: an empty page like any other, and the plain way back into it. */
export interface BlankWords {
  readonly title: string
  readonly reload: string
}

/** Blanks the page now. The history keeps its length and its newest entry becomes the start address. */
export function hideNow(words: BlankWords): void {
  document.documentElement.dataset["blank"] = ""
  document.title = words.title
  document.body.replaceChildren(blankPage(words))
  history.replaceState(null, "", "/")
  for (const afterwards of callbacks) {
    try {
      afterwards()
    } catch {
      // One that fails must not keep the others from dropping what they hold.
    }
  }
}

function blankPage({ title, reload }: BlankWords): HTMLElement {
  const page = document.createElement("main")
  const heading = document.createElement("h1")
  heading.textContent = title
  const again = document.createElement("button")
  again.type = "button"
  again.textContent = reload
  again.addEventListener("click", () => location.replace("/"))
  page.append(heading, again)
  return page
}

const windowMs = 5_000
const presses = 3

/** What of a key press matters here. `timeStamp` in milliseconds. */
export type Press = Pick<KeyboardEvent, "key" | "repeat" | "timeStamp">

/**
 * The times of the Shift presses that still count after one more key. Any other key starts anew, so that typing capitals
 * never hides the page.
 */
export function countShift(times: readonly number[], { key, repeat, timeStamp }: Press): readonly number[] {
  if (repeat) return times
  if (key !== "Shift") return []
  return [...times, timeStamp].filter((time) => timeStamp - time <= windowMs).slice(-presses)
}

/** Listens for Shift pressed three times within five seconds, wherever the focus is. Returns how to stop. */
export function watchForShift(hide: () => void): () => void {
  let times: readonly number[] = []
  const onKey = (event: KeyboardEvent) => {
    times = countShift(times, event)
    if (times.length < presses) return
    times = []
    hide()
  }
  addEventListener("keydown", onKey, { capture: true })
  return () => removeEventListener("keydown", onKey, { capture: true })
}
