import type { Screens } from "./App"
import { routes, type Tab } from "./routes"
import { ButtonLink } from "./ui/Button"
import { EmptyState } from "./ui/EmptyState"
import { Hero, QuietRiver, TwoPeople, WordsOnPaper } from "./ui/Hero"
import { PageShell } from "./ui/PageShell"
import { words } from "./words/words"

/** The screens of a device on which nobody has started: each says what will be there, and where to begin. */
const Before = ({ tab, title, say }: { readonly tab: Tab; readonly title: string; readonly say: string }) => (
  <PageShell tab={tab} title={title}>
    <EmptyState say={say} picture={<QuietRiver />}>
      <ButtonLink href={routes.start}>{words.value.start.begin}</ButtonLink>
    </EmptyState>
  </PageShell>
)

const Today = () => <Before tab="today" title={words.value.shell.tabs.today} say={words.value.today.startLead} />
const Together = () => <Before tab="together" title={words.value.together.title} say={words.value.together.empty} />
const Me = () => <Before tab="me" title={words.value.me.title} say={words.value.me.noteEmpty} />
const Settings = () => <Before tab="settings" title={words.value.settings.title} say={words.value.trust.serverNever} />

const Start = () => (
  <PageShell title={words.value.start.title} lead={words.value.start.lead}>
    <Hero>
      <TwoPeople mine="amber" others={["pine"]} />
    </Hero>
    <div class="stack">
      <ButtonLink href={routes.join}>{words.value.start.haveInvite}</ButtonLink>
      <ButtonLink kind="second" href={routes.restore}>
        {words.value.start.comeBack}
      </ButtonLink>
    </div>
  </PageShell>
)

const Join = () => (
  <PageShell title={words.value.join.title} lead={words.value.join.lead} onBack={() => history.back()}>
    <Hero>
      <TwoPeople mine="pine" others={["amber"]} />
    </Hero>
  </PageShell>
)

const Restore = () => (
  <PageShell title={words.value.restore.title} lead={words.value.restore.lead} onBack={() => history.back()}>
    <Hero>
      <WordsOnPaper mine="amber" />
    </Hero>
  </PageShell>
)

export const screens: Screens = {
  today: Today,
  write: Today,
  together: Together,
  me: Me,
  settings: Settings,
  start: Start,
  join: Join,
  restore: Restore,
}
