import { useState } from "preact/hooks"
import { Ask, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Speaking, TimeArc } from "../ui/TimeArc"
import { words } from "../words/allWords"
import { FloorRefused, OwnWriting, TimeLine, useOwnWriting } from "./everybodySteps"
import { may, seatOf, type StepProps, type Turn } from "./moment"
import { sayTo } from "./offers"
import styles from "./TurnStep.module.css"
import { turnSentence } from "./turnWords"
import { useEndOfTime } from "./useEndOfTime"
import { useFloor } from "./useFloor"

type TurnProps = StepProps<"turns" | "own-part"> & { readonly turn: Turn }

/** One person's turn: speaking, being said back, and whether that was it. The listeners' screen keeps them listening. */
export function TurnStep(props: StepProps<"turns" | "own-part">) {
  const { running, view } = props
  const { moment } = view
  const floor = useFloor(view)
  useEndOfTime(running, view)
  if (moment.kind !== "turn") return null
  const speaker = seatOf(running, moment.speaker)
  const listeners = running.seats.filter(({ seat }) => seat !== moment.speaker)
  const front = seatOf(running, moment.reflector)
  const inOrder = front ? [front, ...listeners.filter((one) => one !== front)] : listeners
  const turn = { ...props, turn: moment }
  return (
    <>
      <TimeArc
        colour={speaker?.colour ?? "amber"}
        fraction={moment.phase === "speak" && view.softMinutes !== undefined ? running.time?.fraction : undefined}
      >
        <Speaking
          speaker={speaker?.colour ?? "amber"}
          listeners={inOrder.map(({ colour }) => colour)}
          isSayingBack={moment.phase !== "speak"}
        />
      </TimeArc>
      <div class={styles.now}>
        <h2 class={styles.whose}>{turnSentence(running, moment, words.value)}</h2>
        {moment.phase === "speak" && <TimeLine running={running} view={view} />}
        {moment.rounds > 1 && <p class="quiet small">{words.value.exercise.turn.round(moment.round, moment.rounds)}</p>}
      </div>
      {moment.phase === "speak" && <Said key={view.clock} {...turn} floor={floor} />}
      {moment.phase === "reflect" && <SayBack key={view.clock} {...turn} floor={floor} />}
      {moment.phase === "check" && <Check {...turn} floor={floor} />}
      <FloorRefused name={floor.refused} />
      {view.topic !== undefined && <p class={styles.topic}>{words.value.exercise.topic(view.topic)}</p>}
      <OwnWriting running={running} />
    </>
  )
}

type Floor = ReturnType<typeof useFloor>

const PassButton = ({ floor }: { readonly floor: Floor }) => (
  <Button kind="second" onClick={() => floor.act({ type: "pass" })}>
    {words.value.exercise.turn.pass}
  </Button>
)

/** For whoever speaks the question, for whoever listens what listening is now. On one device both. */
function Said({ running, view, turn, step, circle, floor }: TurnProps & { readonly floor: Floor }) {
  const [own] = useOwnWriting(running, "ask")
  const [shown, setShown] = useState<string>()
  const text = words.value.practise.session
  const listen = sayTo(circle, step.listen)
  const iSayBack = turn.reflector === running.me
  const isHere = running.way === "oneDevice"
  if (!isHere && turn.speaker !== running.me)
    return (
      <Paper>
        <Shown running={running} turn={turn} />
        <p class={styles.listen}>{listen}</p>
        {iSayBack && <p class="quiet">{text.willSayBack}</p>}
        <p class={styles.asked}>{sayTo(circle, step.prompt)}</p>
      </Paper>
    )
  const isShowing = shown !== undefined && may(view, "show")
  return (
    <>
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        {"hint" in step && <p class="quiet small">{step.hint}</p>}
        {isHere && <p class={styles.asked}>{text.listeners(listen)}</p>}
        <Shown running={running} turn={turn} />
        {isShowing && (
          <Ask question={text.showAsk} hint={text.showHint} value={shown} onText={setShown} maxLength={280} />
        )}
      </Paper>
      {isShowing ? (
        <div class={styles.two}>
          <Button onClick={() => floor.act({ type: "show", text: shown })}>{text.give}</Button>
          <Button kind="second" onClick={() => setShown(undefined)}>
            {words.value.shell.cancel}
          </Button>
        </div>
      ) : (
        may(view, "handOn") && (
          <div class={styles.two}>
            <Button onClick={() => floor.act({ type: "handOn" })}>{words.value.exercise.turn.done}</Button>
            <PassButton floor={floor} />
            <p class={styles.note}>{words.value.exercise.turn.passNote}</p>
          </div>
        )
      )}
      {!isShowing && own !== undefined && may(view, "show") && (
        <div class={styles.pass}>
          <Button kind="plain" onClick={() => setShown(own.slice(0, 280))}>
            {text.showSome}
          </Button>
        </div>
      )}
    </>
  )
}

/** What the speaker shows of what they wrote on their own, as long as their turn lasts. */
function Shown({ running, turn }: Pick<TurnProps, "running" | "turn">) {
  const text = words.value
  if (turn.said === undefined) return null
  const name = seatOf(running, turn.speaker)?.name || text.shell.someone
  return (
    <div class={styles.shown}>
      <p class="quiet small">
        {turn.speaker === running.me ? text.practise.session.youShow : text.practise.session.shows(name)}
      </p>
      <p class={styles.prompt}>{turn.said}</p>
    </div>
  )
}

/** Aloud or in writing, whichever comes easier. */
function SayBack({ running, view, turn, floor, step, circle }: TurnProps & { readonly floor: Floor }) {
  const [said, setSaid] = useState("")
  const text = words.value
  if (!may(view, "reflect"))
    return (
      <Paper>
        <p class={styles.prompt}>{sayTo(circle, step.prompt)}</p>
        {turn.isSecondTry && turn.speaker === running.me && (
          <p class="quiet small">{text.exercise.turn.notQuiteNote}</p>
        )}
      </Paper>
    )
  const isWritten = said.trim() !== ""
  return (
    <>
      <Paper>
        <Ask question={text.exercise.turn.writeIt} value={said} onText={setSaid} maxLength={280} />
      </Paper>
      <div class={styles.two}>
        <Button onClick={() => floor.act({ type: "reflect", ...(isWritten && { text: said }) })}>
          {isWritten ? text.practise.session.give : text.exercise.turn.saidAloud}
        </Button>
        <PassButton floor={floor} />
      </div>
    </>
  )
}

/** "That's it" and "not quite" weigh the same. */
function Check({ running, view, turn, floor }: TurnProps & { readonly floor: Floor }) {
  const text = words.value.exercise.turn
  const reflector = seatOf(running, turn.reflector)
  return (
    <>
      {turn.said !== undefined && (
        <Paper>
          <p class="quiet small">{text.said(reflector?.name || words.value.shell.someone)}</p>
          <p class={styles.prompt}>{turn.said}</p>
        </Paper>
      )}
      {may(view, "answer") && (
        <>
          <div class={styles.two}>
            <Button kind="second" onClick={() => floor.act({ type: "answer", landed: true })}>
              {text.thatsIt}
            </Button>
            <Button kind="second" onClick={() => floor.act({ type: "answer", landed: false })}>
              {text.notQuite}
            </Button>
          </div>
          <p class={styles.note}>{turn.isSecondTry ? text.goesOn : text.notQuiteNote}</p>
          <div class={styles.pass}>
            <Button kind="plain" onClick={() => floor.act({ type: "pass" })}>
              {text.pass}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
