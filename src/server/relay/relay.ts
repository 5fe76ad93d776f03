import type { Bytes } from "#base/bytes"
import { protocolVersion } from "#protocol/limits"
import { decodeToRelay, type Refusal, type ToRelay } from "#protocol/messages"
import { err, ok, type Result } from "#base/result"
import type { CommitRefusal } from "../store/store"
import { Connection, type Role } from "./connection"
import { catchUp, deliverFresh, entryFrames, sendHeldChanges } from "./deliver"
import { allRefused, serve, type Desk, type Effect } from "./desk"
import { Hub } from "./hub"
import { relayLimits, type RelayLimits } from "./limits"
import type { RelayPorts } from "./ports"
import type { Room } from "./room"
import { Rooms, type Touched } from "./rooms"

/**
 * The blind relay: it orders, keeps and delivers what it cannot read. It knows circles, members and devices as keys
 * and nothing else about anybody.
 *
 * Everything that has arrived by the end of an event-loop turn is judged one after the other and goes into one commit.
 * Only when that is on disk is anything answered or delivered; when it fails, the memory of it is thrown away and
 * nobody is told that it happened. Keeps the rules RL and SE.
 */
export interface Relay {
  /**
   * Begins a connection over any wire that carries whole frames in order. `close` is called at most once. `isFull` may
   * say that the wire has more to send than it should hold: the log then waits in the store until `drained` is called.
   * `onKnown` is called once it has shown for whom it speaks.
   */
  connect(
    send: (frame: Bytes) => void,
    close: () => void,
    isFull?: () => boolean,
    onKnown?: () => void,
  ): RelayConnection
  /** Settles once everything received so far is answered and delivered. */
  idle(): Promise<void>
}

export interface RelayConnection {
  receive(frame: Bytes): void
  /** To be called when a wire that was full has room again. */
  drained(): void
  /** To be called when the wire is gone. */
  closed(): void
}

export interface RelayOptions extends RelayPorts {
  readonly limits?: Partial<RelayLimits>
}

interface Job {
  readonly connection: Connection
  readonly message: ToRelay
}

const itemsIn = (message: ToRelay): number => (message.type === "Append" ? Math.max(1, message.items.length) : 1)

/** So many refusals for haste, and the relay stops answering. */
const patience = 100

