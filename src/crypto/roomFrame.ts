import { concat, utf8, utf8ToText, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type DeviceId, type SessionId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { Reader, sized, u32, u64 } from "#protocol/codec"
import { signalBytes } from "#protocol/limits"
import type { VerifyPort } from "#protocol/verifyPort"
import type { EpochKey } from "./epochKey"
import type { CryptoPort, Random, SigningKey } from "./port"

/**
 * What devices say to each other in a live session, and that there is one: sealed frames that nobody keeps, all of one
 * size. The key of a session comes from the circle's newest epoch key and the session's id, which never crosses the wire in
 * the clear; so whoever was put out opens nothing, and the relay cannot tell sessions apart.
 *
 * A frame is a random nonce (12 bytes), a ciphertext, and the author's signature over both. Inside stand the author's
 * device, a number that grows with each of its frames in this session, and JSON. The relay cannot check the signature: it
 * does not know which session it is about. Keeps RM1 to RM4.
 */
export interface RoomFrame {
  readonly device: DeviceId
  /** Of two frames of a device in one session, the later has the greater. */
  readonly counter: number
  readonly json: unknown
}

/** Where a frame belongs. It opens nowhere else. */
export interface RoomPlace {
  readonly circle: CircleId
  readonly epoch: number
  readonly session: SessionId
}

/** Where sessions are announced: every device of the circle hears it. Never the id of a session. */
export const lobby = "0".repeat(32) as SessionId

const nonceBytes = 12
const tagBytes = 16
const signatureBytes = 64
const innerBytes = signalBytes - nonceBytes - tagBytes - signatureBytes
/** Bytes of JSON that a frame holds. */
export const roomTextBytes = innerBytes - 16 - 8 - 4

/** A session, or the lobby, in one epoch: what is bound to each of its frames, and the key they are sealed with. */
export interface RoomChannel {
  readonly where: Bytes
  readonly key: Bytes
}

export async function roomChannel(
  epochKey: EpochKey,
  { circle, epoch, session }: RoomPlace,
  port: Pick<CryptoPort, "hkdf">,
): Promise<RoomChannel> {
  const salt = concat(idToBytes(circle), idToBytes(session))
  return {
    where: concat(utf8("attune/v1/room-frame"), idToBytes(circle), u32(epoch), idToBytes(session)),
    key: await port.hkdf(epochKey, salt, utf8("attune/v1/room"), 32),
  }
}

/** A frame of exactly `signalBytes`. */
export async function sealRoomFrame(
  { device, counter, json }: RoomFrame,
  { where, key }: RoomChannel,
  signing: SigningKey,
  port: CryptoPort,
  random: Random,
): Promise<Result<Bytes, "TooLarge">> {
  const text = utf8(JSON.stringify(json))
  if (text.length > roomTextBytes) return err("TooLarge")
  const inner = concat(idToBytes(device), u64(counter), sized(text), new Uint8Array(roomTextBytes - text.length))
  const nonce = random(nonceBytes)
  const sealed = concat(nonce, await port.seal(key, nonce, where, inner))
  return ok(concat(sealed, await signing.sign(await signedBytes(where, sealed, port))))
}

export type RoomRefusal = "NotAuthentic" | "Malformed" | "NotADevice" | "WrongSignature"

/**
 * What a frame says and whose it is. `signingKey` gives the public key of a device that is of the circle now. Never throws.
 */
export async function openRoomFrame(
  payload: Bytes,
  { where, key }: RoomChannel,
  signingKey: (device: DeviceId) => Bytes | undefined,
  port: CryptoPort,
): Promise<Result<RoomFrame, RoomRefusal>> {
  if (payload.length !== signalBytes) return err("Malformed")
  const sealed = payload.slice(0, -signatureBytes) as Bytes
  const [nonce, ciphertext] = [sealed.slice(0, nonceBytes) as Bytes, sealed.slice(nonceBytes) as Bytes]
  const inner = await port.open(key, nonce, where, ciphertext)
  if (!inner) return err("NotAuthentic")
  const frame = readInner(inner)
  if (!frame) return err("Malformed")
  const publicKey = signingKey(frame.device)
  if (!publicKey) return err("NotADevice")
  const signature = payload.slice(-signatureBytes) as Bytes
  const isSigned = await port.verify(publicKey, await signedBytes(where, sealed, port), signature)
  return isSigned ? ok(frame) : err("WrongSignature")
}

/** Undefined where anything but zeros follows the text: a frame has no room for bytes that nobody reads. */
function readInner(inner: Bytes): RoomFrame | undefined {
  const reader = new Reader(inner)
  const [device, counter] = [idFromBytes<DeviceId>(reader.bytes(16)), reader.u64()]
  const text = reader.sized(roomTextBytes)
  const rest = reader.bytes(roomTextBytes - text.length)
  if (!reader.finish() || rest.some((byte) => byte !== 0)) return undefined
  try {
    return { device, counter, json: JSON.parse(utf8ToText(text) ?? "") as unknown }
  } catch {
    return undefined
  }
}

/** The place is signed too: what was said in one session says nothing in another. */
const signedBytes = async (where: Bytes, sealed: Bytes, port: VerifyPort): Promise<Bytes> =>
  concat(utf8("attune/v1/signed-room-frame"), await port.sha256(concat(where, sealed)))
