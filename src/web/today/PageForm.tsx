import { useState } from "preact/hooks"
import type { LocalDate } from "#base/time"
import type { Answer } from "#core/checkin/answer"
import { roomLeft } from "#core/checkin/checkIn"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { namesOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { later } from "../store/later"
import { vocabulary } from "../store/vocabulary"
import { Ask, AskGroup, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/words"
import styles from "./PageForm.module.css"

interface PageFormProps {
  readonly circle: OpenCircle
  readonly date: LocalDate
  /** What the page holds when it is opened: the draft, or the page that is being changed. */
  readonly start: Answer
  /** The page as it is sealed, while it is being changed. */
  readonly sealed: Answer | undefined
  /** Set where the page is sealed or passed already: leads back to that. */
  readonly onLeave: (() => void) | undefined
}

const picker = later(async () => (await import("../ui/FeelingPicker")).FeelingPicker)

/** From here on the form says how much still fits. */
const nearlyFull = 400

/** One's page of a day. Every keystroke is kept on this device; nothing leaves it before the seal. */
export function PageForm({ circle, date, start, sealed, onLeave }: PageFormProps) {
  const { circleActs, sending, today } = useModel()
  const [answer, setAnswer] = useState(start)
  const known = vocabulary()
  const FeelingPicker = picker()
  const [throwing, setThrowing] = useState(false)
  const seal = useAct()
  const all = words.value.checkIn
  const text = date === today.value ? all : { ...all, ...all.thatDay }
  const names = namesOf(othersIn(circle), words.value)
  const room = roomLeft(answer)

  const write = (change: Partial<Answer>) => {
    const next = { ...answer, ...change }
    setAnswer(next)
    seal.forget()
    circleActs.keepDraft(date, next)
  }
  const onSeal = () =>
    seal.run(
      () => circleActs.seal(date, answer),
      () => {
        announce(sending.value.online ? text.sealed : text.sealedHere)
        onLeave?.()
      },
    )
  const onCancel = () => (sealed && !sameAnswer(sealed, answer) ? setThrowing(true) : onLeave?.())
  const onPass = () =>
    seal.run(
      () => circleActs.pass(date),
      () => announce(text.passed),
    )

  return (
    <form
      class={styles.form}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onSeal()
      }}
    >
      <Paper>
        <Ask
          question={text.best}
          placeholder={text.bestPlaceholder}
          value={answer.best}
          onText={(best) => write({ best })}
        />
        <Ask
          question={text.challenge}
          placeholder={text.challengePlaceholder}
          value={answer.challenge}
          onText={(challenge) => write({ challenge })}
        />
        <AskGroup question={text.feeling}>
          <div class={styles.picker}>
            {known && FeelingPicker && (
              <FeelingPicker
                vocabulary={known}
                chosen={answer.feelings}
                onChange={(feelings) => write({ feelings: [...feelings] })}
              />
            )}
          </div>
        </AskGroup>
        <RadioGroup
          legend={text.wish}
          options={wishOptions(text.wishes)}
          value={answer.wish}
          onChange={(wish) => write({ wish })}
        />
        {room < nearlyFull && <p class={styles.room}>{room < 0 ? text.full : text.room(room)}</p>}
      </Paper>
      <Refused name={seal.refused} />
      <div class={styles.acts}>
        <Button type="submit" icon="rings" busy={seal.busy}>
          {sealed ? text.sealAgain : text.seal}
        </Button>
        {onLeave ? (
          <Button kind="second" onClick={onCancel}>
            {words.value.shell.cancel}
          </Button>
        ) : (
          <Button kind="second" busy={seal.busy} onClick={onPass}>
            {text.pass}
          </Button>
        )}
      </div>
      <div class={styles.notes}>
        <p>{names.length === 0 ? text.whoSeesAlone : text.whoSees(names)}</p>
        {names.length > 0 && <p>{text.sealNote(names.length + 1)}</p>}
        {names.length > 0 && !onLeave && <p>{text.passNote}</p>}
      </div>
      <Confirm
        open={throwing}
        onClose={() => setThrowing(false)}
        question={text.discardQuestion}
        note={text.discardNote}
        act={text.discard}
        onAct={() => {
          circleActs.discardDraft(date)
          onLeave?.()
        }}
      />
    </form>
  )
}

const sameAnswer = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b)

const wishOptions = (names: Readonly<Record<Answer["wish"], string>>) =>
  (Object.keys(names) as Answer["wish"][]).map((value) => ({ value, label: names[value] }))
