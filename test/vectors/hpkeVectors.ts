import {
  Aes128Gcm,
  Aes256Gcm,
  CipherSuite,
  DhkemP521HkdfSha512,
  DhkemX25519HkdfSha256,
  ExportOnly,
  HkdfSha256,
  HkdfSha512,
} from "@hpke/core"
import { fromHex, toHex } from "#base/bytes"
import { failures, type Outcome, type ReadVectors } from "./outcome"

export interface HpkeVector {
  readonly mode: string
  /** Hex, and numbers in decimal, as the RFC prints them. */
  readonly setup: Readonly<Record<string, string>>
  readonly encryptions: readonly Readonly<Record<"pt" | "aad" | "nonce" | "ct", string>>[]
  readonly exports: readonly Readonly<Record<"exporter_context" | "L" | "exported_value", string>>[]
}

export const readHpkeVectors = async (read: ReadVectors): Promise<readonly HpkeVector[]> =>
  (await read("hpke_rfc9180_appendix.json")) as readonly HpkeVector[]

/** RFC 9180, appendix A, put to the library the app uses. */
export async function runHpkeVectors(read: ReadVectors): Promise<Outcome> {
  const all = await readHpkeVectors(read)
  const cases = all.flatMap((vector) => {
    const suite = suiteOf(vector)
    return suite ? [{ name: `suite ${suiteName(vector)}, mode ${vector.setup["mode"]}`, vector, suite }] : []
  })
  const outcome = await failures(cases, ({ vector, suite }) => bothSidesAgree(vector, suite))
  return { ...outcome, notOurs: all.length - cases.length }
}

export const hpkeOutcome: Outcome = { ran: 12, notOurs: 16, failed: [] }

const suiteName = ({ setup }: HpkeVector): string => `${setup["kem_id"]}-${setup["kdf_id"]}-${setup["aead_id"]}`

function suiteOf(vector: HpkeVector): CipherSuite | undefined {
  const x25519 = () => ({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256() })
  switch (suiteName(vector)) {
    case "32-1-1":
      return new CipherSuite({ ...x25519(), aead: new Aes128Gcm() })
    case "32-1-65535":
      return new CipherSuite({ ...x25519(), aead: new ExportOnly() })
    case "18-3-2":
      return new CipherSuite({ kem: new DhkemP521HkdfSha512(), kdf: new HkdfSha512(), aead: new Aes256Gcm() })
    default:
      return undefined
  }
}

/** The sender makes the RFC's bytes out of the RFC's ephemeral key, and the recipient opens them. */
async function bothSidesAgree({ setup, encryptions, exports }: HpkeVector, suite: CipherSuite): Promise<boolean> {
  const bytes = (name: string): ArrayBuffer => bufferOf(setup[name])
  const keyPair = async (ikm: string) => suite.kem.deriveKeyPair(bytes(ikm))
  const psk = setup["psk"] === undefined ? {} : { psk: { id: bytes("psk_id"), key: bytes("psk") } }
  const senderKeys = setup["ikmS"] === undefined ? undefined : await keyPair("ikmS")
  const recipientKeys = await keyPair("ikmR")
  const ephemeral = await keyPair("ikmE")
  if (toHex(new Uint8Array(await suite.kem.serializePublicKey(recipientKeys.publicKey))) !== setup["pkRm"]) return false

  const shared = { info: bytes("info"), ...psk }
  const sender = await suite.createSenderContext({
    ...shared,
    recipientPublicKey: recipientKeys.publicKey,
    ekm: ephemeral,
    ...(senderKeys && { senderKey: senderKeys }),
  })
  const recipient = await suite.createRecipientContext({
    ...shared,
    recipientKey: recipientKeys,
    enc: bytes("enc"),
    ...(senderKeys && { senderPublicKey: senderKeys.publicKey }),
  })
  if (toHex(new Uint8Array(sender.enc)) !== setup["enc"]) return false

  for (const { exporter_context: context, L, exported_value: value } of exports) {
    for (const side of [sender, recipient])
      if (toHex(new Uint8Array(await side.export(bufferOf(context), Number(L)))) !== value) return false
  }
  return encryptions.length === 0 || sequenceAgrees(encryptions, setup["base_nonce"], sender, recipient)
}

type Context = Awaited<ReturnType<CipherSuite["createSenderContext"]>>
type Recipient = Awaited<ReturnType<CipherSuite["createRecipientContext"]>>

/** The RFC prints the messages numbered 0, 1, 2, 4, 255 and 256; the ones between are sent to get there. */
async function sequenceAgrees(
  encryptions: HpkeVector["encryptions"],
  baseNonce: string | undefined,
  sender: Context,
  recipient: Recipient,
): Promise<boolean> {
  const expected = new Map(encryptions.map((one) => [sequenceOf(one.nonce, baseNonce), one]))
  for (let at = 0; at <= Math.max(...expected.keys()); at++) {
    const printed = expected.get(at)
    const [plain, aad] = [bufferOf(printed?.pt ?? ""), bufferOf(printed?.aad ?? "")]
    const sealed = await sender.seal(plain, aad)
    if (printed && toHex(new Uint8Array(sealed)) !== printed.ct) return false
    if (toHex(new Uint8Array(await recipient.open(sealed, aad))) !== (printed?.pt ?? "")) return false
  }
  return expected.size === encryptions.length
}

/** A message's nonce is the base nonce, with its number added without carry. */
const sequenceOf = (nonce: string, baseNonce = ""): number =>
  Number.parseInt(nonce.slice(-8), 16) ^ Number.parseInt(baseNonce.slice(-8), 16)

const bufferOf = (hex: string | undefined): ArrayBuffer => {
  const bytes = hex === undefined ? undefined : fromHex(hex)
  if (!bytes) throw new TypeError("a vector without its bytes")
  return bytes.buffer
}
