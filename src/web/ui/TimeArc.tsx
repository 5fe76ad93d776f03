import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { PersonColour } from "./Face"
import { Figure } from "./Figure"
import { Bubble } from "./talkScenes"
import styles from "./TimeArc.module.css"

/** Where the people under the arc stand, of a stage 350 wide and 176 high. */
const floorY = 166
const arc = `M39 ${floorY}a136 136 0 0 1 272 0`

interface TimeArcProps {
  /** Of the arc that is left: 1 at the beginning. Undefined where nothing is timed. */
  readonly fraction: number | undefined
  /** Whose time it is. */
  readonly colour: PersonColour
  readonly children?: ComponentChildren
}

/**
 * Soft time as an arc over whoever speaks, which grows shorter like the way of the sun. The same is said in words beside
 * it; for those who asked for less motion the words are all there is.
 */
export function TimeArc({ fraction, colour, children }: TimeArcProps) {
  const id = useId()
  return (
    <svg class={styles.scene} viewBox="0 24 350 152" aria-hidden="true" focusable="false" data-person={colour}>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="var(--glow)" />
          <stop offset="1" stop-color="var(--glow)" stop-opacity=".12" />
        </linearGradient>
      </defs>
      <path d={`M57 ${floorY}a118 118 0 0 1 236 0z`} fill={`url(#${id})`} />
      {fraction !== undefined && (
        <g class={styles.time} fill="none" stroke-linecap="round">
          <path d={arc} stroke="var(--rule)" stroke-width="3" />
          {fraction > 0 && (
            <path
              d={arc}
              pathLength="100"
              stroke="var(--person)"
              stroke-width="5"
              stroke-dasharray={`${100 * fraction} 200`}
            />
          )}
        </g>
      )}
      <path d={`M14 ${floorY}h322`} stroke="var(--edge)" stroke-width="1.25" stroke-linecap="round" />
      {children}
    </svg>
  )
}

interface SpeakingProps {
  readonly speaker: PersonColour
  /** Those who listen; the first three are drawn, one behind another. */
  readonly listeners: readonly PersonColour[]
  /** The one in front says back what they heard. */
  readonly isSayingBack?: boolean
}

/** Who speaks, and who listens. */
export const Speaking = ({ speaker, listeners, isSayingBack = false }: SpeakingProps) => {
  const [front = "pine", ...behind] = listeners
  const shown = behind.slice(0, 2)
  return (
    <>
      {shown
        .map((colour, order) => (
          <Figure
            key={order}
            colour={colour}
            x={262 + 26 * (order + 1)}
            y={floorY}
            scale={1.12 - 0.12 * (order + 1)}
            lean={-3}
          />
        ))
        .reverse()}
      <Figure colour={front} x={246 - 6 * shown.length} y={floorY} scale={1.12} lean={isSayingBack ? -3 : -7} />
      <Figure colour={speaker} x={102} y={floorY} scale={1.3} lean={3} />
      {isSayingBack ? (
        <Bubble colour={front} x={182} y={78} width={58} height={34} towards="right" lines="M-16-4h32M-16 5h18" />
      ) : (
        <Bubble
          colour={speaker}
          x={176}
          y={72}
          width={74}
          height={46}
          towards="left"
          lines="M-24-9h48M-24 1h40M-24 11h20"
        />
      )}
    </>
  )
}
