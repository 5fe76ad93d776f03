import { ok } from "#base/result"
import type { CircleId, DeviceId, InviteId, MemberId, RoundId } from "#base/ids"
import type {
  ChainRow,
  CircleRow,
  EntryRow,
  InviteRow,
  PageRow,
  RoundRow,
  Store,
  TokenHash,
  TokenRow,
  Write,
} from "./store"

interface Shelf {
  row: CircleRow
  readonly entries: Map<number, EntryRow>
  readonly positions: Map<string, number>
  readonly chains: Map<string, ChainRow>
  readonly rounds: Map<RoundId, { open: boolean; readonly pages: Map<MemberId, PageRow> }>
}

const emptyRow: CircleRow = { position: 0, digest: "", usedBytes: 0 }

/** The store for tests and simulations: the same rules, gone when the process ends. */
export function openMemoryStore(): Store {
  const shelves = new Map<CircleId, Shelf>()
  const tokens = new Map<TokenHash, TokenRow>()
  const invites = new Map<InviteId, InviteRow>()
  const circlesByDevice = new Map<DeviceId, CircleId>()

  const shelfOf = (circle: CircleId): Shelf => {
    const known = shelves.get(circle)
    if (known) return known
    const shelf: Shelf = {
      row: emptyRow,
      entries: new Map(),
      positions: new Map(),
      chains: new Map(),
      rounds: new Map(),
    }
    shelves.set(circle, shelf)
    return shelf
  }
  const roundOf = (circle: CircleId, id: RoundId) => {
    const { rounds } = shelfOf(circle)
    const known = rounds.get(id)
    if (known) return known
    const round = { open: false, pages: new Map<MemberId, PageRow>() }
    rounds.set(id, round)
    return round
  }
  const entriesOf = (circle: CircleId): readonly EntryRow[] =>
    [...(shelves.get(circle)?.entries.values() ?? [])].sort((a, b) => a.position - b.position)

  const apply = (write: Write): void => {
    switch (write.write) {
      case "circle":
        shelfOf(write.circle).row = {
          position: write.position,
          digest: write.digest,
          usedBytes: write.usedBytes,
        }
        return
      case "entry": {
        const shelf = shelfOf(write.circle)
        shelf.entries.set(write.entry.position, write.entry)
        shelf.positions.set(write.entry.id, write.entry.position)
        return
      }
      case "stub": {
        const { entries } = shelfOf(write.circle)
        const entry = entries.get(write.position)
        if (entry) entries.set(write.position, { ...entry, hasBody: false, bytes: write.bytes })
        return
      }
      case "device":
        if (!circlesByDevice.has(write.device)) circlesByDevice.set(write.device, write.circle)
        return
      case "chain":
        shelfOf(write.circle).chains.set(write.device, {
          device: write.device,
          counter: write.counter,
          tip: write.tip,
        })
        return
      case "page":
        roundOf(write.circle, write.round).pages.set(write.page.member, write.page)
        return
      case "dropPage":
        roundOf(write.circle, write.round).pages.delete(write.member)
        return
      case "openRound":
        roundOf(write.circle, write.round).open = true
        return
      case "token":
        tokens.set(write.token.hash, write.token)
        return
      case "spendToken": {
        const token = tokens.get(write.hash)
        if (!token) return
        if (token.usesLeft <= 1) tokens.delete(write.hash)
        else tokens.set(write.hash, { ...token, usesLeft: token.usesLeft - 1 })
        return
      }
      case "dropFirstTokens":
        for (const token of tokens.values()) if (token.kind === "first") tokens.delete(token.hash)
        return
      case "invite":
        invites.set(write.invite.invite, write.invite)
        return
      case "dropInvites":
        for (const invite of invites.values()) if (invite.circle === write.circle) invites.delete(invite.invite)
        return
      case "purge":
        for (const token of tokens.values()) if (token.expiresAt <= write.now) tokens.delete(token.hash)
        for (const invite of invites.values()) if (invite.forgetAt <= write.now) invites.delete(invite.invite)
    }
  }

  const roundRow = (circle: CircleId, id: RoundId): RoundRow => {
    const round = shelves.get(circle)?.rounds.get(id)
    return { open: round?.open ?? false, pages: [...(round?.pages.values() ?? [])] }
  }

  return {
    circle: async (circle) => shelves.get(circle)?.row,
    hasCircles: async () => shelves.size > 0,
    circleOf: async (device) => circlesByDevice.get(device),
    operations: async (circle) => entriesOf(circle).filter(({ author }) => author === undefined),
    chains: async (circle) => [...(shelves.get(circle)?.chains.values() ?? [])],
    entriesAfter: async (circle, after, limit) => {
      const entries = shelves.get(circle)?.entries
      const found: EntryRow[] = []
      for (let at = after + 1; found.length < limit; at++) {
        const entry = entries?.get(at)
        if (!entry) break
        found.push(entry)
      }
      return found
    },
    entryAt: async (circle, position) => shelves.get(circle)?.entries.get(position),
    positionOf: async (circle, id) => shelves.get(circle)?.positions.get(id),
    withBody: async (circle, member) =>
      entriesOf(circle).filter(({ author, hasBody }) => hasBody && (member === undefined || author === member)),
    unopenedRounds: async (circle) =>
      [...(shelves.get(circle)?.rounds ?? [])]
        .filter(([, round]) => !round.open && round.pages.size > 0)
        .map(([id]) => id)
        .sort(),
    round: async (circle, round) => roundRow(circle, round),
    token: async (hash) => tokens.get(hash),
    invite: async (invite) => invites.get(invite),
    invites: async (circle) => [...invites.values()].filter((invite) => invite.circle === circle),
    commit: async (writes) => {
      for (const write of writes) apply(write)
      return ok(undefined)
    },
    close: async () => {},
  }
}
