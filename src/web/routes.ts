/** Every address in the app. None carries a name, a date or anything a person wrote. */
export const routes = {
  today: "/",
  write: "/write",
  respond: "/respond",
  together: "/together",
  vision: "/together/vision",
  agreements: "/together/agreements",
  appreciations: "/together/appreciations",
  practise: "/practise",
  exercise: "/practise/exercise",
  session: "/practise/session",
  lesson: "/practise/lesson",
  me: "/me",
  feelings: "/me/feelings",
  settings: "/settings",
  start: "/start",
  join: "/join",
  restore: "/restore",
  invite: "/invite",
  circle: "/settings/circle",
  newCircle: "/settings/new-circle",
  members: "/settings/members",
  compare: "/settings/compare",
  devices: "/settings/devices",
  addDevice: "/settings/devices/add",
  recovery: "/settings/recovery",
  device: "/settings/this-device",
  trust: "/settings/trust",
  hiding: "/settings/hiding",
  keep: "/settings/export",
  leaving: "/settings/leaving",
  about: "/settings/about",
} as const

export type Place = keyof typeof routes
export type Path = (typeof routes)[Place]

/** The places with a tab of their own, in the order they are shown. */
export const tabs = ["today", "together", "practise", "me", "settings"] as const satisfies readonly Place[]
export type Tab = (typeof tabs)[number]
