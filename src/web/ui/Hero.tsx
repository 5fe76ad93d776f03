import type { ComponentChildren } from "preact"
import type { PersonColour } from "./Face"
import styles from "./Hero.module.css"
import { EnvelopePiece, groundY, Lines, PagePiece, Pen, Shadow, Stage } from "./heroParts"

/** Whose things a scene shows. Of many others the first three are drawn, one behind another. */
export interface Cast {
  readonly mine: PersonColour
  readonly others: readonly PersonColour[]
}

export interface Caption {
  /** "Your page", "Sam's page". */
  readonly whose: string
  /** "open", "sealed". */
  readonly state: string
}

interface HeroProps {
  readonly children: ComponentChildren
  /** What the scene shows, in words beneath it. */
  readonly captions?: { readonly label: string; readonly items: readonly Caption[] }
}

/** A drawing across the column, with its words beneath. */
export const Hero = ({ children, captions }: HeroProps) => (
  <figure class={styles.hero}>
    {children}
    {captions && (
      <ul class={styles.captions} aria-label={captions.label}>
        {captions.items.map(({ whose, state }) => (
          <li key={whose}>
            <b>{whose}</b>, {state}
          </li>
        ))}
      </ul>
    )}
  </figure>
)

/** Envelopes of up to three people, the first in front. */
const Envelopes = ({ of, x }: { readonly of: readonly PersonColour[]; readonly x: number }) => {
  const shown = of.slice(0, 3)
  return (
    <>
      {shown
        .map((colour, order) => (
          <EnvelopePiece key={colour} colour={colour} x={x + 11 * order} y={69 - 9 * order} turn={3 + 2.5 * order} />
        ))
        .reverse()}
    </>
  )
}

/** Open pages of up to three people, the first in front. */
const Pages = ({ of, x }: { readonly of: readonly PersonColour[]; readonly x: number }) => {
  const [first = "pine", ...behind] = of
  return (
    <>
      {behind.slice(0, 2).map((colour, order) => (
        <PagePiece key={colour} colour={colour} x={x + 20 + 12 * order} y={55 - 3 * order} turn={9 + 5 * order} />
      ))}
      <PagePiece colour={first} x={x} y={58.5} turn={4}>
        <Lines d="M-31-22h30M-31-7h54M-31 8h60M-31 23h34" />
      </PagePiece>
    </>
  )
}

/** A scene's cast, and whether the others' side shows pages in the place of envelopes. */
type Sides = Cast & { readonly theirsOpen?: boolean }

const Theirs = ({ others, theirsOpen = false }: Sides) => (
  <>
    <Shadow x={theirsOpen ? 250 : 262} width={theirsOpen ? 46 : 54} />
    {theirsOpen ? <Pages of={others} x={250} /> : <Envelopes of={others} x={262} />}
  </>
)

const begun = "M-31-22h38M-31-7h60M-31 8h22"
const written = "M-31-22h38M-31-7h60M-31 8h48M-31 23h26"

/** My page is being written; the others' are sealed, written or not. */
export const PageAndEnvelope = (sides: Sides) => (
  <Stage sunX={176}>
    <Shadow x={90} width={46} />
    <PagePiece colour={sides.mine} x={88} y={58.5} turn={-5}>
      <Lines d={begun} />
      <Pen />
    </PagePiece>
    <Theirs {...sides} />
  </Stage>
)

/** My page, before there is anybody to share it with. */
export const OnePage = ({ mine }: Pick<Cast, "mine">) => (
  <Stage sunX={202}>
    <Shadow x={177} width={46} />
    <PagePiece colour={mine} x={175} y={58.5} turn={-5}>
      <Lines d={begun} />
      <Pen />
    </PagePiece>
  </Stage>
)

/** My page can be read already; the others' are sealed. */
export const SharedPage = (cast: Cast) => (
  <Stage sunX={176}>
    <Shadow x={90} width={46} />
    <PagePiece colour={cast.mine} x={88} y={58.5} turn={-5}>
      <Lines d={written} />
    </PagePiece>
    <Theirs {...cast} />
  </Stage>
)

/** My page is sealed. */
export const TwoEnvelopes = (sides: Sides) => (
  <Stage sunX={175}>
    <Shadow x={92} width={54} />
    <EnvelopePiece colour={sides.mine} x={92} y={69} turn={-3} />
    <Theirs {...sides} />
  </Stage>
)

/** The pages are open. `opening`: they settle once as they come, then lie still. */
export const OpenPages = ({ mine, others, opening = false }: Cast & { readonly opening?: boolean }) => (
  <Stage sunX={175}>
    <Shadow x={104} width={46} />
    <Shadow x={248} width={46} />
    <g class={opening ? styles.settleLeft : undefined}>
      <PagePiece colour={mine} x={102} y={58.5} turn={-4}>
        <Lines d={written} />
      </PagePiece>
    </g>
    <g class={opening ? styles.settleRight : undefined}>
      <Pages of={others} x={248} />
    </g>
  </Stage>
)

/** A lamp by a river, and nothing that has to be done. */
export const QuietRiver = () => (
  <Stage sunX={238}>
    <g data-person="moss" fill="var(--person-tint)" stroke="var(--person)" stroke-width="1.5" stroke-linejoin="round">
      <path d={`M206 ${groundY}c24-26 46-34 70-29 24 5 40 18 56 29z`} />
      <path d={`M18 ${groundY}c18-30 44-44 74-40 34 4.5 52 25 78 40z`} />
    </g>
    <g data-person="pine" stroke="var(--person)" stroke-linecap="round" fill="none">
      <path
        d={`M196 ${groundY}c-12-7-26-10-20-16 5-5 22-6 30-11-18 3-44 5-48 12-3.5 6 4 10 2 15z`}
        fill="var(--person-tint)"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path d="M168 96.5c4 2 9 3.5 13 6" stroke-width="1.5" opacity=".7" />
    </g>
    <g data-person="amber" stroke="var(--ink)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
      <circle cx="92" cy="47" r="25" fill="var(--glow)" stroke="none" opacity=".75" />
      <path d={`M92 ${groundY}V62M85 ${groundY}h14`} fill="none" />
      <path d="M83 40h18l-3.5 22h-11z" fill="var(--sheet)" />
      <path d="M81 40c2.5-6 6-9 11-9s8.5 3 11 9z" fill="var(--person-tint)" />
      <path d="M92 56c-3-2.5-3.5-6 0-10 3.5 4 3 7.5 0 10z" fill="var(--person)" stroke="none" />
      <path d="M92 31v-4" fill="none" />
    </g>
  </Stage>
)
