import { words } from "./words/words"
import styles from "./SampleLine.module.css"

/** The other side of a made-up circle. */
export interface OtherSide {
  readonly name: string
  readonly address: string
}

/** Says on every screen of the sample that nothing of it is real, and leads to the other side. */
export const SampleLine = ({ name, address }: OtherSide) => (
  <aside class={styles.line} aria-label={words.value.shell.sample.label}>
    <span>{words.value.shell.sample.say}</span>
    <a href={address} target="_blank" rel="noopener">
      {words.value.shell.sample.other(name)}
    </a>
  </aside>
)
