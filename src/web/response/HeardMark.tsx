import { useId } from "preact/hooks"
import type { PageView, ResponseView } from "#core/checkin/viewRound"
import { marks, type Mark } from "#core/events"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Chip, Chips } from "../ui/Chip"
import { Icon } from "../ui/Icon"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/words"
import styles from "./HeardMark.module.css"

interface HeardMarkProps {
  readonly circle: OpenCircle
  readonly page: PageView
  readonly response: ResponseView
}

/** The sharer's own mark on a response. It stays theirs until they choose, in a second step, to show it. */
export function HeardMark({ circle, page, response }: HeardMarkProps) {
  const { circleActs } = useModel()
  const act = useAct()
  const id = useId()
  const text = words.value.response
  const name = nameOf(circle, response.by, words.value)
  const { mark, canMark } = response
  if (!mark && !canMark) return null
  const keep = (chosen: Mark, show: boolean) =>
    act.run(
      () => circleActs.mark({ date: page.date, author: page.author }, response.item, chosen, show),
      () => announce(show ? text.shown(name) : text.keptPrivate),
    )
  return (
    <div class={styles.heard} role="group" aria-labelledby={id}>
      <p id={id} class={styles.question}>
        {text.heardQuestion}
      </p>
      <Chips>
        {marks.map((one) => (
          <Chip
            key={one}
            pressed={mark?.mark === one}
            resting={!canMark}
            onPress={() => canMark && mark?.mark !== one && keep(one, mark?.isShown ?? false)}
          >
            {text.marks[one]}
          </Chip>
        ))}
      </Chips>
      {mark && (
        <p class={styles.seen}>
          <Icon name={mark.isShown ? "eye" : "lock"} />
          {mark.isShown ? text.shown(name) : text.keptPrivate}
        </p>
      )}
      {mark && !mark.isShown && (
        <>
          {mark.mark === "not-quite" && <p class={styles.seen}>{text.notQuiteHint(name)}</p>}
          <Button kind="second" fit busy={act.busy} onClick={() => keep(mark.mark, true)}>
            {text.show(name)}
          </Button>
        </>
      )}
      <Refused name={act.refused} />
    </div>
  )
}
