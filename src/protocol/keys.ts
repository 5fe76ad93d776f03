import { concat, utf8, type Bytes } from "#base/bytes"
import { idFromBytes, type DeviceId } from "#base/ids"
import type { VerifyPort } from "./verifyPort"

/** A device's two public keys: Ed25519 to sign, X25519 to be granted epoch keys. 32 bytes each. */
export interface DeviceKeys {
  readonly signing: Bytes
  readonly agreement: Bytes
}

export const deviceIdOf = async ({ signing }: DeviceKeys, port: VerifyPort): Promise<DeviceId> =>
  idFromBytes((await port.sha256(concat(utf8("attune/v1/device"), signing))).subarray(0, 16))
