import type { Cast } from "./Hero"
import { Lines, PagePiece, Shadow, Stage } from "./heroParts"

const wordDashes = [-24, -9, 6, 21]
  .flatMap((y) => [-33, -6, 21].map((x) => `M${x} ${y}h${15 - ((x + y) & 3)}`))
  .join("")

/** Twelve words on paper, and the key they are. */
export const WordsOnPaper = ({ mine }: Pick<Cast, "mine">) => (
  <Stage sunX={196}>
    <Shadow x={146} width={46} />
    <Shadow x={244} width={34} />
    <PagePiece colour={mine} x={144} y={58.5} turn={-4}>
      <Lines d={wordDashes} />
    </PagePiece>
    <g
      transform="translate(240 76) rotate(24)"
      data-person={mine}
      stroke="var(--ink)"
      stroke-width="1.6"
      stroke-linejoin="round"
      fill="var(--person-tint)"
    >
      <path d="M-5-14h10V22l-5 5-5-5z" />
      <path d="M5 4h9v8H5zM5 14h6v7H5z" />
      <circle cy="-26" r="15" />
      <circle cy="-28" r="5.5" fill="var(--canvas)" />
    </g>
  </Stage>
)
