import { concat, fromHex, toHex, type Bytes } from "#base/bytes"
import { makeRecoveryPhrase, phraseToSeeds } from "#crypto/recovery"
import type { CryptoPort } from "#crypto/port"
import { isSmallOrderAgreement } from "#protocol/smallOrder"
import { failures, type Outcome, type ReadVectors } from "./outcome"

/**
 * The published vectors of the primitives, put to a crypto port. What the port must refuse counts as well as what it
 * must give. Runs in Node and in a browser; README.md says where the files come from.
 */
export const runStandards = async (port: CryptoPort, read: ReadVectors): Promise<Record<string, Outcome>> => ({
  "Ed25519 verification": await ed25519(port, read),
  "Ed25519 signing": await ed25519Signing(port, read),
  X25519: await x25519(port, read),
  "HKDF-SHA-256": await hkdf(port, read),
  "AES-256-GCM": await aesGcm(port, read),
  "recovery words": await recoveryWords(port, read),
})

/** What every port must report. */
export const standardOutcomes: Record<string, Outcome> = {
  "Ed25519 verification": { ran: 151, notOurs: 0, failed: [] },
  "Ed25519 signing": { ran: 3, notOurs: 0, failed: [] },
  X25519: { ran: 518, notOurs: 0, failed: [] },
  "HKDF-SHA-256": { ran: 86, notOurs: 0, failed: [] },
  "AES-256-GCM": { ran: 66, notOurs: 250, failed: [] },
  "recovery words": { ran: 288, notOurs: 0, failed: [] },
}

/** Test cases of a Wycheproof file: every value is text, hex mostly. */
interface Wycheproof {
  readonly testGroups: readonly (Record<string, unknown> & {
    readonly tests: readonly (Readonly<Record<string, string>> & { readonly flags: readonly string[] })[]
  })[]
}

const bytesOf = (hex: string | undefined): Bytes => {
  const bytes = hex === undefined ? undefined : fromHex(hex)
  if (!bytes) throw new TypeError("a vector without its bytes")
  return bytes
}

/** A wycheproof file's cases, each with its group's fields. */
async function casesOf(read: ReadVectors, name: string) {
  const { testGroups } = (await read(`wycheproof/${name}_test.json`)) as Wycheproof
  return testGroups.flatMap(({ tests, ...group }) =>
    tests.map((test) => ({ group, test, name: `${name} ${test["tcId"]}`, isValid: test["result"] === "valid" })),
  )
}

async function ed25519(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const cases = await casesOf(read, "ed25519")
  return failures(cases, async ({ group, test, isValid }) => {
    const publicKey = bytesOf((group["publicKey"] as Record<string, string>)["pk"])
    return (await port.verify(publicKey, bytesOf(test["msg"]), bytesOf(test["sig"]))) === isValid
  })
}

async function ed25519Signing(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const cases = (await read("rfc8032.json")) as readonly Record<
    "name" | "seed" | "publicKey" | "message" | "signature",
    string
  >[]
  return failures(cases, async ({ seed, publicKey, message, signature }) => {
    const key = await port.signingKey(bytesOf(seed))
    return toHex(key.publicKey) === publicKey && toHex(await key.sign(bytesOf(message))) === signature
  })
}

/**
 * The port gives no bare X25519, so the vectors are put to the platform beneath it. Where a public key gives an all-zero
 * secret, the platform must refuse it, the port must not seal to it, and the protocol's own list must know it.
 */
async function x25519(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const cases = await casesOf(read, "x25519")
  return failures(cases, async ({ test }) => {
    const [publicKey, secret] = [bytesOf(test["public"]), bytesOf(test["private"])]
    const isWeak = test.flags.includes("ZeroSharedSecret")
    if (isSmallOrderAgreement(publicKey) !== isWeak) return false
    const shared = await platformAgreement(secret, publicKey)
    if (!isWeak) return shared !== undefined && toHex(shared) === test["shared"]
    const sealed = port.hpkeSeal(publicKey, new Uint8Array(0), new Uint8Array(32))
    return shared === undefined && (await sealed.catch(() => "refused")) === "refused"
  })
}

async function platformAgreement(secret: Bytes, publicKey: Bytes): Promise<Bytes | undefined> {
  const { subtle } = globalThis.crypto
  const pkcs8 = concat(bytesOf("302e020100300506032b656e04220420"), secret)
  const privateKey = await subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"])
  try {
    const other = await subtle.importKey("raw", publicKey, "X25519", false, [])
    return new Uint8Array(await subtle.deriveBits({ name: "X25519", public: other }, privateKey, 256))
  } catch {
    return undefined
  }
}

async function hkdf(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const cases = await casesOf(read, "hkdf_sha256")
  return failures(cases, async ({ test, isValid }) => {
    const derived = port.hkdf(bytesOf(test["ikm"]), bytesOf(test["salt"]), bytesOf(test["info"]), Number(test["size"]))
    const okm = await derived.then(toHex, () => undefined)
    return isValid ? okm === test["okm"] : okm === undefined
  })
}

async function aesGcm(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const all = await casesOf(read, "aes_gcm")
  const cases = all.filter(({ group }) => group["keySize"] === 256 && group["ivSize"] === 96)
  const outcome = await failures(cases, async ({ test, isValid }) => {
    const [key, nonce, aad] = [bytesOf(test["key"]), bytesOf(test["iv"]), bytesOf(test["aad"])]
    const ciphertext = concat(bytesOf(test["ct"]), bytesOf(test["tag"]))
    const opened = await port.open(key, nonce, aad, ciphertext)
    if (!isValid) return opened === undefined
    const sealed = await port.seal(key, nonce, aad, bytesOf(test["msg"]))
    return opened !== undefined && toHex(opened) === test["msg"] && toHex(sealed) === toHex(ciphertext)
  })
  return { ...outcome, notOurs: all.length - cases.length }
}

async function recoveryWords(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const languages = (await read("bip39_vectors.json")) as Record<string, readonly (readonly [string, string])[]>
  const cases = Object.entries(languages).flatMap(([language, vectors]) =>
    vectors.map(([entropy, phrase]) => ({ language, entropy, phrase, name: `${language} ${entropy}` })),
  )
  return failures(cases, async ({ language, entropy, phrase }) => {
    const seeds = await phraseToSeeds(phrase, port)
    if (language !== "english") return !seeds.ok
    if (entropy.length !== 32) return !seeds.ok && seeds.error === "WrongCount"
    return seeds.ok && makeRecoveryPhrase(() => bytesOf(entropy)).join(" ") === phrase
  })
}
