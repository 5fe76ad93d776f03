import { Button } from "../ui/Button"
import { Notice } from "../ui/Notice"
import { hide } from "../ui/QuickHide"
import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"

/** How to empty the screen at once, and what that does not do. */
export default function Hiding() {
  const { quickHide, settings } = words.value
  return (
    <SettingsPage title={settings.hide} lead={quickHide.explain}>
      <Notice say={quickHide.limits} icon="shield" />
      <Button kind="second" icon="eyeOff" onClick={hide}>
        {quickHide.tryIt}
      </Button>
    </SettingsPage>
  )
}
