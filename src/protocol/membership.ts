import * as v from "valibot"
import { concat, fromHex, utf8, utf8ToText, type Bytes } from "#base/bytes"
import {
  anyCircle,
  idFromBytes,
  idToBytes,
  parseId,
  type CircleId,
  type DeviceId,
  type MemberId,
  type OperationHash,
} from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { parseDate, type LocalDate } from "#base/time"
import { deviceIdOf, type DeviceKeys } from "./keys"
import { maxDevicesPerMember, maxMembers, maxOperationBytes } from "./limits"
import { isSmallOrderAgreement, isSmallOrderSigning } from "./smallOrder"
import type { VerifyPort } from "./verifyPort"

/**
 * Who belongs to a circle is a hash-chained list of signed operations that the relay and every member check with this
 * one function. An operation is the JSON text its author signed; it names the one before it by hash, so there is one
 * order, and nobody, the relay included, can add a member without an existing member's signature. It proves that a
 * change happened and in which week, never why or at what hour. Names are encrypted content and not part of it.
 *
 * A member is named after their first device. Each member has a recovery device, which exists only as keys in that
 * member's vault (in the vault itself: as twelve words), so that a person can come back without anybody's help.
 */
const hex = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromHex(text)?.length === bytes),
  )
const asBytes = (bytes: number) =>
  v.pipe(
    hex(bytes),
    v.transform((text) => fromHex(text) as Bytes),
  )
const id = <T extends CircleId | DeviceId | MemberId | OperationHash>(bytes: 16 | 32) =>
  v.pipe(
    hex(bytes),
    v.transform((text) => parseId<T>(text, bytes) as T),
  )
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const deviceSchema = v.strictObject({
  signing: asBytes(32),
  agreement: asBytes(32),
  kind: v.picklist(["device", "recovery"]),
})
/** An epoch key sealed to one device by HPKE (RFC 9180): 32 bytes `enc`, 48 bytes ciphertext. */
const grantSchema = v.strictObject({ device: id<DeviceId>(16), enc: asBytes(32), sealed: asBytes(48) })

const common = {
  v: v.literal(1),
  circle: id<CircleId>(16),
  index: count,
  /** Hash of the operation before; 32 zero bytes for the first. */
  previous: id<OperationHash>(32),
  by: id<DeviceId>(16),
  week: v.pipe(
    v.string(),
    v.check((text) => parseDate(text) !== undefined),
    v.transform((text) => text as LocalDate),
  ),
}
const devices = v.pipe(v.array(deviceSchema), v.minLength(1), v.maxLength(2))
const grants = v.pipe(v.array(grantSchema), v.maxLength(maxMembers * maxDevicesPerMember))
/** 16 bytes derived from the epoch key, so that a rotator cannot hand different keys to different devices unseen. */
const keyCheck = asBytes(16)

const operationSchema = v.variant("type", [
  v.strictObject({ ...common, type: v.literal("genesis"), devices, grants, keyCheck }),
  v.strictObject({ ...common, type: v.literal("admit"), devices, grants }),
  v.strictObject({ ...common, type: v.literal("add-device"), device: deviceSchema, grants }),
  v.strictObject({ ...common, type: v.literal("remove-device"), device: id<DeviceId>(16) }),
  v.strictObject({ ...common, type: v.literal("remove-member"), member: id<MemberId>(16) }),
  v.strictObject({ ...common, type: v.literal("leave") }),
  v.strictObject({
    ...common,
    type: v.literal("rotate"),
    epoch: count,
    grants,
    keyCheck,
    /** The epoch key before, sealed under the new one: 12 bytes nonce, 48 bytes ciphertext. */
    before: asBytes(60),
  }),
  v.strictObject({ ...common, type: v.literal("dissolve") }),
])

export type Operation = v.InferOutput<typeof operationSchema>
export type OperationOf<Type extends Operation["type"]> = Extract<Operation, { type: Type }>
export type Grant = v.InferOutput<typeof grantSchema>

/** An operation as its author signed it. */
export interface SignedOperation {
  readonly bytes: Bytes
  readonly signature: Bytes
}

export interface Device extends DeviceKeys {
  readonly id: DeviceId
  readonly member: MemberId
  readonly kind: "device" | "recovery"
  readonly active: boolean
  readonly week: LocalDate
}

export interface Member {
  readonly id: MemberId
  readonly state: "active" | "left" | "removed"
  /** The week of the newest change of state. */
  readonly week: LocalDate
}

export interface Membership {
  readonly circle: CircleId
  readonly head: OperationHash
  readonly index: number
  readonly creator: MemberId
  readonly members: ReadonlyMap<MemberId, Member>
  readonly devices: ReadonlyMap<DeviceId, Device>
  readonly epoch: number
  /** Somebody went: nothing more may be written under this epoch's key. */
  readonly rotationDue: boolean
  readonly dissolved: boolean
}

export const noOperation = "0".repeat(64) as OperationHash

