import type { CircleId, DeviceId, MemberId, OperationHash } from "#base/ids"
import type { DeviceSeeds } from "#crypto/deviceSecrets"
import type { Beginning } from "./circleSync"

/** Who this person is on this device: the circles it keeps, the vault among them. */
export interface PersonRecord {
  readonly slots: readonly Slot[]
  readonly nextSlot: number
  /** Own devices that this device has been told about; any other is news. Undefined before the first look. */
  readonly knownDevices: readonly DeviceId[] | undefined
}

/** One circle on this device. The slot is a number so that names of records tell nothing. */
export interface Slot {
  readonly slot: number
  readonly circle: CircleId
  readonly member: MemberId
  readonly isVault: boolean
  /** A change of membership that the circle's log has to hold; see `Identity`. */
  readonly anchor?: OperationHash | undefined
  /** What makes it at the relay, until the relay has it. */
  readonly beginning?: Beginning
}

/** The secrets of a slot. `becoming`: this device came back by recovery and is about to be added under these. */
export interface SlotSecrets extends DeviceSeeds {
  readonly becoming?: DeviceSeeds
}

export const noPerson: PersonRecord = { slots: [], nextSlot: 0, knownDevices: undefined }
