import "../store/feelingsPart"
import { useEffect, useState } from "preact/hooks"
import { longestNamingNote, mostNamed } from "#core/events"
import type { Feeling } from "#core/checkin/answer"
import { NotDone } from "../results/NotDone"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { vocabulary } from "../store/vocabulary"
import { Ask, AskGroup, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { FeelingPicker } from "../ui/FeelingPicker"
import type { FeelingWord } from "../ui/feelingWord"
import { announce } from "../ui/LiveRegion"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"
import { FeelingLog } from "./FeelingLog"
import { FeelingPatterns } from "./FeelingPatterns"
import styles from "./Feelings.module.css"

/** Naming what one feels for oneself, and what was named before. */
export default function Feelings() {
  const { feelings } = useModel()
  const [fetching, setFetching] = useState(true)
  const known = vocabulary()
  const toMe = useBack(routes.me)
  const text = words.value.feelingLog
  useEffect(() => {
    void feelings.loadAll().finally(() => setFetching(false))
  }, [feelings])
  return (
    <PageShell tab="me" title={text.title} lead={text.lead} onBack={toMe}>
      {known && (
        <div class={styles.parts}>
          <NameNow vocabulary={known} />
          <FeelingPatterns patterns={feelings.patterns.value} />
          <FeelingLog log={feelings.log.value} vocabulary={known} />
          {fetching && (
            <p class="quiet" role="status">
              {text.loading}
            </p>
          )}
        </div>
      )}
    </PageShell>
  )
}

function NameNow({ vocabulary: known }: { readonly vocabulary: readonly FeelingWord[] }) {
  const { feelings } = useModel()
  const [chosen, setChosen] = useState<readonly Feeling[]>([])
  const [note, setNote] = useState("")
  const keeping = useAct()
  const text = words.value.feelingLog
  const onKeep = () =>
    keeping.run(
      () => feelings.name(chosen, note),
      () => {
        setChosen([])
        setNote("")
        announce(text.kept)
      },
    )
  return (
    <form
      class={styles.now}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length === 0) announce(text.none)
        else void onKeep()
      }}
    >
      <Paper>
        <AskGroup question={text.now}>
          <FeelingPicker vocabulary={known} chosen={chosen} onChange={setChosen} most={mostNamed} />
        </AskGroup>
        {chosen.length > 0 && (
          <Ask
            question={text.note}
            placeholder={text.notePlaceholder}
            rows={2}
            maxLength={longestNamingNote}
            value={note}
            onText={setNote}
          />
        )}
      </Paper>
      <NotDone name={keeping.refused} />
      {chosen.length > 0 && (
        <Button type="submit" icon="leaf" busy={keeping.busy}>
          {text.keep}
        </Button>
      )}
    </form>
  )
}
