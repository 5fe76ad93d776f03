import "../store/feelingsPart"
import { useId, useMemo, useRef, useState } from "preact/hooks"
import { strengths, type Feeling, type Strength } from "#core/checkin/answer"
import { useModel } from "../store/ModelContext"
import { Button } from "../ui/Button"
import { Chip, Chips } from "../ui/Chip"
import { FamilyGlyph } from "../ui/FamilyGlyph"
import {
  findFamilies,
  longestWord,
  mostFeelings,
  sameFeeling,
  toggleFeeling,
  typedFeeling,
  type Family,
} from "../ui/feelingChoice"
import { ChosenFeelings, type FeelingPickerProps } from "../ui/FeelingPicker"
import { feelingWord, type FeelingWord } from "../ui/feelingWord"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { SearchField } from "../ui/SearchField"
import { words } from "../words/allWords"
import { familyOrders } from "./familyOrders"
import { FeelingMap } from "./FeelingMap"
import { FindByPath } from "./FindByPath"
import { PlaceWord } from "./PlaceWord"
import styles from "./FeelingFinder.module.css"

const ways = ["words", "map", "path"] as const
type Way = (typeof ways)[number]

/** Finds words for what one feels: among all of them, on the map, or by questions for whoever does not know yet. */
export function FeelingFinder({ vocabulary, chosen, onChange, most = mostFeelings }: FeelingPickerProps) {
  const places = useModel().feelings.places.value
  const [way, setWay] = useState<Way>("words")
  const [placing, setPlacing] = useState<FeelingWord>()
  const text = words.value.feelingMap
  const full = chosen.filter(({ kind }) => kind !== "unknown").length >= most

  const toggle = (feeling: Feeling) => {
    const next = toggleFeeling(chosen, feeling, most)
    if (!next.ok) return announce(text.full(most))
    onChange(next.value)
  }
  const toggleKnown = (id: string) => toggle({ kind: "known", id })
  const isChosen = (id: string) => chosen.some((one) => one.kind === "known" && one.id === id)

  if (placing) return <PlaceWord word={placing} own={places.get(placing.id)} onDone={() => setPlacing(undefined)} />
  return (
    <div class={styles.finder}>
      <RadioGroup
        legend={text.ways}
        asked={false}
        options={ways.map((value) => ({ value, label: text.way[value] }))}
        value={way}
        onChange={setWay}
      />
      {chosen.length > 0 && <ChosenFeelings vocabulary={vocabulary} chosen={chosen} onChange={onChange} />}
      <Newest
        vocabulary={vocabulary}
        chosen={chosen}
        onToggle={toggleKnown}
        onStrength={(feeling) => onChange(chosen.map((one) => (sameFeeling(one, feeling) ? feeling : one)))}
        onPlace={setPlacing}
      />
      <p class={styles.rule}>{full ? text.full(most) : text.upTo(most)}</p>
      {way === "words" && (
        <AllWords vocabulary={vocabulary} chosen={chosen} full={full} onToggle={toggle} isChosen={isChosen} />
      )}
      {way === "map" && <FeelingMap vocabulary={vocabulary} own={places} isChosen={isChosen} onToggle={toggleKnown} />}
      {way === "path" && <FindByPath vocabulary={vocabulary} isChosen={isChosen} onToggle={toggleKnown} />}
    </div>
  )
}

interface NewestProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly chosen: readonly Feeling[]
  readonly onToggle: (id: string) => void
  readonly onStrength: (feeling: Feeling) => void
  readonly onPlace: (word: FeelingWord) => void
}

