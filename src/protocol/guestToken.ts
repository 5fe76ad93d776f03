import { concat, utf8, type Bytes } from "#base/bytes"
import type { VerifyPort } from "./verifyPort"

/**
 * The token with which the guest of an invite may make a vault of their own: SHA-256 of "attune/v1/guest-token" and the
 * invite's verify key. The relay computes it when the invite is made, the guest when they need it; it names no circle.
 */
export const guestToken = (verifyKey: Bytes, verify: VerifyPort): Promise<Bytes> =>
  verify.sha256(concat(utf8("attune/v1/guest-token"), verifyKey))
