import { toHex, type Bytes } from "#base/bytes"
import { guestToken } from "#protocol/guestToken"
import type { VerifyPort } from "#protocol/verifyPort"
import type { TokenHash, TokenRow, Write } from "../store/store"

/**
 * Making a circle needs a token, so that a relay serves those its operator let in. Only the SHA-256 is kept, and no
 * token names a circle: what was made with it cannot be told afterwards.
 *
 * - The operator's tokens work twice: for a person's own vault, and for the circle they want to begin.
 * - Each invite brings a `guest` token that works once, so that the person who is invited can make a vault. Both the
 *   relay and the guest compute it: SHA-256 of "attune/v1/guest-token" and the invite's verify key. It says nothing
 *   about the circle they are invited to.
 */
const dayMs = 24 * 60 * 60 * 1000
export const operatorUses = 2
const operatorLifeMs = 7 * dayMs
const guestLifeMs = 2 * dayMs

export const tokenHash = async (token: Bytes, verify: VerifyPort): Promise<TokenHash> =>
  toHex(await verify.sha256(token))

export const isUsable = (token: TokenRow | undefined, now: number): boolean =>
  token !== undefined && token.usesLeft > 0 && token.expiresAt > now

/** What to write for a token the operator hands out: `first` for the one of an empty server's start. */
export async function operatorToken(
  token: Bytes,
  kind: "first" | "operator",
  now: number,
  verify: VerifyPort,
): Promise<Write> {
  const hash = await tokenHash(token, verify)
  return { write: "token", token: { hash, kind, usesLeft: operatorUses, expiresAt: now + operatorLifeMs } }
}

export async function guestTokenWrite(verifyKey: Bytes, now: number, verify: VerifyPort): Promise<Write> {
  const hash = await tokenHash(await guestToken(verifyKey, verify), verify)
  return { write: "token", token: { hash, kind: "guest", usesLeft: 1, expiresAt: now + guestLifeMs } }
}
