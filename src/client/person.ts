import { toHex, type Bytes } from "#base/bytes"
import { idFromBytes, parseId, type CircleId, type DeviceId, type ItemId, type OperationHash } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { CircleEvent, CircleKind } from "#core/events"
import { parseInvite } from "#crypto/invite"
import { makeSeeds, openSeeds, type DeviceSecrets, type DeviceSeeds } from "#crypto/deviceSecrets"
import { hashOperation } from "#protocol/membership"
import type { FromRelay, Outcome, Refusal } from "#protocol/messages"
import { guestToken } from "#protocol/guestToken"
import { CircleSync, type Beginning } from "./circleSync"
import type { Inviting, InviteStage } from "./inviting"
import type { Admission, Joining, JoinStage } from "./joining"
import { draftsKey, inviteKey, joiningKey, personKey, secretsKey } from "./keys"
import { Ledger, type Identity } from "./ledger"
import type { LiveRoom } from "./liveRoom"
import type * as Meetings from "./meetings"
import type { Doing } from "./renewal"
import { mendSlot } from "./mend"
import { addDevice, genesis, memberOf } from "./operations"
import { toOutbox, type Intent } from "./outbox"
import { claims, withFirstLook } from "./ownDevices"
import { noPerson, type PersonRecord, type Slot, type SlotSecrets } from "./personRecord"
import { CorruptData, type Change, type Ports } from "./ports"
import type { LocalProblem } from "./problems"
import { fromRecord, toRecord } from "./record"
import { Replica } from "./replica"

/** What one tab holds of one circle: the view, and where this tab does the talking also the line to the relay. */
export interface Held {
  readonly slot: Slot
  readonly replica: Replica
  readonly line: Line | undefined
}

interface Line {
  readonly ledger: Ledger
  readonly sync: CircleSync
  /** Made when it is first needed. */
  readonly inviting: () => Promise<Inviting>
  /** Where live sessions take place, once it is opened. */
  room: LiveRoom | undefined
  isConnected: boolean
  refusal: Refusal | undefined
  fault: LocalProblem | undefined
}

export interface PersonListener {
  /** Something that screens show has changed. */
  readonly changed: () => void
  /** Records were written here: other tabs read them again. */
  readonly wrote: (keys: readonly string[]) => void
  readonly invite: (stage: InviteStage) => void
  readonly join: (stage: JoinStage) => void
}

export interface NewCircle {
  readonly kind: CircleKind
  readonly name: string
  readonly myName: string
}

/** Values of drafts by name; undefined deletes. */
export type DraftChanges = Readonly<Record<string, unknown>>

/**
 * One person on one device: their vault, their circles, and everything they may do. Every tab has one and reads the same
 * records; one of them leads, which means that it talks to the relay.
 */
export class Person {
  readonly #ports: Ports
  readonly #listener: PersonListener
  #record: PersonRecord = noPerson
  readonly #replicas = new Map<number, Replica>()
  readonly #secrets = new Map<number, SlotSecrets>()
  readonly #lines = new Map<number, Line>()
  readonly #meetings: () => Promise<typeof Meetings>
  #joining: Joining | undefined
  #isLeading = false
  #writing: Promise<unknown> = Promise.resolve()
  #reading: Promise<unknown> = Promise.resolve()
  readonly #begun = new Map<CircleId, (outcome: Outcome) => void>()
  /** Circles whose relay does not know this device: not to be brought back over and over. */
  readonly #closed = new Set<CircleId>()
  /** Circles whose keys cannot be read back on this device. */
  readonly #lost = new Set<number>()

  /** `meetings` fetches what is needed to let somebody in, to join, or to come back. */
  constructor(ports: Ports, listener: PersonListener, meetings: () => Promise<typeof Meetings>) {
    this.#ports = ports
    this.#listener = listener
    this.#meetings = meetings
  }

  /** Reads what is here. Throws `CorruptData` where it cannot be read back. */
  async open(): Promise<void> {
    await this.#readRecord()
    this.#listener.changed()
  }

