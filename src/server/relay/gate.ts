import type { Bytes } from "#base/bytes"
import type { MemberId, RoundId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import { decodeEnvelope, encodeEnvelope, type Envelope, type Header } from "#protocol/envelope"
import { activeMembers } from "#protocol/membership"
import type { HeldPage, Outcome } from "#protocol/messages"
import type { PageRow } from "../store/store"
import { done, isEpochStale, refused, sizeOf, type Checked } from "./checked"
import type { RelayLimits } from "./limits"
import type { Room, Round } from "./room"

/**
 * The seal. A page stays here, and nowhere else, until every active member of the circle has handed in one; then all
 * of them enter the log together. The relay sees that something is complete, never what. Keeps SE1 to SE14.
 */
type RoundHeader = Extract<Header, { round: RoundId }>

/** Takes a page of a round: holds it, opens the round with it, or lets it into a round that is already open. */
export async function submitPage(
  room: Room,
  header: RoundHeader,
  checked: Checked,
  sealSecret: Bytes | undefined,
  limits: RelayLimits,
): Promise<Outcome> {
  const { envelope, event, author } = checked
  const { membership } = room
  if (!membership || !sealSecret) return refused("Malformed")
  const round = await room.round(header.round)
  const mine = round.pages.get(author.member)
  if (mine?.event === event && mine.state !== "withdrawn") {
    return done(mine.state === "entered" ? await room.positionOf(event) : 0)
  }
  if (mine?.state === "entered") return refused("RoundOpen")
  if (mine && header.counter <= mine.revision) return refused("PageStale")
  if (isEpochStale(membership, header)) return refused("EpochStale")
  if (!hasSpace(room, author.member, sizeOf(envelope), limits)) return refused("QuotaFull")
  const base = { member: author.member, revision: header.counter, event }
  if (round.isOpen) {
    room.putPage(header.round, round, { ...base, state: "entered" })
    return done(await room.enterEnvelope(envelope, event, author.member, sealSecret))
  }
  room.putPage(header.round, round, { ...base, state: "held", envelope: encodeEnvelope(envelope), sealSecret })
  await openIfComplete(room, header.round, round)
  return done(round.isOpen ? await room.positionOf(event) : 0)
}

/** Takes one's page back while nobody else has it. Its revision stays, so that a late copy cannot bring it back. */
export async function withdrawPage(room: Room, header: RoundHeader, { event, author }: Checked): Promise<Outcome> {
  const round = await room.round(header.round)
  const mine = round.pages.get(author.member)
  if (round.isOpen || mine?.state === "entered") return refused("RoundOpen")
  if (mine?.state === "withdrawn" && mine.revision === header.counter) return done()
  if (mine?.state !== "held") return refused("NoSuchPage")
  if (header.counter < mine.revision) return refused("PageStale")
  const { member } = author
  room.putPage(header.round, round, { member, revision: header.counter, event, state: "withdrawn" })
  return done()
}

/** Lets one's own page go to the others at once: the release and right after it the page. */
export async function releasePage(
  room: Room,
  id: RoundId,
  { envelope, event, author }: Checked,
): Promise<Result<undefined, "RoundOpen" | "NoSuchPage">> {
  const round = await room.round(id)
  const mine = round.pages.get(author.member)
  if (round.isOpen || mine?.state === "entered") return err("RoundOpen")
  if (mine?.state !== "held") return err("NoSuchPage")
  await room.enterEnvelope(envelope, event, author.member, undefined)
  await enterPage(room, id, round, mine)
  return ok(undefined)
}

/**
 * After somebody or a device went: forgets what they held, and opens what was held back for them alone. Of a device's page
 * the revision stays, so that no late copy of one of another device comes in its place.
 */
export async function recomputeRounds(room: Room): Promise<void> {
  const active = new Set(activeMemberIds(room))
  for (const [id, round] of [...room.rounds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (round.isOpen) continue
    for (const page of [...round.pages.values()]) {
      if (!active.has(page.member) && page.state !== "entered") room.dropPage(id, round, page.member)
      else if (page.state === "held" && !isOfActiveDevice(room, page)) {
        const { member, revision, event } = page
        room.putPage(id, round, { member, revision, event, state: "withdrawn" })
      }
    }
    await openIfComplete(room, id, round)
  }
}

/** The pages a member has handed in and nobody else has seen, by round: not in the order in which they came. */
export const heldPages = (room: Room, member: MemberId): readonly HeldPage[] =>
  [...room.rounds.keys()].sort().flatMap((round) => heldPage(room, round, member) ?? [])

export function heldPage({ rounds }: Room, round: RoundId, member: MemberId): HeldPage | undefined {
  const page = rounds.get(round)?.pages.get(member)
  if (page?.state !== "held") return undefined
  return { round, envelope: storedEnvelope(page), sealSecret: page.sealSecret }
}

/**
 * Room for one page more. Only the log and this member's own pages count: if what others have handed in did, a full
 * circle would tell who has.
 */
function hasSpace({ rounds, usedBytes }: Room, member: MemberId, size: number, limits: RelayLimits): boolean {
  const pages = [...rounds.values()].map((round) => withheldBytes(round.pages.get(member)))
  const own = pages.reduce((sum, bytes) => sum + bytes, size)
  return own <= limits.maxHeldBytes && usedBytes + own <= limits.maxCircleBytes
}

/** A page that was withdrawn still takes the row that keeps its revision. */
const withheldBytes = (page: PageRow | undefined): number =>
  page?.state === "held" ? rowBytes + page.envelope.length : page?.state === "withdrawn" ? rowBytes : 0
const rowBytes = 256

async function openIfComplete(room: Room, id: RoundId, round: Round): Promise<void> {
  const members = activeMemberIds(room)
  const hasSubmitted = (member: MemberId) => ["held", "entered"].includes(round.pages.get(member)?.state ?? "")
  if (members.length < 2 || !members.every(hasSubmitted)) return
  room.openRound(id, round)
  for (const page of inDeviceOrder(heldIn(round))) await enterPage(room, id, round, page)
}

type Held = Extract<PageRow, { state: "held" }>

const heldIn = ({ pages }: Round): readonly Held[] => [...pages.values()].filter((page) => page.state === "held")

/** Not by arrival: who came first and who last is nobody's business. Ids in hex sort like their bytes. */
const inDeviceOrder = (pages: readonly Held[]): readonly Held[] =>
  [...pages].sort((a, b) => (storedEnvelope(a).header.device < storedEnvelope(b).header.device ? -1 : 1))

async function enterPage(room: Room, id: RoundId, round: Round, page: Held): Promise<void> {
  const { member, revision, event, sealSecret } = page
  room.putPage(id, round, { member, revision, event, state: "entered" })
  await room.enterEnvelope(storedEnvelope(page), event, member, sealSecret)
}

const isOfActiveDevice = ({ membership }: Room, page: Held): boolean =>
  membership?.devices.get(storedEnvelope(page).header.device)?.active === true

function storedEnvelope({ envelope }: Held): Envelope {
  const decoded = decodeEnvelope(envelope)
  if (!decoded.ok) throw new Error("a held page is damaged")
  return decoded.value
}

const activeMemberIds = ({ membership }: Room): readonly MemberId[] =>
  membership ? activeMembers(membership).map(({ id }) => id) : []
