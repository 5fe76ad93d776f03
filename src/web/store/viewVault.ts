import type { DeviceId, ItemId } from "#base/ids"
import type { Held } from "#client/person"
import type { Mark } from "#core/events"
import { feelingsNamed, viewHeard, viewNotes } from "#core/feelingsNamed"
import type { DeviceCard, VaultView } from "./model"
import { devicesOf, lookingAt, noteDraft } from "./viewCircle"

/** Marks one keeps to oneself, by the response they are about. */
export const keptMarks = (vault: Held | undefined): ReadonlyMap<ItemId, Mark> =>
  new Map([...(vault?.replica.state.months.values() ?? [])].flatMap(({ kept }) => [...kept]))

interface Surroundings {
  readonly circles: readonly Held[]
  readonly drafts: Readonly<Record<string, unknown>>
  readonly knownDevices: readonly DeviceId[] | undefined
  /** The word of a feeling's id; undefined while the vocabulary is on its way. */
  readonly wordOf: (id: string) => string | undefined
}

export function viewVault(vault: Held, { circles, drafts, knownDevices, wordOf }: Surroundings): VaultView {
  const { state, membership } = vault.replica
  const devices = [...devicesOf(vault), ...circles.flatMap((held) => strangersIn(held, state.profile.hereAs))]
  const kept = keptMarks(vault)
  const views = circles.map((held) => lookingAt(held, kept))
  return {
    notes: viewNotes(state),
    feelings: feelingsNamed(views, wordOf),
    heard: viewHeard(views),
    noteDraft: typeof drafts[noteDraft] === "string" ? drafts[noteDraft] : "",
    recoveryKept: state.profile.recoveryKept && [...(membership?.devices.values() ?? [])].some(isRecovery),
    devices,
    newDevices: devices.filter(
      ({ device, active, isThis }) => active && !isThis && knownDevices?.includes(device) === false,
    ),
  }
}

/** Devices in a circle that speak for me and that none of mine has said it is: whoever let them in was not in my vault. */
const strangersIn = (held: Held, hereAs: ReadonlyMap<DeviceId, DeviceId>): readonly DeviceCard[] =>
  devicesOf(held).filter(
    ({ device, kind, active, isThis }) => active && kind === "device" && !isThis && !hereAs.has(device),
  )

const isRecovery = ({ kind, active }: { readonly kind: string; readonly active: boolean }): boolean =>
  kind === "recovery" && active
