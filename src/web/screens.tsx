import type { ComponentType } from "preact"
import { lazy } from "preact-iso"
import type { Screens } from "./App"
import { Gate } from "./notices/Gate"
import { routes, type Tab } from "./routes"
import { TodayScreen } from "./today/TodayScreen"
import { WriteScreen } from "./today/WriteScreen"
import { ButtonLink } from "./ui/Button"
import { Hero, TwoPeople, WordsOnPaper } from "./ui/Hero"
import { PageShell } from "./ui/PageShell"
import { words } from "./words/words"

/** A screen with a tab, behind the gate that knows whether anything is open here. */
const gated = (tab: Tab, before: () => string, Screen: ComponentType) => () => (
  <Gate tab={tab} title={words.value.shell.tabs[tab]} before={before()}>
    <Screen />
  </Gate>
)

const startLead = () => words.value.today.startLead

/** Until these have their own. */
const Together = () => <PageShell tab="together" title={words.value.together.title} children={null} />
const Me = () => <PageShell tab="me" title={words.value.me.title} children={null} />
const Settings = () => <PageShell tab="settings" title={words.value.settings.title} children={null} />

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

const RespondScreen = lazy(async () => (await import("./response/RespondScreen")).RespondScreen)

export const screens: Screens = {
  today: gated("today", startLead, TodayScreen),
  write: gated("today", startLead, WriteScreen),
  respond: gated("today", startLead, RespondScreen),
  together: gated("together", () => words.value.together.empty, Together),
  me: gated("me", () => words.value.me.noteEmpty, Me),
  settings: gated("settings", () => words.value.trust.serverNever, Settings),
  start: Start,
  invite: Join,
  join: Join,
  restore: Restore,
}
