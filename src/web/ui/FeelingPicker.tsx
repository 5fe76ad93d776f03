import type { ComponentChildren } from "preact"
import { useId, useRef, useState } from "preact/hooks"
import type { Feeling } from "#core/checkin/answer"
import { words } from "../words/words"
import { Button } from "./Button"
import { Chip, ChipButton, Chips, RemovableChip } from "./Chip"
import { Sheet } from "./Dialog"
import { FamilyGlyph } from "./FamilyGlyph"
import {
  findFamilies,
  longestWord,
  mostFeelings,
  sameFeeling,
  toggleFeeling,
  typedFeeling,
  type Family,
} from "./feelingChoice"
import { feelingWord, type FeelingWord } from "./feelingWord"
import styles from "./FeelingPicker.module.css"
import { Icon } from "./Icon"
import { announce } from "./LiveRegion"

interface FeelingPickerProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly chosen: readonly Feeling[]
  readonly onChange: (chosen: readonly Feeling[]) => void
}

/** The feelings chosen so far, and the sheet in which they are found. */
export function FeelingPicker({ vocabulary, chosen, onChange }: FeelingPickerProps) {
  const [open, setOpen] = useState(false)
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
        <FeelingFinder vocabulary={vocabulary} chosen={chosen} onChange={onChange} />
      </Sheet>
    </>
  )
}

function ChosenFeelings(props: FeelingPickerProps & { readonly children?: ComponentChildren }) {
  const { vocabulary, chosen, onChange, children } = props
  const text = words.value.feelings
  const nameOf = (feeling: Feeling) =>
    feeling.kind === "unknown" ? text.unknown : (feelingWord(vocabulary, feeling) ?? text.newer)
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

/** Search, families and toggles. Stands in the picker's sheet; can stand on a page of its own. */
export function FeelingFinder({ vocabulary, chosen, onChange }: FeelingPickerProps) {
  const [sought, setSought] = useState("")
  const list = useRef<HTMLDivElement>(null)
  const text = words.value.feelings
  const families = findFamilies(vocabulary, sought)
  const typed = typedFeeling(vocabulary, sought)
  const own = typed?.kind === "own" ? typed : undefined
  const newest = chosen.findLast(({ kind }) => kind === "known")
  const full = chosen.filter(({ kind }) => kind !== "unknown").length >= mostFeelings

  const toggle = (feeling: Feeling) => {
    const next = toggleFeeling(chosen, feeling)
    if (!next.ok) return announce(text.threeAlready)
    onChange(next.value)
  }
  const takeTyped = () => {
    if (!typed) return
    if (!chosen.some((one) => sameFeeling(one, typed))) toggle(typed)
    setSought("")
  }
  const seek = (value: string) => {
    setSought(value)
    const found = findFamilies(vocabulary, value).reduce((sum, family) => sum + family.words.length, 0)
    announce(text.found(found))
  }

  return (
    <div class={styles.finder}>
      <div class={styles.search}>
        <Icon name="search" />
        <input
          type="search"
          class={styles.input}
          aria-label={text.search}
          placeholder={text.search}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="done"
          maxLength={longestWord}
          value={sought}
          onInput={(event) => seek(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault()
              takeTyped()
            }
            if (event.key === "ArrowDown") {
              event.preventDefault()
              list.current?.querySelector("button")?.focus()
            }
          }}
        />
      </div>
      {chosen.length > 0 && <ChosenFeelings vocabulary={vocabulary} chosen={chosen} onChange={onChange} />}
      <Meaning vocabulary={vocabulary} of={newest} chosen={chosen} onToggle={toggle} />
      <p class={styles.rule}>{full ? text.threeAlready : text.upToThree}</p>
      {sought === "" && (
        <Chip pressed={chosen.some(({ kind }) => kind === "unknown")} onPress={() => toggle({ kind: "unknown" })}>
          {text.unknown}
        </Chip>
      )}
      {own && (
        <Button kind="second" fit icon="plus" onClick={takeTyped}>
          {text.useOwn(own.word)}
        </Button>
      )}
      <div ref={list} class={styles.families}>
        {families.map((family) => (
          <FamilyOfWords
            key={family.name}
            family={family}
            order={orderInQuadrant(vocabulary, family)}
            chosen={chosen}
            full={full}
            onToggle={toggle}
          />
        ))}
      </div>
    </div>
  )
}

interface MeaningProps {
  readonly vocabulary: readonly FeelingWord[]
  /** The feeling that was chosen last. */
  readonly of: Feeling | undefined
  readonly chosen: readonly Feeling[]
  readonly onToggle: (feeling: Feeling) => void
}

/** What the newest word means, and its neighbours: telling near words apart is how one finds the right one. */
function Meaning({ vocabulary, of, chosen, onToggle }: MeaningProps) {
  const entry = of?.kind === "known" ? vocabulary.find(({ id }) => id === of.id) : undefined
  if (!entry) return null
  const near = vocabulary.filter(
    ({ id }) => entry.near.some((one) => one.id === id) && !chosen.some((one) => one.kind === "known" && one.id === id),
  )
  const text = words.value.feelings
  return (
    <div class={styles.meaning}>
      <p>
        <b class={styles.word}>{entry.word}</b> {entry.meaning}
      </p>
      {near.length > 0 && (
        <>
          <p class="quiet">{text.near}</p>
          <Chips label={text.near}>
            {near.map(({ id, word }) => (
              <Chip key={id} pressed={false} onPress={() => onToggle({ kind: "known", id })}>
                {word}
              </Chip>
            ))}
          </Chips>
        </>
      )}
    </div>
  )
}

interface FamilyProps {
  readonly family: Family
  readonly order: number
  readonly chosen: readonly Feeling[]
  readonly full: boolean
  readonly onToggle: (feeling: Feeling) => void
}

function FamilyOfWords({ family, order, chosen, full, onToggle }: FamilyProps) {
  const id = useId()
  return (
    <div class={styles.family} role="group" aria-labelledby={id}>
      <h3 id={id} class={styles.name}>
        <FamilyGlyph quadrant={family.quadrant} order={order} />
        {family.name}
      </h3>
      <div onKeyDown={moveAmongButtons}>
        <Chips>
          {family.words.map(({ id, word }) => {
            const pressed = chosen.some((one) => one.kind === "known" && one.id === id)
            return (
              <Chip
                key={id}
                pressed={pressed}
                resting={full && !pressed}
                onPress={() => onToggle({ kind: "known", id })}
              >
                {word}
              </Chip>
            )
          })}
        </Chips>
      </div>
    </div>
  )
}

/** Shapes stay with their families while people search. */
const orderInQuadrant = (vocabulary: readonly FeelingWord[], { name, quadrant }: Family): number =>
  [...new Set(vocabulary.filter((word) => word.quadrant === quadrant).map(({ family }) => family))].indexOf(name)

/** Arrow keys go from word to word, Home and End to the ends; Tab goes on as everywhere. */
function moveAmongButtons(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")]
  const here = buttons.findIndex((button) => button === document.activeElement)
  const to = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: -1 }[
    event.key
  ]
  if (to === undefined) return
  event.preventDefault()
  buttons.at(Math.min(to, buttons.length - 1))?.focus()
}
