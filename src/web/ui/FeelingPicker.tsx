import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { Feeling } from "#core/checkin/answer"
import { words } from "../words/words"
import { Button } from "./Button"
import { later } from "../store/later"
import { ChipButton, Chips, RemovableChip } from "./Chip"
import { Sheet } from "./Dialog"
import { sameFeeling } from "./feelingChoice"
import { feelingSaid, type FeelingWord } from "./feelingWord"
import styles from "./FeelingPicker.module.css"
import { announce } from "./LiveRegion"

export interface FeelingPickerProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly chosen: readonly Feeling[]
  readonly onChange: (chosen: readonly Feeling[]) => void
  /** How many words can be chosen at once, if not as many as on a page. */
  readonly most?: number
}

/** The feelings chosen so far, and the sheet in which they are found. */
export function FeelingPicker(props: FeelingPickerProps) {
  const [open, setOpen] = useState(false)
  const Finder = open ? finder() : undefined
  const { vocabulary, chosen, onChange } = props
  const text = words.value.feelings
  return (
    <>
      <div class={styles.chosen}>
        <ChosenFeelings vocabulary={vocabulary} chosen={chosen} onChange={onChange}>
          <ChipButton
            icon={chosen.length === 0 ? "search" : "plus"}
            label={chosen.length === 0 ? text.findFirst : text.findAnother}
            spelled={chosen.length === 0}
            onPress={() => setOpen(true)}
          />
        </ChosenFeelings>
      </div>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={text.title}
        foot={<Button onClick={() => setOpen(false)}>{text.done}</Button>}
      >
        {Finder && <Finder {...props} />}
      </Sheet>
    </>
  )
}

/** Comes when it is first opened. */
const finder = later(async () => (await import("../feelings/FeelingFinder")).FeelingFinder)

export function ChosenFeelings(props: FeelingPickerProps & { readonly children?: ComponentChildren }) {
  const { vocabulary, chosen, onChange, children } = props
  const text = words.value.feelings
  const nameOf = (feeling: Feeling) =>
    feeling.kind === "unknown" ? text.unknown : (feelingSaid(vocabulary, feeling, text.strong) ?? text.newer)
  return (
    <Chips label={text.chosen}>
      {chosen.map((feeling) => {
        const name = nameOf(feeling)
        return (
          <RemovableChip
            key={name}
            label={text.remove(name)}
            onRemove={() => {
              onChange(chosen.filter((one) => !sameFeeling(one, feeling)))
              announce(text.removed(name))
            }}
          >
            {name}
          </RemovableChip>
        )
      })}
      {children}
    </Chips>
  )
}
