import { signal } from "@preact/signals"

const said = signal({ text: "", turn: 0 })

/** Has a screen reader say `text` when it has finished what it is saying. */
export const announce = (text: string): void => {
  said.value = { text, turn: said.value.turn + 1 }
}

/** Stands once, at the root, from the start: regions that appear with their text are not read. */
export function LiveRegion() {
  const { text, turn } = said.value
  // Two places in turn, so that the same words twice are read twice.
  return (
    <div class="sr" role="status">
      <p>{turn % 2 === 0 && text}</p>
      <p>{turn % 2 === 1 && text}</p>
    </div>
  )
}
