import { idFromBytes, idToBytes, type CircleId, type MemberId, type OperationHash } from "#base/ids"
import { weekOf, type LocalDate } from "#base/time"
import type { DeviceSecrets } from "#crypto/deviceSecrets"
import { grantEpochKey, keyCheckOf, makeEpochKey, wrapBefore, type EpochKey } from "#crypto/epochKey"
import type { CryptoPort, Random } from "#crypto/port"
import { deviceIdOf, type DeviceKeys } from "#protocol/keys"
import {
  activeDevices,
  encodeOperation,
  hashOperation,
  noOperation,
  operationSignedBytes,
  type Membership,
  type Operation,
  type SignedOperation,
} from "#protocol/membership"

/** Signed changes of membership, each made to follow the membership it is given. */
interface Signer {
  readonly secrets: DeviceSecrets
  readonly today: LocalDate
  readonly crypto: CryptoPort
  readonly random: Random
}

/** A new device of a circle, as the operation names it. */
export interface NewDevice extends DeviceKeys {
  readonly kind: "device" | "recovery"
}

type OwnPart<O> = O extends Operation ? Omit<O, "v" | "circle" | "index" | "previous" | "by" | "week"> : never

async function sign(
  place: { readonly circle: CircleId; readonly index: number; readonly previous: OperationHash },
  own: OwnPart<Operation>,
  { secrets, today, crypto }: Signer,
): Promise<SignedOperation> {
  const operation = { v: 1, ...place, by: secrets.id, week: weekOf(today), ...own } as Operation
  const bytes = encodeOperation(operation)
  const hash = await hashOperation(bytes, crypto)
  return { bytes, signature: await secrets.signing.sign(operationSignedBytes(hash)) }
}

const after = ({ circle, index, head }: Membership) => ({ circle, index: index + 1, previous: head })

const withIds = async (devices: readonly NewDevice[], crypto: CryptoPort) =>
  Promise.all(devices.map(async (device) => ({ id: await deviceIdOf(device, crypto), ...device })))

const toKeys = ({ signing, agreement, kind }: NewDevice) => ({ signing, agreement, kind })

/** Begins a circle under a fresh epoch key. The first device signs; a recovery device may come with it. */
export async function genesis(
  circle: CircleId,
  recovery: DeviceKeys | undefined,
  signer: Signer,
): Promise<SignedOperation> {
  const { secrets, crypto, random } = signer
  const key = makeEpochKey(random)
  const devices: NewDevice[] = [{ ...secrets.keys, kind: "device" }]
  if (recovery) devices.push({ ...recovery, kind: "recovery" })
  const grants = await grantEpochKey(key, circle, 0, await withIds(devices, crypto), crypto)
  const keyCheck = await keyCheckOf(key, circle, 0, crypto)
  const own = { type: "genesis", devices: devices.map(toKeys), grants, keyCheck } as const
  return sign({ circle, index: 0, previous: noOperation }, own, signer)
}

/** Lets a new member in with their devices, which are granted the current epoch's key. */
export async function admit(
  membership: Membership,
  key: EpochKey,
  devices: readonly NewDevice[],
  signer: Signer,
): Promise<SignedOperation> {
  const named = await withIds(devices, signer.crypto)
  const grants = await grantEpochKey(key, membership.circle, membership.epoch, named, signer.crypto)
  return sign(after(membership), { type: "admit", devices: devices.map(toKeys), grants }, signer)
}

/** Adds another device of the signer's own member. */
export async function addDevice(
  membership: Membership,
  key: EpochKey,
  device: NewDevice,
  signer: Signer,
): Promise<SignedOperation> {
  const named = await withIds([device], signer.crypto)
  const grants = await grantEpochKey(key, membership.circle, membership.epoch, named, signer.crypto)
  return sign(after(membership), { type: "add-device", device: toKeys(device), grants }, signer)
}

/** A new epoch key for every device that is left, with the way back to the one before. */
export async function rotate(membership: Membership, before: EpochKey, signer: Signer): Promise<SignedOperation> {
  const { crypto, random } = signer
  const { circle, epoch: old } = membership
  const epoch = old + 1
  const key = makeEpochKey(random)
  const grants = await grantEpochKey(key, circle, epoch, activeDevices(membership), crypto)
  const keyCheck = await keyCheckOf(key, circle, epoch, crypto)
  const wrapped = await wrapBefore(key, before, circle, crypto, random)
  return sign(after(membership), { type: "rotate", epoch, grants, keyCheck, before: wrapped }, signer)
}

/** A change that grants nothing: removing, leaving, closing. */
export const change = (
  membership: Membership,
  own: OwnPart<Extract<Operation, { type: "remove-device" | "remove-member" | "leave" | "dissolve" }>>,
  signer: Signer,
): Promise<SignedOperation> => sign(after(membership), own, signer)

/** A member is named after their first device. */
export const memberOf = ({ id }: DeviceSecrets): MemberId => idFromBytes(idToBytes(id))
