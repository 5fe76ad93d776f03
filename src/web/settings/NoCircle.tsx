import { routes } from "../routes"
import { ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"

/** A page about a circle, for someone who has none. */
export const NoCircle = ({ title }: { readonly title: string }) => (
  <SettingsPage title={title}>
    <EmptyState say={words.value.shell.noCircle} picture={<QuietRiver />}>
      <ButtonLink kind="second" href={routes.newCircle}>
        {words.value.today.startCircle}
      </ButtonLink>
    </EmptyState>
  </SettingsPage>
)
