import type { DeviceId, EventId, MemberId, RoundId } from "#base/ids"
import { emptyDigest, type LogDigest } from "#protocol/log"
import type { LocalProblem } from "./problems"
import type { StoredMembership } from "./storedMembership"

/**
 * Where one circle's copy on this device stands: everything about the log except its events. Written in the same batch
 * as the events it speaks of, so the two never disagree.
 */
export interface Head {
  /** The last position of the log that is in here. */
  readonly position: number
  readonly digest: LogDigest
  /** Digests of the last positions up to `position`, oldest first: what others say they have seen is held against it. */
  readonly recent: readonly LogDigest[]
  readonly membership: StoredMembership | undefined
  /** Heads that envelopes may name: the first 16 bytes of every operation's hash, in hex. */
  readonly heads: readonly string[]
  readonly chains: Readonly<Record<DeviceId, ChainTip>>
  /** Epoch keys in hex, by epoch. */
  readonly epochKeys: Readonly<Record<number, string>>
  /** Keys of earlier epochs, each still sealed under the next, by the epoch whose key opens it. */
  readonly befores: Readonly<Record<number, string>>
  /** Pages of stored events by part (a month, or the profile), oldest first. */
  readonly parts: Readonly<Record<string, readonly number[]>>
  /** Pages of entries that cannot be opened before this device is granted a key. */
  readonly locked: readonly number[]
  readonly nextPage: number
  /** Entries that came without their words, until the erasing that explains it. */
  readonly wordless: readonly Wordless[]
  /** The newest revision of this member's page, by round, for the rounds of the last weeks. */
  readonly revisions: Readonly<Record<RoundId, number>>
  /** Rounds of the last weeks that have pages in the log: whose, and whether it was open to all. */
  readonly rounds: Readonly<Record<RoundId, { readonly authors: readonly MemberId[]; readonly opened: boolean }>>
  /** A run of pages that enter together, while it may still go on; `own`: with this member's among them. */
  readonly opening: { readonly round: RoundId; readonly own: boolean } | undefined
  /** The round in which a member has just released their page: it comes next. */
  readonly released: { readonly round: RoundId; readonly by: MemberId } | undefined
  readonly problems: readonly LocalProblem[]
  /** Where the log stood before it was damaged here: what comes again has to lead there. */
  readonly landmark?: { readonly position: number; readonly digest: LogDigest } | undefined
  /** The log was damaged here and comes from the relay again: until then, own entries nobody waits for are no news. */
  readonly isRefetching?: true
  /** This device is no longer of the circle, or the circle has ended. */
  readonly over: boolean
}

export interface ChainTip {
  readonly counter: number
  readonly tip: EventId
}

export interface Wordless {
  readonly position: number
  readonly id: EventId
  readonly by: MemberId
}

export const recentDigests = 256
export const recentRounds = 60
export const eventsPerPage = 100

export const emptyHead: Head = {
  position: 0,
  digest: emptyDigest,
  recent: [],
  membership: undefined,
  heads: [],
  chains: {},
  epochKeys: {},
  befores: {},
  parts: {},
  locked: [],
  nextPage: 0,
  wordless: [],
  revisions: {},
  rounds: {},
  opening: undefined,
  released: undefined,
  problems: [],
  over: false,
}
