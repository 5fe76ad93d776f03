import type { CircleId, DeviceId, MemberId } from "#base/ids"
import { monthOf, type LocalDate } from "#base/time"
import { inFlightKey } from "#client/keys"
import type { Held } from "#client/person"
import type { Replica } from "#client/replica"
import type { Page } from "#core/circleState"
import type { Recorded } from "#core/events"
import { activeMembers, type Operation } from "#protocol/membership"
import type { App } from "./app"
import { difference } from "./difference"
import type { Act, Someone } from "./someone"
import type { Town } from "./town"
import { isActive, type CircleTruth } from "./truth"
import { canaryPattern, type Canary } from "./witness"

/** What still has to happen before everybody is at rest; empty when all is in step. */
export function unrest(town: Town): readonly string[] {
  return [
    ...(town.host.relay ? [] : ["the relay is down"]),
    ...town.people.flatMap((person) => person.apps.flatMap((app) => unrestOf(town, app))),
    ...ghosts(town),
  ]
}

function unrestOf(town: Town, app: App): readonly string[] {
  const { person } = app
  if (!person) return [`${app.name} is not running`]
  const isJoining = ["knocking", "absent", "compare", "approval"].includes(app.join.step)
  const joining = isJoining ? [`${app.name} is joining: ${app.join.step}`] : []
  const circles = person.held.map(({ slot }) => slot.circle)
  const twice = new Set(circles).size < circles.length ? [`${app.name} has a circle twice`] : []
  const noVault = person.circles.length > 0 && !person.vault ? [`${app.name} has no vault`] : []
  return [...joining, ...twice, ...noVault, ...person.held.flatMap((held) => unrestOfCircle(town, app, held))]
}

function unrestOfCircle(town: Town, app: App, { slot, replica, line }: Held): readonly string[] {
  const truth = town.truth.circles.get(slot.circle)
  const name = `${app.name}, ${slot.isVault ? "vault" : "circle"}`
  if (replica.head.over) return []
  // A guest who took days to say so needs an address of their own from the operator.
  if (!truth?.membership)
    return line?.refusal === "TokenUnknown" ? [] : [`${name}: the relay does not have it (${line?.refusal})`]
  if (truth.membership.dissolved) return [`${name}: has not heard that it is dissolved`]
  const { id } = replica.identity.secrets
  const device = truth.membership.devices.get(id)
  if (!device?.active) return [`${name}: its device is ${device ? "out" : "not in"}, and it does not know`]
  const found: string[] = []
  if (!line?.sync.isCurrent) found.push(`is not current (${line?.refusal ?? line?.fault ?? "no reason"})`)
  if (replica.waiting.length > 0) found.push(`${replica.waiting.map(({ intent }) => intent.do).join()} waits`)
  if (app.disk.values.has(inFlightKey(slot.slot))) found.push("something is in flight")
  if (replica.head.position !== truth.position) found.push(`is at ${replica.head.position}, not ${truth.position}`)
  if (device.kind === "recovery") found.push("still speaks as its recovery device")
  if (truth.membership.rotationDue && replica.waiting.length > 0) found.push("a new key is due")
  return found.map((what) => `${name}: ${what}`)
}

/** A member whom the circle counts on and whom nobody is. */
function ghosts(town: Town): readonly string[] {
  return [...town.truth.circles.values()].flatMap(({ membership }) => {
    if (!membership || membership.dissolved || membership.members.size === 1) return []
    const there = new Set(town.apps.flatMap(({ circle }) => circle?.slot.member ?? []))
    return activeMembers(membership).flatMap(({ id }) => (there.has(id) ? [] : [`${id} is a member and nobody`]))
  })
}

/** Everything that must hold once all is at rest, by the invariants' names; empty when it does. */
export async function wrongsOf(town: Town): Promise<readonly string[]> {
  const { truth, witness } = town
  const wrongs = [...truth.wrongs.map((wrong) => `[I5] ${wrong}`), ...witness.wrongs.map((wrong) => `[I7] ${wrong}`)]
  for (const app of town.apps) for (const { replica } of app.person?.held ?? []) await replica.loadAll()
  for (const [circle, { membership }] of truth.circles) {
    if (!membership || membership.dissolved) continue
    wrongs.push(...differences(town, circle), ...(await keptBodies(town, circle)))
  }
  for (const app of town.apps) wrongs.push(...problemsOf(town, app), ...doubles(app), ...laterKeys(town, app))
  for (const person of town.people) wrongs.push(...losses(town, person))
  return wrongs
}