/** The feeling chosen last: what it means, what tells it from the words beside it, how strong it is. */
function Newest({ vocabulary, chosen, onToggle, onStrength, onPlace }: NewestProps) {
  const feeling = chosen.findLast(({ kind }) => kind !== "unknown")
  if (!feeling || feeling.kind === "unknown") return null
  const entry = feeling.kind === "known" ? vocabulary.find(({ id }) => id === feeling.id) : undefined
  const text = words.value.feelingMap
  const near = (entry?.near ?? []).flatMap(({ id, difference }) => {
    const word = vocabulary.find((one) => one.id === id)
    const isHere = chosen.some((one) => one.kind === "known" && one.id === id)
    return word && !isHere ? [{ ...word, difference }] : []
  })
  const setStrength = (strength: Strength | "unsaid") => {
    const { strength: _, ...plain } = feeling
    onStrength(strength === "unsaid" ? plain : { ...plain, strength })
  }
  return (
    <div class={styles.newest}>
      <p>
        <b class={styles.word}>{feelingWord(vocabulary, feeling)}</b> {entry?.meaning}
      </p>
      {near.length > 0 && (
        <div>
          <p class="quiet small">{text.nearer}</p>
          <ul class={styles.near}>
            {near.map(({ id, word, difference }) => (
              <li key={id}>
                <Chip pressed={false} onPress={() => onToggle(id)}>
                  {word}
                </Chip>
                <span class="small">{difference}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details class={styles.more}>
        <summary>{text.about}</summary>
        {entry && entry.body !== "" && (
          <p class="small">
            <b>{text.body}:</b> {entry.body}
          </p>
        )}
        <RadioGroup
          legend={text.strength}
          asked={false}
          options={[...strengths, "unsaid" as const].map((value) => ({ value, label: text.strengths[value] }))}
          value={feeling.strength ?? "unsaid"}
          onChange={setStrength}
        />
        {entry && (
          <Button kind="plain" onClick={() => onPlace(entry)}>
            {text.move}
          </Button>
        )}
      </details>
    </div>
  )
}

interface AllWordsProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly chosen: readonly Feeling[]
  readonly full: boolean
  readonly onToggle: (feeling: Feeling) => void
  readonly isChosen: (id: string) => boolean
}

/** Search, own words, and the families. */
function AllWords({ vocabulary, chosen, full, onToggle, isChosen }: AllWordsProps) {
  const [sought, setSought] = useState("")
  const list = useRef<HTMLDivElement>(null)
  const text = words.value.feelingMap
  const families = findFamilies(vocabulary, sought)
  const orders = useMemo(() => familyOrders(vocabulary), [vocabulary])
  const typed = typedFeeling(vocabulary, sought)
  const own = typed?.kind === "own" ? typed : undefined
  const takeTyped = () => {
    if (!typed) return
    if (!chosen.some((one) => sameFeeling(one, typed))) onToggle(typed)
    setSought("")
  }
  const seek = (value: string) => {
    setSought(value)
    announce(text.found(findFamilies(vocabulary, value).reduce((sum, family) => sum + family.words.length, 0)))
  }
  return (
    <>
      <div class={styles.search}>
        <SearchField
          label={text.search}
          value={sought}
          onText={seek}
          maxLength={longestWord}
          onEnter={takeTyped}
          onDown={() => list.current?.querySelector("button")?.focus()}
        />
      </div>
      {sought === "" && (
        <Chip pressed={chosen.some(({ kind }) => kind === "unknown")} onPress={() => onToggle({ kind: "unknown" })}>
          {words.value.feelings.unknown}
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
            order={orders.get(family.name) ?? 0}
            full={full}
            isChosen={isChosen}
            onToggle={(id) => onToggle({ kind: "known", id })}
          />
        ))}
      </div>
    </>
  )
}

interface FamilyProps {
  readonly family: Family
  readonly order: number
  readonly full: boolean
  readonly isChosen: (id: string) => boolean
  readonly onToggle: (id: string) => void
}

function FamilyOfWords({ family, order, full, isChosen, onToggle }: FamilyProps) {
  const id = useId()
  return (
    <div class={styles.family} role="group" aria-labelledby={id}>
      <h3 id={id} class={styles.name}>
        <FamilyGlyph quadrant={family.quadrant} order={order} />
        {family.name}
      </h3>
      <div onKeyDown={moveAmongButtons}>
        <Chips>
          {family.words.map(({ id: feeling, word }) => (
            <Chip
              key={feeling}
              pressed={isChosen(feeling)}
              resting={full && !isChosen(feeling)}
              onPress={() => onToggle(feeling)}
            >
              {word}
            </Chip>
          ))}
        </Chips>
      </div>
    </div>
  )
}

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
