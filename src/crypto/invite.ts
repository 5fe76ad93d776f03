import { concat, fromBase64url, toBase64url, toHex, utf8, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type InviteId } from "#base/ids"
import type { CryptoPort, Random, SigningKey } from "./port"

/**
 * An invite is a link with 16 bytes of name and 32 bytes of secret behind the `#`, which browsers never send. From the
 * secret come the key with which the guest knocks at the relay and the key under which both sides talk there; the
 * secret alone admits nobody. Keeps PA1, PA2 and PA6.
 */
export interface Invite {
  readonly id: InviteId
  readonly secret: Bytes
  /** Whether the guest becomes a member of a circle or another device of the maker. */
  readonly purpose: "member" | "device"
}

export const makeInvite = (purpose: Invite["purpose"], random: Random): Invite => ({
  id: idFromBytes(random(16)),
  secret: random(32),
  purpose,
})

const purposes = { v1: "member", v1d: "device" } as const

/** What stands behind the `#` of an invite's address. */
export const inviteFragment = ({ id, secret, purpose }: Invite): string =>
  [purpose === "member" ? "v1" : "v1d", toBase64url(idToBytes(id)), toBase64url(secret)].join(".")

/** An invite out of an address, or of what stands behind its `#`; undefined where it is none. */
export function parseInvite(link: string): Invite | undefined {
  const fragment = link.slice(link.indexOf("#") + 1).trim()
  const [version, idText, secretText, ...rest] = fragment.split(".")
  const purpose = version === "v1" || version === "v1d" ? purposes[version] : undefined
  const id = fromBase64url(idText ?? "")
  const secret = fromBase64url(secretText ?? "")
  if (!purpose || rest.length > 0 || id?.length !== 16 || secret?.length !== 32) return undefined
  return { id: idFromBytes(id), secret, purpose }
}

/** The Ed25519 key that proves to the relay that the guest holds the secret. */
export const knockingKey = async ({ secret }: Invite, port: CryptoPort): Promise<SigningKey> =>
  port.signingKey(await port.hkdf(secret, new Uint8Array(0), utf8("attune/v1/knock"), 32))

export type Side = "maker" | "guest"

/** One message at the meeting place, readable only with the invite's secret. */
export async function sealMeeting(
  invite: Invite,
  side: Side,
  json: unknown,
  port: CryptoPort,
  random: Random,
): Promise<Bytes> {
  const nonce = random(12)
  const text = utf8(JSON.stringify(json, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value)))
  const key = await meetingKey(invite, side, port)
  return concat(nonce, await port.seal(key, nonce, idToBytes(invite.id), text))
}

/** The JSON text of a message, or undefined where it was not sealed by that side with this invite. */
export const openMeeting = async (
  invite: Invite,
  side: Side,
  payload: Bytes,
  port: CryptoPort,
): Promise<Bytes | undefined> =>
  port.open(
    await meetingKey(invite, side, port),
    payload.slice(0, 12) as Bytes,
    idToBytes(invite.id),
    payload.slice(12) as Bytes,
  )

/** A key for each direction, so that nothing can be sent back to where it came from. */
const meetingKey = ({ secret, purpose }: Invite, side: Side, port: CryptoPort): Promise<Bytes> =>
  port.hkdf(secret, new Uint8Array(0), utf8(`attune/v1/meeting/${purpose}/${side}`), 32)
