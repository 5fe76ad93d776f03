import { useModel } from "../store/ModelContext"
import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"
import { Topic } from "./Topic"

/** Which version this is, and whose work it stands on. */
export default function About() {
  const { trust } = useModel()
  const { about, settings } = words.value
  return (
    <SettingsPage title={about.title} lead={about.lead}>
      <Topic title={settings.version(trust.version)}>
        <p>{about.licence}</p>
      </Topic>
      <Topic title={about.fonts}>
        <p>{about.fontsNote}</p>
      </Topic>
    </SettingsPage>
  )
}
