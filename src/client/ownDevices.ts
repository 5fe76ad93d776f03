import { toHex } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import { makeSeeds, openSeeds } from "#crypto/deviceSecrets"
import type { Membership } from "#protocol/membership"
import type { Intent } from "./outbox"
import type { PersonRecord, Slot } from "./personRecord"
import type { Ports } from "./ports"
import type { Replica } from "./replica"

/**
 * A person's devices over all of their circles. In each circle a device has other keys, so that no relay can see that
 * they are one; only the vault knows it (`HereAs`). Keeps VA9 to VA11.
 */
interface Kept {
  readonly slot: Slot
  readonly replica: Replica
}

/** What is to be done in one circle. */
export interface Doing {
  readonly slot: number
  readonly intents: readonly Intent[]
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

/** Puts a device out of the vault and of every circle, and with it the keys that it knew for coming back. */
export async function takeOut(
  device: DeviceId,
  vault: Kept,
  circles: readonly Kept[],
  ports: Pick<Ports, "crypto" | "random">,
): Promise<readonly Doing[]> {
  const { hereAs } = vault.replica.state.profile
  const renewed = await renewals(vault, circles, ports)
  const there = circles.map(({ slot, replica }) => {
    const gone = [...(replica.membership?.devices.keys() ?? [])].filter((other) => hereAs.get(other) === device)
    return { slot: slot.slot, intents: removals(gone) }
  })
  return [{ slot: vault.slot.slot, intents: removals([device]) }, ...there, ...renewed]
}

/**
 * New recovery keys for every circle: whoever has had the vault open knows the ones before. The vault is told after
 * whatever is done there first, so that nobody who is put out by that can read them.
 */
export async function renewals(
  vault: Kept,
  circles: readonly Kept[],
  { crypto, random }: Pick<Ports, "crypto" | "random">,
): Promise<readonly Doing[]> {
  const doings: Doing[] = []
  for (const { slot, replica } of circles) {
    const { membership, identity } = replica
    const { circle, member, anchor: head } = slot
    if (!membership || !vault.replica.state.profile.circles.has(circle)) continue
    if (!isActive(membership, identity.secrets.id)) continue
    const seeds = makeSeeds(random)
    const { signing, agreement } = (await openSeeds(seeds, crypto)).keys
    const earlier = recoveryDevices(membership, member)
    const fresh: Intent = { do: "addRecovery", signing: toHex(signing), agreement: toHex(agreement) }
    doings.push(
      { slot: slot.slot, intents: [...removals(earlier), fresh] },
      {
        slot: vault.slot.slot,
        intents: [{ do: "write", event: { type: "CircleKept", circle, member, ...seeds, head } }],
      },
    )
  }
  return doings
}

/** Before the first look there is nothing to compare with: the devices that are there then are no news. */
export const withFirstLook = (record: PersonRecord, { replica }: Kept): PersonRecord =>
  record.knownDevices || !replica.membership
    ? record
    : { ...record, knownDevices: [...replica.membership.devices.keys()] }

const removals = (devices: readonly DeviceId[]): readonly Intent[] =>
  devices.map((device) => ({ do: "removeDevice", device }))

export const recoveryDevices = ({ devices }: Membership, of: Slot["member"]): readonly DeviceId[] =>
  [...devices.values()].flatMap(({ id, kind, active, member }) =>
    kind === "recovery" && active && member === of ? [id] : [],
  )

const isActive = (membership: Membership | undefined, device: DeviceId): boolean =>
  membership?.dissolved === false && membership.devices.get(device)?.active === true
