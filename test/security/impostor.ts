import type { CircleId } from "#base/ids"
import { instant, isoDate } from "#base/time"
import { admit, genesis, type NewDevice } from "#client/operations"
import { makeSeeds, openSeeds, type DeviceSecrets } from "#crypto/deviceSecrets"
import { openGrant, type EpochKey } from "#crypto/epochKey"
import { decodeEntry, type Entry } from "#protocol/log"
import { applyOperation, parseOperation, type Membership, type SignedOperation } from "#protocol/membership"
import { proofBytes } from "#protocol/messages"
import { chance } from "../kit/chance"
import type { Line } from "../kit/line"
import { nodeCrypto } from "../kit/nodeCrypto"
import type { Place } from "../kit/place"

const today = isoDate(instant(Date.parse("2026-11-25T08:00:00Z")))
const random = chance("impostor")

/**
 * What a relay can do that lies to one device: a circle of its own making under the id of a real one. `recovery` comes
 * with whoever made it up, `guests` are let in by them; of both only the public keys are needed. Answers with the line of
 * the impostor, who hears everything that is written there.
 */
export async function makeUp(
  place: Place,
  circle: CircleId,
  { recovery, guests }: { readonly recovery?: NewDevice; readonly guests?: readonly NewDevice[] },
): Promise<Line> {
  const secrets = await openSeeds(makeSeeds(random), nodeCrypto)
  const signer = { secrets, today, crypto: nodeCrypto, random }
  const first = await genesis(circle, recovery, signer)
  const line = place.connect()
  const made = await line.create(await place.token(), first)
  if (!made.ok) throw new Error(made.refusal)
  const signature = await secrets.signing.sign(proofBytes(line.nonce, circle, secrets.id))
  line.send({ type: "Prove", circle, device: secrets.id, from: 0, signature })
  await place.relay.idle()
  if (guests) {
    const membership = await begun(first)
    await line.operate(await admit(membership, await keyIn(first, membership, secrets), guests, signer))
  }
  return line
}

/** The public keys that a device came in with, as the relay of its circle has them. */
export async function cameInWith(place: Place, circle: CircleId, type: "admit" | "add-device"): Promise<NewDevice[]> {
  const entries = await place.store.operations(circle)
  const operations = entries.flatMap(({ bytes }) => {
    const entry = decodeEntry(bytes)
    const parsed = entry?.kind === "operation" ? parseOperation(entry.operation.bytes) : undefined
    return parsed?.ok ? [parsed.value] : []
  })
  const parsed = operations.findLast((operation) => operation.type === type)
  if (parsed?.type === "admit") return [...parsed.devices]
  if (parsed?.type === "add-device") return [parsed.device]
  throw new Error("nobody came in")
}

export const envelopesIn = (line: Line | undefined): readonly Entry[] =>
  line?.entries.filter(({ kind }) => kind === "envelope") ?? []

async function begun(first: SignedOperation): Promise<Membership> {
  const applied = await applyOperation(undefined, first, nodeCrypto)
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.membership
}

async function keyIn(operation: SignedOperation, { circle }: Membership, secrets: DeviceSecrets): Promise<EpochKey> {
  const parsed = parseOperation(operation.bytes)
  const grants = parsed.ok && "grants" in parsed.value ? parsed.value.grants : []
  const grant = grants.find(({ device }) => device === secrets.id)
  const key = grant && (await openGrant(grant, circle, 0, secrets.agreement))
  if (!key) throw new Error("no key")
  return key
}
