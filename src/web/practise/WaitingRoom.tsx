import { useLocation } from "preact-iso"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { Running } from "../store/practise"
import { Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Hero, QuietRiver } from "../ui/Hero"
import { words } from "../words/allWords"
import { exerciseNamed, sayTo } from "./offers"
import { Support } from "./PrivateGate"
import gate from "./PrivateGate.module.css"
import { SessionFrame } from "./SessionFrame"
import styles from "./WaitingRoom.module.css"

/**
 * After the private questions, whatever was answered, and while one waits: one screen for all of it, and it stays the same
 * whatever the others do. What it offers needs no device.
 */
export function WaitingRoom({ running }: { readonly running: Running }) {
  const { practise } = useModel()
  const { route } = useLocation()
  const text = words.value.practise.waiting
  const leave = () => {
    practise.leave()
    route(routes.practise, true)
  }
  return (
    <SessionFrame title={text.title} lead={text.lead} step="waiting">
      <Hero>
        <QuietRiver />
      </Hero>
      <Meanwhile exercise={running.exercise.id} />
      <Button kind="second" onClick={leave}>
        {text.leave}
      </Button>
      <p class={gate.note}>{text.leaveNote}</p>
      {running.exercise.gated && <Support />}
    </SessionFrame>
  )
}

/** The questions of a light exercise, to ask each other or oneself. */
function Meanwhile({ exercise }: { readonly exercise: string }) {
  const circle = useModel().circle.value
  const text = words.value.practise.waiting
  const light = exerciseNamed(exerciseNamed(exercise)?.instead)
  return (
    <Paper>
      <section class={styles.meanwhile} aria-labelledby="meanwhile">
        <h2 id="meanwhile">{text.meanwhile}</h2>
        {light ? (
          <>
            <ul class={styles.questions}>
              {light.steps.map((step) => step.kind === "turns" && <li key={step.id}>{sayTo(circle, step.prompt)}</li>)}
            </ul>
            <p class="quiet small">{text.meanwhileNote}</p>
          </>
        ) : (
          <p>{text.quiet}</p>
        )}
      </section>
    </Paper>
  )
}
