import type { PersonColour } from "./Face"
import { groundY } from "./heroParts"

interface FigureProps {
  readonly colour: PersonColour
  readonly x: number
  /** In degrees. */
  readonly lean?: number
  readonly scale?: number
  /** What the person stands on. */
  readonly y?: number
}

/** A person, from the waist: head and shoulders in their colour. */
export const Figure = ({ colour, x, lean = 0, scale = 1, y = groundY }: FigureProps) => (
  <g
    transform={`translate(${x} ${y}) scale(${scale}) rotate(${lean})`}
    data-person={colour}
    fill="var(--person-tint)"
    stroke="var(--person)"
    stroke-width={1.75 / scale}
    stroke-linejoin="round"
  >
    <path d="M-31 0c0-27 12-40 31-40s31 13 31 40z" />
    <circle cy="-57" r="15" />
  </g>
)
