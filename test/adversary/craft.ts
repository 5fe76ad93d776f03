import type { Bytes } from "#base/bytes"
import { sealEnvelope } from "#crypto/envelope"
import type { Said } from "#client/ledger"
import { nodeCrypto } from "#kit/nodeCrypto"
import { eventIdOf, signedBytes, type Envelope, type Header } from "#protocol/envelope"
import type { Entry } from "#protocol/log"
import { shortHead } from "#protocol/membership"
import type { App } from "../simulation/app"
import { circleOf } from "./household"

type Part = { readonly type: Header["type"] } & Partial<Record<string, unknown>>
export type EnvelopeEntry = Extract<Entry, { kind: "envelope" }>

export interface Crafted {
  /** What the header is to say other than the truth. */
  readonly header?: Part
  /** What is inside; a whole `Said` where the view of the log is to be a lie too. */
  readonly event?: unknown
  readonly seen?: Said["seen"]
  readonly sealSecret?: Bytes
  /** Whose key signs it, if not the author's. */
  readonly signer?: App
}

/** An envelope as a modified app of this person's would make it: with all of their keys and none of the manners. */
export async function craft(
  app: App,
  { header, event, seen, sealSecret, signer = app }: Crafted,
  crypto = nodeCrypto,
): Promise<EnvelopeEntry> {
  const { ledger } = circleOf(app).line ?? {}
  const { membership, identity } = ledger ?? {}
  const epochKey = membership && ledger?.epochKey(membership.epoch)
  if (!ledger || !membership || !identity || !epochKey) throw new Error(`${app.name} has no key`)
  const chain = ledger.chainOf(identity.secrets.id)
  const whole = {
    type: "event",
    circle: identity.circle,
    device: identity.secrets.id,
    epoch: membership.epoch,
    counter: chain.counter + 1,
    salt: new Uint8Array(16).fill(7) as Bytes,
    previous: chain.tip,
    membershipHead: shortHead(membership.head),
    ...header,
  } as Header
  const json = event === undefined ? undefined : { event, seen: seen === undefined ? ledger.seen() : seen }
  const { signing } = circleOf(signer).replica.identity.secrets
  const sealed = await sealEnvelope({ header: whole, json, epochKey, sealSecret, signing }, crypto)
  if (!sealed.ok) throw new Error(sealed.error)
  return { kind: "envelope", position: 0, envelope: sealed.value, sealSecret }
}

/** The same envelope under another header or body, signed by somebody. */
export async function signedAnew(envelope: Omit<Envelope, "signature">, signer: App): Promise<EnvelopeEntry> {
  const { signing } = circleOf(signer).replica.identity.secrets
  const signature = await signing.sign(signedBytes(await eventIdOf(envelope, nodeCrypto)))
  return { kind: "envelope", position: 0, envelope: { ...envelope, signature }, sealSecret: undefined }
}