const activeHeld = (town: Town): readonly { readonly app: App; readonly held: Held }[] =>
  town.apps.flatMap((app) =>
    (app.person?.held ?? []).flatMap((held) => {
      const truth = town.truth.circles.get(held.slot.circle)
      return truth && isActive(truth, held.slot.member) && !held.replica.head.over ? [{ app, held }] : []
    }),
  )

/**
 * [I1][I2] All who are in have the same log and see the same. Of what was taken back only those keep a trace who had seen
 * it, so after that it is the rest that must be the same.
 */
function differences(town: Town, circle: CircleId): readonly string[] {
  const all = activeHeld(town).filter(({ held }) => held.slot.circle === circle)
  const [first, ...others] = all
  if (!first) return []
  const erased = erasedPositions(town.truth.circle(circle))
  const rest = ({ app, held }: Copy) => recordsOf(app, held).filter(({ position }) => !erased.has(position ?? 0))
  return others.flatMap(({ app, held }) => {
    const [mine, theirs] = [first.held.replica, held.replica]
    const where = `${first.app.name} and ${app.name}`
    if (mine.head.digest !== theirs.head.digest) return [`[I1] ${where} have other logs`]
    const other =
      erased.size === 0
        ? difference(mine.state, theirs.state)
        : difference(byPlace(rest(first)), byPlace(rest({ app, held })))
    return other === undefined ? [] : [`[I2] ${where} see something else at ${other}`]
  })
}

/** [I12] The relay has nothing left of what was taken back. */
async function keptBodies(town: Town, circle: CircleId): Promise<readonly string[]> {
  const rows = await town.host.store.withBody(circle, undefined)
  const erased = erasedPositions(town.truth.circle(circle))
  return rows.flatMap(({ position }) => (erased.has(position) ? [`[I12] the relay has the words at ${position}`] : []))
}

const byPlace = (records: readonly Recorded[]) => new Map(records.map((record) => [record.position, record]))

/** Where words were taken back by their author. */
function erasedPositions({ headers }: CircleTruth): ReadonlySet<number> {
  const erased = [...headers].flatMap(([at, { header, member }]) => {
    if (header.type !== "erase") return []
    if (header.target.position > 0) return [header.target.position]
    return [...headers].flatMap(([position, other]) => (other.member === member && position < at ? [position] : []))
  })
  return new Set(erased)
}

/** An honest relay is never accused, and a circle's line never goes quiet. */
function problemsOf(town: Town, app: App): readonly string[] {
  return (app.person?.held ?? []).flatMap(({ slot, replica, line }) => {
    const device = town.truth.circles.get(slot.circle)?.membership?.devices.get(replica.identity.secrets.id)
    const isOut = device !== undefined && !device.active
    const problems = replica.head.problems.filter((problem) => !(isOut && problem === "DeviceRemoved"))
    const fault = line?.fault === "UnreadableEvents" || line?.fault === "CorruptData" ? [line.fault] : []
    return [...problems, ...fault].map((problem) => `[I9] ${app.name}: ${problem}`)
  })
}

/** What a device has stored of a circle's log. */
export function recordsOf(app: App, { slot, replica }: Held): readonly Recorded[] {
  const pages = Object.values(replica.head.parts).flat()
  return pages.flatMap((page) => {
    const bytes = app.disk.values.get(`${slot.slot}/p/${page.toString().padStart(16, "0")}`)
    return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as Recorded[]) : []
  })
}

/** [I4] Nothing is there twice. */
function doubles(app: App): readonly string[] {
  return (app.person?.held ?? []).flatMap((held) => {
    const records = recordsOf(app, held)
    const ids = records.map(({ id }) => id)
    const words = records.flatMap(({ event }) => JSON.stringify(event).match(canaryPattern) ?? [])
    const found: string[] = []
    if (new Set(ids).size < ids.length) found.push("an entry")
    if (new Set(words).size < words.length) found.push(`an act (${words.find((word, at) => words.indexOf(word) < at)})`)
    return found.map((what) => `[I4] ${app.name} has ${what} twice`)
  })
}

