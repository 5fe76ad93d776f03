import { concat, fromHex, toHex, utf8, type Bytes } from "#base/bytes"
import { idToBytes, parseId, type CircleId, type OperationHash } from "#base/ids"
import type { VerifyPort } from "#protocol/verifyPort"
import type { SigningKey } from "./port"

/**
 * The recovery words know nothing but their keys, and a relay knows the public halves: it could let them into a vault of
 * its own making. So the words vouch for the vault that keeps them, by a signature over a change of its membership that
 * whoever comes back must find in the log. Keeps KE9.
 */
export interface Vouched {
  /** A membership operation of the vault's log, and the signature over it, in hex. */
  readonly head: string
  readonly signature: string
}

const vouchingBytes = (circle: CircleId, head: OperationHash): Bytes =>
  concat(utf8("attune/v1/vouched"), idToBytes(circle), idToBytes(head))

export const vouchFor = async (circle: CircleId, head: OperationHash, signing: SigningKey): Promise<Vouched> => ({
  head,
  signature: toHex(await signing.sign(vouchingBytes(circle, head))),
})

/** The operation that this key has vouched for as one of this circle, or undefined where it has not. */
export async function vouchedHead(
  { head, signature }: Vouched,
  circle: CircleId,
  publicKey: Bytes,
  port: VerifyPort,
): Promise<OperationHash | undefined> {
  const [operation, bytes] = [parseId<OperationHash>(head, 32), fromHex(signature)]
  if (!operation || !bytes) return undefined
  return (await port.verify(publicKey, vouchingBytes(circle, operation), bytes)) ? operation : undefined
}
