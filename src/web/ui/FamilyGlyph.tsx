import type { Quadrant } from "./feelingWord"
import styles from "./FamilyGlyph.module.css"

/** Shapes of the families: rays for high and pleasant, rounds for low and pleasant, jags for high and unpleasant, weights for low and unpleasant. */
const shapes: Readonly<Record<Quadrant, readonly string[]>> = {
  "high-pleasant": [
    "M10 1.5 12.2 6.8 17.8 5 15.5 10l2.3 5-5.6-1.8L10 18.5l-2.2-5.3L2.2 15l2.3-5-2.3-5 5.6 1.8z",
    "M10 2c2.5 0 2.5 3 4 4s4 .5 4.3 2.8c.3 2-2.3 2.6-2.3 4.5s1.3 3.7-.7 4.5c-2.1.9-3-1.6-5.3-1.6s-3.2 2.5-5.3 1.6c-2-.8-.7-2.6-.7-4.5S1.4 10.8 1.7 8.8C2 6.5 4.5 7 6 6s1.5-4 4-4z",
    "M10 1.5 18 16.5H2z",
    "M10 2.5 17 10l-7 7.5L3 10z",
  ],
  "low-pleasant": [
    "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
    "M2 12.5C2 8 5.5 5 10 5s8 3 8 7.5c0 1.7-1.3 2.5-3 2.5H5c-1.7 0-3-.8-3-2.5z",
    "M3.5 16.5C1.5 9 6 3 16.5 3.5 17 14 11 18.5 3.5 16.5z",
    "M10 3c4.5 0 8 2.5 8 7s-3.5 7-8 7-8-2.5-8-7 3.5-7 8-7z",
  ],
  "high-unpleasant": [
    "M11.5 1.5 4 11.5h5L7.5 18.5 16 8h-5z",
    "M1.5 14 5.5 5l3 5.5L11.5 3l3 7 4-4.5V16h-17z",
    "m10 1.5 2 5 4.5-3-1.5 5 4 1.5-4 1.5 1.5 5-4.5-3-2 5-2-5-4.5 3L5 11.5 1 10l4-1.5-1.5-5L8 6.5z",
    "M3 3h5l2 4 2-4h5l-3 7 3 7h-5l-2-4-2 4H3l3-7z",
  ],
  "low-unpleasant": [
    "M10 1.5c3.5 4.5 6 7.5 6 11a6 6 0 0 1-12 0c0-3.5 2.5-6.5 6-11z",
    "M2 7h16c0 6-3.5 9.5-8 9.5S2 13 2 7z",
    "M4 3h12v9c0 3.5-2.5 5.5-6 5.5S4 15.5 4 12z",
    "M2.5 12.5c3-1.5 4.5-1.5 7.5 0s4.5 1.5 7.5 0V17h-15zM2.5 6c3-1.5 4.5-1.5 7.5 0s4.5 1.5 7.5 0v3.5c-3 1.5-4.5 1.5-7.5 0s-4.5-1.5-7.5 0z",
  ],
}

interface FamilyGlyphProps {
  readonly quadrant: Quadrant
  /** Which family of its quadrant, from 0. */
  readonly order: number
}

/** The shape of a family of feelings in a square of 20, the middle at 10 and 10. */
export const familyPath = (quadrant: Quadrant, order: number): string => shapes[quadrant][order % 4] ?? ""

/** The shape of a family of feelings, beside its name. */
export const FamilyGlyph = ({ quadrant, order }: FamilyGlyphProps) => (
  <svg class={styles[quadrant]} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path class={order >= 4 ? styles.hollow : styles.full} d={familyPath(quadrant, order)} />
  </svg>
)
