import type { PersonColour } from "./Face"
import type { Cast } from "./Hero"
import { groundY, Seal, Shadow, Stage } from "./heroParts"

/** People who are about to share a circle. */
export const TwoPeople = ({ mine, others }: Cast) => (
  <Stage sunX={175}>
    <Shadow x={122} width={40} />
    <Shadow x={228} width={40} />
    <Figure colour={mine} x={122} lean={3} />
    <Figure colour={others[0] ?? "pine"} x={228} lean={-3} />
    <g transform="translate(175 62)">
      <Seal radius={19} />
    </g>
  </Stage>
)

interface FigureProps {
  readonly colour: PersonColour
  readonly x: number
  /** In degrees. */
  readonly lean: number
}

/** A person, from the waist: head and shoulders in their colour. */
const Figure = ({ colour, x, lean }: FigureProps) => (
  <g
    transform={`translate(${x} ${groundY}) rotate(${lean})`}
    data-person={colour}
    fill="var(--person-tint)"
    stroke="var(--person)"
    stroke-width="1.75"
    stroke-linejoin="round"
  >
    <path d="M-31 0c0-27 12-40 31-40s31 13 31 40z" />
    <circle cy="-57" r="15" />
  </g>
)