export function createRelay({ limits: given, ...ports }: RelayOptions): Relay {
  const limits: RelayLimits = { ...relayLimits, ...given }
  const hub = new Hub()
  const rooms = new Rooms(ports, limits)
  const endOfTurn = ports.endOfTurn ?? (() => Promise.resolve())
  const lagging = new Set<Connection>()
  let queue: Job[] = []
  let isPumping = false
  let pumping: Promise<void> = Promise.resolve()

  const desk: Desk = { ports, limits, rooms, hub, welcome }

  function welcome(connection: Connection, room: Room, from: number): void {
    if (!connection.isOpen) return
    const { role } = connection
    if (role.type !== "device") return
    const lines = hub.linesOf(room.circle, role.device)
    if (lines.length >= limits.connectionsPerDevice) lines[0]?.refuse("Busy")
    const { position, digest, usedBytes } = room
    connection.send({ type: "Welcome", position, digest, usedBytes, quotaBytes: limits.maxCircleBytes })
    connection.sentUpTo = Math.min(from, position)
    hub.join(room.circle, connection)
    lagging.add(connection)
  }

  const connect: Relay["connect"] = (send, close, isFull = () => false, onKnown = () => {}) => {
    const forget = (): void => {
      connection.isOpen = false
      hub.leave(connection)
      lagging.delete(connection)
    }
    const end = (): void => {
      forget()
      close()
    }
    const wire = { send, close: end, isFull, onKnown }
    const connection = new Connection(ports.random(32), wire, limits, ports.clock.now())
    connection.send({ type: "Challenge", version: protocolVersion, nonce: connection.nonce })
    return { receive: (frame) => receive(connection, frame), drained: start, closed: forget }
  }

  function receive(connection: Connection, frame: Bytes): void {
    if (!connection.isOpen) return
    if (frame.length > limits.maxFrameBytes) return connection.refuse("TooLarge")
    const message = decodeToRelay(frame)
    if (!message) return connection.refuse("Malformed")
    const items = Math.max(itemsIn(message), Math.ceil(frame.length / limits.bytesPerItem))
    if (connection.role.type === "stranger" && (connection.saidAsStranger += items) > limits.messagesOfStrangers)
      return connection.refuse("TooFast")
    if (!connection.mayTake(items, ports.clock.now())) return slowDown({ connection, message })
    queue.push({ connection, message })
    start()
  }

  function slowDown({ connection, message }: Job): void {
    connection.hurried += 1
    if (connection.hurried <= patience && message.type === "Signal") return // as good as lost on the way
    if (connection.hurried > patience || !("request" in message)) return connection.refuse("TooFast")
    refuseJob({ connection, message }, "TooFast")
  }

  function start(): void {
    if (isPumping) return
    isPumping = true
    pumping = pump()
  }

  async function pump(): Promise<void> {
    while (queue.length > 0 || readers().length > 0) {
      await endOfTurn()
      const jobs = queue
      queue = []
      await runBatch(jobs)
      for (const connection of readers()) await feed(connection)
      rooms.settle()
    }
    isPumping = false
  }

  /** Those who lack a part of the log and whose wire can take it. */
  const readers = (): readonly Connection[] => [...lagging].filter(({ isFull }) => !isFull)

  async function runBatch(jobs: readonly Job[]): Promise<void> {
    const roles = jobs.map(({ connection }) => [connection, connection.role] as const)
    const judged = await judge(jobs)
    const outcome = judged.ok ? await commit() : judged
    if (!judged.ok || !outcome.ok) {
      rooms.forgetTouched()
      roles.forEach(([connection, role]) => takeBack(connection, role))
    }
    if (!judged.ok) return judgeApart(jobs)
    if (!outcome.ok) return retryReaders(jobs, outcome.error)
    for (const effect of judged.value) effect()
    for (const [connection, before] of roles) if (before !== connection.role) connection.becameKnown()
    for (const touched of rooms.touched) tell(touched)
    rooms.settle()
  }

  async function judge(jobs: readonly Job[]): Promise<Result<readonly Effect[], "Busy">> {
    try {
      const effects: Effect[] = []
      for (const { connection, message } of jobs) effects.push(await serve(desk, connection, message))
      return ok(effects)
    } catch {
      ports.onTrouble?.("Busy")
      return err("Busy")
    }
  }

  async function commit(): Promise<Result<undefined, CommitRefusal>> {
    const writes = rooms.takeWrites()
    if (writes.length === 0) return ok(undefined)
    const outcome = await ports.store.commit(writes)
    if (!outcome.ok) ports.onTrouble?.(outcome.error)
    return outcome
  }

  function takeBack(connection: Connection, role: Role): void {
    if (connection.role === role) return
    hub.leave(connection)
    connection.role = role
  }

  /** What is damaged in one circle is nobody else's trouble. */
  async function judgeApart(jobs: readonly Job[]): Promise<void> {
    const [job, ...others] = jobs
    if (job && others.length === 0) return refuseJob(job, "Busy")
    for (const each of jobs) await runBatch([each])
  }

  /** Who writes nothing is served, full disk or not: once more, without those whose writing failed. */
  async function retryReaders(jobs: readonly Job[], refusal: Refusal): Promise<void> {
    const isReader = ({ message }: Job) => !("request" in message)
    for (const job of jobs) if (!isReader(job)) refuseJob(job, refusal)
    await runBatch(jobs.filter((job) => isReader(job) && job.connection.isOpen))
  }

  function refuseJob({ connection, message }: Job, refusal: Refusal): void {
    if (!("request" in message)) return connection.refuse(refusal)
    connection.send({ type: "Answer", request: message.request, outcomes: allRefused(message, refusal) })
  }

  /** Hands out what a batch has put into a circle, and parts with the devices it has put out. */
  function tell({ room, before }: Touched): void {
    const frames = entryFrames(room.fresh, limits)
    for (const connection of hub.devicesOf(room.circle)) {
      const { role } = connection
      if (role.type !== "device") continue
      const held = room.heldChanged.get(role.member)
      if (!room.membership?.devices.get(role.device)?.active) connection.refuse("NotADevice")
      else if (connection.isCaughtUp && connection.isFull && (held || frames.length > 0)) fallBehind(connection)
      else if (connection.isCaughtUp) {
        deliverFresh(connection, room, frames, before)
        if (held) sendHeldChanges(connection, room, role.member, held, limits)
      }
    }
  }

  function fallBehind(connection: Connection): void {
    connection.isCaughtUp = false
    lagging.add(connection)
  }

  async function feed(connection: Connection): Promise<void> {
    if (connection.role.type !== "device") return
    try {
      await catchUp(connection, await rooms.enter(connection.role.circle), ports.store, limits, ports.clock.now())
      if (connection.isCaughtUp) lagging.delete(connection)
    } catch {
      ports.onTrouble?.("Busy")
      connection.refuse("Busy")
    }
  }

  return { connect, idle: () => pumping }
}
