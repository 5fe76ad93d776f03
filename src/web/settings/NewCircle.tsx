import { useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { CircleKind } from "#core/events"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { meIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Paper } from "../ui/Ask"
import { Field } from "../ui/Field"
import { StepForm } from "../ui/StepForm"
import { words } from "../words/allWords"
import { KindChoice } from "./KindChoice"
import { SettingsPage } from "./SettingsPage"

/** Another circle. Its people learn nothing of the ones one is in already, not even one's name there. */
export default function NewCircle() {
  const { beginning, circle } = useModel()
  const { route } = useLocation()
  const [myName, setMyName] = useState((circle.value && meIn(circle.value)?.name) ?? "")
  const [kind, setKind] = useState<CircleKind>("couple")
  const [name, setName] = useState("")
  const [token, setToken] = useState("")
  const [asked, setAsked] = useState(false)
  const starting = useAct()
  const text = words.value
  const missing = myName.trim() === ""
  return (
    <SettingsPage title={text.settings.addCircle} lead={text.settings.addCircleLead}>
      <StepForm
        go={text.today.startCircle}
        busy={starting.busy}
        onGo={() => {
          setAsked(true)
          if (missing) return
          void starting.run(
            () =>
              beginning.startCircle({
                name: name.trim(),
                myName: myName.trim(),
                kind,
                token: token.trim() || beginning.token.value,
              }),
            () => route(routes.today),
          )
        }}
      >
        <KindChoice kind={kind} onKind={setKind} />
        <Paper>
          {" "}
          <Field
            label={text.start.nameTitle}
            value={myName}
            onText={setMyName}
            maxLength={40}
            problem={asked && missing ? text.start.nameMissing : undefined}
          />
          <Field
            label={text.start.circleName}
            hint={text.start.circleNameHint}
            value={name}
            onText={setName}
            maxLength={60}
          />
          {beginning.token.value === "" && (
            <Field label={text.start.token} hint={text.start.tokenHint} value={token} onText={setToken} verbatim />
          )}
        </Paper>
        <Refused name={starting.refused} />
      </StepForm>
    </SettingsPage>
  )
}