/** [I8] Who is out has no key that was made after. */
function laterKeys(town: Town, app: App): readonly string[] {
  return (app.person?.held ?? []).flatMap(({ slot, replica }) => {
    const truth = town.truth.circles.get(slot.circle)
    if (!truth) return []
    const gone = truth.operations.find(({ operation }) => puts(operation, replica.identity.secrets.id, slot.member))
    const until = gone?.position ?? Infinity
    const keys = Object.keys(replica.head.epochKeys).length
    const allowed = truth.operations.filter((one) => one.operation.type === "rotate" && one.position < until).length
    const found: string[] = []
    if (keys > allowed + 1) found.push("a key")
    if (replica.head.position > until) found.push("a part of the log")
    return found.map((what) => `[I8] ${app.name} has ${what} from after it went`)
  })
}

/** Whether an operation ends what this device may read. Who leaves is not told of it by the log. */
function puts(operation: Operation, device: DeviceId, member: MemberId): boolean {
  return (
    (operation.type === "remove-member" && operation.member === member) ||
    (operation.type === "remove-device" && operation.device === device)
  )
}

/** [I3][I6] What was said to be safe is there. */
function losses(town: Town, person: Someone): readonly string[] {
  const held = activeHeld(town).find(({ app, held: { slot } }) => person.apps.includes(app) && !slot.isVault)?.held
  if (!held) return []
  const replicas = activeHeld(town).filter((other) => other.held.slot.circle === held.slot.circle)
  return [
    ...lostWords(town, person, replicas),
    ...lostPages(town, person, held, replicas),
    ...notErased(town, person),
    ...notTakenBack(person, replicas),
  ]
}

interface Copy {
  readonly app: App
  readonly held: Held
}

/** Acts of a device that was lost count only where they had been sent; who can say. */
const countsOn = (person: Someone, { app, state }: Act): boolean => state === "saved" && person.apps.includes(app)

function lostWords(town: Town, person: Someone, copies: readonly Copy[]): readonly string[] {
  const wasErasedAll = person.acts.some(({ does }) => does === "eraseAll")
  const erased = new Set(person.acts.flatMap(({ target }) => target ?? []))
  return person.acts.flatMap((act) => {
    const { canary } = act
    if (!canary || !countsOn(person, act) || erased.has(canary)) return []
    if (act.does !== "write" && act.does !== "note") return []
    if (act.does === "write" && wasErasedAll) return []
    const all = act.does === "note" ? vaultsOf(town, person) : copies
    // Who was put out and came again is another member, and what waited to be sent by the first has nowhere to go.
    const where = all.some(({ app, held }) => person.apps.includes(app) && held.slot.member === act.by) ? all : []
    const without = where.filter((copy) => !recordsOf(copy.app, copy.held).some((record) => holds(record, canary)))
    return without.map(({ app }) => `[I3] ${canary} of ${act.app.name} is missing at ${app.name}`)
  })
}

const vaultsOf = (town: Town, person: Someone): readonly Copy[] =>
  activeHeld(town).filter(({ app, held }) => person.apps.includes(app) && held.slot.isVault)

const holds = (record: Recorded, canary: Canary): boolean => JSON.stringify(record).includes(canary)

