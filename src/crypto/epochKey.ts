import { concat, utf8, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type DeviceId, type RoundId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { u32 } from "#protocol/codec"
import type { Device, Grant } from "#protocol/membership"
import type { AgreementKey, CryptoPort, Random } from "./port"

/**
 * The key of one epoch, 32 random bytes, and what is made with it: grants to devices, the check that everybody was given
 * the same one, the way back to the epoch before, and the names of rounds. Keeps KE1 to KE4.
 */
export type EpochKey = Bytes

export const makeEpochKey = (random: Random): EpochKey => random(32)

const grantInfo = (circle: CircleId, epoch: number, device: DeviceId): Bytes =>
  concat(utf8("attune/v1/grant"), idToBytes(circle), u32(epoch), idToBytes(device))

/** The epoch key for each of the devices, sealed so that only that device opens it, and only as that epoch's key. */
export const grantEpochKey = (
  key: EpochKey,
  circle: CircleId,
  epoch: number,
  devices: readonly Pick<Device, "id" | "agreement">[],
  port: CryptoPort,
): Promise<Grant[]> =>
  Promise.all(
    devices.map(async ({ id, agreement }) => ({
      device: id,
      ...(await port.hpkeSeal(agreement, grantInfo(circle, epoch, id), key)),
    })),
  )

/** The epoch key out of a grant, or undefined where it was not sealed to this device as that epoch's key. */
export const openGrant = (
  grant: Grant,
  circle: CircleId,
  epoch: number,
  agreement: AgreementKey,
): Promise<EpochKey | undefined> => agreement.hpkeOpen(grant, grantInfo(circle, epoch, grant.device))

/** 16 bytes that tell two epoch keys apart and nothing else about them. */
export const keyCheckOf = (key: EpochKey, circle: CircleId, epoch: number, port: CryptoPort): Promise<Bytes> =>
  port.hkdf(key, idToBytes(circle), concat(utf8("attune/v1/key-check"), u32(epoch)), 16)

/** The epoch key before, for whoever has the new one: 12 bytes nonce, 48 bytes ciphertext. */
export async function wrapBefore(
  key: EpochKey,
  before: EpochKey,
  circle: CircleId,
  port: CryptoPort,
  random: Random,
): Promise<Bytes> {
  const nonce = random(12)
  const wrapping = await beforeKey(key, circle, port)
  return concat(nonce, await port.seal(wrapping, nonce, idToBytes(circle), before))
}

export const openBefore = async (
  key: EpochKey,
  wrapped: Bytes,
  circle: CircleId,
  port: CryptoPort,
): Promise<EpochKey | undefined> =>
  port.open(
    await beforeKey(key, circle, port),
    wrapped.slice(0, 12) as Bytes,
    idToBytes(circle),
    wrapped.slice(12) as Bytes,
  )

const beforeKey = (key: EpochKey, circle: CircleId, port: CryptoPort): Promise<Bytes> =>
  port.hkdf(key, idToBytes(circle), utf8("attune/v1/before"), 32)

/**
 * The name of a circle's round on a date. Made from the first epoch key, so that members who are offline name the same
 * round the same, and nobody else can tell which date it is or whether two circles write on the same day.
 */
export const roundIdOf = async (
  firstKey: EpochKey,
  circle: CircleId,
  date: LocalDate,
  port: CryptoPort,
): Promise<RoundId> => idFromBytes(await port.hkdf(firstKey, idToBytes(circle), utf8(`attune/v1/round/${date}`), 16))
