/**
 * Names of records on the device. They hold numbers only: which slot, which page. Nothing of them tells whose circle it
 * is, what a page holds or which days somebody wrote.
 *
 * `a` who I am and which circles; per slot: `k` device secrets, `h` head, `p` pages of events, `l` locked entries,
 * `o` outbox, `f` in flight, `s` own sealed pages, `d` drafts, `t` sessions taking place now.
 */
export const personKey = "a"

const slotKey = (slot: number, kind: string, number?: number): string =>
  number === undefined ? `${slot}/${kind}` : `${slot}/${kind}/${number.toString().padStart(16, "0")}`

export const slotPrefix = (slot: number): string => `${slot}/`
export const pagePrefix = (slot: number): string => `${slot}/p/`
export const lockedPrefix = (slot: number): string => `${slot}/l/`
export const secretsKey = (slot: number): string => slotKey(slot, "k")
export const headKey = (slot: number): string => slotKey(slot, "h")
export const pageKey = (slot: number, page: number): string => slotKey(slot, "p", page)
export const lockedKey = (slot: number, page: number): string => slotKey(slot, "l", page)
export const outboxPrefix = (slot: number): string => `${slot}/o/`
export const outboxKey = (slot: number, number: number): string => slotKey(slot, "o", number)
export const inFlightKey = (slot: number): string => slotKey(slot, "f")
export const sealedKey = (slot: number): string => slotKey(slot, "s")
export const draftsKey = (slot: number): string => slotKey(slot, "d")
export const roomKey = (slot: number): string => slotKey(slot, "t")

export const inviteKey = (slot: number): string => slotKey(slot, "i")
/** An invite this person is about to join with. */
export const joiningKey = "j"
