import { useId, useMemo, useState } from "preact/hooks"
import type { MapPlace } from "#core/circleState"
import { Chip, Chips } from "../ui/Chip"
import { familyPath } from "../ui/FamilyGlyph"
import type { FeelingWord } from "../ui/feelingWord"
import { words } from "../words/allWords"
import { familyOrders } from "./familyOrders"
import { layOut, mapEdge, nearest, type Dot } from "./mapLayout"
import styles from "./FeelingMap.module.css"

interface FeelingMapProps {
  readonly vocabulary: readonly FeelingWord[]
  /** Where words were moved to on one's own map. */
  readonly own: ReadonlyMap<string, MapPlace>
  readonly isChosen: (id: string) => boolean
  readonly onToggle: (id: string) => void
}

/** As many as can be told apart at a glance. */
const mostNear = 8

/**
 * Words by how much energy they have and how pleasant they are. A spot is found with a finger or a mouse, or with two
 * sliders, and the words that lie near it stand below.
 */
export function FeelingMap({ vocabulary, own, isChosen, onToggle }: FeelingMapProps) {
  const [spot, setSpot] = useState<Spot>({ x: 0, y: 0 })
  const dots = useMemo(() => layOut(vocabulary, own), [vocabulary, own])
  const near = nearest(dots, spot, mostNear)
  const text = words.value.feelingMap
  return (
    <div class={styles.map}>
      <Plane vocabulary={vocabulary} dots={dots} spot={spot} onSpot={setSpot} isChosen={isChosen} />
      <Sliders spot={spot} onSpot={setSpot} />
      <p class="quiet small">{text.near}</p>
      <Chips label={text.near}>
        {near.map(({ id, word }) => (
          <Chip key={id} pressed={isChosen(id)} onPress={() => onToggle(id)}>
            {word}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}

export interface Spot {
  readonly x: number
  readonly y: number
}

interface PlaneProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly dots: readonly Dot[]
  readonly spot: Spot
  readonly onSpot: (spot: Spot) => void
  readonly isChosen: (id: string) => boolean
}

/** The map itself, for eyes and fingers; the sliders below do the same for everybody else. */
export function Plane({ vocabulary, dots, spot, onSpot, isChosen }: PlaneProps) {
  const text = words.value.feelingMap
  const orders = useMemo(() => familyOrders(vocabulary), [vocabulary])
  const moveTo = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const across = ((event.clientX - left) / width) * 2 - 1
    const down = ((event.clientY - top) / height) * 2 - 1
    onSpot({ x: within(across * mapEdge), y: within(-down * mapEdge) })
  }
  return (
    <div class={styles.plane} aria-hidden="true">
      <span class={styles.top}>{text.more}</span>
      <span class={styles.left}>{text.unpleasant}</span>
      <svg
        class={styles.ground}
        viewBox={`${-mapEdge} ${-mapEdge} ${2 * mapEdge} ${2 * mapEdge}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          moveTo(event)
        }}
        onPointerMove={(event) => event.buttons > 0 && moveTo(event)}
      >
        <g class={styles.bands}>
          {[3.6, 2.5, 1.4].map((radius) => (
            <circle key={radius} r={radius} />
          ))}
        </g>
        <path class={styles.axes} d={`M${-mapEdge} 0H${mapEdge}M0 ${-mapEdge}V${mapEdge}`} />
        {dots.map(({ word, x, y }) => (
          <path
            key={word.id}
            class={isChosen(word.id) ? styles.chosen : styles[word.quadrant]}
            transform={`translate(${x} ${-y}) scale(0.0125) translate(-10 -10)`}
            d={familyPath(word.quadrant, orders.get(word.family) ?? 0)}
          />
        ))}
        <circle class={styles.spot} cx={spot.x} cy={-spot.y} r={0.42} />
      </svg>
      <span class={styles.right}>{text.pleasant}</span>
      <span class={styles.bottom}>{text.less}</span>
    </div>
  )
}

const within = (step: number): number => Math.max(-mapEdge, Math.min(mapEdge, step))

/** The same map for a keyboard and a screen reader: its two directions, said in words. */
export function Sliders({ spot, onSpot }: { readonly spot: Spot; readonly onSpot: (spot: Spot) => void }) {
  const text = words.value.feelingMap
  return (
    <div class={styles.sliders}>
      <Slider
        label={text.energy}
        value={spot.y}
        said={text.energySaid(Math.round(spot.y))}
        onValue={(y) => onSpot({ ...spot, y })}
      />
      <Slider
        label={text.pleasantness}
        value={spot.x}
        said={text.pleasantnessSaid(Math.round(spot.x))}
        onValue={(x) => onSpot({ ...spot, x })}
      />
    </div>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly said: string
  readonly onValue: (value: number) => void
}

function Slider({ label, value, said, onValue }: SliderProps) {
  const id = useId()
  return (
    <div class={styles.slider}>
      <label for={id}>{label}</label>
      <span class={styles.said} aria-hidden="true">
        {said}
      </span>
      <input
        id={id}
        type="range"
        min={-mapEdge}
        max={mapEdge}
        step={0.5}
        value={value}
        aria-valuetext={said}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