export type MembershipRefusal =
  | "Malformed"
  | "ForeignCircle"
  | "HeadMoved"
  | "NotADevice"
  | "WrongSignature"
  | "WeakKey"
  | "AlreadyIn"
  | "NotAMember"
  | "NotAllowed"
  | "TooMany"
  | "WrongGrants"
  | "WrongEpoch"
  | "Dissolved"

export const activeMembers = (membership: Membership): readonly Member[] =>
  [...membership.members.values()].filter(({ state }) => state === "active")

export const activeDevices = (membership: Membership): readonly Device[] =>
  [...membership.devices.values()].filter(({ active }) => active)

/** Whether what a device says counts. Recovery keys only let a device in, which all of their person's others then see. */
export const mayWrite = ({ active, kind }: Device): boolean => active && kind === "device"

/** The 16 bytes by which envelopes name a head. */
export const shortHead = (head: OperationHash): Bytes => idToBytes(head).slice(0, 16) as Bytes

export const hashOperation = async (bytes: Bytes, port: VerifyPort): Promise<OperationHash> =>
  idFromBytes(await port.sha256(concat(utf8("attune/v1/operation"), bytes)))

export const operationSignedBytes = (hash: OperationHash): Bytes =>
  concat(utf8("attune/v1/signed-operation"), idToBytes(hash))

/** What an operation says, without checking that it may. */
export function parseOperation(bytes: Bytes): Result<Operation, "Malformed"> {
  const text = bytes.length <= maxOperationBytes ? utf8ToText(bytes) : undefined
  if (text === undefined) return err("Malformed")
  try {
    const parsed = v.safeParse(operationSchema, JSON.parse(text))
    return parsed.success ? ok(parsed.output) : err("Malformed")
  } catch {
    return err("Malformed")
  }
}

/** The JSON text to sign. Byte fields are written as hex. */
export const encodeOperation = (operation: Operation): Bytes =>
  utf8(JSON.stringify(operation, (_, value: unknown) => (value instanceof Uint8Array ? toHexText(value) : value)))

const toHexText = (bytes: Uint8Array): string => idFromBytes(bytes)

export interface Applied {
  readonly membership: Membership
  readonly operation: Operation
}

/**
 * The membership after one more signed operation, or why it is refused. `before` is undefined for the first one.
 * Never throws on any bytes.
 */
export async function applyOperation(
  before: Membership | undefined,
  signed: SignedOperation,
  port: VerifyPort,
): Promise<Result<Applied, MembershipRefusal>> {
  const parsed = parseOperation(signed.bytes)
  if (!parsed.ok) return parsed
  const operation = parsed.value
  const hash = await hashOperation(signed.bytes, port)
  const added = await addedDevices(operation, port)
  if (added.some((device) => isSmallOrderSigning(device.signing) || isSmallOrderAgreement(device.agreement))) {
    return err("WeakKey")
  }
  const inOrder = before ? follows(before, operation) : startsChain(operation)
  if (inOrder !== "Fine") return err(inOrder)
  const signer = before ? before.devices.get(operation.by) : added.find(({ id }) => id === operation.by)
  if (!signer?.active) return err("NotADevice")
  if (!(await port.verify(signer.signing, operationSignedBytes(hash), signed.signature))) return err("WrongSignature")
  const next = before ? change(before, operation, signer, added) : begin(operation, signer, added)
  if (!next.ok) return next
  return ok({ membership: { ...next.value, head: hash, index: operation.index }, operation })
}

function startsChain(operation: Operation): "Fine" | MembershipRefusal {
  if (operation.type !== "genesis") return "NotAMember"
  if (operation.circle === anyCircle) return "Malformed"
  return operation.index === 0 && operation.previous === noOperation ? "Fine" : "HeadMoved"
}

function follows(before: Membership, operation: Operation): "Fine" | MembershipRefusal {
  if (operation.circle !== before.circle) return "ForeignCircle"
  if (before.dissolved) return "Dissolved"
  return operation.previous === before.head && operation.index === before.index + 1 ? "Fine" : "HeadMoved"
}

async function addedDevices(operation: Operation, port: VerifyPort): Promise<readonly Device[]> {
  const keys =
    operation.type === "genesis" || operation.type === "admit"
      ? operation.devices
      : operation.type === "add-device"
        ? [operation.device]
        : []
  const ids = await Promise.all(keys.map((device) => deviceIdOf(device, port)))
  const first = ids[0]
  return keys.map((device, index) => ({
    ...device,
    id: ids[index] as DeviceId,
    // A new member is named after their first device; add-device puts the signer's member here (`change`).
    member: idFromBytes<MemberId>(idToBytes(first as DeviceId)),
    active: true,
    week: operation.week,
  }))
}

