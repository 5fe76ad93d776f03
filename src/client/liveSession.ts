import type { Bytes } from "#base/bytes"
import type { DeviceId, MemberId } from "#base/ids"
import { err, type Result } from "#base/result"
import type { Instant } from "#base/time"
import { elapsedMs, holdWatch, runWatch, startWatch, type Stopwatch } from "#core/exercise/stopwatch"
import {
  agreeTime,
  areReady,
  done,
  goOn,
  hasBegun,
  isHolding,
  isOver,
  listeners,
  markOf,
  maySpeak,
  openFloor,
  passTo,
  pause,
  phaseOf,
  ready,
  sit,
  stop,
  type Floor,
  type FloorRefusal,
  type Phase,
  type Seat,
  type Session,
  type Standing,
  type TimedPlace,
} from "#core/floor/floor"
import type { CommitRefusal } from "./ports"
import type { Repeating } from "./repeating"

export type ActRefusal = FloorRefusal | CommitRefusal
type Acted = Promise<Result<undefined, ActRefusal>>

/** What a session asks of the room it is in. */
export interface SessionHost {
  readonly me: Seat
  now(): Instant
  /** Does what `decide` says from the floor as it is then: keeps it, and only then tells the others. */
  act(session: LiveSession, decide: (floor: Floor, me: Seat) => Result<Floor, FloorRefusal>): Acted
}

/** A session as it is kept on a device. */
export interface KeptSession {
  readonly session: Session
  readonly token: Floor["token"]
  readonly standings: readonly (readonly [MemberId, Standing])[]
  /** When this device first heard of it, by its own clock. */
  readonly since: Instant
  /** How long what goes on now has gone on. */
  readonly watch: Stopwatch | undefined
  readonly frames: readonly KeptFrame[]
  /** Under which number this device announces it; 0 where it does not. */
  readonly announcement: number
  /** Since when it has been over and everybody knew. */
  readonly settled: Instant | undefined
}

/** The newest frame of another device, to be handed on to those who lack it. */
export interface KeptFrame {
  readonly device: DeviceId
  readonly counter: number
  readonly epoch: number
  readonly payload: Bytes
}

/**
 * One session as this device sees it, and what its person can do there. Every act is kept before anybody is told, and a
 * refusal says why nothing was done. What others have said comes in by the room.
 */
export class LiveSession {
  readonly session: Session
  readonly #host: SessionHost
  readonly #repeating: Repeating
  kept: KeptSession
  /** When this device last heard somebody tell of the session, since it runs. */
  toldOfAt: Instant | undefined
  #floor: Floor

  constructor(kept: KeptSession, host: SessionHost, repeating: Repeating) {
    this.session = kept.session
    this.kept = kept
    this.#host = host
    this.#repeating = repeating
    this.#floor = { session: kept.session, token: kept.token, standings: new Map(kept.standings) }
    this.#tellRepeating()
  }

  get floor(): Floor {
    return this.#floor
  }

  get phase(): Phase {
    return phaseOf(this.#floor)
  }

  /** This device may bring the session on. */
  get isHolding(): boolean {
    return isHolding(this.#floor, this.#host.me)
  }

  /** This device holds the floor of a session that has not begun, and everybody is ready. */
  get canBegin(): boolean {
    return this.isHolding && !hasBegun(this.#floor) && areReady(this.#floor)
  }

  /** Where the session is: what came with the floor. Null before it has begun. */
  get progress(): unknown {
    return this.#floor.token.progress
  }

  /** Milliseconds since this device saw `progress` come about, pauses left out. */
  get elapsedMs(): number {
    const { watch } = this.kept
    return watch ? elapsedMs(watch, this.#host.now()) : 0
  }

  /** Everybody who is to know what is known here does. */
  get isSettled(): boolean {
    return this.#repeating.isSettled
  }

  get maySpeak(): boolean {
    return maySpeak(this.#floor, this.#host.me)
  }

  /** I take part, here. The only way in; whoever does not say it has said nothing to anybody. */
  ready(): Acted {
    return this.#act(ready)
  }

  /** I go on on this device. */
  sit(): Acted {
    return this.#act(sit)
  }

  /** Hands the floor, and how far the session has come (plain JSON, `maxProgressBytes`), to a member or to myself. */
  passTo(member: MemberId, progress: NonNullable<unknown>): Acted {
    // What was thought out for the floor as it is now is not done with any other.
    const { number } = this.#floor.token
    return this.#act((floor, me) =>
      floor.token.number === number ? passTo(floor, me, member, progress) : err("NotHolding"),
    )
  }

  pause(): Acted {
    return this.#act(pause)
  }

  goOn(): Acted {
    return this.#act(goOn)
  }

  /** Ends it for everybody. */
  stop(): Acted {
    return this.#act(stop)
  }

  /** It is done, for me. */
  done(): Acted {
    return this.#act(done)
  }

  /** I would like longer in this place, or no limit. */
  agreeTime(wish: TimedPlace | "noLimit"): Acted {
    return this.#act((floor, me) => agreeTime(floor, me, wish))
  }

  /** What is to be kept once the floor is like this. */
  keeping(floor: Floor): KeptSession {
    const { token, standings } = floor
    return { ...this.kept, token, standings: [...standings], watch: this.#watchAt(floor) }
  }

  /** From now on it is like this. */
  becomes(kept: KeptSession, floor: Floor): void {
    const isEnd = isOver(floor) && !isOver(this.#floor)
    this.kept = kept
    this.#floor = floor
    this.#tellRepeating()
    if (isEnd) this.ask()
  }

  /** Another device has told how it knows the session. */
  heard(device: DeviceId, mark: number): void {
    this.#repeating.heard(device, mark)
  }

  /** Others may have said something that this device has missed, or not have heard what it knows. */
  ask(): void {
    if (this.maySpeak && !this.kept.settled) this.#repeating.insist()
  }

  rest(): void {
    this.#repeating.rest()
  }

  #act(decide: Parameters<SessionHost["act"]>[1]): Acted {
    return this.#host.act(this, decide)
  }

  #tellRepeating(): void {
    // Whoever has ever said anything is to know, too, wherever their person sits now.
    const all = new Set([...listeners(this.#floor), ...this.kept.frames.map(({ device }) => device)])
    const others = [...all].filter((device) => device !== this.#host.me.device)
    if (this.maySpeak) this.#repeating.knows(markOf(this.#floor), others)
  }

  #watchAt(floor: Floor): Stopwatch | undefined {
    const now = this.#host.now()
    const isOther = JSON.stringify(floor.token.progress) !== JSON.stringify(this.#floor.token.progress)
    const before = isOther ? startWatch(now) : this.kept.watch
    if (!before || !hasBegun(floor)) return undefined
    return phaseOf(floor) === "going" ? runWatch(before, now) : holdWatch(before, now)
  }
}

/** A session that this device has just heard of, or announces itself. */
export function newSession(session: Session, since: Instant, announcement = 0): KeptSession {
  const { token, standings } = openFloor(session)
  return {
    session,
    token,
    standings: [...standings],
    since,
    watch: undefined,
    frames: [],
    announcement,
    settled: undefined,
  }
}
