import { useState } from "preact/hooks"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Dialog } from "../ui/Dialog"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import { NotDone } from "./NotDone"

/** In minutes. The second is enough for most bodies to calm down, and the first choice. */
const lengths = [10, 20, 30, 60, 120]
const usual = 20

interface CoolDownProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Calls a pause with a time to come back. It is everybody's, and nobody is told whose. */
export function CoolDown({ open, onClose }: CoolDownProps) {
  const { results } = useModel()
  const [minutes, setMinutes] = useState(String(usual))
  const calling = useAct<string>()
  const text = words.value.results.coolDown
  const call = () =>
    calling.run(
      () => results.callCoolDown(Number(minutes)),
      () => {
        announce(text.called)
        onClose()
      },
    )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text.title}
      foot={
        <>
          <Button busy={calling.busy} onClick={() => void call()}>
            {text.call}
          </Button>
          <Button kind="second" onClick={onClose}>
            {words.value.shell.cancel}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet">{text.lead}</p>
        <RadioGroup
          legend={text.howLong}
          options={lengths.map((one) => ({ value: String(one), label: text.minutes(one) }))}
          value={minutes}
          onChange={setMinutes}
        />
        <p class="quiet small">{text.note}</p>
        <p class="quiet small">{text.tip}</p>
        <NotDone name={calling.refused} />
      </div>
    </Dialog>
  )
}

/** The pause that is on, in one quiet line. */
export function PauseLine() {
  const { results, today } = useModel()
  const pause = results.coolDown.value
  return pause ? <>{words.value.results.coolDown.until(pause.backAt, today.value)}</> : null
}
