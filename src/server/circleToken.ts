import { randomBytes } from "node:crypto"
import { toBase64url } from "#base/bytes"
import { operatorToken } from "./relay/tokens"
import type { Store, Write } from "./store/store"
import { verify } from "./verify"

/**
 * Makes a token with which somebody may begin a circle, and answers with the address to open. It stands after the `#`,
 * which browsers never send: the server keeps only a hash of it. Undefined where the store did not take it.
 *
 * A new `first` token takes the place of those of earlier starts, so that only the newest printed address works.
 */
export async function newStartAddress(
  store: Store,
  kind: "first" | "operator",
  address: string,
  now: number,
): Promise<string | undefined> {
  const token = new Uint8Array(randomBytes(32))
  const write = await operatorToken(token, kind, now, verify)
  const earlier: readonly Write[] = kind === "first" ? [{ write: "dropFirstTokens" }] : []
  const done = await store.commit([...earlier, { write: "purge", now }, write])
  return done.ok ? `${address}/start#token.${toBase64url(token)}` : undefined
}
