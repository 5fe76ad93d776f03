import fc from "fast-check"
import { toHex } from "#base/bytes"
import { idFromBytes, type InviteId } from "#base/ids"
import { eventIdOf, everyEntry } from "#protocol/envelope"
import { knockBytes, type Outcome, type Submission } from "#protocol/messages"
import { verify } from "#server/verify"
import { circleOf, join, type Person, type TestCircle } from "./circleOf"
import { idOf, signerOf } from "./device"
import type { Line } from "./line"
import type { Place } from "./place"
import { roundOf } from "./writer"

/** One thing that somebody does. Numbers choose who, which round and what else, so that a script can be shrunk. */
export interface Step {
  readonly does: keyof typeof deeds
  readonly who: number
  readonly which: number
}

/** What people do, and how often. */
const deeds = {
  say: 6,
  "hand in": 12,
  replace: 3,
  withdraw: 3,
  release: 2,
  "erase one": 3,
  "erase all": 1,
  "send again": 3,
  "all at once": 3,
  "bad counter": 1,
  "other signer": 1,
  rotate: 2,
  leave: 1,
  "put out member": 1,
  "new device": 1,
  "put out device": 1,
  admit: 1,
  dissolve: 1,
  return: 2,
  invite: 2,
  "close invite": 1,
  knock: 2,
  meet: 3,
  fail: 2,
  restart: 2,
} as const

export const scripts = (maxLength: number): fc.Arbitrary<readonly Step[]> => {
  const names = Object.keys(deeds) as Step["does"][]
  const does = fc.oneof(...names.map((name) => ({ arbitrary: fc.constant(name), weight: deeds[name] })))
  return fc.array(fc.record({ does, who: fc.nat(7), which: fc.nat(5) }), { maxLength, size: "max" })
}

/**
 * Plays a script at a place: a circle of three to begin with. Everything in it hangs on the script and on the relay's
 * answers, so two places at which it is played must say the very same. `restart` is how this place restarts.
 */
export async function playScript(place: Place, steps: readonly Step[], restart: () => Promise<void>): Promise<Playing> {
  const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
  const playing = new Playing(place, circle, [alice, bob, carol])
  for (const step of steps) await playing.step(step, restart)
  await place.relay.idle()
  return playing
}

export class Playing {
  readonly circle: TestCircle
  readonly lines: Line[]
  readonly outcomes: Outcome[] = []
  readonly #place: Place
  readonly people: Person[]
  readonly #sent: { readonly by: Person; readonly item: Submission }[] = []
  readonly #revisions = new Map<string, number>()
  #guest: Line | undefined
  #invites = 0
  #joined = 0

  constructor(place: Place, circle: TestCircle, people: Person[]) {
    this.circle = circle
    this.#place = place
    this.people = people
    this.lines = people.map(({ line }) => line)
  }

  /** Everything the relay has said, line by line, in the order in which the lines were opened. */
  get transcript(): string {
    return this.lines.map(({ frames }, line) => frames.map((frame) => `${line} ${toHex(frame)}\n`).join("")).join("")
  }

