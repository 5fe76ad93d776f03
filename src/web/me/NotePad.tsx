import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Ask, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"
import styles from "./Me.module.css"

/** Room for a note. Every keystroke is kept on this device. */
export function NotePad({ start }: { readonly start: string }) {
  const { vaultActs } = useModel()
  const [text, setText] = useState(start)
  const keeping = useAct()
  const say = words.value.me
  const write = (next: string) => {
    setText(next)
    vaultActs.keepNoteDraft(next)
  }
  return (
    <form
      class={styles.pad}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === "") return event.currentTarget.querySelector("textarea")?.focus()
        void keeping.run(
          () => vaultActs.writeNote(text),
          () => {
            write("")
            announce(say.noteSaved)
          },
        )
      }}
    >
      <Paper>
        <Ask
          question={say.write}
          placeholder={say.notePlaceholder}
          rows={3}
          maxLength={longestNote}
          value={text}
          onText={write}
        />
      </Paper>
      <Refused name={keeping.refused} />
      <Button type="submit" icon="leaf" busy={keeping.busy}>
        {say.keep}
      </Button>
    </form>
  )
}

/** Characters of one note; see `NoteWritten` in core/events. */
export const longestNote = 12_000
