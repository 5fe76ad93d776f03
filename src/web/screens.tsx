import type { ComponentType } from "preact"
import { lazy } from "preact-iso"
import type { Screens } from "./App"
import { Gate } from "./notices/Gate"
import type { Tab } from "./routes"
import { TodayScreen } from "./today/TodayScreen"
import { WriteScreen } from "./today/WriteScreen"
import { words } from "./words/words"

/** A screen with a tab, behind the gate that knows whether anything is open here. */
const gated = (tab: Tab, before: () => string, Screen: ComponentType) => () => (
  <Gate tab={tab} title={words.value.shell.tabs[tab]} before={before()}>
    <Screen />
  </Gate>
)

const startLead = () => words.value.today.startLead
const togetherBefore = () => words.value.shell.togetherBefore

/** A page of the settings that needs somebody to have started. */
const settled = (Screen: ComponentType) => gated("settings", () => words.value.shell.noCircle, Screen)

const Together = lazy(() => import("./together/Together"))
const Me = lazy(() => import("./me/Me"))
const Settings = lazy(() => import("./settings/Settings"))
const practising = (name: Exclude<keyof typeof import("./practise/practiseScreens"), `${string}Lines`>) =>
  lazy(async () => (await import("./practise/practiseScreens"))[name])
const RespondScreen = lazy(async () => (await import("./response/RespondScreen")).RespondScreen)

export const screens: Screens = {
  today: gated("today", startLead, TodayScreen),
  write: gated("today", startLead, WriteScreen),
  respond: gated("today", startLead, RespondScreen),
  together: gated("together", togetherBefore, Together),
  vision: gated("together", togetherBefore, practising("VisionBoard")),
  agreements: gated("together", togetherBefore, practising("Agreements")),
  appreciations: gated(
    "together",
    togetherBefore,
    lazy(() => import("./gratitude/Appreciations")),
  ),
  practise: gated("practise", startLead, practising("Practise")),
  exercise: gated("practise", startLead, practising("ExercisePage")),
  session: gated("practise", startLead, practising("SessionScreen")),
  lesson: gated("practise", startLead, practising("LessonScreen")),
  me: gated("me", () => words.value.shell.meBefore, Me),
  feelings: gated(
    "me",
    () => words.value.shell.meBefore,
    lazy(() => import("./feelings/Feelings")),
  ),
  settings: Settings,
  start: lazy(() => import("./start/Start")),
  join: lazy(() => import("./joining/Join")),
  restore: lazy(() => import("./recovery/Restore")),
  invite: settled(lazy(async () => (await import("./joining/Invite")).InviteMember)),
  circle: settled(lazy(() => import("./settings/CircleNames"))),
  newCircle: settled(lazy(() => import("./settings/NewCircle"))),
  members: settled(lazy(() => import("./settings/Members"))),
  compare: settled(lazy(() => import("./settings/CompareWords"))),
  devices: settled(lazy(() => import("./settings/Devices"))),
  addDevice: settled(lazy(async () => (await import("./joining/Invite")).InviteDevice)),
  recovery: settled(lazy(() => import("./recovery/RecoveryWords"))),
  keep: settled(lazy(() => import("./settings/KeepWords"))),
  leaving: settled(lazy(() => import("./settings/Leaving"))),
  device: lazy(() => import("./settings/ThisDevice")),
  trust: lazy(() => import("./settings/Trust")),
  hiding: lazy(() => import("./settings/Hiding")),
  about: lazy(() => import("./settings/About")),
}