  async step({ does, who, which }: Step, restart: () => Promise<void>): Promise<void> {
    const person = this.people[who % this.people.length]
    if (!person) return
    if (does === "restart") return this.#restart(restart)
    if (person.line.isClosed) await this.#returns(person, 0)
    if (person.line.isClosed) return // put out, and told so again
    const { circle, writer } = person
    // Whoever writes next makes the new key; now and then somebody does not.
    if (circle.membership.rotationDue && which > 0) this.#notes(await person.operates(circle.rotation()))
    const round = roundOf(`round ${which % 3}`)
    switch (does) {
      case "say":
        return this.#appends(person, await writer.event(which === 0 ? 4096 : 1024))
      case "hand in":
        return this.#appends(person, await writer.page(round, this.#revision(person, round)))
      case "replace":
        return this.#appends(person, await writer.page(round, this.#revision(person, round) + which))
      case "withdraw":
        return this.#appends(person, await writer.withdrawal(round, this.#revision(person, round)))
      case "release":
        return this.#appends(person, await writer.release(round))
      case "erase one": {
        const target = this.#sent[which]?.item.envelope
        const event = target ? await eventIdOf(target, verify) : everyEntry.event
        const position = person.line.entries.length > 0 ? 3 + which + who : 1
        return this.#appends(person, await writer.erasure({ position, event }))
      }
      case "erase all":
        return this.#appends(person, await writer.erasure(everyEntry))
      case "send again": {
        const again = this.#sent[this.#sent.length - 1 - which]
        return again && this.#appends(again.by.line.isClosed ? person : again.by, again.item)
      }
      case "all at once":
        return this.#allAtOnce(round)
      case "bad counter":
        return this.#appends(person, await writer.write({ type: "event", counter: writer.counter + 2 }, 1024))
      case "other signer": {
        const other = this.people[(who + 1) % this.people.length] ?? person
        return this.#appends(person, await writer.write({ type: "event" }, 1024, other.device))
      }
      case "rotate":
        return this.#notes(await person.operates(circle.rotation()))
      case "leave":
        return which < 2 ? this.#notes(await person.operates({ type: "leave" })) : undefined
      case "put out member": {
        const member = this.people[which % this.people.length]?.member ?? person.member
        return this.#notes(await person.operates({ type: "remove-member", member }))
      }
      case "new device":
        return this.#adds(() => person.brings(this.#place, `device ${++this.#joined}`))
      case "put out device": {
        const device = this.people[which % this.people.length]?.device.id ?? person.device.id
        return this.#notes(await person.operates({ type: "remove-device", device }))
      }
      case "admit":
        return this.#adds(() => join(this.#place, circle, person, `guest ${++this.#joined}`))
      case "dissolve":
        return which === 0 ? this.#notes(await person.operates({ type: "dissolve" })) : undefined
      case "return":
        return this.#returns(person, which)
      case "invite": {
        const name = `invite ${++this.#invites}`
        const invite = { invite: idOf<InviteId>(name), verifyKey: signerOf(name).publicKey, lifeMs: 1000 + who }
        return this.#notes(...(await person.line.ask({ type: "Invite", ...invite })))
      }
      case "close invite":
        return this.#notes(...(await person.line.ask({ type: "CloseInvite", invite: this.#invite })))
      case "knock": {
        const line = this.#open()
        const { sign } = signerOf(`invite ${this.#invites}`)
        this.#guest = line
        line.send({ type: "Knock", invite: this.#invite, signature: sign(knockBytes(line.nonce, this.#invite)) })
        return this.#place.relay.idle()
      }
      case "meet": {
        const from = this.#guest && !this.#guest.isClosed && which > 2 ? this.#guest : person.line
        return this.#notes(await from.meet(this.#invite, Uint8Array.of(which, who)))
      }
      case "fail":
        this.#place.refusals.push(which > 2 ? "StorageFull" : "Busy")
        return this.#appends(person, await writer.event())
    }
  }

  get #invite(): InviteId {
    return idOf(`invite ${this.#invites}`)
  }

  /** Several people in the same instant, without waiting for answers. */
  async #allAtOnce(round: ReturnType<typeof roundOf>): Promise<void> {
    const present = this.people.filter(({ line }) => !line.isClosed)
    const items: (readonly [Person, Submission])[] = []
    for (const person of present) items.push([person, await person.writer.page(round, this.#revision(person, round))])
    for (const [{ line }, item] of items) {
      if (!line.isClosed) line.send({ type: "Append", request: 1_000_000, items: [item] })
    }
    await this.#place.relay.idle()
  }

  async #appends(person: Person, item: Submission): Promise<void> {
    this.#sent.push({ by: person, item })
    const { header } = item.envelope
    const isNext = header.type !== "page" && header.type !== "withdraw" && header.counter === person.writer.counter
    const [outcome] = await person.append(item)
    if (outcome) this.#notes(outcome)
    if (outcome && !outcome.ok && isNext) {
      Object.assign(person.writer, {
        counter: header.counter - 1,
        tip: idFromBytes(Buffer.from(header.previous, "hex")),
      })
    }
  }

  #notes(...outcomes: readonly Outcome[]): void {
    this.outcomes.push(...outcomes)
  }

  #revision({ member }: Person, round: string): number {
    const next = (this.#revisions.get(member + round) ?? 0) + 1
    this.#revisions.set(member + round, next)
    return next
  }

  #open(): Line {
    const line = this.#place.connect()
    this.lines.push(line)
    return line
  }

  async #returns(person: Person, from: number): Promise<void> {
    person.line = await this.#open().prove(person.device, person.circle.id, from)
  }

  async #adds(made: () => Promise<Person>): Promise<void> {
    try {
      const person = await made()
      this.people.push(person)
      this.lines.push(person.line)
    } catch (refusal) {
      if (!(refusal instanceof Error)) throw refusal
    }
  }

  async #restart(restart: () => Promise<void>): Promise<void> {
    await restart()
    this.#guest = undefined
    for (const person of this.people) await this.#returns(person, 0)
  }
}
