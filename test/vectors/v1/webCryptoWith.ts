import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core"
import type { CryptoPort, Random } from "#crypto/port"
import { webCrypto } from "#crypto/webCrypto"

/** The app's cryptography with HPKE's ephemeral keys from a known source, so that grants can be made again byte for byte. */
export const webCryptoWith = (random: Random): CryptoPort => ({
  ...webCrypto,
  hpkeSeal: async (publicKey, info, plaintext) => {
    const ekm = random(32).buffer
    const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey.slice().buffer)
    const sealing = { recipientPublicKey, info: info.slice().buffer, ekm }
    const { enc, ct } = await suite.seal(sealing, plaintext.slice().buffer)
    return { enc: new Uint8Array(enc), sealed: new Uint8Array(ct) }
  },
})

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