function begin(operation: Operation, signer: Device, added: readonly Device[]): Result<Membership, MembershipRefusal> {
  if (operation.type !== "genesis" || added[0]?.id !== signer.id) return err("NotADevice")
  if (!isFamilyOfDevices(added)) return err("TooMany")
  if (!grantsReach(operation.grants, added)) return err("WrongGrants")
  const creator: Member = { id: signer.member, state: "active", week: operation.week }
  return ok({
    circle: operation.circle,
    head: noOperation,
    index: 0,
    creator: creator.id,
    members: new Map([[creator.id, creator]]),
    devices: new Map(added.map((device) => [device.id, device])),
    epoch: 0,
    rotationDue: false,
    dissolved: false,
  })
}

function change(
  before: Membership,
  operation: Operation,
  signer: Device,
  added: readonly Device[],
): Result<Membership, MembershipRefusal> {
  switch (operation.type) {
    case "genesis":
      return err("HeadMoved")
    case "admit":
      return admit(before, operation, added)
    case "add-device":
      return addDevice(before, operation, signer, added)
    case "remove-device":
      return removeDevice(before, operation, signer)
    case "remove-member":
      return removeMember(before, operation, signer)
    case "leave":
      return ok(without(before, signer.member, "left", operation.week))
    case "rotate":
      return rotate(before, operation)
    case "dissolve":
      if (signer.member !== before.creator) return err("NotAllowed")
      return ok({ ...before, dissolved: true })
  }
}

function admit(
  before: Membership,
  { week, grants }: OperationOf<"admit">,
  added: readonly Device[],
): Result<Membership, MembershipRefusal> {
  const member = added[0]?.member
  if (!member || added.some(({ id }) => before.devices.has(id))) return err("AlreadyIn")
  if (activeMembers(before).length >= maxMembers || !isFamilyOfDevices(added)) return err("TooMany")
  if (before.rotationDue) return err("WrongEpoch")
  if (!grantsReach(grants, added)) return err("WrongGrants")
  return ok({
    ...before,
    members: new Map(before.members).set(member, { id: member, state: "active", week }),
    devices: new Map([...before.devices, ...added.map((device) => [device.id, device] as const)]),
  })
}

function addDevice(
  before: Membership,
  { grants }: OperationOf<"add-device">,
  signer: Device,
  added: readonly Device[],
): Result<Membership, MembershipRefusal> {
  const device = added[0]
  if (!device || before.devices.has(device.id)) return err("AlreadyIn")
  const own = activeDevices(before).filter(({ member }) => member === signer.member)
  if (own.length >= maxDevicesPerMember) return err("TooMany")
  if (before.rotationDue) return err("WrongEpoch")
  if (!grantsReach(grants, [device])) return err("WrongGrants")
  return ok({ ...before, devices: new Map(before.devices).set(device.id, { ...device, member: signer.member }) })
}

function removeDevice(
  before: Membership,
  { device: gone, week }: OperationOf<"remove-device">,
  signer: Device,
): Result<Membership, MembershipRefusal> {
  const device = before.devices.get(gone)
  if (!device?.active) return err("NotADevice")
  // One's own devices only, and never the one that signs: going altogether is `leave`.
  if (device.member !== signer.member || device.id === signer.id) return err("NotAllowed")
  return ok({
    ...before,
    rotationDue: true,
    devices: new Map(before.devices).set(gone, { ...device, active: false, week }),
  })
}

function removeMember(
  before: Membership,
  { member, week }: OperationOf<"remove-member">,
  signer: Device,
): Result<Membership, MembershipRefusal> {
  if (before.members.get(member)?.state !== "active") return err("NotAMember")
  // In a circle of two there is no removal, only leaving: neither may put the other out.
  const allowed = signer.member === before.creator && member !== before.creator && activeMembers(before).length > 2
  return allowed ? ok(without(before, member, "removed", week)) : err("NotAllowed")
}

function rotate(before: Membership, { epoch, grants }: OperationOf<"rotate">): Result<Membership, MembershipRefusal> {
  if (epoch !== before.epoch + 1) return err("WrongEpoch")
  if (!grantsReach(grants, activeDevices(before))) return err("WrongGrants")
  return ok({ ...before, epoch, rotationDue: false })
}

const without = (before: Membership, member: MemberId, state: "left" | "removed", week: LocalDate): Membership => ({
  ...before,
  rotationDue: true,
  members: new Map(before.members).set(member, { id: member, state, week }),
  devices: new Map(
    [...before.devices].map(([id, device]) => [
      id,
      device.member === member && device.active ? { ...device, active: false, week } : device,
    ]),
  ),
})

const isFamilyOfDevices = (devices: readonly Device[]): boolean =>
  new Set(devices.map(({ id }) => id)).size === devices.length &&
  devices[0]?.kind === "device" &&
  devices.slice(1).every(({ kind }) => kind === "recovery")

/** Exactly one grant for each of the devices and none for anybody else. */
function grantsReach(grants: readonly Grant[], devices: readonly Device[]): boolean {
  const reached = new Set(grants.map(({ device }) => device))
  return grants.length === devices.length && devices.every(({ id }) => reached.has(id))
}
