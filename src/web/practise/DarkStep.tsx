import { useRef, useState } from "preact/hooks"
import { castOf } from "../store/people"
import { Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Chip } from "../ui/Chip"
import { Hero } from "../ui/Hero"
import { HideButton } from "../ui/QuickHide"
import { RadioGroup } from "../ui/RadioGroup"
import { DarkMinutes } from "../ui/talkScenes"
import { words } from "../words/allWords"
import { mayChime, setChime } from "./chime"
import styles from "./DarkStep.module.css"
import { TimeLine } from "./everybodySteps"
import { may, type StepProps } from "./moment"
import { sayTo } from "./offers"
import { anybody } from "./Practise"
import { Lines, SessionFrame } from "./SessionFrame"
import { useEndOfTime } from "./useEndOfTime"
import { useFloor } from "./useFloor"
import { useWakeLock } from "./useWakeLock"

/** Minutes with the screen off: chosen, gone dark, and a soft chime at the end where this device may sound. */
export function DarkStep(props: StepProps<"dark">) {
  const { running, view, step, circle } = props
  const { moment } = view
  const [isAwake, setAwake] = useState(false)
  const floor = useFloor(view)
  const text = words.value
  const minutes = moment.kind === "dark" ? moment.minutes : undefined
  const isTimeUp = minutes !== undefined && running.time?.about.kind === "whenYouLike"
  useEndOfTime(running, view)
  useWakeLock(minutes !== undefined && !isTimeUp && mayChime.value)
  if (minutes !== undefined && !isTimeUp && !isAwake) return <Dark onWake={() => setAwake(true)} />
  return (
    <SessionFrame
      title={step.title}
      lead={text.practise.session.step(view.number, view.of)}
      step={`${view.number}${minutes === undefined ? "" : isTimeUp ? "over" : "dark"}`}
      isGoing
    >
      <Hero>
        <DarkMinutes {...(circle ? castOf(circle) : anybody)} />
      </Hero>
      <Paper>
        <p class={styles.prompt}>{isTimeUp ? text.exercise.dark.over : sayTo(circle, step.prompt)}</p>
      </Paper>
      {minutes === undefined ? (
        <Choose
          {...props}
          onDarken={(chosen) => floor.act({ type: "darken", minutes: chosen })}
          onPass={() => floor.act({ type: "pass" })}
        />
      ) : (
        <>
          {!isTimeUp && (
            <>
              <TimeLine running={running} view={view} />
              <Button onClick={() => setAwake(false)}>{text.practise.dark.again}</Button>
            </>
          )}
          {may(view, "handOn") ? (
            <Button kind={isTimeUp ? "main" : "second"} onClick={() => floor.act({ type: "handOn" })}>
              {isTimeUp ? text.exercise.all.next : text.practise.dark.enough}
            </Button>
          ) : (
            isTimeUp && <p class={styles.note}>{text.practise.session.othersGoOn}</p>
          )}
        </>
      )}
      <Lines />
    </SessionFrame>
  )
}

const lengths = [5, 10, 20, 30, 60]

interface ChooseProps extends StepProps<"dark"> {
  readonly onDarken: (minutes: number) => void
  readonly onPass: () => void
}

function Choose({ view, step, onDarken, onPass }: ChooseProps) {
  const { min, max, usual } = step.minutes
  const [chosen, setChosen] = useState(String(usual))
  const text = words.value
  const canChoose = may(view, "darken")
  return (
    <>
      {canChoose && (
        <RadioGroup
          legend={text.practise.dark.minutes}
          options={lengths
            .filter((one) => one >= min && one <= max)
            .map((one) => ({ value: String(one), label: text.practise.dark.length(one) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <div class={styles.sound}>
        <Chip pressed={mayChime.value} onPress={() => setChime(!mayChime.value)}>
          {text.practise.dark.chime}
        </Chip>
        <p class="quiet small">{text.practise.dark.honest}</p>
      </div>
      {canChoose ? (
        <div class={styles.two}>
          <Button onClick={() => onDarken(Number(chosen))}>{text.practise.dark.begin}</Button>
          <Button kind="second" onClick={onPass}>
            {text.exercise.turn.pass}
          </Button>
        </div>
      ) : (
        <p class={styles.note}>{text.practise.dark.others}</p>
      )}
    </>
  )
}

/** Close enough together that a phone which is picked up does not wake by a single touch. */
const twiceMs = 4_000

/** Nothing but black. The device may go to sleep as it likes, but where it is to sound at the end. */
function Dark({ onWake }: { readonly onWake: () => void }) {
  const pressed = useRef(-Infinity)
  const text = words.value.practise.dark
  const press = () => {
    const now = performance.now()
    if (now - pressed.current < twiceMs) onWake()
    pressed.current = now
  }
  return (
    <main class={styles.dark}>
      <h1 class="sr">{text.title}</h1>
      <button type="button" class={styles.surface} onClick={press}>
        <span>{text.back}</span>
      </button>
      <div class={styles.hide}>
        <HideButton />
      </div>
    </main>
  )
}
