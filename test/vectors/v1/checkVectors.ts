import { equalBytes, fromHex, toHex, utf8, type Bytes } from "#base/bytes"
import type { OperationHash } from "#base/ids"
import { openSeeds, type DeviceSecrets } from "#crypto/deviceSecrets"
import { openEnvelope } from "#crypto/envelope"
import { keyCheckOf, openBefore, openGrant, roundIdOf } from "#crypto/epochKey"
import { knockingKey, openMeeting, parseInvite } from "#crypto/invite"
import { comparisonBits, keepsCommitment, parseMeeting, safetyBits } from "#crypto/pairing"
import type { CryptoPort } from "#crypto/port"
import { phraseToSeeds } from "#crypto/recovery"
import { bitsToWords } from "#crypto/wordList"
import { decodeEnvelope, encodeEnvelope, eventIdOf, isSignedBy } from "#protocol/envelope"
import { decodeEntry, emptyDigest, encodeEntry, entryId, extendDigest, type Entry } from "#protocol/log"
import { applyOperation, parseOperation, type Membership } from "#protocol/membership"
import { failures, type Outcome, type ReadVectors } from "../outcome"
import { vectorFiles, type EnvelopeVector, type Vectors } from "./makeVectors"

/** Reads and opens everything that version 1 once wrote, with nothing but what its devices keep. */
export async function checkVectors(port: CryptoPort, read: ReadVectors): Promise<Outcome> {
  const [membership, envelopes, log, words] = await Promise.all(vectorFiles.map((name) => read(`v1/${name}.json`)))
  const vectors = { membership, envelopes, log, words } as Vectors
  return failures(
    [
      { name: "membership", check: () => opensMembership(vectors.membership, port) },
      ...vectors.envelopes.envelopes.map((one) => ({ name: one.name, check: () => opensEnvelope(one, vectors, port) })),
      { name: "log", check: () => readsLog(vectors, port) },
      { name: "words", check: () => speaksWords(vectors, port) },
    ],
    ({ check }) => check(),
  )
}

export const checkedOutcome: Outcome = { ran: 14, notOurs: 0, failed: [] }

const bytesOf = (hex: string | undefined): Bytes => {
  const bytes = hex === undefined ? undefined : fromHex(hex)
  if (!bytes) throw new TypeError("a vector without its bytes")
  return bytes
}

type MembershipVectors = Vectors["membership"]

async function opensMembership(vectors: MembershipVectors, port: CryptoPort): Promise<boolean> {
  const [first, second] = vectors.epochKeys.map(bytesOf)
  if (!first || !second) return false
  const devices: DeviceSecrets[] = []
  for (const { signingSeed, agreementSeed, device, signing, agreement } of vectors.devices) {
    const secrets = await openSeeds({ signingSeed, agreementSeed }, port)
    if (secrets.id !== device || toHex(secrets.keys.signing) !== signing) return false
    if (toHex(secrets.keys.agreement) !== agreement) return false
    devices.push(secrets)
  }
  let membership: Membership | undefined
  let opened = 0
  for (const { text, signature, hash } of vectors.operations) {
    const applied = await applyOperation(membership, { bytes: utf8(text ?? ""), signature: bytesOf(signature) }, port)
    if (!applied.ok || applied.value.membership.head !== hash) return false
    membership = applied.value.membership
    const { operation } = applied.value
    if (!("grants" in operation)) return false
    for (const grant of operation.grants) {
      const to = devices.find(({ id }) => id === grant.device)
      const key = to && (await openGrant(grant, membership.circle, membership.epoch, to.agreement))
      if (!key || toHex(key) !== vectors.epochKeys[membership.epoch]) return false
      opened += 1
    }
    if ("keyCheck" in operation && toHex(operation.keyCheck) !== vectors.keyChecks[membership.epoch]) return false
    if (operation.type !== "rotate") continue
    const before = await openBefore(second, operation.before, membership.circle, port)
    if (!before || !equalBytes(before, first)) return false
  }
  const checks = [await keyCheckOf(first, vectors.circle, 0, port), await keyCheckOf(second, vectors.circle, 1, port)]
  const isChecked = checks.every((check, epoch) => toHex(check) === vectors.keyChecks[epoch])
  return isChecked && membership?.head === vectors.head && opened === 8
}

