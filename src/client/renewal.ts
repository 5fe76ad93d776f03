import { toHex } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import { makeSeeds, openSeeds, type DeviceSeeds } from "#crypto/deviceSecrets"
import type { CryptoPort } from "#crypto/port"
import { vouchedHead, vouchFor } from "#crypto/vouching"
import { shortHead, type Membership } from "#protocol/membership"
import type { Ledger } from "./ledger"
import type { Intent } from "./outbox"
import { isActive, type Kept } from "./ownDevices"
import type { Slot } from "./personRecord"
import type { Ports } from "./ports"

/** What is to be done in one circle, to put a device out or to make useless what somebody knew. Keeps VA9 and VA10. */
export interface Doing {
  readonly slot: number
  readonly intents: readonly Intent[]
}

/** Makes the device of these seeds the vault's recovery device, in the place of earlier ones and of what they could read. */
export async function keepWords(
  seeds: DeviceSeeds,
  vault: Kept,
  circles: readonly Kept[],
  ports: Pick<Ports, "crypto" | "random">,
): Promise<{ readonly doings: readonly Doing[]; readonly id: DeviceId } | undefined> {
  const { membership } = vault.replica
  if (!membership) return undefined
  const { keys, id, signing } = await openSeeds(seeds, ports.crypto)
  const vouched = await vouchFor(vault.slot.circle, membership.head, signing)
  const earlier = recoveryDevices(membership, vault.slot.member).filter((device) => device !== id)
  // What they vouch for comes first: whoever comes back with them must find it there.
  const intents: readonly Intent[] = [
    { do: "write", event: { type: "RecoveryKept", vouched } },
    { do: "addRecovery", signing: toHex(keys.signing), agreement: toHex(keys.agreement) },
    ...removals(earlier),
  ]
  const renewed = await renewals(vault, circles, ports)
  return { doings: [{ slot: vault.slot.slot, intents }, ...renewed], id }
}

/** Whether a vault is the one that these recovery keys were kept in. */
export async function isVouchedFor({ circle, member }: Slot, ledger: Ledger, crypto: CryptoPort): Promise<boolean> {
  if (ledger.membership?.creator !== member) return false
  const { signing } = ledger.identity.secrets.keys
  for (const { event } of await ledger.eventsOf("profile")) {
    if (event.type !== "RecoveryKept" || !event.vouched) continue
    const head = await vouchedHead(event.vouched, circle, signing, crypto)
    if (head && ledger.head.heads.includes(toHex(shortHead(head)))) return true
  }
  return false
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
    return { slot: slot.slot, intents: [...(gone.length > 0 ? sealedAnew(replica) : []), ...removals(gone)] }
  })
  return [{ slot: vault.slot.slot, intents: removals([device]) }, ...there, ...renewed]
}

/**
 * New recovery keys for every circle: whoever has had the vault open knows the ones before. The vault is told after
 * whatever is done there first, so that nobody who is put out by that can read them.
 */
async function renewals(
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

/** The relay lets go of what a device held that is put out, so pages that are still sealed are handed in from this one. */
const sealedAnew = (replica: Kept["replica"]): readonly Intent[] =>
  replica.sealedDates.flatMap((date): readonly Intent[] => {
    const own = replica.ownSealed(date)
    return own && !own.waiting ? [{ do: "handIn", page: own.page }] : []
  })

const removals = (devices: readonly DeviceId[]): readonly Intent[] =>
  devices.map((device) => ({ do: "removeDevice", device }))

const recoveryDevices = ({ devices }: Membership, of: Slot["member"]): readonly DeviceId[] =>
  [...devices.values()].flatMap(({ id, kind, active, member }) =>
    kind === "recovery" && active && member === of ? [id] : [],
  )
