import type { Bytes } from "#base/bytes"
import type { CircleId, DeviceId, EventId, InviteId, MemberId, OperationHash, RoundId } from "#base/ids"
import type { Result } from "#base/result"
import type { LogDigest } from "#protocol/log"

/**
 * What the relay keeps. It holds no name, no address and no text that anyone but a circle's members can read, and
 * nothing that tells which circles have people in common: every row names one circle, except the creation tokens,
 * which name none.
 *
 * Reads are plain. All changes go through `commit`, which does all of a list or none of it, so that a crash at any
 * moment leaves a log that was true at some moment.
 */
export interface Store {
  circle(circle: CircleId): Promise<CircleRow | undefined>
  hasCircles(): Promise<boolean>
  /** The circle a device is or was in; the first one where somebody has put its keys into a second. */
  circleOf(device: DeviceId): Promise<CircleId | undefined>
  /** The membership operations, in order. */
  operations(circle: CircleId): Promise<readonly EntryRow[]>
  chains(circle: CircleId): Promise<readonly ChainRow[]>
  /** At most `limit` entries with a position above `after`, in order. */
  entriesAfter(circle: CircleId, after: number, limit: number): Promise<readonly EntryRow[]>
  entryAt(circle: CircleId, position: number): Promise<EntryRow | undefined>
  positionOf(circle: CircleId, id: EventId | OperationHash): Promise<number | undefined>
  /** Entries that still have a body: one member's, or everybody's. */
  withBody(circle: CircleId, member: MemberId | undefined): Promise<readonly EntryRow[]>
  /** Rounds that somebody has a page in and that have not opened. */
  unopenedRounds(circle: CircleId): Promise<readonly RoundId[]>
  round(circle: CircleId, round: RoundId): Promise<RoundRow>
  token(hash: TokenHash): Promise<TokenRow | undefined>
  invite(invite: InviteId): Promise<InviteRow | undefined>
  invites(circle: CircleId): Promise<readonly InviteRow[]>
  /** Durable when it answers. Expects no second call before the first has answered. */
  commit(writes: readonly Write[]): Promise<Result<undefined, CommitRefusal>>
  close(): Promise<void>
}

/** `StorageFull`: the disk would not take it. `Busy`: somebody else holds the file. Either way nothing was written. */
export type CommitRefusal = "StorageFull" | "Busy"

export interface CircleRow {
  readonly position: number
  readonly digest: LogDigest
  readonly usedBytes: number
}

/** One entry of a log, encoded as it is sent. `author` is undefined for a membership operation. */
export interface EntryRow {
  readonly position: number
  readonly id: EventId | OperationHash
  readonly author: MemberId | undefined
  readonly hasBody: boolean
  readonly bytes: Bytes
}

/** Where a device's running chain stands. */
export interface ChainRow {
  readonly device: DeviceId
  readonly counter: number
  readonly tip: EventId
}

/**
 * A member's page in one round. `withdrawn` keeps the revision only, so that an older page cannot come back;
 * `entered` has its text in the log.
 */
export type PageRow = { readonly member: MemberId; readonly revision: number; readonly event: EventId } & (
  | { readonly state: "held"; readonly envelope: Bytes; readonly sealSecret: Bytes }
  | { readonly state: "withdrawn" | "entered" }
)

export interface RoundRow {
  readonly open: boolean
  readonly pages: readonly PageRow[]
}

/** SHA-256 of a creation token, in hex. */
export type TokenHash = string

export interface TokenRow {
  readonly hash: TokenHash
  /** `first`: printed while there is no circle yet. `operator`: asked for by the operator. `guest`: see `tokens`. */
  readonly kind: "first" | "operator" | "guest"
  readonly usesLeft: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export interface InviteRow {
  readonly invite: InviteId
  readonly circle: CircleId
  readonly verifyKey: Bytes
  readonly expiresAt: number
  /** A closed invite is remembered until then, so that invites can be counted by the day. */
  readonly forgetAt: number
  readonly closed: boolean
  readonly messages: readonly MeetingMessage[]
}

export interface MeetingMessage {
  readonly from: "maker" | "guest"
  readonly payload: Bytes
}

export type Write =
  | ({ readonly write: "circle"; readonly circle: CircleId } & CircleRow)
  | { readonly write: "entry"; readonly circle: CircleId; readonly entry: EntryRow }
  /** The entry as it stands after its body was erased. */
  | { readonly write: "stub"; readonly circle: CircleId; readonly position: number; readonly bytes: Bytes }
  | { readonly write: "device"; readonly circle: CircleId; readonly device: DeviceId }
  | ({ readonly write: "chain"; readonly circle: CircleId } & ChainRow)
  /** `replaces`: the text that was held before is in no log and must not be found any more. */
  | {
      readonly write: "page"
      readonly circle: CircleId
      readonly round: RoundId
      readonly page: PageRow
      readonly replaces: boolean
    }
  | { readonly write: "dropPage"; readonly circle: CircleId; readonly round: RoundId; readonly member: MemberId }
  | { readonly write: "openRound"; readonly circle: CircleId; readonly round: RoundId }
  | { readonly write: "token"; readonly token: TokenRow }
  | { readonly write: "spendToken"; readonly hash: TokenHash }
  | { readonly write: "dropFirstTokens" }
  | { readonly write: "invite"; readonly invite: InviteRow }
  | { readonly write: "dropInvites"; readonly circle: CircleId }
  /** Forgets tokens and invites whose time is over. */
  | { readonly write: "purge"; readonly now: number }

/** Writes after which the old bytes must not be found in any file. */
export function erases(write: Write): boolean {
  switch (write.write) {
    case "page":
      return write.replaces
    case "invite":
      return write.invite.closed
    default:
      return ["stub", "dropPage", "dropInvites", "purge"].includes(write.write)
  }
}
