import { toHex, type Bytes } from "#base/bytes"
import { idFromBytes, type CircleId, type RoundId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { makeSeeds, openSeeds, type DeviceSecrets, type DeviceSeeds } from "#crypto/deviceSecrets"
import { grantEpochKey, keyCheckOf, makeEpochKey, roundIdOf, wrapBefore, type EpochKey } from "#crypto/epochKey"
import type { CryptoPort, Random } from "#crypto/port"
import {
  applyOperation,
  encodeOperation,
  hashOperation,
  noOperation,
  operationSignedBytes,
  type Membership,
  type Operation,
  type SignedOperation,
} from "#protocol/membership"
import { fixedBytes } from "./fixedBytes"

export interface WorldDevice {
  readonly name: string
  readonly seeds: DeviceSeeds
  readonly secrets: DeviceSecrets
}

/** A circle that begins, takes somebody in and changes its key, the same every time. */
export interface World {
  readonly port: CryptoPort
  readonly random: Random
  readonly circle: CircleId
  readonly devices: readonly WorldDevice[]
  readonly epochKeys: readonly EpochKey[]
  readonly operations: readonly SignedOperation[]
  readonly membership: Membership
  readonly round: RoundId
}

export const worldDate = "2026-11-25" as LocalDate
const week = "2026-11-23" as LocalDate

type Common = "v" | "circle" | "index" | "previous" | "by" | "week"
type Drafted<Op> = Op extends unknown ? Omit<Op, Common> : never

export async function makeWorld(portWith: (random: Random) => CryptoPort): Promise<World> {
  const [random, port] = [fixedBytes(1), portWith(fixedBytes(2))]
  const circle = idFromBytes<CircleId>(random(16))
  const devices: WorldDevice[] = []
  for (const name of ["Alice's phone", "Alice's recovery", "Bob's phone", "Bob's recovery"]) {
    const seeds = makeSeeds(random)
    devices.push({ name, seeds, secrets: await openSeeds(seeds, port) })
  }
  const [alice, aliceRecovery, bob, bobRecovery] = devices
  if (!alice || !aliceRecovery || !bob || !bobRecovery) throw new Error("four devices")
  const [first, second] = [makeEpochKey(random), makeEpochKey(random)]

  const operations: SignedOperation[] = []
  let membership: Membership | undefined
  const operate = async (draft: Drafted<Operation>, by: WorldDevice): Promise<void> => {
    const { head = noOperation, index = -1 } = membership ?? {}
    const frame = { v: 1, circle, index: index + 1, previous: head, by: by.secrets.id, week } as const
    const bytes = encodeOperation({ ...frame, ...draft } as Operation)
    const signature = await by.secrets.signing.sign(operationSignedBytes(await hashOperation(bytes, port)))
    const applied = await applyOperation(membership, { bytes, signature }, port)
    if (!applied.ok) throw new Error(applied.error)
    operations.push({ bytes, signature })
    membership = applied.value.membership
  }
  const grants = (key: Bytes, epoch: number, to: readonly WorldDevice[]) =>
    grantEpochKey(
      key,
      circle,
      epoch,
      to.map(({ secrets }) => ({ id: secrets.id, agreement: secrets.keys.agreement })),
      port,
    )
  const pair = (phone: WorldDevice, recovery: WorldDevice) => [
    { ...phone.secrets.keys, kind: "device" as const },
    { ...recovery.secrets.keys, kind: "recovery" as const },
  ]

  const keyCheck = await keyCheckOf(first, circle, 0, port)
  const own = await grants(first, 0, [alice, aliceRecovery])
  await operate({ type: "genesis", devices: pair(alice, aliceRecovery), grants: own, keyCheck }, alice)
  const guests = await grants(first, 0, [bob, bobRecovery])
  await operate({ type: "admit", devices: pair(bob, bobRecovery), grants: guests }, alice)
  const all = await grants(second, 1, devices)
  const [secondCheck, before] = [
    await keyCheckOf(second, circle, 1, port),
    await wrapBefore(second, first, circle, port, random),
  ]
  await operate({ type: "rotate", epoch: 1, grants: all, keyCheck: secondCheck, before }, bob)

  if (!membership) throw new Error("no circle")
  const round = await roundIdOf(first, circle, worldDate, port)
  return { port, random, circle, devices, epochKeys: [first, second], operations, membership, round }
}

export const seedsAsJson = ({ name, seeds, secrets }: WorldDevice) => ({
  name,
  ...seeds,
  device: secrets.id,
  signing: toHex(secrets.keys.signing),
  agreement: toHex(secrets.keys.agreement),
})
