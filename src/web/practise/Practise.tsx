import { useState } from "preact/hooks"
import type { Exercise } from "#content/exerciseSchema"
import { Courses } from "../lessons/Courses"
import { Notices } from "../notices/Notices"
import { CoolDown } from "../results/CoolDown"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { castOf, othersIn } from "../store/people"
import { Hero, type Cast } from "../ui/Hero"
import { Icon } from "../ui/Icon"
import { PageShell } from "../ui/PageShell"
import { ActRow, LinkRow, RowGroup } from "../ui/Rows"
import { Talking } from "../ui/talkScenes"
import { words } from "../words/allWords"
import { chosenExercise } from "./chosenExercise"
import { offersFor, sayTo } from "./offers"
import { OpenNow } from "./OpenNow"
import styles from "./Practise.module.css"

/** Who the drawings show where there is nobody yet. */
export const anybody: Cast = { mine: "amber", others: ["pine"] }

/** What one could do with each other, by what one comes for. Only what is offered here. */
export function Practise() {
  const circle = useModel().circle.value
  const [isPausing, setPausing] = useState(false)
  const text = words.value.practise
  const hasOthers = circle !== undefined && !circle.isOver && othersIn(circle).length > 0
  return (
    <PageShell tab="practise" title={text.title} lead={text.lead}>
      <Notices />
      <Hero>
        <Talking {...(circle ? castOf(circle) : anybody)} />
      </Hero>
      <OpenNow />
      {offersFor(circle).map(({ need, exercises }) => (
        <section key={need} class={styles.need} aria-labelledby={need}>
          <h2 id={need} class={styles.title}>
            {text.needs[need]}
          </h2>
          <RowGroup>
            {exercises.map((exercise) => (
              <ExerciseRow key={exercise.id} exercise={exercise} />
            ))}
            {need === "happened" && hasOthers && (
              <ActRow
                picture={<Icon name="leaf" class={styles.leaf} />}
                {...text.pauseRow}
                onPress={() => setPausing(true)}
              />
            )}
          </RowGroup>
        </section>
      ))}
      <Courses />
      <CoolDown open={isPausing} onClose={() => setPausing(false)} />
    </PageShell>
  )
}

function ExerciseRow({ exercise }: { readonly exercise: Exercise }) {
  const circle = useModel().circle.value
  return (
    <LinkRow
      href={routes.exercise}
      onClick={() => (chosenExercise.value = exercise.id)}
      picture={
        <span class={styles.minutes}>
          <span class="sr">{words.value.exercise.length(exercise.minutes)}: </span>
          <span aria-hidden="true">{exercise.minutes}</span>
          <span aria-hidden="true">{words.value.practise.minutes}</span>
        </span>
      }
      title={sayTo(circle, exercise.title)}
      hint={whatForWhom(exercise, circle)}
    />
  )
}

/** What it is for; and for how many, where that is not all of the circle. */
function whatForWhom({ whatFor, people }: Exercise, circle: OpenCircle | undefined): string {
  const said = sayTo(circle, whatFor)
  const isForSome = circle !== undefined && othersIn(circle).length + 1 > people.max
  return isForSome ? `${said} ${words.value.practise.people(people.min, people.max)}` : said
}

/** How long it takes, and who it is for. */
export function sizeOf({ minutes, people: { min, max } }: Exercise, isCouple: boolean): string {
  const text = words.value.practise
  return text.size(minutes, isCouple ? text.forTwo : text.forPeople(min, max))
}
