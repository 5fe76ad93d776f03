import { useState } from "preact/hooks"
import type { LogEntry } from "#core/literacy/feelingLog"
import { NotDone } from "../results/NotDone"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { feelingSaid, type FeelingWord } from "../ui/feelingWord"
import { announce } from "../ui/LiveRegion"
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
      {alone && <Forget item={alone.item} date={text.format.day(date)} />}
    </li>
  )
}

function Forget({ item, date }: { readonly item: NonNullable<LogEntry["alone"]>["item"]; readonly date: string }) {
  const { feelings } = useModel()
  const [asking, setAsking] = useState(false)
  const forgetting = useAct()
  const text = words.value.feelingLog
  return (
    <>
      <Button kind="plain" aria-label={text.forgetSaid(date)} onClick={() => setAsking(true)}>
        {text.forget}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        question={text.forgetQuestion}
        note={text.forgetNote}
        act={text.forget}
        final
        busy={forgetting.busy}
        onAct={() =>
          void forgetting.run(
            () => feelings.forget(item),
            () => {
              setAsking(false)
              announce(text.forgotten)
            },
          )
        }
      >
        <NotDone name={forgetting.refused} />
      </Confirm>
    </>
  )
}