async function opensEnvelope(
  vector: EnvelopeVector,
  { membership, envelopes }: Vectors,
  port: CryptoPort,
): Promise<boolean> {
  const [decoded, erased] = [decodeEnvelope(bytesOf(vector.envelope)), decodeEnvelope(bytesOf(vector.erased))]
  if (!decoded.ok || !erased.ok) return false
  if (toHex(encodeEnvelope(decoded.value)) !== vector.envelope) return false
  const [event, afterwards] = [await eventIdOf(decoded.value, port), await eventIdOf(erased.value, port)]
  if (event !== vector.event || afterwards !== vector.event) return false
  const author = membership.devices.find(({ name }) => name === vector.by)
  if (!author || decoded.value.header.device !== author.device || decoded.value.header.type !== vector.type)
    return false
  for (const one of [decoded.value, erased.value])
    if (!(await isSignedBy(one, event, bytesOf(author.signing), port))) return false
  const secret = vector.sealSecret === undefined ? undefined : bytesOf(vector.sealSecret)
  const opened = await openEnvelope(decoded.value, bytesOf(membership.epochKeys[envelopes.epoch]), secret, port)
  if (vector.json === undefined) return !opened.ok && opened.error === "NotAuthentic"
  return opened.ok && JSON.stringify(opened.value) === JSON.stringify(vector.json)
}

async function readsLog({ log, membership }: Vectors, port: CryptoPort): Promise<boolean> {
  let digest = emptyDigest
  for (const vector of log.entries) {
    const entry: Entry | undefined = decodeEntry(bytesOf(vector.entry))
    if (!entry || toHex(encodeEntry(entry)) !== vector.entry || entry.position !== vector.position) return false
    if (entry.kind === "operation" && !parseOperation(entry.operation.bytes).ok) return false
    const id = await entryId(entry, port)
    digest = await extendDigest(digest, id, port)
    if (id !== vector.id || digest !== vector.digest) return false
  }
  for (const { date, round } of log.rounds) {
    const named = await roundIdOf(bytesOf(membership.epochKeys[0]), membership.circle, date, port)
    if (named !== round) return false
  }
  return log.entries.length > 0 && log.rounds.length > 0
}

async function speaksWords({ words, membership }: Vectors, port: CryptoPort): Promise<boolean> {
  const seeds = await phraseToSeeds(words.recovery.phrase, port)
  if (!seeds.ok || JSON.stringify(seeds.value) !== JSON.stringify(words.recovery.seeds)) return false
  if ((await openSeeds(seeds.value, port)).id !== words.recovery.device) return false
  const guestNonce = bytesOf(words.guestNonce)
  for (const [at, { fragment, knocking, hello: sealedHello, reply: sealedReply }] of words.invites.entries()) {
    const invite = parseInvite(`https://example.org/join#${fragment}`)
    if (!invite || toHex((await knockingKey(invite, port)).publicKey) !== knocking) return false
    const [guests, makers] = [
      await openMeeting(invite, "guest", bytesOf(sealedHello), port),
      await openMeeting(invite, "maker", bytesOf(sealedReply), port),
    ]
    const [hello, reply] = [guests && parseMeeting(guests), makers && parseMeeting(makers)]
    if (hello?.type !== "Hello" || reply?.type !== "Reply") return false
    if (!(await keepsCommitment(hello, guestNonce, port))) return false
    const compared = bitsToWords(await comparisonBits(hello, reply, guestNonce, port), 4).join(" ")
    if (compared !== words.comparison[at]) return false
  }
  const safety = await safetyBits(membership.circle, membership.head as OperationHash, port)
  return words.invites.length === 2 && bitsToWords(safety, 6).join(" ") === words.safety
}
