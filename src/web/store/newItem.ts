import { idFromBytes, type ItemId } from "#base/ids"

/** The name of something new, like no other. */
export const newItem = (): ItemId => idFromBytes(crypto.getRandomValues(new Uint8Array(16)))
