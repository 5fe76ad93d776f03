import { useState } from "preact/hooks"
import { instant, type Instant } from "#base/time"
import type { Availability } from "#core/events"
import { NotDone } from "../results/NotDone"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { Field } from "../ui/Field"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import styles from "./Gratitude.module.css"

/** Who says that they have room to listen, and what I say. What nobody says has no line. */
export function RoomToListen({ circle }: { readonly circle: OpenCircle }) {
  const { gratitude } = useModel()
  const [isOpen, setOpen] = useState(false)
  const taking = useAct<string>()
  const text = words.value.availability
  const said = gratitude.availabilities.value
  const mine = said.find(({ isMe }) => isMe)
  return (
    <section class={styles.room} aria-label={text.title}>
      {said.map(({ member, isMe, availability, until }) => (
        <p key={member}>
          {isMe ? text.mine[availability](until) : text.of(nameOf(circle, member, words.value), availability, until)}
        </p>
      ))}
      <div class={styles.acts}>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {mine ? text.change : text.say}
        </Button>
        {mine && (
          <Button
            kind="plain"
            busy={taking.busy}
            onClick={() =>
              void taking.run(
                () => gratitude.say(null),
                () => announce(text.gone),
              )
            }
          >
            {text.takeAway}
          </Button>
        )}
      </div>
      <NotDone name={taking.refused} />
      {isOpen && <Say onClose={() => setOpen(false)} />}
    </section>
  )
}

function Say({ onClose }: { readonly onClose: () => void }) {
  const { gratitude } = useModel()
  const [availability, setAvailability] = useState<Availability>("room")
  const [time, setTime] = useState(() => clockIn(60))
  const [problem, setProblem] = useState<string>()
  const saying = useAct<string>()
  const text = words.value.availability
  const say = () => {
    const until = nextTime(time)
    if (until === undefined) return setProblem(text.noTime)
    void saying.run(
      () => gratitude.say({ availability, until }),
      () => {
        announce(text.done)
        onClose()
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      foot={
        <>
          <Button busy={saying.busy} onClick={say}>
            {text.tell}
          </Button>
          <Button kind="second" onClick={onClose}>
            {text.leave}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet">{text.lead}</p>
        <RadioGroup
          legend={text.choice}
          layout="rows"
          options={[
            { value: "room", label: text.room },
            { value: "later", label: text.later },
          ]}
          value={availability}
          onChange={setAvailability}
        />
        <Field
          of="time"
          label={availability === "room" ? text.roomUntil : text.laterAt}
          value={time}
          onText={setTime}
          problem={problem}
        />
        <p class="quiet small">{text.note}</p>
        <NotDone name={saying.refused} />
      </div>
    </Dialog>
  )
}

const clockIn = (minutes: number): string => {
  const at = new Date(Date.now() + minutes * 60_000)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":")
}

/** The next time this clock time comes, today or tomorrow. */
function nextTime(time: string): Instant | undefined {
  const [hours, minutes] = time.split(":").map(Number)
  if (hours === undefined || minutes === undefined || !Number.isInteger(hours + minutes)) return undefined
  const at = new Date()
  at.setHours(hours, minutes, 0, 0)
  if (at.getTime() <= Date.now()) at.setDate(at.getDate() + 1)
  return instant(at.getTime())
}
