import { classes } from "./classes"
import styles from "./Face.module.css"

export const personColours = ["amber", "pine", "moss", "slate", "heather", "brick"] as const
export type PersonColour = (typeof personColours)[number]

export const personOutlines = ["plain", "ring", "dashed", "dotted", "double", "thick"] as const
export type PersonOutline = (typeof personOutlines)[number]

/** How one member is drawn everywhere: never by colour alone. */
export interface Person {
  readonly name: string
  readonly colour: PersonColour
  readonly outline: PersonOutline
}

/** The looks of the member who came `order`-th, counting from 0. No two of twelve share colour and outline. */
export const personLook = (order: number): Pick<Person, "colour" | "outline"> => ({
  colour: personColours[order % 6] ?? "amber",
  outline: personOutlines[(order + 3 * Math.floor(order / 6)) % 6] ?? "plain",
})

/** The first letter as people see it: letters made of several code points stay whole. */
export const initialOf = (name: string): string => {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim())
  return first?.segment.toLocaleUpperCase() ?? "·"
}

interface FaceProps {
  readonly person: Person
  readonly size?: "small" | "large"
}

/** Decoration beside a name; the name itself is written or read out next to it. */
export const Face = ({ person, size = "small" }: FaceProps) => (
  <span
    class={classes(styles.face, styles[person.outline], size === "large" && styles.large)}
    data-person={person.colour}
    aria-hidden="true"
  >
    {initialOf(person.name)}
  </span>
)

/** Everybody in a circle, side by side; the most that fit, then how many more. */
export function Faces({ people }: { readonly people: readonly Person[] }) {
  const shown = people.length > 4 ? people.slice(0, 3) : people
  const more = people.length - shown.length
  return (
    <span class={styles.faces} aria-hidden="true">
      {shown.map((person, order) => (
        <Face key={order} person={person} />
      ))}
      {more > 0 && <span class={classes(styles.face, styles.more)}>+{more}</span>}
    </span>
  )
}
