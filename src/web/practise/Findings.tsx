import type { Exercise } from "#content/exerciseSchema"
import { words } from "../words/allWords"
import styles from "./Findings.module.css"

interface FindingsProps {
  readonly of: Exercise["evidence"]
  /** What is only thought to be so. */
  readonly untested?: string | undefined
}

/** What is known of how well something works: each finding with its grade and its source. */
export function Findings({ of: evidence, untested }: FindingsProps) {
  const { grades, source: sourceSaid } = words.value.exercise
  return (
    <>
      {evidence.map(({ row, grade, sentence, source }) => (
        <div key={row} class={styles.finding}>
          <p>
            <b>{grades[grade]}.</b> {sentence}
          </p>
          <p class="quiet small">{sourceSaid(source)}</p>
        </div>
      ))}
      {untested && (
        <p class={styles.finding}>
          <span>
            <b>{grades.W}.</b> {untested}
          </span>
        </p>
      )}
    </>
  )
}
