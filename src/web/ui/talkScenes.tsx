import type { PersonColour } from "./Face"
import { Figure } from "./Figure"
import type { Cast } from "./Hero"
import { groundY, Lines, PagePiece, Pen, Seal, Shadow, Stage } from "./heroParts"

/** The scenes of talking with each other, and of what comes of it; see `Hero`. */

interface BubbleProps {
  readonly colour: PersonColour
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the speaker is. */
  readonly towards: "left" | "right"
  /** The words in it; without them it is still empty. */
  readonly lines?: string | undefined
}

/** What somebody says, around its middle. */
export const Bubble = ({ colour, x, y, width, height, towards, lines }: BubbleProps) => {
  const side = towards === "left" ? -1 : 1
  const [halfWidth, halfHeight] = [width / 2, height / 2]
  return (
    <g transform={`translate(${x} ${y})`} data-person={colour} stroke="var(--person)" stroke-linejoin="round">
      <rect
        x={-halfWidth}
        y={-halfHeight}
        width={width}
        height={height}
        rx="11"
        fill="var(--sheet)"
        stroke-width="1.75"
      />
      <path
        d={`M${side * (halfWidth - 20)} ${halfHeight - 1.4}l${side * 13} 10 ${-side * 1.5}-12z`}
        fill="var(--sheet)"
        stroke="none"
      />
      <path
        d={`M${side * (halfWidth - 20)} ${halfHeight}l${side * 13} 9 ${-side * 2.5}-10`}
        fill="none"
        stroke-width="1.75"
        stroke-linecap="round"
      />
      {lines && (
        <g stroke-linecap="round">
          <Lines d={lines} />
        </g>
      )}
    </g>
  )
}

const first = ({ others }: Cast): PersonColour => others[0] ?? "pine"

/** One says something, and the other says something back. */
export const Talking = (cast: Cast) => (
  <Stage sunX={175}>
    <Shadow x={86} width={40} />
    <Shadow x={264} width={40} />
    <Figure colour={cast.mine} x={86} lean={4} />
    <Figure colour={first(cast)} x={264} lean={-4} />
    <Bubble colour={cast.mine} x={149} y={29} width={66} height={38} towards="left" lines="M-20-5h40M-20 6h26" />
    <Bubble colour={first(cast)} x={205} y={70} width={54} height={32} towards="right" lines="M-14-3h28M-14 6h16" />
  </Stage>
)

/** One speaks, and the other leans in and lets it come. */
export const Listening = (cast: Cast) => (
  <Stage sunX={175}>
    <Shadow x={88} width={40} />
    <Shadow x={258} width={40} />
    <Figure colour={first(cast)} x={88} lean={3} />
    <Bubble
      colour={first(cast)}
      x={153}
      y={34}
      width={70}
      height={42}
      towards="left"
      lines="M-22-7h44M-22 3h36M-22 12h18"
    />
    <g data-person={first(cast)} fill="none" stroke="var(--person)" stroke-width="1.75" stroke-linecap="round">
      <path d="M202 40q7 8 0 17M212 34q11 14 0 29M222 29q14 19 0 39" opacity=".75" />
    </g>
    <Figure colour={cast.mine} x={262} lean={-9} />
  </Stage>
)

/** A moon, two warm cups, and a phone that lies on its face. */
export const DarkMinutes = (cast: Cast) => (
  <Stage>
    <g data-person="amber" stroke="none">
      <circle cx="175" cy="50" r="33" fill="var(--glow)" opacity=".55" />
      <path
        d="M186 71a24 24 0 1 1 4-41 19 19 0 0 0-4 41z"
        fill="var(--person-tint)"
        stroke="var(--person)"
        stroke-width="1.75"
        stroke-linejoin="round"
      />
    </g>
    <Shadow x={94} width={30} />
    <Shadow x={256} width={30} />
    <Cup colour={cast.mine} x={94} handle={-1} />
    <Cup colour={first(cast)} x={256} handle={1} />
    <g data-person="slate" stroke="var(--ink)" stroke-width="1.6" stroke-linejoin="round">
      <path d={`M148 ${groundY - 6}h54a3 3 0 0 1 3 3v3h-60v-3a3 3 0 0 1 3-3z`} fill="var(--person-tint)" />
      <path d={`M152 ${groundY - 8.5}h9`} stroke-linecap="round" />
    </g>
  </Stage>
)

