import { createHash, createPrivateKey, createPublicKey, sign as signWith, type KeyObject } from "node:crypto"
import type { Bytes } from "#base/bytes"
import type { DeviceId, InviteId } from "#base/ids"
import { idFromBytes } from "#base/ids"
import { deviceIdOf, type DeviceKeys } from "#protocol/keys"
import { verify } from "#server/verify"

/** A device as the relay meets it: real keys, made from a name so that a run can be repeated. */
export interface TestDevice extends DeviceKeys {
  readonly id: DeviceId
  readonly kind: "device" | "recovery"
  /** Ed25519, 64 bytes. */
  sign(message: Uint8Array): Bytes
}

export async function deviceOf(name: string, kind: TestDevice["kind"] = "device"): Promise<TestDevice> {
  const { publicKey: signing, sign } = signerOf(name)
  const agreement = rawPublicKey(privateKey("x25519", name))
  return { id: await deviceIdOf({ signing, agreement }, verify), kind, signing, agreement, sign }
}

/** A signing key alone, as an invite has. */
export function signerOf(name: string): { readonly publicKey: Bytes; sign(message: Uint8Array): Bytes } {
  const key = privateKey("ed25519", name)
  return { publicKey: rawPublicKey(key), sign: (message) => new Uint8Array(signWith(null, message, key)) }
}

/** 16 bytes that only depend on a name. */
export const idOf = <T extends DeviceId | InviteId>(name: string): T => idFromBytes<T>(digest(name).subarray(0, 16))

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/** The DER of a private key (RFC 8410) up to its 32 secret bytes. */
const prefixes = { ed25519: "302e020100300506032b657004220420", x25519: "302e020100300506032b656e04220420" }

function privateKey(curve: keyof typeof prefixes, name: string): KeyObject {
  const key = Buffer.concat([Buffer.from(prefixes[curve], "hex"), digest(`${curve}/${name}`)])
  return createPrivateKey({ key, format: "der", type: "pkcs8" })
}

const rawPublicKey = (key: KeyObject): Bytes =>
  new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32))
