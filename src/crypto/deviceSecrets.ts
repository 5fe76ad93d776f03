import { fromHex, toHex, type Bytes } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import { deviceIdOf, type DeviceKeys } from "#protocol/keys"
import type { AgreementKey, CryptoPort, Random, SigningKey } from "./port"

/** What a device keeps secret, as hex so that it can be written down inside an encrypted record. */
export interface DeviceSeeds {
  readonly signingSeed: string
  readonly agreementSeed: string
}

/** A device that can act: its id, its public keys, and the private ones ready for use. */
export interface DeviceSecrets {
  readonly id: DeviceId
  readonly keys: DeviceKeys
  readonly signing: SigningKey
  readonly agreement: AgreementKey
}

export const makeSeeds = (random: Random): DeviceSeeds => ({
  signingSeed: toHex(random(32)),
  agreementSeed: toHex(random(32)),
})

/** Throws only where the seeds were not made by this file. */
export async function openSeeds(seeds: DeviceSeeds, port: CryptoPort): Promise<DeviceSecrets> {
  const signing = await port.signingKey(fromHex(seeds.signingSeed) as Bytes)
  const agreement = await port.agreementKey(fromHex(seeds.agreementSeed) as Bytes)
  const keys: DeviceKeys = { signing: signing.publicKey, agreement: agreement.publicKey }
  return { id: await deviceIdOf(keys, port), keys, signing, agreement }
}
