import { useState } from "preact/hooks"
import type { MapPlace } from "#core/circleState"
import { NotDone } from "../results/NotDone"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import type { FeelingWord } from "../ui/feelingWord"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"
import { Plane, Sliders } from "./FeelingMap"
import { usualPlace } from "./mapLayout"
import styles from "./FeelingMap.module.css"

interface PlaceWordProps {
  readonly word: FeelingWord
  readonly own: MapPlace | undefined
  readonly onDone: () => void
}

/** Moves one word to where it sits for this person. Words lie at whole steps, so that the map stays a coarse one. */
export function PlaceWord({ word, own, onDone }: PlaceWordProps) {
  const { feelings } = useModel()
  const here = own ?? usualPlace(word)
  const [spot, setSpot] = useState({ x: here.pleasantness, y: here.energy })
  const placing = useAct()
  const text = words.value.feelingMap
  const put = (place: MapPlace | undefined) =>
    placing.run(
      () => feelings.place(word.id, place),
      () => {
        announce(place ? text.placed(word.word) : text.putBack(word.word))
        onDone()
      },
    )
  return (
    <div class={styles.placing}>
      <p>{text.placeLead(word.word)}</p>
      <Plane
        vocabulary={[word]}
        dots={[{ word, x: spot.x, y: spot.y }]}
        spot={spot}
        onSpot={setSpot}
        isChosen={() => true}
      />
      <Sliders spot={spot} onSpot={setSpot} />
      <NotDone name={placing.refused} />
      <div class={styles.acts}>
        <Button fit busy={placing.busy} onClick={() => void put({ pleasantness: spot.x, energy: spot.y })}>
          {text.putHere}
        </Button>
        {own && (
          <Button kind="second" fit busy={placing.busy} onClick={() => void put(undefined)}>
            {text.usual}
          </Button>
        )}
        <Button kind="plain" onClick={onDone}>
          {words.value.shell.cancel}
        </Button>
      </div>
    </div>
  )
}
