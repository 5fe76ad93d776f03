import { useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import { feelingFor } from "#content/starters/feelingFor"
import { startersFor } from "#content/starters/startersFor"
import type { PageView, ResponseView } from "#core/checkin/viewRound"
import type { Answer } from "#core/checkin/answer"
import type { Move, Part } from "#core/events"
import { movesFor } from "#core/response/respond"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { namesOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Paper } from "../ui/Ask"
import { Chip, Chips } from "../ui/Chip"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { TextArea } from "../ui/TextArea"
import { words } from "../words/words"
import styles from "./Composer.module.css"
import { begin, gap } from "./starterText"

interface ComposerProps {
  readonly circle: OpenCircle
  readonly page: Extract<PageView, { state: "answered" }>
  /** One's own response that did not quite land: this is the one more try. */
  readonly retried: ResponseView | undefined
  readonly onSent: () => void
}

/** Beginnings shown at once: enough to choose from, few enough to read. */
const mostStarters = 4

/** Writes one response: to which part, what it sets out to do, and then the words. */
export function Composer({ circle, page, retried, onSent }: ComposerProps) {
  const { circleActs, sending } = useModel()
  const ref = { date: page.date, author: page.author }
  const [part, setPart] = useState<Part>(retried?.part ?? firstPart(page.answer))
  const [chosenMove, setMove] = useState<Move>()
  const [draft, setDraft] = useState(() => circleActs.responseDraft(ref))
  const [begun, setBegun] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const act = useAct()
  const id = useId()
  const text = words.value.response

  const parts = partsOf(page.answer)
  const moves = movesFor(page.answer, part)
  const move = moves.find((one) => one === chosenMove) ?? moves[0] ?? "stay"
  const feelingWord = feelingFor(part, page.answer.feelings)
  const starters = startersFor({ move, kind: circle.kind, part, feelingWord }).slice(0, mostStarters)

  const write = (next: string) => {
    setDraft(next)
    circleActs.keepResponseDraft(ref, next)
  }
  const onStarter = (starter: string) => {
    const next = begin(draft, starter, starters)
    write(next)
    setBegun(next)
  }
  // In the same moment as the text is there, so that the very next key fills the gap.
  useLayoutEffect(() => {
    const area = form.current?.querySelector("textarea")
    if (begun === undefined || !area) return
    const at = begun.indexOf(gap)
    area.focus()
    area.setSelectionRange(at < 0 ? begun.length : at, at < 0 ? begun.length : at + 1)
    setBegun(undefined)
  }, [begun])
  const onSend = () =>
    act.run(
      () =>
        circleActs.respond({ page: ref, part, move, text: draft.trim(), ...(retried && { retryOf: retried.item }) }),
      () => {
        announce(sending.value.online ? text.sent : text.sentHere)
        onSent()
      },
    )

  return (
    <form
      ref={form}
      class={styles.composer}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {!retried && parts.length > 1 && (
        <RadioGroup
          legend={text.part}
          options={parts.map((value) => ({ value, label: text.parts[value] }))}
          value={part}
          onChange={setPart}
        />
      )}
      <RadioGroup
        legend={text.move}
        layout="rows"
        options={moves.map((value) => ({ value, ...text.moves[value] }))}
        value={move}
        onChange={setMove}
      />
      <Paper>
        {starters.length > 0 && (
          <div>
            <p class={styles.small}>{text.starters}</p>
            <Chips label={text.starters}>
              {starters.map((starter) => (
                <Chip key={starter} pressed={draft.startsWith(starter)} onPress={() => onStarter(starter)}>
                  {starter}
                </Chip>
              ))}
            </Chips>
          </div>
        )}
        <div>
          <label for={id} class={styles.label}>
            {text.text}
          </label>
          <TextArea
            id={id}
            value={draft}
            onText={write}
            placeholder={text.placeholders[move]}
            maxLength={2000}
            aria-describedby={`${id}-gap ${id}-sees`}
          />
          {draft.includes(gap) && (
            <p id={`${id}-gap`} class={styles.small}>
              {text.gap}
            </p>
          )}
        </div>
      </Paper>
      <Refused name={act.refused} />
      <Button type="submit" busy={act.busy}>
        {text.send}
      </Button>
      <p id={`${id}-sees`} class={styles.note}>
        {text.whoSees(namesOf(othersIn(circle), words.value))} {text.cannotRecall}
      </p>
    </form>
  )
}

const partsOf = ({ best, challenge }: Answer): readonly Part[] => [
  ...(best === "" ? [] : ["best" as const]),
  ...(challenge === "" ? [] : ["challenge" as const]),
  "whole",
]

/** What was hard comes first: left without an answer, it weighs most. */
const firstPart = ({ best, challenge }: Answer): Part =>
  challenge === "" ? (best === "" ? "whole" : "best") : "challenge"