  get isNew(): boolean {
    return this.#record.slots.length === 0
  }

  get record(): PersonRecord {
    return this.#record
  }

  get held(): readonly Held[] {
    return this.#record.slots.flatMap((slot) => {
      const replica = this.#replicas.get(slot.slot)
      return replica ? [{ slot, replica, line: this.#lines.get(slot.slot) }] : []
    })
  }

  get vault(): Held | undefined {
    return this.held.find(({ slot }) => slot.isVault)
  }

  get circles(): readonly Held[] {
    return this.held.filter(({ slot }) => !slot.isVault)
  }

  /** Some circle's keys on this device cannot be read back. */
  get hasLostKeys(): boolean {
    return this.#lost.size > 0
  }

  get isLeading(): boolean {
    return this.#isLeading
  }

  /** This tab does the talking from now on. */
  async lead(): Promise<void> {
    this.#isLeading = true
    await this.#readRecord()
    if (await this.#has(joiningKey)) await (await this.#join()).resume()
  }

  /** Closes every connection and forgets every key. Nothing can be done with it after that. */
  rest(): void {
    this.#isLeading = false
    this.#joining?.rest()
    for (const { sync, room } of this.#lines.values()) {
      room?.rest()
      sync.stop()
    }
    this.#lines.clear()
    this.#secrets.clear()
    this.#replicas.clear()
    this.#record = noPerson
  }

  /** Another tab has written these records. */
  async refresh(keys: readonly string[]): Promise<void> {
    if (keys.includes(personKey)) await this.#readRecord()
    await this.#refreshReplicas(keys)
    if (this.#isLeading) this.poke()
    this.#listener.changed()
  }

  /** Tries to reach the relay at once, and sends what waits. */
  poke(): void {
    for (const { sync } of this.#lines.values()) sync.poke()
  }

  /** Settles when nothing is under way any more, for tests and for a clean end. */
  async idle(): Promise<void> {
    await this.#writing
    for (const { sync } of this.#lines.values()) await sync.idle()
  }

  newItem(): ItemId {
    return idFromBytes(this.#ports.random(16))
  }

  /** Does what a person has decided: into the outbox and, with it, what becomes of their drafts. Safe when it answers. */
  act(slot: number, intents: readonly Intent[], drafts: DraftChanges = {}): Promise<Result<undefined, LocalProblem>> {
    return this.#write(async () => [
      ...(await toOutbox(slot, intents, this.#ports.store, this.#ports.random)),
      ...(await this.#draftChanges(slot, drafts)),
    ])
  }

  keepDraft(slot: number, drafts: DraftChanges): Promise<Result<undefined, LocalProblem>> {
    return this.#write(() => this.#draftChanges(slot, drafts))
  }

  /** Takes an act back that has not been sent. False where it is under way already. */
  async takeBack(slot: number, key: string): Promise<boolean> {
    const line = this.#lines.get(slot)
    await line?.sync.idle()
    const replica = this.#replicas.get(slot)
    if (!replica?.waiting.some((waiting) => waiting.key === key) || (await this.#isInFlight(slot, key))) return false
    return (await this.#write(async () => [{ key, value: undefined }])).ok
  }

  /**
   * Makes the vault and, where asked, the first circle. Needs the relay: a token it does not know leaves nothing behind.
   */
  async begin(
    token: Bytes,
    name: string,
    circle: Omit<NewCircle, "myName"> | undefined,
  ): Promise<Result<undefined, Refusal | LocalProblem>> {
    if (!this.#isLeading) return err("AnotherTab")
    if (!this.vault) {
      const made = await this.#makeVault(token, name)
      if (!made.ok) return made
    }
    return circle ? this.beginCircle(token, { ...circle, myName: name }) : ok(undefined)
  }

  /** Makes a circle; the vault keeps the keys of its recovery device. */
  async beginCircle(
    token: Bytes,
    { kind, name, myName }: NewCircle,
  ): Promise<Result<undefined, Refusal | LocalProblem>> {
    const vault = this.vault
    if (!this.#isLeading || !vault) return err("AnotherTab")
    const { crypto, random } = this.#ports
    const recovery = makeSeeds(random)
    const recoveryKeys = (await openSeeds(recovery, crypto)).keys
    const drawn = await this.#drawUp({ isVault: false, token, recoveryKeys })
    const { circle, member } = drawn.slot
    const made = await this.#beginAtRelay(drawn, [
      { circle, event: { type: "CircleNamed", name, kind } },
      { circle, event: { type: "MemberNamed", name: myName } },
      {
        circle: vault.slot.circle,
        event: { type: "CircleKept", circle, member, ...recovery, head: drawn.slot.anchor },
      },
    ])
    if (made.ok) this.poke()
    return made
  }

  async makeInvite(slot: number, purpose: "member" | "device"): Promise<Outcome> {
    const inviting = await this.#lines.get(slot)?.inviting()
    return (await inviting?.make(purpose)) ?? { ok: false, refusal: "Busy" }
  }

  async takeBackInvite(): Promise<void> {
    for (const { inviting } of this.#lines.values()) await (await inviting()).takeBack()
  }

  /** The word after comparing with the guest who is here. */
  async answerInvite(same: boolean): Promise<Outcome> {
    for (const line of this.#lines.values()) {
      const inviting = await line.inviting()
      if (inviting.isComparing) return inviting.answer(same)
    }
    return { ok: false, refusal: "InviteUnknown" }
  }

  /** Begins to join with the link of an invite; false where it is none. */
  openLink(link: string): boolean {
    const invite = parseInvite(link)
    if (invite) void this.#join().then((joining) => joining.open(invite))
    return invite !== undefined
  }

  async knock(name: string): Promise<void> {
    await (await this.#join()).knock(name)
  }

  async answerJoin(same: boolean): Promise<void> {
    await (await this.#join()).answer(same)
  }

  async stopJoining(): Promise<void> {
    await (await this.#join()).stop()
  }

  /** Makes the device of these seeds the vault's recovery device, in the place of earlier ones. */
  async keepRecovery(seeds: DeviceSeeds): Promise<Result<undefined, LocalProblem>> {
    const vault = this.vault
    const kept = vault && (await (await this.#meetings()).keepWords(seeds, vault, this.circles, this.#ports))
    if (!kept) return err("RelayUnreachable")
    return this.#actAll(kept.doings, () => {
      const { knownDevices } = this.#record
      return [this.#recordChange({ ...this.#record, knownDevices: knownDevices && [...knownDevices, kept.id] })]
    })
  }

  /** Puts one of this person's devices out, of the vault and of every circle it is in. */
  async takeOutDevice(device: DeviceId): Promise<Result<undefined, LocalProblem | "NotADevice">> {
    const vault = this.vault
    if (vault?.replica.membership?.devices.get(device)?.active)
      return this.#actAll(await (await this.#meetings()).takeOut(device, vault, this.circles, this.#ports))
    const other = this.circles.find(({ replica }) => replica.membership?.devices.get(device)?.active)
    return other ? this.act(other.slot.slot, [{ do: "removeDevice", device }]) : err("NotADevice")
  }

  #actAll(
    doings: readonly Doing[],
    more: () => readonly Change[] = () => [],
  ): Promise<Result<undefined, LocalProblem>> {
    const { store, random } = this.#ports
    return this.#write(async () => {
      const outboxes: Change[] = []
      for (const slot of new Set(doings.map((doing) => doing.slot))) {
        const intents = doings.filter((doing) => doing.slot === slot).flatMap((doing) => doing.intents)
        outboxes.push(...(await toOutbox(slot, intents, store, random)))
      }
      return [...outboxes, ...more()]
    })
  }

  /** Comes back with the seeds of the vault's recovery device, on a device where nobody has started. */
  async restore(seeds: DeviceSeeds): Promise<Result<undefined, "NothingFound" | LocalProblem>> {
    if (!this.#isLeading) return err("AnotherTab")
    const found = await (await this.#meetings()).findCircle(await openSeeds(seeds, this.#ports.crypto), this.#ports)
    if (!found.ok) return found
    const { circle, creator } = found.value
    const secrets = { ...seeds, becoming: makeSeeds(this.#ports.random) }
    return this.#addSlots([{ slot: { circle, member: creator, isVault: true }, secrets }])
  }

  /**
   * Where this device hears of live sessions in a circle and takes part in them; says nothing by itself. From now on it is
   * the line's `room`, also when the line has to begin anew. Undefined where this tab does not talk to the relay.
   */
  async openRoom(slot: number): Promise<LiveRoom | undefined> {
    this.#rooms.add(slot)
    // Fetched apart: on most days nobody needs it.
    const { LiveRoom } = await import("./liveRoom")
    const line = this.#lines.get(slot)
    if (line) line.room ??= new LiveRoom(line.ledger, line.sync, this.#ports, () => this.#listener.changed())
    return line?.room
  }
  readonly #rooms = new Set<number>()

  /** This device has told the person about these devices of theirs. */
  acknowledgeDevices(devices: readonly DeviceId[]): Promise<Result<undefined, LocalProblem>> {
    return this.#write(async () => [this.#recordChange({ ...this.#record, knownDevices: devices })])
  }

  /** Takes a circle off this device. What the relay has stays there. */
  async forgetSlot(slot: number): Promise<void> {
    const line = this.#lines.get(slot)
    await this.#quiet(line)
    const forgotten = await this.#write(async () => {
      const slots = this.#record.slots.filter((other) => other.slot !== slot)
      const keys = await this.#ports.store.keys(`${slot}/`)
      return [this.#recordChange({ ...this.#record, slots }), ...keys.map((key) => ({ key, value: undefined }))]
    })
    if (!forgotten.ok) return line?.sync.start()
    this.#lines.delete(slot)
    this.#replicas.delete(slot)
    this.#secrets.delete(slot)
  }

  async #makeVault(token: Bytes, name: string): Promise<Result<undefined, Refusal | LocalProblem>> {
    const drawn = await this.#drawUp({ isVault: true, token, recoveryKeys: undefined })
    return this.#beginAtRelay(drawn, [{ circle: drawn.slot.circle, event: { type: "MemberNamed", name } }])
  }

  /** A circle as it is before anybody has heard of it. */
  async #drawUp(what: {
    readonly isVault: boolean
    readonly token: Bytes
    readonly recoveryKeys: DeviceSecrets["keys"] | undefined
  }): Promise<NewSlot> {
    const { crypto, random, clock } = this.#ports
    const seeds = makeSeeds(random)
    const secrets = await openSeeds(seeds, crypto)
    const circle = idFromBytes<CircleId>(random(16))
    const operation = await genesis(circle, what.recoveryKeys, { secrets, today: clock.today(), crypto, random })
    const beginning: Beginning = {
      token: toHex(what.token),
      bytes: toHex(operation.bytes),
      signature: toHex(operation.signature),
    }
    const anchor = await hashOperation(operation.bytes, crypto)
    return { slot: { circle, member: memberOf(secrets), isVault: what.isVault, anchor, beginning }, secrets: seeds }
  }

  /** Makes a circle at the relay; where that will not have it, nothing is left of it here. */
  async #beginAtRelay(
    drawn: NewSlot,
    first: readonly FirstEvent[],
  ): Promise<Result<undefined, Refusal | LocalProblem>> {
    const { circle } = drawn.slot
    const begun = new Promise<Outcome | undefined>((resolve) => {
      this.#begun.set(circle, resolve)
      this.#ports.clock.after(15_000, () => resolve(undefined))
    })
    const added = await this.#addSlots([drawn], first)
    if (!added.ok) return added
    const outcome = await begun
    this.#begun.delete(circle)
    if (outcome?.ok) return ok(undefined)
    const slot = this.#record.slots.find((other) => other.circle === circle)
    if (slot) await this.forgetSlot(slot.slot)
    return err(outcome ? outcome.refusal : "RelayUnreachable")
  }

  /** All of it in one batch, or none. A circle that is here already stays as it is, and nothing is said in it again. */
  async #addSlots(
    news: readonly NewSlot[],
    first: readonly FirstEvent[] = [],
  ): Promise<Result<undefined, LocalProblem>> {
    const written = await this.#write(async () => {
      const { slots, nextSlot } = this.#record
      const fresh = news.filter(({ slot }) => !slots.some(({ circle }) => circle === slot.circle))
      if (fresh.length === 0) return []
      const added = fresh.map(({ slot }, at) => ({ ...slot, slot: nextSlot + at }))
      const all = [...slots, ...added]
      const outboxes = all.map(({ slot, circle }) => {
        const intents = first
          .filter((one) => one.circle === circle)
          .map(({ event }) => ({ do: "write", event }) as const)
        return toOutbox(slot, intents, this.#ports.store, this.#ports.random)
      })
      return [
        this.#recordChange({ ...this.#record, nextSlot: nextSlot + fresh.length, slots: all }),
        ...fresh.map(({ secrets }, at) => ({ key: secretsKey(nextSlot + at), value: toRecord(secrets) })),
        ...(await Promise.all(outboxes)).flat(),
      ]
    })
    if (written.ok) await this.#readRecord()
    return written
  }

  /** The guest has been let in: the circle, with a vault of one's own where there is none yet. */
  async #enter({
    invite,
    name,
    reply,
    device,
    recovery,
    verifyKey,
  }: Admission): Promise<Result<undefined, LocalProblem>> {
    const { crypto } = this.#ports
    const { circle } = reply
    if (invite.purpose === "device") {
      const slot = { circle, member: reply.member, isVault: true, anchor: reply.head }
      return this.#addSlots([{ slot, secrets: device }])
    }
    const member = memberOf(await openSeeds(device, crypto))
    const joined: NewSlot = { slot: { circle, member, isVault: false, anchor: reply.head }, secrets: device }
    const token = await guestToken(verifyKey, crypto)
    const fresh = this.vault ? undefined : await this.#drawUp({ isVault: true, token, recoveryKeys: undefined })
    const vault = this.vault?.slot.circle ?? fresh?.slot.circle
    const first: FirstEvent[] = [{ circle, event: { type: "MemberNamed", name } }]
    if (fresh) first.push({ circle: fresh.slot.circle, event: { type: "MemberNamed", name } })
    if (vault)
      first.push({ circle: vault, event: { type: "CircleKept", circle, member, ...recovery, head: reply.head } })
    return this.#addSlots(fresh ? [fresh, joined] : [joined], first)
  }

  /** One after the other, so that each circle gets one replica and one line. */
  #readRecord(): Promise<void> {
    const job = this.#reading.then(() => this.#readSlots())
    this.#reading = job.catch(() => undefined)
    return job
  }

  async #readSlots(): Promise<void> {
    const { store, crypto, clock } = this.#ports
    const [bytes] = await store.read([personKey])
    this.#record = fromRecord<PersonRecord>(bytes) ?? noPerson
    for (const slot of this.#record.slots) {
      if (this.#replicas.has(slot.slot)) continue
      const secrets = await this.#readSecrets(slot)
      if (!secrets) continue
      this.#secrets.set(slot.slot, secrets)
      const identity = identityOf(slot, await openSeeds(secrets, crypto))
      const replica = new Replica(identity, store, clock.today)
      try {
        await replica.load()
      } catch (error) {
        if (!(error instanceof CorruptData) || !(await this.#mend(slot))) throw error
        await replica.load()
      }
      this.#replicas.set(slot.slot, replica)
    }
    const known = new Set(this.#record.slots.map(({ slot }) => slot))
    for (const slot of [...this.#replicas.keys()]) if (!known.has(slot)) this.#replicas.delete(slot)
    if (!this.#isLeading) return
    for (const slot of this.#record.slots) if (!this.#lines.has(slot.slot)) await this.#startLine(slot)
  }

  /** Undefined where they are not there or cannot be read back; the vault can bring a lost circle in again. */
  async #readSecrets({ slot }: Slot): Promise<SlotSecrets | undefined> {
    try {
      const [stored] = await this.#ports.store.read([secretsKey(slot)])
      return fromRecord<SlotSecrets>(stored)
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      this.#lost.add(slot)
      return undefined
    }
  }

  /** True where the circle's records can be read again and what was lost comes from the relay. */
  async #mend({ slot }: Slot): Promise<boolean> {
    const mended = await mendSlot(slot, this.#ports.store)
    if (mended.ok) this.#listener.wrote(mended.value)
    return mended.ok
  }

  async #refreshReplicas(keys: readonly string[]): Promise<void> {
    for (const slot of this.#record.slots) await this.#refreshReplica(slot, keys)
  }

  /** What is damaged in one circle is neither another's trouble nor that of an act that was saved. */
  async #refreshReplica(slot: Slot, keys: readonly string[]): Promise<void> {
    try {
      await this.#replicas.get(slot.slot)?.refresh(keys)
    } catch (error) {
      if (!(error instanceof CorruptData)) throw error
      await this.#restartMended(slot)
    }
  }

  /** A record turned out to be damaged while the line was up: it begins again on what is mended, as soon as it can be. */
  async #restartMended(slot: Slot): Promise<void> {
    // What it had begun to write must not come after what mends it.
    await this.#quiet(this.#lines.get(slot.slot))
    if (!(await this.#beginsAgain(slot))) {
      this.#status(slot, { fault: "CorruptData" })
      this.#ports.clock.after(30_000, () => void this.#restartMended(slot))
    }
    this.#listener.changed()
  }

  async #beginsAgain(slot: Slot): Promise<boolean> {
    try {
      if (!(await this.#mend(slot))) return false
      this.#lines.delete(slot.slot)
      this.#replicas.delete(slot.slot)
      await this.#readRecord()
      return true
    } catch (error) {
      if (error instanceof CorruptData) return false
      throw error
    }
  }

  /** Nothing of a line is under way any more. */
  async #quiet(line: Line | undefined): Promise<void> {
    const room = line?.room
    room?.rest()
    line?.sync.stop()
    await line?.sync.idle()
    await room?.idle()
    if (line) line.room = undefined
  }

  async #startLine(slot: Slot): Promise<void> {
    const replica = this.#replicas.get(slot.slot)
    if (!replica) return
    const { store, crypto } = this.#ports
    const ledger = new Ledger(replica.identity, store, crypto)
    await ledger.reload()
    await ledger.readNewer()
    const wrote = await ledger.commit()
    if (wrote.ok) this.#listener.wrote(wrote.value)
    const sync = new CircleSync(
      ledger,
      this.#ports,
      {
        changed: (keys) => void this.#changed(slot, keys),
        connected: (isConnected) => this.#status(slot, { isConnected }),
        refused: (refusal) => this.#refused(slot, refusal),
        fault: (fault) => (fault === "CorruptData" ? void this.#restartMended(slot) : this.#status(slot, { fault })),
        met: (message) => this.#met(slot, message),
        signal: (payload) => this.#lines.get(slot.slot)?.room?.hear(payload),
        begun: (outcome) => void this.#hasBegun(slot, outcome),
      },
      { beginning: slot.beginning, isPassing: this.#secrets.get(slot.slot)?.becoming !== undefined },
    )
    let made: Promise<Inviting> | undefined
    const inviting = () =>
      (made ??= this.#meetings().then((parts) => new parts.Inviting(ledger, sync, this.#ports, this.#listener.invite)))
    const quiet = { isConnected: false, refusal: undefined, fault: undefined }
    this.#lines.set(slot.slot, { ledger, sync, inviting, room: undefined, ...quiet })
    if (this.#rooms.has(slot.slot)) await this.openRoom(slot.slot)
    if (await this.#has(inviteKey(slot.slot))) await (await inviting()).resume()
    if (!ledger.head.over) sync.start()
  }

  async #changed(slot: Slot, keys: readonly string[]): Promise<void> {
    this.#listener.wrote(keys)
    await this.#refreshReplica(slot, keys)
    this.#listener.changed()
    await this.#becomeWhole(slot)
    if (slot.isVault) await this.#bringBackCircles()
    await this.#claimCircles()
  }

  /** Tells the vault where else this device is, and takes the first look at which devices there are. */
  async #claimCircles(): Promise<void> {
    const vault = this.vault
    if (this.#isClaiming || !vault?.line?.sync.isCurrent || !vault.line.ledger.maySend) return
    if (this.#secrets.get(vault.slot.slot)?.becoming) return
    this.#isClaiming = true
    if (!this.#record.knownDevices)
      await this.#write(async () => [this.#recordChange(withFirstLook(this.#record, vault))])
    const own = this.circles.filter(({ slot }) => !this.#secrets.get(slot.slot)?.becoming)
    const claimed = claims(vault, own)
    if (claimed.length > 0) await this.act(vault.slot.slot, claimed)
    this.#isClaiming = false
  }
  #isClaiming = false

  #status(slot: Slot, status: Partial<Pick<Line, "isConnected" | "refusal" | "fault">>): void {
    const line = this.#lines.get(slot.slot)
    if (!line) return
    Object.assign(line, status)
    this.#listener.changed()
    if (status.isConnected) line.room?.connected()
    if (status.isConnected) void this.#becomeWhole(slot)
  }

  /** A circle that has never let this device in, or does so no more before anything of it was here, is not kept. */
  #refused(slot: Slot, refusal: Refusal | undefined): void {
    this.#status(slot, { refusal })
    const line = this.#lines.get(slot.slot)
    if (refusal !== "NotADevice" || line?.ledger.head.position !== 0 || line.ledger.head.isRefetching) return
    this.#closed.add(slot.circle)
    void this.forgetSlot(slot.slot)
  }

  #met(slot: Slot, message: Extract<FromRelay, { type: "Met" }>): void {
    void this.#lines
      .get(slot.slot)
      ?.inviting()
      .then((inviting) => inviting.met(message))
  }

  async #hasBegun(slot: Slot, outcome: Outcome): Promise<void> {
    if (outcome.ok) {
      await this.#write(async () => [
        this.#recordChange({
          ...this.#record,
          slots: this.#record.slots.map((other) => (other.slot === slot.slot ? withoutBeginning(other) : other)),
        }),
      ])
    }
    this.#begun.get(slot.circle)?.(outcome)
  }

  /**
   * A device that has come back with recovery keys is added under keys of its own as soon as the log is here, and lays
   * the recovery keys down.
   */
  async #becomeWhole(slot: Slot): Promise<void> {
    const line = this.#lines.get(slot.slot)
    const secrets = this.#secrets.get(slot.slot)
    const becoming = secrets?.becoming
    if (!line?.sync.isCurrent || !line.ledger.maySend || !becoming || this.#whole.has(slot.slot)) return
    this.#whole.add(slot.slot)
    if (await this.#isVouchedFor(slot, line)) await this.#layDownRecoveryKeys(slot, line, becoming)
    else await line.sync.distrust()
    this.#whole.delete(slot.slot)
    this.#listener.changed()
  }
  readonly #whole = new Set<number>()

  /** A vault is known by what the words vouch for, any other circle by what the vault says of it. */
  async #isVouchedFor(slot: Slot, { ledger }: Line): Promise<boolean> {
    return !slot.isVault || (await this.#meetings()).isVouchedFor(slot, ledger, this.#ports.crypto)
  }

  async #layDownRecoveryKeys(slot: Slot, { sync, ledger }: Line, becoming: DeviceSeeds): Promise<void> {
    const { crypto, clock, random } = this.#ports
    const fresh = await openSeeds(becoming, crypto)
    if (!ledger.membership?.devices.has(fresh.id)) {
      const outcome = await sync.operate((membership, key) => {
        const signer = { secrets: ledger.identity.secrets, today: clock.today(), crypto, random }
        return addDevice(membership, key, { ...fresh.keys, kind: "device" }, signer)
      })
      if (!outcome.ok) return
    }
    await this.#quiet(this.#lines.get(slot.slot))
    await this.#write(async () => [{ key: secretsKey(slot.slot), value: toRecord(becoming) }])
    this.#lines.delete(slot.slot)
    this.#replicas.delete(slot.slot)
    await this.#readRecord()
  }

  /** Circles that the vault knows and this device does not have: they come back by their recovery devices. */
  async #bringBackCircles(): Promise<void> {
    const vault = this.vault
    if (!vault?.line?.sync.isCurrent || !vault.line.ledger.maySend) return
    if (this.#secrets.get(vault.slot.slot)?.becoming) return
    for (const kept of vault.replica.state.profile.circles.values()) {
      const { circle, member, signingSeed, agreementSeed, head } = kept
      if (this.#closed.has(circle) || this.#record.slots.some((slot) => slot.circle === circle)) continue
      const secrets = { signingSeed, agreementSeed, becoming: makeSeeds(this.#ports.random) }
      const anchor = head === undefined ? undefined : parseId<OperationHash>(head, 32)
      await this.#addSlots([{ slot: { circle, member, isVault: false, anchor }, secrets }])
    }
  }

  async #join(): Promise<Joining> {
    const { Joining: Join } = await this.#meetings()
    return (this.#joining ??= new Join(this.#ports, this.#listener.join, (admission) => this.#enter(admission)))
  }

  async #has(key: string): Promise<boolean> {
    const [bytes] = await this.#ports.store.read([key])
    return bytes !== undefined
  }

  async #draftChanges(slot: number, drafts: DraftChanges): Promise<readonly Change[]> {
    if (Object.keys(drafts).length === 0) return []
    const key = draftsKey(slot)
    const [bytes] = await this.#ports.store.read([key])
    const before = fromRecord<Record<string, unknown>>(bytes) ?? {}
    return [{ key, value: toRecord({ ...before, ...drafts }) }]
  }

  async #isInFlight(slot: number, key: string): Promise<boolean> {
    const keys = await this.#lines.get(slot)?.sync.flyingKeys()
    return keys?.includes(key) ?? true
  }

  #recordChange(record: PersonRecord): Change {
    this.#record = record
    return { key: personKey, value: toRecord(record) }
  }

  /** One write after the other, so that what is read to write it is still true. */
  #write(make: () => Promise<readonly Change[]>): Promise<Result<undefined, LocalProblem>> {
    const job = this.#writing.then(async (): Promise<Result<undefined, LocalProblem>> => {
      const before = this.#record
      const changes = await make()
      const outcome = await this.#ports.store.commit(changes)
      if (!outcome.ok) {
        this.#record = before
        return outcome
      }
      const keys = changes.map(({ key }) => key)
      this.#listener.wrote(keys)
      await this.#refreshReplicas(keys)
      this.#listener.changed()
      this.poke()
      return ok(undefined)
    })
    this.#writing = job.catch(() => undefined)
    return job
  }
}

/** A circle to be kept on this device, with what it is spoken for by. */
interface NewSlot {
  readonly slot: Omit<Slot, "slot">
  readonly secrets: SlotSecrets
}

/** What is said in a circle as soon as it is here. */
interface FirstEvent {
  readonly circle: CircleId
  readonly event: CircleEvent
}

const identityOf = ({ slot, circle, member, anchor }: Slot, secrets: DeviceSecrets): Identity => ({
  slot,
  circle,
  member,
  secrets,
  anchor,
})

function withoutBeginning({ beginning: _, ...slot }: Slot): Slot {
  return slot
}
