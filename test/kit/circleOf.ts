import type { Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type MemberId, type RoundId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { EraseTarget } from "#protocol/envelope"
import {
  activeDevices,
  applyOperation,
  encodeOperation,
  hashOperation,
  noOperation,
  operationSignedBytes,
  type Grant,
  type Membership,
  type Operation,
  type SignedOperation,
} from "#protocol/membership"
import type { Outcome, Submission } from "#protocol/messages"
import { verify } from "#server/verify"
import { chance } from "./chance"
import { deviceOf, type TestDevice } from "./device"
import type { Line } from "./line"
import type { Place } from "./place"
import { Writer } from "./writer"

type Common = "v" | "circle" | "index" | "previous" | "by" | "week"
type Drafted<Op> = Op extends unknown ? Omit<Op, Common> : never
/** What an operation says, without its place in the chain. */
export type Draft = Drafted<Operation>

const week = "2026-11-23" as LocalDate

/** A circle as its members know it. Its grants are random: the relay cannot tell. */
export class TestCircle {
  readonly id: CircleId
  readonly random: (length: number) => Bytes
  #membership: Membership | undefined

  constructor(name: string) {
    this.random = chance(`circle/${name}`)
    this.id = idFromBytes(this.random(16))
  }

  get membership(): Membership {
    if (!this.#membership) throw new Error("the circle has not begun")
    return this.#membership
  }

  /** The next operation of the chain, signed by a device; `changed` puts something else into its frame. */
  async signed(draft: Draft, by: TestDevice, changed: Partial<Operation> = {}): Promise<SignedOperation> {
    const { head = noOperation, index = -1 } = this.#membership ?? {}
    const frame = { v: 1, circle: this.id, index: index + 1, previous: head, by: by.id, week } as const
    const bytes = encodeOperation({ ...frame, ...draft, ...changed } as Operation)
    return { bytes, signature: by.sign(operationSignedBytes(await hashOperation(bytes, verify))) }
  }

  /** Follows an operation that the relay has taken. */
  async follow(operation: SignedOperation): Promise<void> {
    const applied = await applyOperation(this.#membership, operation, verify)
    if (!applied.ok) throw new Error(applied.error)
    this.#membership = applied.value.membership
  }

  genesis(devices: readonly TestDevice[]): Draft {
    return { type: "genesis", devices: devices.map(keysOf), grants: this.grants(devices), keyCheck: this.random(16) }
  }

  admission(devices: readonly TestDevice[]): Draft {
    return { type: "admit", devices: devices.map(keysOf), grants: this.grants(devices) }
  }

  newDevice(device: TestDevice): Draft {
    return { type: "add-device", device: keysOf(device), grants: this.grants([device]) }
  }

  rotation(): Draft {
    const grants = this.grants(activeDevices(this.membership))
    const epoch = this.membership.epoch + 1
    return { type: "rotate", epoch, grants, keyCheck: this.random(16), before: this.random(60) }
  }

  grants(devices: readonly { readonly id: TestDevice["id"] }[]): Grant[] {
    return devices.map(({ id: device }) => ({ device, enc: this.random(32), sealed: this.random(48) }))
  }
}

export const keysOf = ({ signing, agreement, kind }: TestDevice) => ({ signing, agreement, kind })

/** A member with one device on the line. */
export class Person {
  readonly circle: TestCircle
  readonly device: TestDevice
  readonly recovery: TestDevice
  readonly member: MemberId
  readonly writer: Writer
  line: Line

  constructor(circle: TestCircle, device: TestDevice, recovery: TestDevice, line: Line, member = memberOf(device)) {
    this.circle = circle
    this.device = device
    this.recovery = recovery
    this.line = line
    this.member = member
    this.writer = new Writer(circle, device)
  }

  append(...items: readonly Submission[]): Promise<readonly Outcome[]> {
    return this.line.append(...items)
  }

  says(size?: number): Promise<Outcome> {
    return this.#hands(this.writer.event(size))
  }

  handsIn(round: RoundId, revision?: number): Promise<Outcome> {
    return this.#hands(this.writer.page(round, revision))
  }

  withdraws(round: RoundId, revision?: number): Promise<Outcome> {
    return this.#hands(this.writer.withdrawal(round, revision))
  }

  releases(round: RoundId): Promise<Outcome> {
    return this.#hands(this.writer.release(round))
  }

  erases(target: EraseTarget): Promise<Outcome> {
    return this.#hands(this.writer.erasure(target))
  }

  /** What is refused does not move the chain. */
  async #hands(made: Promise<Submission>): Promise<Outcome> {
    const { counter, tip } = this.writer
    const outcome = first(await this.append(await made))
    if (!outcome.ok) Object.assign(this.writer, { counter, tip })
    return outcome
  }

  async operates(draft: Draft): Promise<Outcome> {
    const operation = await this.circle.signed(draft, this.device)
    const outcome = await this.line.operate(operation)
    if (outcome.ok) await this.circle.follow(operation)
    return outcome
  }

  /** A second device of the same member, on the line. */
  async brings(place: Place, name: string): Promise<Person> {
    const device = await deviceOf(name)
    const outcome = await this.operates(this.circle.newDevice(device))
    if (!outcome.ok) throw new Error(outcome.refusal)
    const line = await place.connect().prove(device, this.circle.id)
    return new Person(this.circle, device, this.recovery, line, this.member)
  }

  /** Comes back on a new line, from a position on. */
  async returns(place: Place, from = 0): Promise<Line> {
    this.line = await place.connect().prove(this.device, this.circle.id, from)
    return this.line
  }
}

/** A member is named after their first device. */
const memberOf = ({ id }: TestDevice): MemberId => idFromBytes(idToBytes(id))

function first(outcomes: readonly Outcome[]): Outcome {
  const [outcome] = outcomes
  if (!outcome) throw new Error("no outcome")
  return outcome
}

/**
 * A circle at a relay, begun by the first of the named people, who admits the others. All are on the line, have read
 * the log, and have taken what was sent so far.
 */
export async function circleOf<Name extends string>(
  place: Place,
  ...names: readonly Name[]
): Promise<{ readonly circle: TestCircle } & Readonly<Record<Name, Person>>> {
  const circle = new TestCircle(names.join("+"))
  const people: Person[] = []
  for (const name of names) people.push(await join(place, circle, people[0], `${name} of ${names.join("+")}`))
  for (const { line } of people) line.take()
  const byName = Object.fromEntries(names.map((name, at) => [name, people[at]])) as Record<Name, Person>
  return { circle, ...byName }
}

/** Puts one more person into a circle: its first, or one whom the creator admits. */
export async function join(
  place: Place,
  circle: TestCircle,
  creator: Person | undefined,
  name: string,
): Promise<Person> {
  const devices = [await deviceOf(name), await deviceOf(`${name}, words`, "recovery")] as const
  const [device, recovery] = devices
  const line = place.connect()
  if (creator) {
    const outcome = await creator.operates(circle.admission(devices))
    if (!outcome.ok) throw new Error(outcome.refusal)
  } else {
    const operation = await circle.signed(circle.genesis(devices), device)
    const outcome = await line.create(await place.token(), operation)
    if (!outcome.ok) throw new Error(outcome.refusal)
    await circle.follow(operation)
  }
  return new Person(circle, device, recovery, await line.prove(device, circle.id))
}
