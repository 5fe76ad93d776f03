import type { ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import type { Held } from "#client/person"
import { emptyAnswer, type Answer } from "#core/checkin/answer"
import { viewPage, viewRound, type Looking, type RoundView } from "#core/checkin/viewRound"
import type { Mark } from "#core/events"
import { pagesToAnswer, responsesToMark, responsesToRetry } from "#core/response/respond"
import { metDays, viewMonth } from "#core/river"
import type { Membership } from "#protocol/membership"
import { personLook } from "../ui/Face"
import type { CircleCard, DeviceCard, Member, OpenCircle } from "./model"

/** How far back things to answer are offered; older ones stay to be read and answered, but nobody is reminded. */
const offeredDays = 14

/** Names of drafts on the device. */
export const pageDraft = (date: LocalDate): string => `page/${date}`
export const responseDraft = (date: LocalDate, author: MemberId): string => `response/${date}/${author}`
export const noteDraft = "note"

export const lookingAt = ({ replica, slot }: Held, kept: ReadonlyMap<ItemId, Mark>): Looking => ({
  state: replica.state,
  me: slot.member,
  kept,
})

/** Everybody who is or was in a circle, in the order they came. */
export function membersOf({ slot, replica }: Held): readonly Member[] {
  const { names } = replica.state.profile
  return [...(replica.membership?.members.values() ?? [])].map(({ id, state, week }, order) => ({
    member: id,
    name: names.get(id) ?? "",
    isMe: id === slot.member,
    state,
    week,
    ...personLook(order),
  }))
}

export function viewCard(held: Held): CircleCard {
  const { name, kind, hasChild } = held.replica.state.profile
  const people = membersOf(held).filter(({ state }) => state === "active")
  return { circle: held.slot.circle, name, kind, hasChild, people }
}

/** One's own devices in a circle, this one first. In the vault that is every one: nobody else belongs there. */
export function devicesOf({ slot, replica }: Held): readonly DeviceCard[] {
  const all = [...(replica.membership?.devices.values() ?? [])]
  const own = slot.isVault ? all : all.filter(({ member }) => member === slot.member)
  const thisDevice = replica.identity.secrets.id
  return own
    .map(({ id, kind, active, week }) => ({ device: id, kind, active, week, isThis: id === thisDevice }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

interface Surroundings {
  readonly today: LocalDate
  readonly kept: ReadonlyMap<ItemId, Mark>
  readonly drafts: Readonly<Record<string, unknown>>
  /** Looked up when it is asked for: the list of words is large. */
  readonly safetyWords: (membership: Membership) => readonly string[]
}

export function viewCircle(held: Held, { today, kept, drafts, safetyWords }: Surroundings): OpenCircle {
  const { slot, replica } = held
  const looking = lookingAt(held, kept)
  const since = addDays(today, -offeredDays)
  const { membership } = replica
  return {
    ...viewCard(held),
    me: slot.member,
    members: new Map(membersOf(held).map((member) => [member.member, member])),
    rounds: roundsOf(held, looking, today, drafts),
    drafts: draftsByDate(drafts),
    toAnswer: pagesToAnswer(looking, since),
    toMark: responsesToMark(looking, since),
    toRetry: responsesToRetry(looking, since),
    river: replica.shown.flatMap((month) => viewMonth(looking, month)),
    earlier: replica.earlier,
    metDays: metDays(replica.state, today),
    page: (ref) => viewPage(looking, ref),
    isCreator: membership?.creator === slot.member,
    get safetyWords() {
      return membership ? safetyWords(membership) : []
    },
    devices: devicesOf(held),
    isOver: replica.head.over,
  }
}

/** Today's round, and yesterday's while it is begun, sealed, or read past midnight. */
function roundsOf(
  { replica }: Held,
  looking: Looking,
  today: LocalDate,
  drafts: Readonly<Record<string, unknown>>,
): readonly RoundView[] {
  const yesterday = addDays(today, -1)
  const round = (date: LocalDate): RoundView => {
    const own = replica.ownSealed(date)
    const mine = own && {
      page:
        own.page.type === "CheckInAnswered"
          ? ({ state: "answered", answer: own.page.answer } as const)
          : ({ state: "passed" } as const),
      waiting: own.waiting,
    }
    return viewRound(looking, date, mine)
  }
  const earlier = new Set(replica.sealedDates.filter((date) => date < today))
  if (drafts[pageDraft(yesterday)] !== undefined) earlier.add(yesterday)
  const unfinished = [...earlier].sort().reverse().map(round)
  return [round(today), ...unfinished.filter(({ state }) => state === "open" || state === "sealed")]
}

function draftsByDate(drafts: Readonly<Record<string, unknown>>): ReadonlyMap<LocalDate, Answer> {
  const pages = Object.entries(drafts).flatMap(([name, draft]) =>
    name.startsWith("page/") && draft !== undefined
      ? [[name.slice("page/".length) as LocalDate, { ...emptyAnswer, ...(draft as Partial<Answer>) }] as const]
      : [],
  )
  return new Map(pages)
}
