import { maxCircleBytes, maxFrameBytes } from "#protocol/limits"

/** What one relay allows. A relay may be stricter than the protocol, never laxer. */
export interface RelayLimits {
  readonly maxCircleBytes: number
  /** Beyond that there is room for what makes a circle smaller or safer: erasing, releasing, removing, rotating. */
  readonly reserveBytes: number
  readonly maxFrameBytes: number
  /** What one member may have withheld at a time: pages of rounds that have not opened. */
  readonly maxHeldBytes: number
  /** The oldest line of a device gives way to a new one: it may be dead without our knowing. */
  readonly connectionsPerDevice: number
  /** Items (an envelope, or a message of another kind) one connection may send for good, and at once. */
  readonly itemsPerSecond: number
  readonly itemsAtOnce: number
  /** A long frame counts as an item for every so many bytes: what has arrived waits in memory for its turn. */
  readonly bytesPerItem: number
  /** Messages, as many as they count as items, from whoever has not said for whom they speak. */
  readonly messagesOfStrangers: number
  /** Circles kept in memory; the rest are read again when somebody comes. */
  readonly circlesInMemory: number
  readonly openInvites: number
  /** Invites of one circle within a day, closed ones too: each lets its guest make one circle of their own. */
  readonly invitesPerDay: number
}

export const relayLimits: RelayLimits = {
  maxCircleBytes,
  reserveBytes: 4 * 1024 * 1024,
  maxFrameBytes,
  maxHeldBytes: 8 * 1024 * 1024,
  connectionsPerDevice: 4,
  itemsPerSecond: 200,
  itemsAtOnce: 2_000,
  bytesPerItem: 16 * 1024,
  messagesOfStrangers: 20,
  circlesInMemory: 1_000,
  openInvites: 5,
  invitesPerDay: 25,
}
