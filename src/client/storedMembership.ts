import { fromHex, toHex, type Bytes } from "#base/bytes"
import type { Device, Member, Membership } from "#protocol/membership"

/** Membership as JSON: the maps as lists, the keys as hex. */
export type StoredMembership = Omit<Membership, "members" | "devices"> & {
  readonly members: readonly Member[]
  readonly devices: readonly (Omit<Device, "signing" | "agreement"> & {
    readonly signing: string
    readonly agreement: string
  })[]
}

export const membershipToStored = (membership: Membership): StoredMembership => ({
  ...membership,
  members: [...membership.members.values()],
  devices: [...membership.devices.values()].map((device) => ({
    ...device,
    signing: toHex(device.signing),
    agreement: toHex(device.agreement),
  })),
})

export const storedToMembership = (stored: StoredMembership): Membership => ({
  ...stored,
  members: new Map(stored.members.map((member) => [member.id, member])),
  devices: new Map(
    stored.devices.map((device) => [
      device.id,
      { ...device, signing: fromHex(device.signing) as Bytes, agreement: fromHex(device.agreement) as Bytes },
    ]),
  ),
})
