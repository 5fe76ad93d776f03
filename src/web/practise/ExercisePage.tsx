import type { ComponentChildren } from "preact"
import type { Exercise, ExerciseStep } from "#content/exerciseSchema"
import { Notices } from "../notices/Notices"
import { NotDone } from "../results/NotDone"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { castOf, othersIn } from "../store/people"
import { Paper } from "../ui/Ask"
import { Button, ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { Hero, QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { Board, DarkMinutes, Listening, Talking } from "../ui/talkScenes"
import { useBack } from "../ui/useBack"
import { useSteps } from "../ui/useSteps"
import { words } from "../words/allWords"
import { BeginHere } from "./BeginHere"
import { ChoosePeople, useOpening } from "./ChoosePeople"
import { chosenExercise } from "./chosenExercise"
import { Findings } from "./Findings"
import { exerciseNamed, sayTo, waysHere } from "./offers"
import styles from "./ExercisePage.module.css"
import { anybody, sizeOf } from "./Practise"

type Step = "page" | "here" | "people"

/** One exercise before it begins: what it is for, how it goes, when to leave it, how sure all this is, and the ways in. */
export function ExercisePage() {
  const exercise = exerciseNamed(chosenExercise.value)
  const circle = useModel().circle.value
  const steps = useSteps<Step>("page")
  const toPractise = useBack(routes.practise)
  const text = words.value.practise
  if (!exercise)
    return (
      <PageShell tab="practise" title={text.title} onBack={toPractise}>
        <EmptyState picture={<QuietRiver />} say={text.page.none}>
          <ButtonLink kind="second" href={routes.practise}>
            {text.page.all}
          </ButtonLink>
        </EmptyState>
      </PageShell>
    )
  if (steps.step === "here") return <BeginHere exercise={exercise} onBack={steps.back} />
  if (steps.step === "people" && circle) return <ChoosePeople exercise={exercise} circle={circle} onBack={steps.back} />
  return (
    <PageShell
      tab="practise"
      step={`${exercise.id}${steps.step}`}
      title={sayTo(circle, exercise.title)}
      lead={sayTo(circle, exercise.whatFor)}
      onBack={toPractise}
    >
      <Notices />
      <Hero>
        <Scene exercise={exercise} circle={circle} />
      </Hero>
      <Paper>
        <HowItGoes exercise={exercise} circle={circle} />
      </Paper>
      <Section title={words.value.exercise.whenNot}>
        <ul class={styles.list}>
          {exercise.whenNot.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.value.exercise.evidence}>
        <Findings of={exercise.evidence} />
      </Section>
      <WaysIn exercise={exercise} circle={circle} onHere={() => steps.go("here")} onPeople={() => steps.go("people")} />
    </PageShell>
  )
}

interface AboutProps {
  readonly exercise: Exercise
  readonly circle: OpenCircle | undefined
}

function Scene({ exercise, circle }: AboutProps) {
  const cast = circle && othersIn(circle).length > 0 ? castOf(circle) : anybody
  const kinds = new Set(exercise.steps.map(({ kind }) => kind))
  if (kinds.has("vision")) return <Board {...cast} />
  if (kinds.has("dark")) return <DarkMinutes {...cast} />
  return exercise.steps.some((step) => "listener" in step && step.listener === "reflect") ? (
    <Listening {...cast} />
  ) : (
    <Talking {...cast} />
  )
}

/** The steps, each in its name and one line. */
function HowItGoes({ exercise, circle }: AboutProps) {
  const text = words.value.practise
  return (
    <section aria-labelledby="how">
      <h2 id="how" class={styles.how}>
        {text.page.how}
      </h2>
      <p class="quiet small">{sizeOf(exercise, circle?.kind === "couple")}</p>
      <ol class={styles.steps}>
        {exercise.steps.map((step) => (
          <li key={step.id}>
            <b>{step.title}</b>
            <span>{lineOf(step, circle)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const lineOf = (step: ExerciseStep, circle: OpenCircle | undefined): string =>
  "prompt" in step ? sayTo(circle, step.prompt) : (sayTo(circle, step.lines)[0] ?? "")

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class={styles.section}>
    <h2>{title}</h2>
    {children}
  </section>
)

interface WaysInProps extends AboutProps {
  readonly onHere: () => void
  readonly onPeople: () => void
}

/** How one can begin. What is not possible here says why, and nothing is greyed out. */
function WaysIn({ exercise, circle, onHere, onPeople }: WaysInProps) {
  const opening = useOpening(exercise)
  const text = words.value.practise.page
  const ways = waysHere(exercise, circle)
  const others = circle ? othersIn(circle) : []
  const onLive = () => {
    const [other] = others
    if (circle && other && others.length === 1) void opening.open([circle.me, other.member])
    else onPeople()
  }
  return (
    <div class={styles.ways}>
      {ways.includes("live") && exercise.gated && <p class={styles.note}>{text.gated}</p>}
      {ways.includes("live") && (
        <Button busy={opening.busy} onClick={onLive}>
          {text.live}
        </Button>
      )}
      <NotDone name={opening.refused} />
      {ways.includes("oneDevice") && (
        <Button kind={ways.includes("live") ? "second" : "main"} onClick={onHere}>
          {text.here}
        </Button>
      )}
      {!ways.includes("oneDevice") && exercise.gated && <p class={styles.note}>{text.notHere}</p>}
      {exercise.ways.includes("live") && others.length === 0 && <p class={styles.note}>{text.alone}</p>}
      {ways.includes("apart") && exercise.apart && (
        <Section title={text.apart}>
          <p>{sayTo(circle, exercise.apart)}</p>
          <ApartLink exercise={exercise} />
        </Section>
      )}
    </div>
  )
}

function ApartLink({ exercise }: { readonly exercise: Exercise }) {
  const text = words.value.practise.page
  const writesToday = exercise.id === "fiveMinuteCheckIn" || exercise.id === "eveningRecap"
  if (writesToday)
    return (
      <ButtonLink kind="second" href={routes.today}>
        {text.toToday}
      </ButtonLink>
    )
  return exercise.steps.some(({ kind }) => kind === "vision") ? (
    <ButtonLink kind="second" href={routes.vision}>
      {text.toBoard}
    </ButtonLink>
  ) : null
}
