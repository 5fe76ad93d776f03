import { ComparisonWords } from "../joining/ComparisonWords"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { Notice } from "../ui/Notice"
import { words } from "../words/allWords"
import { NoCircle } from "./NoCircle"
import { SettingsPage } from "./SettingsPage"

/** Words that are the same for everyone in the circle, as long as nobody stands between them. */
export default function CompareWords() {
  const { circle } = useModel()
  const text = words.value.compare
  if (!circle.value) return <NoCircle title={text.title} />
  return (
    <SettingsPage title={text.title} lead={text.verifyLead} parent={routes.members}>
      <ComparisonWords label={text.label} words={circle.value.safetyWords} />
      <p class="quiet small">{text.verifyChanges}</p>
      <Notice say={text.verifyWrong.say} next={text.verifyWrong.next} icon="shield" />
    </SettingsPage>
  )
}
