import { useEffect, useRef, useState } from "preact/hooks"
import { paths, type PathName, type PathQuestion } from "#content/feelings/paths"
import { Button } from "../ui/Button"
import { Chip, Chips } from "../ui/Chip"
import type { FeelingWord } from "../ui/feelingWord"
import { words } from "../words/allWords"
import styles from "./FeelingFinder.module.css"

interface FindByPathProps {
  readonly vocabulary: readonly FeelingWord[]
  readonly isChosen: (id: string) => boolean
  readonly onToggle: (id: string) => void
}

type Place =
  | { readonly at: "start" }
  | { readonly at: "question"; readonly question: PathQuestion }
  | { readonly at: "words"; readonly ids: readonly string[] }

/** For whoever does not know yet: by body, by energy, by what happened, or by the closest of three. */
export function FindByPath({ vocabulary, isChosen, onToggle }: FindByPathProps) {
  const [way, setWay] = useState<readonly Place[]>([{ at: "start" }])
  const heading = useRef<HTMLHeadingElement>(null)
  const place = way.at(-1) ?? { at: "start" }
  const text = words.value.feelingMap
  // Each question is a page of its own: whoever cannot see it change is taken to its beginning.
  useEffect(() => {
    if (way.length > 1) heading.current?.focus()
  }, [way])
  const go = (next: Place) => setWay([...way, next])
  const answers =
    place.at === "start"
      ? pathNames.map((name) => ({ says: text.paths[name], next: { at: "question", question: paths[name] } as Place }))
      : place.at === "question"
        ? place.question.answers.map((answer) => ({
            says: answer.says,
            next:
              "next" in answer
                ? ({ at: "question", question: answer.next } as Place)
                : ({ at: "words", ids: answer.feelings } as Place),
          }))
        : []
  return (
    <div class={styles.path}>
      <h3 ref={heading} tabIndex={-1} class={styles.question}>
        {place.at === "start" ? text.pathsLead : place.at === "question" ? place.question.asks : text.pathWords}
      </h3>
      {place.at === "words" ? (
        <Found vocabulary={vocabulary} ids={place.ids} isChosen={isChosen} onToggle={onToggle} />
      ) : (
        <ul class={styles.answers}>
          {answers.map(({ says, next }) => (
            <li key={says}>
              <Button kind="second" onClick={() => go(next)}>
                {says}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {way.length > 1 && (
        <div class={styles.acts}>
          <Button kind="plain" icon="back" onClick={() => setWay(way.slice(0, -1))}>
            {text.pathBack}
          </Button>
          {way.length > 2 && (
            <Button kind="plain" onClick={() => setWay([{ at: "start" }])}>
              {text.pathAgain}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const pathNames: readonly PathName[] = ["body", "energy", "situation", "closest"]

interface FoundProps extends FindByPathProps {
  readonly ids: readonly string[]
}

function Found({ vocabulary, ids, isChosen, onToggle }: FoundProps) {
  const found = ids.flatMap((id) => vocabulary.find((word) => word.id === id) ?? [])
  return (
    <ul class={styles.found}>
      {found.map(({ id, word, meaning }) => (
        <li key={id}>
          <Chips>
            <Chip pressed={isChosen(id)} onPress={() => onToggle(id)}>
              {word}
            </Chip>
          </Chips>
          <p class="quiet small">{meaning}</p>
        </li>
      ))}
    </ul>
  )
}
