import { useState } from "preact/hooks"
import type { LogEntry } from "#core/literacy/feelingLog"
import { FinalAct } from "../notices/FinalAct"
import { useModel } from "../store/ModelContext"
import { Button } from "../ui/Button"
import { feelingSaid, type FeelingWord } from "../ui/feelingWord"
import { words } from "../words/allWords"
import styles from "./Feelings.module.css"

/** As many as one reads without looking for something. */
const few = 12

/** What was named, the newest first. */
export function FeelingLog({
  log,
  vocabulary,
}: {
  readonly log: readonly LogEntry[]
  readonly vocabulary: readonly FeelingWord[]
}) {
  const [shown, setShown] = useState(few)
  const text = words.value.feelingLog
  return (
    <section class={styles.part}>
      <h2>{text.log}</h2>
      {log.length === 0 && <p class="quiet">{text.logEmpty}</p>}
      <ul class={styles.log}>
        {log.slice(0, shown).map((entry) => (
          <Entry key={entry.alone?.item ?? entry.date} entry={entry} vocabulary={vocabulary} />
        ))}
      </ul>
      {shown < log.length && (
        <Button kind="second" fit onClick={() => setShown(shown + 3 * few)}>
          {text.more}
        </Button>
      )}
    </section>
  )
}

function Entry({ entry, vocabulary }: { readonly entry: LogEntry; readonly vocabulary: readonly FeelingWord[] }) {
  const { forget } = useModel().feelings
  const { date, feelings, alone } = entry
  const text = words.value
  const said = feelings.map((feeling) =>
    feeling.kind === "unknown"
      ? text.feelings.unknown
      : (feelingSaid(vocabulary, feeling, text.feelings.strong) ?? text.feelings.newer),
  )
  return (
    <li>
      <p class="quiet small">
        {text.format.day(date)} · {alone ? text.feelingLog.alone(alone.part) : text.feelingLog.onPage}
      </p>
      <p class={styles.said}>{said.join(" · ")}</p>
      {alone && alone.note !== "" && <p>{alone.note}</p>}
      {alone && (
        <FinalAct
          name={text.feelingLog.forget}
          label={text.feelingLog.forgetSaid(text.format.day(date))}
          question={text.feelingLog.forgetQuestion}
          note={text.feelingLog.forgetNote}
          done={text.feelingLog.forgotten}
          act={() => forget(alone.item)}
        />
      )}
    </li>
  )
}
