import { toHex } from "#base/bytes"
import type { ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import type { Intent } from "#client/outbox"
import type { Held } from "#client/person"
import { sampleCircle, sampleHistory, samplePeople } from "#content/sample/sampleHistory"
import type { SampleDay, SamplePerson, SampleResponse } from "#content/sample/sampleDay"
import type { CircleEvent } from "#core/events"
import type { Relay } from "#server/relay/relay"
import { samplePhone, type Calendar, type SamplePhone } from "./samplePhone"

/** What a made-up person's device holds, in hex, to be put into a browser. */
export type SampleDevice = Readonly<Record<string, string>>

const people = Object.keys(samplePeople) as SamplePerson[]

/**
 * Lets two made-up people live through three weeks that end today, with the real client and a real relay, and gives what
 * is then on their devices. `token` lets them begin.
 */
export async function makeSample(
  relay: Relay,
  token: Uint8Array<ArrayBuffer>,
  today: LocalDate,
): Promise<Readonly<Record<SamplePerson, SampleDevice>>> {
  const calendar: Calendar = { today: addDays(today, (sampleHistory[0]?.offset ?? 0) - 1) }
  const phones = { ana: await samplePhone(relay, calendar), sam: await samplePhone(relay, calendar) }
  await meet(phones.ana, phones.sam, token)
  for (const day of sampleHistory) {
    calendar.today = addDays(today, day.offset)
    await live(phones, day, calendar.today)
  }
  for (const person of people) phones[person].person.rest()
  return { ana: dump(phones.ana), sam: dump(phones.sam) }
}

const dump = ({ values }: SamplePhone): SampleDevice =>
  Object.fromEntries([...values].map(([key, value]) => [key, toHex(value)]))

async function meet(ana: SamplePhone, sam: SamplePhone, token: Uint8Array<ArrayBuffer>): Promise<void> {
  const begun = await ana.person.begin(token, samplePeople.ana, sampleCircle)
  if (!begun.ok) throw new Error(begun.error)
  await settled(() => isSettled(circleOf(ana)))
  await ana.person.makeInvite(circleOf(ana).slot.slot, "member")
  if (ana.stage.invite.step !== "open") throw new Error("the invite did not open")
  sam.person.openLink(ana.stage.invite.fragment)
  await sam.person.knock(samplePeople.sam)
  await settled(() => ana.stage.invite.step === "compare" && sam.stage.join.step === "compare")
  await sam.person.answerJoin(true)
  await ana.person.answerInvite(true)
  await settled(() => sam.person.circles.length === 1 && circleOf(sam).replica.state.profile.names.size === 2)
  await settled(() => circleOf(ana).replica.state.profile.names.size === 2)
}

type Phones = Readonly<Record<SamplePerson, SamplePhone>>

async function live(phones: Phones, day: SampleDay, date: LocalDate): Promise<void> {
  for (const person of people) {
    const page = day.pages[person]
    if (!page) continue
    const event: Extract<Intent, { do: "handIn" }>["page"] =
      page === "pass"
        ? { type: "CheckInPassed", date }
        : { type: "CheckInAnswered", date, answer: { ...page, feelings: [...page.feelings] } }
    await act(phones[person], circleOf(phones[person]), { do: "handIn", page: event })
  }
  await everybody(phones)
  for (const response of day.responses) await respond(phones, response, date, undefined)
  for (const { by, text } of day.notes) {
    const { person } = phones[by]
    await write(phones[by], vaultOf(phones[by]), { type: "NoteWritten", item: person.newItem(), date, text })
  }
  await everybody(phones)
}

async function respond(
  phones: Phones,
  { by, to, part, move, text, mark, isMarkShown, retry }: SampleResponse,
  date: LocalDate,
  retryOf: ItemId | undefined,
): Promise<void> {
  const item = phones[by].person.newItem()
  const page = { date, author: memberOf(phones[to]) }
  const given: CircleEvent = { type: "ResponseGiven", item, page, part, move, text, ...(retryOf && { retryOf }) }
  await write(phones[by], circleOf(phones[by]), given)
  await everybody(phones)
  if (mark && isMarkShown) {
    await write(phones[to], circleOf(phones[to]), { type: "HeardShown", page, response: item, mark })
  } else if (mark) {
    const { circle } = circleOf(phones[to]).slot
    await write(phones[to], vaultOf(phones[to]), { type: "HeardKept", circle, page, response: item, mark })
  }
  await everybody(phones)
  if (retry) await respond(phones, { by, to, part, ...retry }, date, item)
}

const write = (phone: SamplePhone, held: Held, event: CircleEvent): Promise<void> =>
  act(phone, held, { do: "write", event })

async function act({ person }: SamplePhone, { slot }: Held, intent: Intent): Promise<void> {
  const done = await person.act(slot.slot, [intent])
  if (!done.ok) throw new Error(done.error)
}

const memberOf = (phone: SamplePhone): MemberId => circleOf(phone).slot.member

function circleOf({ person }: SamplePhone): Held {
  const [held] = person.circles
  if (!held) throw new Error("there is no circle yet")
  return held
}

function vaultOf({ person }: SamplePhone): Held {
  if (!person.vault) throw new Error("there is no vault yet")
  return person.vault
}

/** Waits until nothing is under way and both have the same log. */
const everybody = (phones: Phones): Promise<void> =>
  settled(() => {
    const held = people.flatMap((person) => phones[person].person.held)
    const positions = new Set(people.map((person) => circleOf(phones[person]).replica.head.position))
    return held.every(isSettled) && positions.size === 1
  })

const isSettled = ({ replica, line }: Held): boolean => line?.sync.isCurrent === true && replica.waiting.length === 0

async function settled(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 1))) {
    if (holds()) return
  }
  throw new Error("the sample did not come about")
}
