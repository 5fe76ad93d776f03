import { signal } from "@preact/signals"
import { useState } from "preact/hooks"
import { CoolDown, PauseLine } from "../results/CoolDown"
import { NotDone } from "../results/NotDone"
import { useModel } from "../store/ModelContext"
import type { Running } from "../store/practise"
import { Ask, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Field } from "../ui/Field"
import { Hero } from "../ui/Hero"
import { Talking } from "../ui/talkScenes"
import { words } from "../words/allWords"
import { mayChime, setChime } from "./chime"
import styles from "./everybodySteps.module.css"
import { castIn, may, type Going, type StepProps } from "./moment"
import { sayTo } from "./offers"
import { useEndOfTime } from "./useEndOfTime"
import { useDone, useFloor } from "./useFloor"

/** The steps that all go through at once, and the lines that several steps show. */

/** Lines that are read by all, or aloud by one. */
export function SayStep({ running, view, step, circle }: StepProps<"say">) {
  const [isPausing, setPausing] = useState(false)
  const { results } = useModel()
  const floor = useFloor(view)
  const text = words.value
  return (
    <>
      <Hero>
        <Talking {...castIn(running)} />
      </Hero>
      <Paper>
        <div class={styles.lines}>
          {sayTo(circle, step.lines).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Paper>
      {may(view, "handOn") ? (
        <Button onClick={() => floor.act({ type: "handOn" })}>{text.exercise.all.next}</Button>
      ) : (
        <p class={styles.note}>{text.practise.session.othersGoOn}</p>
      )}
      {step.offers === "coolDown" && (
        <>
          <Button kind="second" icon="leaf" onClick={() => setPausing(true)}>
            {text.practise.session.longerPause}
          </Button>
          {results.coolDown.value && (
            <p class={styles.note}>
              <PauseLine /> {text.practise.session.waitsForYou}
            </p>
          )}
        </>
      )}
      <CoolDown open={isPausing} onClose={() => setPausing(false)} />
    </>
  )
}

/**
 * Writing on one's own: nobody else reads it unless its author shows it, and it goes when the session does. One device,
 * which all look at, has no room for it.
 */
export function WriteStep(props: StepProps<"write">) {
  const { running, view, step, circle } = props
  const { isDone, sayDone } = useDone(view)
  useEndOfTime(running, view)
  return (
    <>
      {running.way === "oneDevice" ? (
        <Paper>
          <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
          <p class="quiet small">{words.value.practise.session.onPaper}</p>
        </Paper>
      ) : (
        <Sheet {...props} />
      )}
      <TimeLine running={running} view={view} />
      <DoneButton isDone={isDone} onDone={sayDone} />
    </>
  )
}

function Sheet({ step, circle }: StepProps<"write">) {
  const { practise } = useModel()
  const [written, setWritten] = useState(() => practise.writing(step.id))
  const write = (next: string) => {
    setWritten(next)
    practise.keepWriting(step.id, next)
  }
  return (
    <>
      <Paper>
        <Ask
          question={sayTo(circle, step.prompt)}
          hint={step.hint}
          value={written}
          onText={write}
          rows={5}
          maxLength={4000}
        />
      </Paper>
      <p class={styles.note}>{words.value.practise.session.gone}</p>
    </>
  )
}

/** One topic that all agree to, in one person's words. */
export function TopicStep({ view, step, circle }: StepProps<"topic">) {
  const [proposal, setProposal] = useState("")
  const floor = useFloor(view)
  const [isAnother, setAnother] = useState(false)
  const text = words.value
  const proposed = view.moment.kind === "topic" ? view.moment.proposed : undefined
  const canPropose = may(view, "propose")
  const isWriting = canPropose && (proposed === undefined || isAnother)
  const propose = () => {
    if (!floor.act({ type: "propose", text: proposal })) return
    setProposal("")
    setAnother(false)
  }
  return (
    <>
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        <p class="quiet small">{step.hint}</p>
        {proposed !== undefined && (
          <div class={styles.proposed}>
            <p class="quiet small">{text.exercise.choose.proposed}</p>
            <p class={styles.prompt}>{proposed}</p>
          </div>
        )}
        {isWriting && (
          <Field label={text.exercise.choose.field} value={proposal} onText={setProposal} maxLength={160} />
        )}
      </Paper>
      <FloorRefused name={floor.refused} />
      {may(view, "agree") && !isWriting && (
        <Button kind="second" onClick={() => floor.act({ type: "agree" })}>
          {text.exercise.choose.agree}
        </Button>
      )}
      {isWriting ? (
        <Button onClick={propose}>{text.exercise.choose.propose}</Button>
      ) : (
        canPropose && (
          <Button kind="second" onClick={() => setAnother(true)}>
            {text.exercise.choose.another}
          </Button>
        )
      )}
      {may(view, "pass") && (
        <Button kind="second" onClick={() => floor.act({ type: "pass" })}>
          {proposed === undefined ? text.exercise.turn.pass : text.exercise.choose.pass}
        </Button>
      )}
      <p class={styles.note}>
        {view.acts.length === 0 && proposed === undefined
          ? text.practise.session.proposeOne
          : text.exercise.choose.waits}
      </p>
    </>
  )
}

/** The end, which each says for themselves. */
export function CloseStep({ running, view, step, circle }: StepProps<"close">) {
  const { practise } = useModel()
  const text = words.value
  const isDone = view.moment.kind === "close" && view.moment.isDone
  const isLetBe = view.topic === undefined && running.exercise.steps.some(({ kind }) => kind === "topic")
  return (
    <>
      <Hero>
        <Talking {...castIn(running)} />
      </Hero>
      <Paper>
        <div class={styles.lines}>
          {sayTo(circle, step.lines).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Paper>
      {isLetBe && <p class={styles.note}>{text.exercise.choose.letBe}</p>}
      {isDone ? (
        <p class={styles.note}>{text.practise.session.closed}</p>
      ) : (
        <Button onClick={practise.confirm}>
          {running.way === "oneDevice" ? text.practise.session.weAreDone : text.exercise.confirm}
        </Button>
      )}
    </>
  )
}

interface DoneButtonProps {
  readonly isDone: boolean
  readonly onDone: () => void
}

export const DoneButton = ({ isDone, onDone }: DoneButtonProps) =>
  isDone ? (
    <p class={styles.note}>{words.value.practise.session.done}</p>
  ) : (
    <Button onClick={onDone}>{words.value.exercise.all.done}</Button>
  )

/** Digits beside the words: only on a device that was asked for them, and off again with every start. */
const showsDigits = signal(false)

/** The soft time in words, and the ways to have more of it. Nothing counts down, and nothing is cut off. */
export function TimeLine({ running, view }: { readonly running: Running; readonly view: Going }) {
  const { practise } = useModel()
  const text = words.value
  const { time } = running
  if (!time) return null
  const isLive = running.way === "live"
  const hasAsked = isLive && (running.wantsLonger || running.wantsNoLimit)
  return (
    <div class={styles.time}>
      <p>
        {text.exercise.timeLeft(time.about)}
        {showsDigits.value && time.digits && ` · ${time.digits}`}
      </p>
      {view.softMinutes !== undefined && (
        <div class={styles.more} role="group" aria-label={text.practise.session.time}>
          {!(isLive && running.wantsLonger) && (
            <Button kind="plain" onClick={practise.askLonger}>
              {text.exercise.longer}
            </Button>
          )}
          {!(isLive && running.wantsNoLimit) && (
            <Button kind="plain" onClick={practise.askNoLimit}>
              {text.exercise.noLimit}
            </Button>
          )}
          <Button kind="plain" onClick={() => (showsDigits.value = !showsDigits.value)}>
            {showsDigits.value ? text.practise.session.noDigits : text.practise.session.digits}
          </Button>
          <SoundToggle />
        </div>
      )}
      {view.softMinutes !== undefined && isLive && running.isTimeAsked && (
        <p class="quiet small">{hasAsked ? text.practise.session.asked : text.practise.session.someoneAsks}</p>
      )}
    </div>
  )
}

/** Whether this device sounds, and shakes, once the time is up. */
const SoundToggle = () => (
  <button
    type="button"
    class={styles.sound}
    title={words.value.practise.session.sound}
    aria-label={words.value.practise.session.sound}
    aria-pressed={mayChime.value}
    onClick={() => setChime(!mayChime.value)}
  >
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        class={mayChime.value ? "fill" : undefined}
        d="M5.5 17c1.2-1.3 1.7-2.6 1.7-6.2a4.8 4.8 0 0 1 9.6 0c0 3.6.5 4.9 1.7 6.2zM10.3 19.6a2 2 0 0 0 3.4 0"
      />
      {!mayChime.value && <path d="M4.5 4.5l15 15" />}
    </svg>
  </button>
)

export const FloorRefused = ({ name }: { readonly name: string | undefined }) => <NotDone name={name} />

/** What one has written on one's own in this session; with `share`, only what may be shown to others. */
export function useOwnWriting(running: Running, share?: "ask"): readonly string[] {
  const { practise } = useModel()
  const written = running.exercise.steps.flatMap((step) =>
    step.kind === "write" && (share === undefined || step.share === share) ? [practise.writing(step.id).trim()] : [],
  )
  return written.filter(Boolean)
}

/** What one wrote in private, as a help to remember. It stays folded up, and on this device. */
export function OwnWriting({ running }: { readonly running: Running }) {
  const own = useOwnWriting(running)
  if (own.length === 0) return null
  return (
    <details class={styles.own}>
      <summary>{words.value.practise.session.yours}</summary>
      {own.map((text, order) => (
        <p key={order} class="said">
          {text}
        </p>
      ))}
    </details>
  )
}
