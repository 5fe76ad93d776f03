import { useModel } from "../store/ModelContext"
import type { Running } from "../store/practise"
import { Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { words } from "../words/allWords"
import { hasAnsweredGate } from "./gateAnswer"
import styles from "./PrivateGate.module.css"
import { SessionFrame } from "./SessionFrame"

/** Three plain questions on one's own device, before anything is sent. Keeping quiet weighs the same as any answer. */
export function PrivateGate({ running }: { readonly running: Running }) {
  const { practise } = useModel()
  const text = words.value.practise.gate
  const answer = (isNone: boolean) => {
    hasAnsweredGate.value = true
    if (isNone) practise.beReady()
  }
  return (
    <SessionFrame title={text.title} lead={text.lead} step={`gate ${running.exercise.id}`}>
      <Paper>
        <ul class={styles.questions}>
          {text.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Paper>
      <div class={styles.answers}>
        <Button kind="second" onClick={() => answer(true)}>
          {text.none}
        </Button>
        <Button kind="second" onClick={() => answer(false)}>
          {text.yes}
        </Button>
        <Button kind="second" onClick={() => answer(false)}>
          {text.skip}
        </Button>
      </div>
      <p class={styles.note}>{text.note}</p>
      <Support />
    </SessionFrame>
  )
}

/** Where somebody who is afraid finds a few plain sentences. No address, so that nothing of it stays in a history. */
export function Support() {
  const { title, lines } = words.value.practise.support
  return (
    <details class={styles.support}>
      <summary>{title}</summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  )
}
