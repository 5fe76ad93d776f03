import { useState } from "preact/hooks"
import { longestVision } from "#core/events"
import type { VisionItemView } from "#core/vision/vision"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Ask } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Chip } from "../ui/Chip"
import { IconButton } from "../ui/IconButton"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"
import styles from "./BoardItems.module.css"
import { NotDone } from "./NotDone"

/** Room for one more hope. */
export function AddToBoard() {
  const { results } = useModel()
  const [hope, setHope] = useState("")
  const adding = useAct<string>()
  const text = words.value.results.vision
  const add = () =>
    adding.run(
      () => results.addToVision(hope),
      () => {
        setHope("")
        announce(text.added)
      },
    )
  return (
    <form
      class={styles.add}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Ask
        question={text.add}
        hint={text.addHint}
        placeholder={text.addPlaceholder}
        value={hope}
        onText={setHope}
        maxLength={longestVision}
      />
      <NotDone name={adding.refused} />
      <Button type="submit" kind="second" icon="plus" busy={adding.busy}>
        {text.put}
      </Button>
    </form>
  )
}

/** The board in its order. Whoever keeps an item is named; nobody is named as not keeping it. */
export function BoardItems({ circle }: { readonly circle: OpenCircle }) {
  const items = useModel().results.vision.value
  const acting = useAct<string>()
  const text = words.value.results.vision
  if (items.length === 0) return null
  return (
    <section aria-label={text.list}>
      <ol class={styles.items}>
        {items.map((item, place) => (
          <Item
            key={item.item}
            circle={circle}
            item={item}
            place={place}
            isLast={place === items.length - 1}
            acting={acting}
          />
        ))}
      </ol>
      <NotDone name={acting.refused} />
    </section>
  )
}

interface ItemProps {
  readonly circle: OpenCircle
  readonly item: VisionItemView
  readonly place: number
  readonly isLast: boolean
  readonly acting: ReturnType<typeof useAct<string>>
}

function Item({ circle, item, place, isLast, acting }: ItemProps) {
  const { results } = useModel()
  const text = words.value.results.vision
  const written = item.text
  if (written === undefined) return <li class={styles.item}>{text.gone}</li>
  const keep = () => void acting.run(() => results.keepVision(item.item, !item.isKeptByMe))
  const move = (to: number) => void acting.run(() => results.moveVision(item.item, to))
  const takeBack = () =>
    void acting.run(
      () => results.withdrawVision(item.item),
      () => announce(text.takenBack),
    )
  return (
    <li class={styles.item} data-person={circle.members.get(item.by)?.colour}>
      <p class="said">{written}</p>
      <p class={styles.who}>{keptSentence(circle, item)}</p>
      {!circle.isOver && (
        <div class={styles.acts}>
          <Chip pressed={item.isKeptByMe} onPress={keep}>
            {text.want}
          </Chip>
          <span class={styles.moves}>
            {place > 0 && (
              <span class={styles.up}>
                <IconButton icon="chevron" label={text.up(written)} onClick={() => move(place - 1)} />
              </span>
            )}
            {!isLast && (
              <span class={styles.down}>
                <IconButton icon="chevron" label={text.down(written)} onClick={() => move(place + 1)} />
              </span>
            )}
            {item.canWithdraw && <IconButton icon="cross" label={text.takeBack(written)} onClick={takeBack} />}
          </span>
        </div>
      )}
    </li>
  )
}

function keptSentence(circle: OpenCircle, { by, isMine, keptBy, isKeptByMe, isShared }: VisionItemView): string {
  const text = words.value.results.vision
  if (isShared) return text.isShared(othersIn(circle).length + 1)
  const others = keptBy.filter((member) => member !== circle.me).map((member) => nameOf(circle, member, words.value))
  if (isKeptByMe) return others.length === 0 ? text.youWant : text.youAnd(others)
  if (others.length > 0) return text.wantedBy(others)
  return text.by(isMine ? text.you : nameOf(circle, by, words.value))
}
