import type { Bytes } from "#base/bytes"
import type { VerifyPort } from "#protocol/verifyPort"
import type { CommitRefusal, Store } from "../store/store"

/** Everything outside the relay, handed in: it has no clock, chance, timer or file of its own. */
export interface RelayPorts {
  readonly store: Store
  readonly verify: VerifyPort
  /** Milliseconds since 1970. */
  readonly clock: { now(): number }
  readonly random: (length: number) => Bytes
  /** Settles once everything that has already arrived has been handed over; what came by then shares one commit. */
  readonly endOfTurn?: () => Promise<void>
  /** Told when the store would not take a commit. */
  readonly onTrouble?: (trouble: CommitRefusal) => void
}