/** By date: what one sealed last is what opened or is still sealed, unless it came too late. */
function lostPages(town: Town, person: Someone, held: Held, copies: readonly Copy[]): readonly string[] {
  const own = person.acts.filter(({ by }) => by === held.slot.member)
  const dates = new Set(own.flatMap(({ does, date }) => (does === "handIn" && date ? [date] : [])))
  return [...dates].flatMap((date) => {
    const acts = own.filter((act) => act.date === date)
    const page = pageOf(held.replica, date, held.slot.member)
    const sealed = copies
      .filter(({ app }) => person.apps.includes(app))
      .map((copy) => copy.held.replica.ownSealed(date))
    const name = `${person.name}'s page of ${date}`
    if (page) return wrongPage(town, person, acts, page, held.slot.member).map((wrong) => `[I3] ${name} ${wrong}`)
    const texts = sealed.map((own) => own && (own.page.type === "CheckInAnswered" ? own.page.answer.best : "passed"))
    // One that opened and was taken back leaves no trace where the log was read again.
    if (texts[0] === undefined && hasErased(person)) return []
    if (new Set(texts).size > 1) return [`[I3] ${name} is another on each device: ${texts.join()}`]
    return wrongSealed(person, acts, texts[0]).map((wrong) => `[I3] ${name} ${wrong}`)
  })
}

const pageOf = ({ state }: Replica, date: LocalDate, member: MemberId): Page | undefined =>
  state.months.get(monthOf(date))?.days.get(date)?.pages.get(member)

/** Order is only known where all was done on one device. */
const onOneDevice = (acts: readonly Act[]): boolean => new Set(acts.map(({ app }) => app)).size === 1

function wrongPage(town: Town, person: Someone, acts: readonly Act[], page: Page, member: MemberId): readonly string[] {
  if (page.state === "erased") {
    return hasErased(person) ? [] : ["was erased by nobody"]
  }
  const at = acts.findLastIndex(({ does, canary }) => does === "handIn" && canary === textOf(page))
  if (at === -1) return ["is none that was handed in"]
  const later = acts.slice(at + 1).filter((act) => act.does !== "release" && countsOn(person, act))
  return onOneDevice(acts) && later.length > 0 && !wasLate(town, member)
    ? ["is not the newest, and none came too late"]
    : []
}

const hasErased = ({ acts }: Someone): boolean => acts.some(({ does }) => does === "erase" || does === "eraseAll")

/** The relay has told some device of this member that a round was open already. */
const wasLate = ({ witness }: Town, member: MemberId): boolean => witness.refusals.has(`${member} RoundOpen`)

const textOf = (page: Page): Canary | undefined => (page.state === "answered" ? page.answer.best : undefined)

function wrongSealed(person: Someone, acts: readonly Act[], text: string | undefined): readonly string[] {
  const counted = acts.filter((act) => act.does !== "release" && countsOn(person, act))
  const last = counted.at(-1)
  if (text === undefined) {
    const isWithdrawn = acts.some(({ does }) => does === "withdraw")
    const isMissing = onOneDevice(acts) ? last?.does === "handIn" : counted.length > 0
    return isMissing && !(isWithdrawn && (!onOneDevice(acts) || isLastUnsure(acts))) ? ["is missing"] : []
  }
  if (!onOneDevice(acts) || !last) return []
  const wanted = last.does === "withdraw" ? undefined : (last.canary ?? "passed")
  const maybe = acts.slice(acts.indexOf(last)).map(({ canary }) => canary ?? "passed")
  return text === wanted || maybe.includes(text) ? [] : [`is ${text} and not ${wanted}`]
}

/** The newest act was never acknowledged: it may have happened or not. */
const isLastUnsure = (acts: readonly Act[]): boolean => acts.at(-1)?.state !== "saved"

/** What the app said was never sent is nowhere. */
function notTakenBack(person: Someone, copies: readonly Copy[]): readonly string[] {
  const words = person.acts.flatMap(({ state, canary }) => (state === "takenBack" && canary ? [canary] : []))
  return words.flatMap((word) =>
    copies
      .filter(({ app, held }) => recordsOf(app, held).some((record) => holds(record, word)))
      .map(({ app }) => `[I3] ${word} was taken back in time and is at ${app.name}`),
  )
}

/** Words that were taken back are nowhere any more. */
function notErased(town: Town, person: Someone): readonly string[] {
  const targets = person.acts.flatMap((act) =>
    act.does === "erase" && countsOn(person, act) ? (act.target ?? []) : [],
  )
  return targets.flatMap((target) =>
    activeHeld(town)
      .filter(({ app, held }) => recordsOf(app, held).some((record) => holds(record, target)))
      .map(({ app }) => `[I3] ${target} was taken back and is still at ${app.name}`),
  )
}
