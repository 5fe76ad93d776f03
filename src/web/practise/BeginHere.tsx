import { useLocation } from "preact-iso"
import { useRef, useState } from "preact/hooks"
import type { Exercise } from "#content/exerciseSchema"
import { NotDone } from "../results/NotDone"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { meIn, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Field } from "../ui/Field"
import { IconButton } from "../ui/IconButton"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { StepForm } from "../ui/StepForm"
import { words } from "../words/allWords"
import styles from "./BeginHere.module.css"

interface BeginHereProps {
  readonly exercise: Exercise
  readonly onBack: () => void
}

/** Who sits around this device. The names tell people apart, and go when it is over. */
export function BeginHere({ exercise, onBack }: BeginHereProps) {
  const { practise, circle } = useModel()
  const { min, max } = exercise.people
  const [people, setPeople] = useState(() => namesToBegin(circle.value, min))
  const beginning = useAct<string>()
  const { route } = useLocation()
  const fields = useRef<HTMLDivElement>(null)
  const text = words.value.practise
  const rename = (at: number, name: string) => setPeople(people.with(at, name))
  const add = () => {
    setPeople([...people, ""])
    requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>("div:last-of-type > div > input")?.focus())
  }
  const begin = () =>
    beginning.run(
      () => practise.beginHere(exercise.id, people.map((name) => name.trim()).filter(Boolean)),
      () => route(routes.session),
    )
  return (
    <PageShell tab="practise" step="here" title={text.here.title} lead={text.here.lead} onBack={onBack}>
      <StepForm onGo={begin} go={text.here.begin} busy={beginning.busy}>
        <Paper>
          <div ref={fields} class={styles.people}>
            {people.map((name, at) => (
              <div key={at} class={styles.person}>
                <Field
                  label={text.here.person(at + 1)}
                  value={name}
                  onText={(typed) => rename(at, typed)}
                  maxLength={40}
                />
                {people.length > min && (
                  <IconButton
                    icon="cross"
                    label={text.here.remove(name || text.here.person(at + 1))}
                    onClick={() => setPeople(people.toSpliced(at, 1))}
                  />
                )}
              </div>
            ))}
          </div>
          {people.length < max && (
            <Button kind="plain" icon="plus" onClick={add}>
              {text.here.add}
            </Button>
          )}
        </Paper>
        {areNamesMissing(beginning.refused) ? (
          <Notice urgent say={text.here.blank} />
        ) : (
          <NotDone name={beginning.refused} />
        )}
      </StepForm>
    </PageShell>
  )
}

/** Those of the circle where they are as many as it takes; otherwise room for the fewest. */
function namesToBegin(circle: ReturnType<typeof useModel>["circle"]["value"], fewest: number): readonly string[] {
  const here = circle ? [meIn(circle)?.name ?? "", ...othersIn(circle).map(({ name }) => name)] : []
  return Array.from({ length: fewest }, (_, at) =>
    here.length === fewest ? (here[at] ?? "") : at === 0 ? (here[0] ?? "") : "",
  )
}

const areNamesMissing = (refused: string | undefined): boolean => refused === "SeatTwice" || refused === "TooFew"
