import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { meIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { Paper } from "../ui/Ask"
import { Field } from "../ui/Field"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { KindChoice } from "./KindChoice"
import { words } from "../words/allWords"
import { NoCircle } from "./NoCircle"
import { SettingsPage } from "./SettingsPage"

/** What one is called here, and what the circle is called and is. */
export default function CircleNames() {
  const { circle } = useModel()
  const text = words.value.settings
  const open = circle.value
  if (!open) return <NoCircle title={text.names} />
  return (
    <SettingsPage title={text.names} lead={text.namesLead}>
      <MyName key={`${open.circle}/me`} circle={open} />
      <CircleName key={open.circle} circle={open} />
    </SettingsPage>
  )
}

function MyName({ circle }: { readonly circle: OpenCircle }) {
  const { circleActs } = useModel()
  const [name, setName] = useState(meIn(circle)?.name ?? "")
  const [asked, setAsked] = useState(false)
  const saving = useAct()
  const text = words.value
  const missing = name.trim() === ""
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!missing)
          void saving.run(
            () => circleActs.renameMe(name.trim()),
            () => announce(text.shell.saved),
          )
      }}
    >
      <Paper>
        <Field
          label={text.settings.yourName}
          hint={text.settings.nameHint}
          value={name}
          onText={setName}
          maxLength={40}
          problem={asked && missing ? text.start.nameMissing : undefined}
        />
      </Paper>
      <Refused name={saving.refused} />
      <Button type="submit" kind="second" busy={saving.busy}>
        {text.settings.saveName}
      </Button>
    </form>
  )
}

function CircleName({ circle }: { readonly circle: OpenCircle }) {
  const { circleActs } = useModel()
  const [name, setName] = useState(circle.name)
  const [kind, setKind] = useState(circle.kind)
  const [hasChild, setHasChild] = useState(circle.hasChild)
  const saving = useAct()
  const text = words.value
  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void saving.run(
          () => circleActs.rename({ name: name.trim(), kind, hasChild }),
          () => announce(text.shell.saved),
        )
      }}
    >
      <Paper>
        <Field
          label={text.settings.circleName}
          hint={text.start.circleNameHint}
          value={name}
          onText={setName}
          maxLength={60}
        />
      </Paper>
      <KindChoice kind={kind} onKind={setKind} />
      <RadioGroup
        legend={text.settings.hasChild}
        layout="rows"
        asked={false}
        value={hasChild ? "yes" : "no"}
        onChange={(value) => setHasChild(value === "yes")}
        options={(["no", "yes"] as const).map((value) => ({ value, ...text.settings.hasChildSaid[value] }))}
      />
      <Refused name={saving.refused} />
      <Button type="submit" kind="second" busy={saving.busy}>
        {text.settings.saveCircle}
      </Button>
    </form>
  )
}