const Cup = ({ colour, x, handle }: { readonly colour: PersonColour; readonly x: number; readonly handle: 1 | -1 }) => (
  <g
    transform={`translate(${x} ${groundY}) scale(${handle} 1)`}
    data-person={colour}
    stroke="var(--person)"
    stroke-linejoin="round"
  >
    <path d="M21-27c13-3 17 15-2 17" fill="none" stroke-width="1.75" stroke-linecap="round" />
    <path d="M-23-36h46l-3 27c-.7 6-4 9-10 9h-20c-6 0-9.3-3-10-9z" fill="var(--person-tint)" stroke-width="1.75" />
    <path
      d="M-8-45c-5-5 4-8 0-14M7-45c-5-5 4-8 0-14"
      fill="none"
      stroke-width="1.75"
      stroke-linecap="round"
      opacity=".6"
    />
  </g>
)

/** A board on its stand, with what each has pinned there. */
export const Board = (cast: Cast) => {
  const [second = "pine", third = second] = cast.others
  return (
    <Stage sunX={175}>
      <Shadow x={175} width={86} />
      <g data-person="amber" stroke="var(--ink)" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round">
        <path d={`M126 92l-12 ${groundY - 92}M224 92l12 ${groundY - 92}`} fill="none" />
        <rect x="88" y="10" width="174" height="84" rx="7" fill="var(--canvas)" />
      </g>
      <Card colour={cast.mine} x={122} y={48} turn={-4} lines="M-15-12h28M-15-3h30M-15 6h16" />
      <Card colour={second} x={177} y={54} turn={3} lines="M-15-12h30M-15-3h20" />
      <Card colour={third} x={230} y={47} turn={-2} lines="M-15-12h22M-15-3h29M-15 6h24" />
      <g transform="translate(177 66)">
        <Seal radius={9.5} />
      </g>
    </Stage>
  )
}

interface CardProps {
  readonly colour: PersonColour
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly lines: string
}

const Card = ({ colour, x, y, turn, lines }: CardProps) => (
  <g
    transform={`translate(${x} ${y}) rotate(${turn})`}
    data-person={colour}
    stroke="var(--person)"
    stroke-linecap="round"
  >
    <rect x="-22" y="-26" width="44" height="50" rx="3.5" fill="var(--sheet)" stroke-width="1.75" />
    <Lines d={lines} />
    <circle cy="-26" r="3.5" fill="var(--person)" stroke="none" />
  </g>
)

/** One page that two have signed. */
export const Agreement = (cast: Cast) => (
  <Stage sunX={175}>
    <Shadow x={175} width={46} />
    <PagePiece colour={cast.mine} x={173} y={58.5} turn={-2}>
      <Lines d="M-31-24h40M-31-11h60M-31 2h50" />
      <path d="M-31 29h24M5 29h24" stroke-width="1.25" opacity=".6" />
      <path d="M-29 25c4-9 7-9 6-3s4 5 6-1 5-3 6 2" fill="none" stroke-width="2" />
    </PagePiece>
    <g
      data-person={first(cast)}
      stroke="var(--person)"
      stroke-linecap="round"
      transform="rotate(-2 173 58.5) translate(173 58.5)"
    >
      <path d="M7 25c2-7 6-10 7-5s-2 7 2 5 5-6 8-6 2 4 4 5" fill="none" stroke-width="2" />
    </g>
    <g data-person={first(cast)} transform="translate(203 60)" stroke-linejoin="round" stroke-linecap="round">
      <Pen />
    </g>
    <g transform="translate(106 88)">
      <Seal radius={18} />
    </g>
    <Shadow x={106} width={16} />
  </Stage>
)
