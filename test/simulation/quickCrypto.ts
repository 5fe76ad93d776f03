import { toHex, type Bytes } from "#base/bytes"
import type { AgreementKey, CryptoPort, SigningKey } from "#crypto/port"
import { nodeCryptoWith } from "#kit/nodeCrypto"
import type { VerifyPort } from "#protocol/verifyPort"
import { verify } from "#server/verify"

/**
 * The real cryptography, asked about the same thing once in a run: one signature is checked by the relay and by every
 * device, and every start of an app opens the same keys.
 */
export class QuickCrypto {
  readonly #checked = new Map<string, Promise<boolean>>()
  readonly #signing = new Map<string, Promise<SigningKey>>()
  readonly #agreement = new Map<string, Promise<AgreementKey>>()

  readonly verify: VerifyPort = {
    ...verify,
    verify: (publicKey, message, signature) =>
      once(this.#checked, nameOf(publicKey, message, signature), () => verify.verify(publicKey, message, signature)),
  }

  readonly port = (random: (length: number) => Bytes): CryptoPort => {
    const port = nodeCryptoWith(random)
    return {
      ...port,
      ...this.verify,
      signingKey: (seed) => once(this.#signing, toHex(seed), () => port.signingKey(seed)),
      agreementKey: (seed) =>
        once(this.#agreement, toHex(seed), async () => remembering(await port.agreementKey(seed))),
    }
  }
}

function remembering(key: AgreementKey): AgreementKey {
  const opened = new Map<string, Promise<Bytes | undefined>>()
  const { publicKey } = key
  return {
    publicKey,
    hpkeOpen: (grant, info) => once(opened, nameOf(grant.enc, grant.sealed, info), () => key.hpkeOpen(grant, info)),
  }
}

const nameOf = (...parts: readonly Uint8Array[]): string =>
  parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1")).join()

function once<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(name)
  if (before) return before
  const made = make()
  known.set(name, made)
  return made
}
