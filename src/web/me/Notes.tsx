import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { FinalAct } from "../notices/FinalAct"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { VaultView } from "../store/model"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { SearchField } from "../ui/SearchField"
import { TextArea } from "../ui/TextArea"
import { words } from "../words/allWords"
import styles from "./Me.module.css"
import { longestNote } from "./NotePad"

type Note = VaultView["notes"][number]

/** As many as are looked through without searching. */
const fewNotes = 5

/** One's notes, newest first: the newest few, then all on asking. */
export function Notes({ notes }: Pick<VaultView, "notes">) {
  const { vaultActs } = useModel()
  const [sought, setSought] = useState("")
  const [all, setAll] = useState(false)
  const text = words.value.me
  const found = new Set(sought.trim() === "" ? [] : vaultActs.searchNotes(sought))
  const matching = sought.trim() === "" ? notes : notes.filter(({ item }) => found.has(item))
  const shown = all || sought !== "" ? matching : matching.slice(0, fewNotes)
  return (
    <section class={styles.part}>
      <h2>{text.notes}</h2>
      {notes.length === 0 && <p class="quiet">{words.value.shell.meBefore}</p>}
      {notes.length > fewNotes && <SearchField label={text.search} value={sought} onText={setSought} />}
      {sought !== "" && (
        <p class="quiet" role="status">
          {text.found(matching.length)}
        </p>
      )}
      {shown.length > 0 && (
        <ul class={styles.notes}>
          {shown.map((note) => (
            <OneNote key={note.item} note={note} />
          ))}
        </ul>
      )}
      {shown.length < matching.length && (
        <Button kind="second" onClick={() => setAll(true)}>
          {text.all}
        </Button>
      )}
    </section>
  )
}

function OneNote({ note }: { readonly note: Note }) {
  const [changing, setChanging] = useState(false)
  const shown = useRef(changing)
  const row = useRef<HTMLLIElement>(null)
  // The button that was pressed is gone: to the words it opened, or back to it.
  useLayoutEffect(() => {
    if (shown.current !== changing) row.current?.querySelector<HTMLElement>("textarea, button")?.focus()
    shown.current = changing
  }, [changing])
  return (
    <li ref={row} class={styles.note}>
      <p class={styles.date}>{words.value.format.day(note.date)}</p>
      {changing ? (
        <Changing note={note} onLeave={() => setChanging(false)} />
      ) : (
        <Reading note={note} onChange={() => setChanging(true)} />
      )}
    </li>
  )
}

function Reading({ note, onChange }: { readonly note: Note; readonly onChange: () => void }) {
  const { vaultActs } = useModel()
  const text = words.value.me
  return (
    <>
      <p class="said">{note.text}</p>
      <div class={styles.acts}>
        <Button kind="plain" onClick={onChange}>
          {text.edit}
        </Button>
        <FinalAct
          name={text.remove}
          question={text.removeQuestion}
          note={text.removeNote}
          done={text.removed}
          act={() => vaultActs.deleteNote(note.item)}
        />
      </div>
    </>
  )
}

function Changing({ note, onLeave }: { readonly note: Note; readonly onLeave: () => void }) {
  const { vaultActs } = useModel()
  const [text, setText] = useState(note.text)
  const keeping = useAct()
  const say = words.value
  return (
    <form
      class={styles.pad}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === "") return
        void keeping.run(
          () => vaultActs.writeNote(text, note.item),
          () => {
            announce(say.me.noteSaved)
            onLeave()
          },
        )
      }}
    >
      <TextArea aria-label={say.me.edit} maxLength={longestNote} value={text} onText={setText} />
      <Refused name={keeping.refused} />
      <div class={styles.choice}>
        <Button type="submit" kind="second" fit busy={keeping.busy}>
          {say.shell.save}
        </Button>
        <Button kind="plain" onClick={onLeave}>
          {say.shell.cancel}
        </Button>
      </div>
    </form>
  )
}
