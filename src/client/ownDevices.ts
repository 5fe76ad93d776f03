import type { DeviceId } from "#base/ids"
import type { Membership } from "#protocol/membership"
import type { Intent } from "./outbox"
import type { PersonRecord, Slot } from "./personRecord"
import type { Replica } from "./replica"

/**
 * A person's devices over all of their circles. In each circle a device has other keys, so that no relay can see that
 * they are one; only the vault knows it (`HereAs`). Keeps VA9 and VA11.
 */
export interface Kept {
  readonly slot: Slot
  readonly replica: Replica
}

/** What a device has yet to tell the vault: under which keys it is in the circles. */
export function claims(vault: Kept, circles: readonly Kept[]): readonly Intent[] {
  const { hereAs } = vault.replica.state.profile
  return circles.flatMap(({ slot, replica }): readonly Intent[] => {
    const device = replica.identity.secrets.id
    if (hereAs.has(device) || !isActive(replica.membership, device)) return []
    return [{ do: "write", event: { type: "HereAs", circle: slot.circle, device } }]
  })
}

/** Before the first look there is nothing to compare with: the devices that are there then are no news. */
export const withFirstLook = (record: PersonRecord, { replica }: Kept): PersonRecord =>
  record.knownDevices || !replica.membership
    ? record
    : { ...record, knownDevices: [...replica.membership.devices.keys()] }

export const isActive = (membership: Membership | undefined, device: DeviceId): boolean =>
  membership?.dissolved === false && membership.devices.get(device)?.active === true
