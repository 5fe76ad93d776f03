import type { Bytes } from "#base/bytes"
import { idFromBytes, type DeviceId, type MemberId, type SessionId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { Instant } from "#base/time"
import {
  follow,
  isOver,
  maySpeak,
  receive,
  type Floor,
  type FloorRefusal,
  type Seat,
  type Session,
} from "#core/floor/floor"
import { encodeAnnouncement, encodeMessage, parseAnnouncement, parseMessage } from "#core/floor/floorMessage"
import { lobby, openRoomFrame, roomChannel, sealRoomFrame, type RoomChannel, type RoomFrame } from "#crypto/roomFrame"
import { mayWrite } from "#protocol/membership"
import type { Outcome } from "#protocol/messages"
import type { Asking } from "./circleSync"
import { roomKey } from "./keys"
import type { Ledger } from "./ledger"
import { LiveSession, newSession, type ActRefusal, type KeptSession, type SessionHost } from "./liveSession"
import { rotate } from "./operations"
import type { CommitRefusal, Ports } from "./ports"
import { Repeating } from "./repeating"
import { emptyRoom, readRoom, roomToRecord, type RoomRecord } from "./roomRecord"

/** The circle's line to the relay, as far as a room needs it. */
export interface RoomLine {
  readonly isCurrent: boolean
  signal(payload: Bytes): void
  ask(asking: Asking): Promise<readonly Outcome[]>
}

export type RoomLedger = Pick<Ledger, "identity" | "membership" | "maySend" | "epochKey">

export type AnnounceRefusal = "NotTakingPart" | CommitRefusal

/**
 * Where the devices of a circle meet for live sessions. It tells the others of a session, hears of theirs, and keeps each
 * going over a line that comes and goes: what matters is kept before it is said, and said again until it is known.
 *
 * A device that has said nothing in a session is not heard of by anybody: it follows what the others say, and sends
 * nothing. Only the tab that talks to the relay has a room. Keeps RM5 to RM12.
 */
export class LiveRoom implements SessionHost {
  readonly me: Seat
  readonly #ledger: RoomLedger
  readonly #line: RoomLine
  readonly #ports: Ports
  readonly #changed: () => void
  #record: RoomRecord = emptyRoom
  #sessions: readonly LiveSession[] = []
  readonly #channels = new Map<string, Promise<RoomChannel>>()
  #jobs: Promise<unknown> = Promise.resolve()
  #isResting = false
  #frames = 0
  #announcements = 0
  #announcing: (() => void) | undefined
  #tidying: (() => void) | undefined
  #isRenewing = false

  /** `changed`: something that screens show has changed. */
  constructor(ledger: RoomLedger, line: RoomLine, ports: Ports, changed: () => void) {
    const { member, secrets } = ledger.identity
    this.me = { member, device: secrets.id }
    this.#ledger = ledger
    this.#line = line
    this.#ports = ports
    this.#changed = changed
    this.#later(() => this.#open())
  }

  /** Sessions that this device knows of and its person could take part in, the newest first. */
  get sessions(): readonly LiveSession[] {
    return this.#sessions.toReversed()
  }

  /**
   * Begins a session and tells the circle's devices of it. Nobody takes part yet, whoever announces it neither. The
   * participants are named in the order in which they speak.
   */
  announce(exercise: string, participants: readonly MemberId[]): Promise<Result<LiveSession, AnnounceRefusal>> {
    return this.#do(async () => {
      const id = idFromBytes<SessionId>(this.#ports.random(16))
      const session: Session = { id, exercise, participants, first: this.me }
      if (!parseAnnouncement(encodeAnnouncement(session)) || !this.#mayTakePart(session)) return err("NotTakingPart")
      const announced = this.#nextAnnouncement()
      const written = await this.#add(newSession(session, this.now(), announced), { announced })
      if (!written.ok) return written
      this.#announceAnew()
      return ok(written.value)
    })
  }

  /** A session that this device knows of; it catches up with what it may have missed. Says nothing in it. */
  join(id: SessionId): LiveSession | undefined {
    const session = this.#sessions.find((other) => other.session.id === id)
    session?.ask()
    return session
  }

  /** The line to the relay has come up. */
  connected(): void {
    this.#later(async () => {
      await this.#tidy()
      for (const session of this.#sessions) session.ask()
      this.#announceAnew()
    })
  }

  /** A frame of another device. */
  hear(payload: Bytes): void {
    this.#later(() => this.#hear(payload))
  }

  /** Ends without a word. */
  rest(): void {
    this.#isResting = true
    for (const session of this.#sessions) session.rest()
    this.#announcing?.()
    this.#tidying?.()
  }

  /** Settles when everything so far is worked off. */
  async idle(): Promise<void> {
    let jobs: Promise<unknown>
    do {
      jobs = this.#jobs
      await jobs
    } while (jobs !== this.#jobs)
  }

  now(): Instant {
    return this.#ports.clock.now()
  }

  act(
    session: LiveSession,
    decide: (floor: Floor, me: Seat) => Result<Floor, FloorRefusal>,
  ): Promise<Result<undefined, ActRefusal>> {
    return this.#do(async () => {
      if (!this.#sessions.includes(session)) return err("Over")
      const decided = decide(session.floor, this.me)
      if (!decided.ok) return decided
      const floor = follow(decided.value, this.me)
      if (floor === session.floor) return ok(undefined)
      return this.#keepAndBecome(session, this.#withAnnouncement(session.keeping(floor)), floor)
    })
  }

  async #open(): Promise<void> {
    this.#record = await readRoom(this.#ledger.identity.slot, this.#ports.store, this.now())
    this.#sessions = this.#record.sessions.map((kept) => this.#sessionOf(kept))
    for (const session of this.#sessions) this.#followLater(session)
    await this.#tidy()
    if (this.#line.isCurrent) for (const session of this.#sessions) session.ask()
    this.#announceAnew()
    this.#changed()
  }

  #sessionOf(kept: KeptSession): LiveSession {
    const { clock, random } = this.#ports
    const repeating = new Repeating(clock, random, (behind) => this.#later(() => this.#say(session, behind)))
    const session: LiveSession = new LiveSession(kept, this, repeating)
    return session
  }

  async #add(kept: KeptSession, change: Partial<RoomRecord>): Promise<Result<LiveSession, CommitRefusal>> {
    const all = this.#keptSessions()
    // Whoever tells of session after session pushes out those in which this device has said nothing, and no others.
    const gone = all.length < mostSessions ? undefined : (all.find(({ announcement }) => announcement === 0) ?? all[0])
    const others = all.filter((other) => other !== gone)
    const written = await this.#write({ ...change, sessions: [...others, kept] })
    if (!written.ok) return written
    const session = this.#sessionOf(kept)
    const left = new Set(others.map(({ session: { id } }) => id))
    for (const other of this.#sessions) if (!left.has(other.session.id)) other.rest()
    this.#sessions = [...this.#sessions.filter((other) => left.has(other.session.id)), session]
    this.#tidyInTime()
    this.#changed()
    return ok(session)
  }

  async #keepAndBecome(
    session: LiveSession,
    kept: KeptSession,
    floor: Floor,
  ): Promise<Result<undefined, CommitRefusal>> {
    const isNew = kept.announcement > session.kept.announcement
    const sessions = this.#sessions.map((other) => (other === session ? kept : other.kept))
    const announced = Math.max(this.#record.announced, kept.announcement)
    const written = await this.#write({ sessions, announced })
    if (!written.ok) return written
    session.becomes(kept, floor)
    if (isNew) this.#announceAnew()
    this.#changed()
    return ok(undefined)
  }

  /** Whoever takes part tells of the session, too: somebody's second device may not know of it yet. */
  #withAnnouncement(kept: KeptSession): KeptSession {
    const isSilent = !kept.standings.some(([member, { isReady }]) => member === this.me.member && isReady)
    return kept.announcement > 0 || isSilent ? kept : { ...kept, announcement: this.#nextAnnouncement() }
  }

  async #hear(payload: Bytes): Promise<void> {
    const sessions = this.#sessions.toReversed()
    for (const session of [...sessions, undefined]) {
      const channel = await this.#channelOf(session?.session.id ?? lobby)
      if (!channel) return
      const signingKey = (device: DeviceId) => this.#deviceOf(device)?.signing
      const opened = await openRoomFrame(payload, channel, signingKey, this.#ports.crypto)
      if (!opened.ok && opened.error === "NotAuthentic") continue
      if (!opened.ok || opened.value.device === this.me.device) return
      return session ? this.#hearIn(session, opened.value, payload) : this.#hearOf(opened.value)
    }
  }

  /** Something said in a session. An older frame of a device says nothing that its newest does not. */
  async #hearIn(session: LiveSession, { device, counter, json }: RoomFrame, payload: Bytes): Promise<void> {
    const { frames } = session.kept
    const newest = frames.find((other) => other.device === device)?.counter ?? 0
    const said = parseMessage(json, session.session)
    const by = this.#deviceOf(device)?.member
    if (counter <= newest || !said || !by) return
    const heard = receive(session.floor, by, said)
    const others = frames.filter((other) => other.device !== device).slice(-mostFrames)
    const epoch = this.#epoch ?? 0
    const keeping = (floor: Floor): KeptSession => ({
      ...session.keeping(floor),
      frames: [...others, { device, counter, epoch, payload }],
    })
    const followed = follow(heard, this.me)
    if (followed === session.floor) session.becomes(keeping(followed), followed)
    else if (!(await this.#keepAndBecome(session, keeping(followed), followed)).ok) {
      // What this device would have done is not kept, so it is not done. What others did stands without it.
      session.becomes(keeping(heard), heard)
      this.#followLater(session)
      this.#changed()
    }
    session.heard(device, said.mark)
    await this.#settle(session)
  }

  #followLater(session: LiveSession): void {
    const again = async (): Promise<void> => {
      const followed = follow(session.floor, this.me)
      if (followed === session.floor || !this.#sessions.includes(session)) return
      const kept = await this.#keepAndBecome(session, session.keeping(followed), followed)
      if (!kept.ok) this.#followLater(session)
    }
    this.#ports.clock.after(2_000, () => this.#later(again))
  }

  /** That there is a session. */
  async #hearOf({ device, counter, json }: RoomFrame): Promise<void> {
    const session = parseAnnouncement(json)
    const by = this.#deviceOf(device)?.member
    if (!session || !by || !session.participants.includes(by) || !this.#mayTakePart(session)) return
    // A session in the place where sessions are told of would take their frames for its own, and no other be heard of.
    if (session.id === lobby) return
    const known = this.#sessions.find((other) => other.session.id === session.id)
    if (known && !isOver(known.floor)) known.toldOfAt = this.now()
    if (counter <= (this.#record.heard[device] ?? 0) || this.#isLost) return
    const heard = { ...this.#record.heard, [device]: counter }
    // Who announces this device's own session knows more of it than it does: its memory is not what it was.
    if (known || session.first.device === this.me.device) return void (await this.#write({ heard }))
    const added = await this.#add(newSession(session, this.now()), { heard })
    if (added.ok) added.value.toldOfAt = this.now()
  }

  #mayTakePart({ participants, first }: Session): boolean {
    const { membership } = this.#ledger
    const areMembers = participants.every((member) => membership?.members.get(member)?.state === "active")
    const isTheirs = this.#deviceOf(first.device)?.member === first.member
    return areMembers && isTheirs && participants.includes(this.me.member)
  }

  /** Says what this device knows. Those who are behind may also lack what others have said: that is handed on as it came. */
  async #say(session: LiveSession, behind: readonly DeviceId[]): Promise<void> {
    if (!this.#sessions.includes(session) || !maySpeak(session.floor, this.me)) return
    const json = encodeMessage(session.floor, this.me.member)
    if (!(await this.#send(session.session.id, json, () => this.#nextCounter()))) return
    for (const { device, epoch, payload } of session.kept.frames) {
      if (epoch === this.#epoch && behind.some((other) => other !== device)) this.#line.signal(payload)
    }
  }

  /** Tells again and again, less and less often, of the newest session that this device tells of. */
  #announceAnew(): void {
    this.#announcements = 0
    this.#announceIn(0)
  }

  #announceIn(ms: number): void {
    this.#announcing?.()
    this.#announcing = this.#ports.clock.after(ms, () => this.#later(() => this.#tellOfSession()))
  }

  async #tellOfSession(): Promise<void> {
    const told = this.#sessions.findLast(({ kept, floor }) => kept.announcement > 0 && !isOver(floor))
    if (!told || !this.#line.isCurrent) return
    await this.#send(lobby, encodeAnnouncement(told.session), async () => told.kept.announcement)
    const tries = this.#announcements++
    this.#announceIn(tries < 20 ? Math.min(30_000, 2_000 * 2 ** tries) : 120_000)
  }

  /** False where it could not be sent. */
  async #send(session: SessionId, json: unknown, counterOf: () => Promise<number | undefined>): Promise<boolean> {
    const { maySend, identity, membership } = this.#ledger
    if (!this.#line.isCurrent || !maySend || this.#isResting) return false
    // Under the old key, whoever has gone could read it.
    if (membership?.rotationDue) {
      await this.#renewKey()
      return false
    }
    const channel = await this.#channelOf(session)
    const counter = channel && (await counterOf())
    if (!channel || counter === undefined) return false
    const { crypto, random } = this.#ports
    const { signing, id: device } = identity.secrets
    const sealed = await sealRoomFrame({ device, counter, json }, channel, signing, crypto, random)
    if (!sealed.ok) throw new RangeError("a message that does not fit its frame")
    this.#line.signal(sealed.value)
    return true
  }

  async #renewKey(): Promise<void> {
    const { membership, identity } = this.#ledger
    const before = membership && this.#ledger.epochKey(membership.epoch)
    if (this.#isRenewing || !before) return
    this.#isRenewing = true
    const { crypto, random, clock } = this.#ports
    const signer = { secrets: identity.secrets, today: clock.today(), crypto, random }
    await this.#line.ask({ type: "Operate", operation: await rotate(membership, before, signer) })
    clock.after(1_000, () => {
      this.#isRenewing = false
      this.connected()
    })
  }

  /** Grows from frame to frame and from run to run. Undefined while that cannot be kept. */
  async #nextCounter(): Promise<number | undefined> {
    if (this.#frames === 0 || this.#frames >= framesPerRun) {
      const written = await this.#write({ run: Math.max(this.#record.run + 1, this.#seconds) })
      if (!written.ok) return undefined
      this.#frames = 0
    }
    this.#frames += 1
    return this.#record.run * framesPerRun + this.#frames
  }

  #nextAnnouncement(): number {
    return Math.max(this.#record.announced + 1, this.#seconds)
  }

  /** Numbers that start from the clock go on growing even where the last one was lost. */
  get #seconds(): number {
    return Math.floor(this.now() / 1_000)
  }

  get #epoch(): number | undefined {
    return this.#ledger.membership?.epoch
  }

  /** Undefined while this device has not been granted the newest key. */
  #channelOf(session: SessionId): Promise<RoomChannel | undefined> {
    const epoch = this.#epoch
    const epochKey = epoch === undefined ? undefined : this.#ledger.epochKey(epoch)
    if (epoch === undefined || !epochKey) return Promise.resolve(undefined)
    const name = `${epoch}/${session}`
    const known = this.#channels.get(name)
    if (known) return known
    if (this.#channels.size > 4 * mostSessions) this.#channels.clear()
    const channel = roomChannel(epochKey, { circle: this.#ledger.identity.circle, epoch, session }, this.#ports.crypto)
    this.#channels.set(name, channel)
    return channel
  }

  /** A device that is of the circle now. */
  #deviceOf(device: DeviceId) {
    const known = this.#ledger.membership?.devices.get(device)
    return known && mayWrite(known) ? known : undefined
  }

  get #isLost(): boolean {
    const { lostAt } = this.#record
    return lostAt !== undefined && Math.abs(this.now() - lostAt) < dayMs
  }

  /** A session that is over, and known to be, is kept a while for those who come late, then forgotten. */
  async #settle(session: LiveSession): Promise<void> {
    if (session.kept.settled !== undefined || !isOver(session.floor) || !session.isSettled) return
    await this.#keepAndBecome(session, { ...session.kept, settled: this.now() }, session.floor)
    this.#tidyInTime()
  }

  #isForgotten({ since, settled }: KeptSession): boolean {
    const isLong = (at: Instant, ms: number) => Math.abs(this.now() - at) >= ms
    return isLong(since, dayMs) || (settled !== undefined && isLong(settled, lingerMs))
  }

  async #tidy(): Promise<void> {
    const gone = this.#sessions.filter(({ kept }) => this.#isForgotten(kept))
    if (gone.length > 0) {
      const left = this.#sessions.filter((session) => !gone.includes(session))
      if (!(await this.#write({ sessions: left.map(({ kept }) => kept) })).ok) return
      for (const session of gone) session.rest()
      this.#sessions = left
      this.#changed()
    }
    this.#tidyInTime()
  }

  #tidyInTime(): void {
    this.#tidying?.()
    if (this.#sessions.length === 0) return
    const hasSettled = this.#sessions.some(({ kept }) => kept.settled !== undefined)
    const ms = hasSettled ? lingerMs : hourMs
    this.#tidying = this.#ports.clock.after(ms, () => this.#later(() => this.#tidy()))
  }

  #keptSessions(): readonly KeptSession[] {
    return this.#sessions.map(({ kept }) => kept)
  }

  async #write(change: Partial<RoomRecord>): Promise<Result<undefined, CommitRefusal>> {
    if (this.#isResting) return err("StorageRefused")
    const record = { ...this.#record, sessions: this.#keptSessions(), ...change }
    const { slot } = this.#ledger.identity
    const written = await this.#ports.store.commit([{ key: roomKey(slot), value: roomToRecord(record) }])
    if (written.ok) this.#record = record
    return written
  }

  /** One thing after the other, so that what is decided is still true when it is kept. */
  #do<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#jobs.then(job)
    this.#jobs = done.catch(() => undefined)
    return done
  }

  /** What this device cannot make sense of is as good as lost on the way. */
  #later(job: () => Promise<unknown>): void {
    void this.#do(async () => (this.#isResting ? undefined : job())).catch(() => undefined)
  }
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A session that is over is kept so long for those who come late. */
const lingerMs = 600_000
/** Of more than so many the oldest is forgotten. */
const mostSessions = 8
const mostFrames = 24
const framesPerRun = 2 ** 20
