import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"
import { Topic } from "./Topic"

/** Who can see what, what the server knows, and what this can't do. Reads the same whoever is here. */
export default function Trust() {
  const { settings, trust } = words.value
  return (
    <SettingsPage title={settings.whoSeesWhat} lead={settings.whoSeesWhatLead}>
      <Topic title={trust.who}>
        <List items={trust.whoItems} />
      </Topic>
      <Topic title={trust.serverKnows}>
        <List items={trust.serverKnowsItems} />
        <p>{trust.serverNever}</p>
      </Topic>
      <Topic title={trust.limits}>
        <List items={trust.limitsItems} />
      </Topic>
    </SettingsPage>
  )
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
