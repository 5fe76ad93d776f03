import type { PersonColour } from "./Face"
import { groundY } from "./heroParts"

interface FigureProps {
  readonly colour: PersonColour
  readonly x: number
  /** In degrees, from the waist, which stays on the ground. */
  readonly lean?: number
  readonly scale?: number
  /** What the person stands on. */
  readonly y?: number
}

const headY = -57

/** A person, from the waist: head and shoulders in their colour. */
export const Figure = ({ colour, x, lean = 0, scale = 1, y = groundY }: FigureProps) => (
  <g
    transform={`translate(${x} ${y}) scale(${scale})`}
    data-person={colour}
    fill="var(--person-tint)"
    stroke="var(--person)"
    stroke-width={1.75 / scale}
    stroke-linejoin="round"
  >
    <path transform={`skewX(${-lean})`} d="M-31 0c0-27 12-40 31-40s31 13 31 40z" />
    <circle cx={-headY * Math.tan((lean * Math.PI) / 180)} cy={headY} r="15" />
  </g>
)
