import { useModel } from "../store/ModelContext"
import { Button } from "../ui/Button"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"
import { Topic } from "./Topic"

/** How it looks here, whether the browser keeps it, and what it may say by itself: nothing. */
export default function ThisDevice() {
  const { phase, sending, trust } = useModel()
  const text = words.value.settings
  return (
    <SettingsPage title={text.look}>
      <RadioGroup
        legend={text.scheme}
        layout="rows"
        value={trust.scheme.value}
        onChange={trust.setScheme}
        options={(["system", "light", "dark"] as const).map((value) => ({ value, label: text.schemes[value] }))}
      />
      {phase.value === "ready" && (
        <Topic title={text.sent}>
          <p>{sending.value.waiting === 0 ? text.allSent : text.notSent(sending.value.waiting)}</p>
        </Topic>
      )}
      <Topic title={text.persist}>
        <p>{trust.persisted.value ? text.persisted : text.persistNote}</p>
        {phase.value === "ready" && trust.persisted.value === false && (
          <Button kind="second" fit onClick={() => void trust.persist()}>
            {text.persistDo}
          </Button>
        )}
      </Topic>
      <Topic title={text.notifications}>
        <p>{text.notificationsOff}</p>
      </Topic>
    </SettingsPage>
  )
}
