import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { DeviceCard } from "../store/model"
import { useAct } from "../store/useAct"
import { Button, ButtonLink } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { Icon } from "../ui/Icon"
import { ItemRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import { NewDevices } from "./NewDevices"
import { SettingsPage } from "./SettingsPage"

/** The devices that are this person, here and in every circle. Only they see this list. */
export default function Devices() {
  const { circle, vault } = useModel()
  const text = words.value.devices
  const mine = (vault.value?.devices ?? circle.value?.devices ?? []).filter(({ active }) => active)
  return (
    <SettingsPage title={text.title} lead={text.lead}>
      <NewDevices atDevices />
      <RowGroup>
        {mine.map((device) => (
          <DeviceRow key={device.device} device={device} />
        ))}
      </RowGroup>
      <ButtonLink icon="plus" href={routes.addDevice}>
        {text.add}
      </ButtonLink>
    </SettingsPage>
  )
}

function DeviceRow({ device }: { readonly device: DeviceCard }) {
  const { trust } = useModel()
  const [asking, setAsking] = useState(false)
  const removing = useAct()
  const text = words.value.devices
  const isWords = device.kind === "recovery"
  const name = isWords ? text.recovery : device.isThis ? text.this : text.other
  return (
    <ItemRow
      picture={<Icon name={isWords ? "key" : "device"} />}
      title={name}
      hint={text.since(words.value.format.date(device.week))}
    >
      {isWords && (
        <ButtonLink kind="plain" href={routes.recovery}>
          {text.renew}
          <span class="sr"> {text.recovery}</span>
        </ButtonLink>
      )}
      {!isWords && !device.isThis && (
        <>
          <Button kind="plain" onClick={() => setAsking(true)}>
            {text.removeShort}
          </Button>
          <Confirm
            open={asking}
            onClose={() => setAsking(false)}
            question={text.removeQuestion}
            note={text.removeNote}
            act={text.remove}
            final
            busy={removing.busy}
            onAct={() =>
              void removing.run(
                () => trust.removeDevice(device.device),
                () => setAsking(false),
              )
            }
          >
            <Refused name={removing.refused} />
          </Confirm>
        </>
      )}
    </ItemRow>
  )
}
