import { signal } from "@preact/signals"
import type { DeviceId } from "#base/ids"
import { err } from "#base/result"
import type { LocalDate } from "#base/time"
import { circleOf, member, modelOf, type States } from "../models"
import type { AppModel, DeviceCard } from "../../../src/web/store/model"

const device = (letter: string, rest: Partial<DeviceCard> = {}): DeviceCard => ({
  device: letter.repeat(32) as DeviceId,
  kind: "device",
  isThis: false,
  active: true,
  week: "2026-11-02" as LocalDate,
  ...rest,
})
const devices = [
  device("a", { isThis: true }),
  device("b", { week: "2026-11-23" as LocalDate }),
  device("c", { kind: "recovery" }),
]

const family = [
  member("Ana", 0),
  member("Sam", 1),
  member("Mia", 2),
  member("Grandma Ruth", 3, { week: "2026-11-16" as LocalDate }),
  member("Jo", 4, { state: "left", week: "2026-11-09" as LocalDate }),
  member("", 5, { state: "removed", week: "2026-11-16" as LocalDate }),
]

const plain = modelOf()
const vault = plain.vault.value
if (!vault) throw new Error("the plain model has a vault")

const mine = modelOf({ vault: { ...vault, devices, recoveryKept: true } })
const warned = modelOf({ vault: { ...vault, devices, newDevices: devices.slice(1, 2) } })
const inFamily = modelOf({ circle: circleOf({ name: "The Okonjos", kind: "family" }, family) })
const nobody = modelOf({ phase: "new", circle: undefined, vault: undefined })
const alone = modelOf({ circle: undefined })
const persisted = (value: boolean | undefined): AppModel => ({
  ...plain,
  trust: { ...plain.trust, persisted: signal(value) },
})

export const states: States = {
  settings: { path: "/settings", model: mine },
  "settings-new-device": { path: "/settings", model: warned },
  "settings-vault-only": { path: "/settings", model: alone },
  "settings-before": { path: "/settings", model: nobody },
  "settings-names": { path: "/settings/circle", model: inFamily },
  "settings-new-circle": { path: "/settings/new-circle", model: plain },
  "settings-new-circle-refused": {
    path: "/settings/new-circle",
    model: {
      ...plain,
      beginning: { ...plain.beginning, startCircle: () => Promise.resolve(err("TokenUnknown")) },
    },
    after: ["Start a circle"],
  },
  "settings-members": { path: "/settings/members", model: plain },
  "settings-members-family": { path: "/settings/members", model: inFamily },
  "settings-members-take-out": { path: "/settings/members", model: inFamily, after: ["Take out Sam"] },
  "settings-members-nobody": { path: "/settings/members", model: alone },
  "settings-compare": { path: "/settings/compare", model: plain },
  "settings-devices": { path: "/settings/devices", model: mine },
  "settings-devices-new": { path: "/settings/devices", model: warned },
  "settings-this-device": { path: "/settings/this-device", model: persisted(false) },
  "settings-this-device-kept": { path: "/settings/this-device", model: persisted(true) },
  "settings-trust": { path: "/settings/trust", model: plain },
  "settings-hiding": { path: "/settings/hiding", model: plain },
  "settings-export": { path: "/settings/export", model: plain },
  "settings-leaving": { path: "/settings/leaving", model: plain },
  "settings-leaving-sure": { path: "/settings/leaving", model: plain, after: ["Leave quietly"] },
  "settings-leaving-forget": { path: "/settings/leaving", model: alone, after: ["Delete it all"] },
  "settings-about": { path: "/settings/about", model: plain },
}
