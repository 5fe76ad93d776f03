import { useRef } from "preact/hooks"
import type { Lesson } from "#content/lessonSchema"
import { Notices } from "../notices/Notices"
import { Findings } from "../practise/Findings"
import { Support } from "../practise/PrivateGate"
import { NotDone } from "../results/NotDone"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Paper } from "../ui/Ask"
import { Button, ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"
import { useSteps } from "../ui/useSteps"
import { words } from "../words/allWords"
import { allLessons } from "./allLessons"
import { chosenLesson } from "./chosenLesson"
import styles from "./Lesson.module.css"
import { Practice, type Answers } from "./Practice"

/** The lesson that was chosen, from its idea to one thing to try. */
export function LessonScreen() {
  const toPractise = useBack(routes.practise)
  const lessons = allLessons()
  const lesson = lessons?.find(({ id }) => id === chosenLesson.value)
  const text = words.value.lessons
  if (lesson) return <LessonSteps key={lesson.id} lesson={lesson} onBack={toPractise} />
  return (
    <PageShell tab="practise" title={text.title} onBack={toPractise}>
      {lessons && (
        <EmptyState picture={<QuietRiver />} say={text.none}>
          <ButtonLink kind="second" href={routes.practise}>
            {text.toCourses}
          </ButtonLink>
        </EmptyState>
      )}
    </PageShell>
  )
}

type Step = "idea" | "contrast" | `practice${number}` | "today" | "done"

const stepsOf = ({ practice }: Lesson): readonly Step[] => [
  "idea",
  "contrast",
  ...practice.map((_, order): Step => `practice${order}`),
  "today",
]

function LessonSteps({ lesson, onBack }: { readonly lesson: Lesson; readonly onBack: () => void }) {
  const steps = useSteps<Step>("idea")
  // What was chosen and typed, by the step: there for whoever goes back, and gone with the screen.
  const answers = useRef(new Map<string, Answers>())
  const text = words.value.lessons
  const order = stepsOf(lesson)
  const at = order.indexOf(steps.step)
  const next = at < 0 ? undefined : order[at + 1]
  const practised = lesson.practice.find((_, number) => steps.step === `practice${number}`)
  const titles: Readonly<Record<Exclude<Step, `practice${number}`>, string>> = {
    idea: lesson.title,
    contrast: text.contrast,
    today: text.today,
    done: text.finishedTitle,
  }
  return (
    <PageShell
      tab="practise"
      step={steps.step}
      title={practised ? text.kinds[practised.kind] : titles[steps.step as keyof typeof titles]}
      lead={at < 0 ? undefined : text.step(at + 1, order.length)}
      onBack={at < 0 ? undefined : at === 0 ? onBack : steps.back}
    >
      <Notices />
      {steps.step === "idea" && <Idea lesson={lesson} />}
      {steps.step === "contrast" && <Contrast {...lesson.contrast} />}
      {practised && <Practice key={steps.step} step={practised} kept={answers.current} name={steps.step} />}
      {steps.step === "today" && <Today lesson={lesson} onDone={() => steps.instead("done")} />}
      {steps.step === "done" && <Finished />}
      {next && <Button onClick={() => steps.go(next)}>{words.value.shell.go}</Button>}
    </PageShell>
  )
}

function Idea({ lesson: { idea, whenNot } }: { readonly lesson: Lesson }) {
  return (
    <>
      <div class={styles.idea}>
        {idea.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {whenNot && (
        <section class={styles.section}>
          <h2>{words.value.lessons.when}</h2>
          <ul class={styles.list}>
            {whenNot.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Support />
        </section>
      )}
    </>
  )
}

function Contrast({ less, more, why }: Lesson["contrast"]) {
  const text = words.value.lessons
  return (
    <>
      <Paper>
        <div>
          <h2 class={styles.name}>{text.less}</h2>
          <p class="said">{less}</p>
        </div>
        <div>
          <h2 class={styles.name}>{text.more}</h2>
          <p class="said">{more}</p>
        </div>
      </Paper>
      <p>{why}</p>
    </>
  )
}

interface TodayProps {
  readonly lesson: Lesson
  readonly onDone: () => void
}

function Today({ lesson: { id, tryToday, evidence, untested }, onDone }: TodayProps) {
  const { lessons } = useModel()
  const finishing = useAct()
  const text = words.value
  return (
    <>
      <Paper>
        <p class="said">{tryToday}</p>
      </Paper>
      <section class={styles.section}>
        <h2>{text.exercise.evidence}</h2>
        <Findings of={evidence} untested={untested} />
      </section>
      <NotDone name={finishing.refused} />
      <Button busy={finishing.busy} onClick={() => void finishing.run(() => lessons.finish(id), onDone)}>
        {text.lessons.finish}
      </Button>
    </>
  )
}

const Finished = () => (
  <EmptyState picture={<QuietRiver />} say={words.value.lessons.finished}>
    <ButtonLink href={routes.practise}>{words.value.lessons.toCourses}</ButtonLink>
  </EmptyState>
)
