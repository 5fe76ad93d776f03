import { Figure } from "./Figure"
import type { Cast } from "./Hero"
import { Seal, Shadow, Stage } from "./heroParts"

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
