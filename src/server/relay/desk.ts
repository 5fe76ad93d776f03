import { anyCircle, type CircleId, type DeviceId, type InviteId } from "#base/ids"
import { parseOperation } from "#protocol/membership"
import { knockBytes, proofBytes, type Outcome, type Refusal, type ToRelay } from "#protocol/messages"
import { appendEnvelope } from "./append"
import { refused } from "./checked"
import type { Connection, Role } from "./connection"
import type { Hub } from "./hub"
import type { RelayLimits } from "./limits"
import { closeInvite, isOpen, leaveMessage, metMessages, openInvite } from "./meeting"
import { createCircle, operateCircle } from "./operate"
import type { InviteRow } from "../store/store"
import type { RelayPorts } from "./ports"
import type { Room } from "./room"
import type { Rooms } from "./rooms"
import { tokenHash } from "./tokens"

/** What to tell whom, once what was decided is on disk. */
export type Effect = () => void

export interface Desk {
  readonly ports: RelayPorts
  readonly limits: RelayLimits
  readonly rooms: Rooms
  readonly hub: Hub
  /** Begins to hand a circle's log to a connection that has just proven itself. */
  readonly welcome: (connection: Connection, room: Room, from: number) => void
}

type DeviceRole = Extract<Role, { type: "device" }>
export type Message<Type extends ToRelay["type"]> = Extract<ToRelay, { type: Type }>
export type Request = Extract<ToRelay, { request: number }>

/** Judges one message. What it changes is in the rooms only, until the batch is committed. */
export async function serve(desk: Desk, connection: Connection, message: ToRelay): Promise<Effect> {
  switch (message.type) {
    case "Prove":
      return prove(desk, connection, message)
    case "Knock":
      return knock(desk, connection, message)
    case "Meet":
      return meet(desk, connection, message)
    case "Signal":
      return signal(desk, connection, message)
    case "Create":
      return answer(connection, message, [await create(desk, connection, message)])
    default:
      return connection.role.type === "device"
        ? answer(connection, message, await serveDevice(desk, connection.role, message))
        : answer(connection, message, allRefused(message, "NotProven"))
  }
}

/** The same refusal for every item of a request. */
export const allRefused = (message: Request, refusal: Refusal): readonly Outcome[] =>
  message.type === "Append" ? message.items.map(() => refused(refusal)) : [refused(refusal)]

const answer =
  (connection: Connection, { request }: Request, outcomes: readonly Outcome[]): Effect =>
  () =>
    connection.send({ type: "Answer", request, outcomes })

const refuse =
  (connection: Connection, refusal: Refusal): Effect =>
  () =>
    connection.refuse(refusal)

async function serveDevice(
  desk: Desk,
  { circle, device }: DeviceRole,
  message: Exclude<Request, { type: "Create" | "Meet" }>,
): Promise<readonly Outcome[]> {
  const { ports, limits, rooms } = desk
  const room = await rooms.enter(circle)
  switch (message.type) {
    case "Append": {
      const outcomes: Outcome[] = []
      for (const item of message.items) outcomes.push(await appendEnvelope(room, device, item, limits))
      return outcomes
    }
    case "Operate":
      return [await operateCircle(room, message.operation, limits)]
    case "Invite": {
      if (!speaksFor(room, device)) return [refused("NotADevice")]
      const elsewhere = await findInvite(desk, message.invite)
      return [await openInvite(room, message, elsewhere, limits, ports.clock.now())]
    }
    case "CloseInvite":
      return [speaksFor(room, device) ? closeInvite(room, message.invite) : refused("NotADevice")]
  }
}

/** False for a device that was put out earlier in the same batch: its line is still open. */
const speaksFor = ({ membership }: Room, device: DeviceId): boolean => membership?.devices.get(device)?.active ?? false

/** What is kept under an invite's id, by this circle or any other. */
async function findInvite({ ports, rooms }: Desk, id: InviteId): Promise<InviteRow | undefined> {
  for (const { room } of rooms.touched) {
    const invite = room.invites.get(id)
    if (invite) return invite
  }
  return ports.store.invite(id)
}

async function create({ ports, rooms }: Desk, { role }: Connection, message: Message<"Create">): Promise<Outcome> {
  const parsed = parseOperation(message.operation.bytes)
  // A connection that speaks for one circle never makes another: the two could be told to belong together.
  if (!parsed.ok || role.type !== "stranger") return refused("Malformed")
  const hash = await tokenHash(message.token, ports.verify)
  const token = await ports.store.token(hash)
  const spent = rooms.touched
    .flatMap(({ room }) => room.writes)
    .filter((write) => write.write === "spendToken" && write.hash === hash).length
  const room = await rooms.enter(parsed.value.circle)
  const left = token && { ...token, usesLeft: token.usesLeft - spent }
  return createCircle(room, message.operation, left, ports.clock.now())
}

async function prove(desk: Desk, connection: Connection, message: Message<"Prove">): Promise<Effect> {
  const { circle: asked, device, from, signature } = message
  if (connection.role.type !== "stranger") return refuse(connection, "Malformed")
  const circle = asked === anyCircle ? await circleOf(desk, device) : asked
  const room = circle && (await desk.rooms.enter(circle))
  if (!room?.membership) return refuse(connection, "UnknownCircle")
  const known = room.membership.devices.get(device)
  if (!known) return refuse(connection, "NotADevice")
  const proof = proofBytes(connection.nonce, asked, device)
  if (!(await desk.ports.verify.verify(known.signing, proof, signature))) return refuse(connection, "WrongSignature")
  // Only whoever has its key is told: others who know its name shall not learn whether it is still in.
  if (!known.active) return refuse(connection, "NotADevice")
  connection.role = { type: "device", circle: room.circle, device, member: known.member }
  return () => desk.welcome(connection, room, from)
}

async function circleOf({ ports, rooms }: Desk, device: DeviceId): Promise<CircleId | undefined> {
  const known = await ports.store.circleOf(device)
  return known ?? rooms.touched.find(({ room }) => room.membership?.devices.has(device))?.room.circle
}

async function knock(desk: Desk, connection: Connection, message: Message<"Knock">): Promise<Effect> {
  const { invite: id, signature } = message
  const { ports, rooms, hub } = desk
  if (connection.role.type !== "stranger") return refuse(connection, "Malformed")
  const kept = await findInvite(desk, id)
  const room = kept && (await rooms.enter(kept.circle))
  const invite = room?.invites.get(id)
  if (!room || !invite || !isOpen(invite, ports.clock.now())) return refuse(connection, "InviteUnknown")
  const proof = knockBytes(connection.nonce, id)
  if (!(await ports.verify.verify(invite.verifyKey, proof, signature))) return refuse(connection, "WrongSignature")
  if (hub.guestOf(id)) return refuse(connection, "InviteTaken")
  if (!connection.isOpen) return () => {}
  connection.role = { type: "guest", circle: room.circle, invite: id }
  hub.seatGuest(id, connection)
  const soFar = metMessages(invite)
  return () => {
    for (const met of soFar) connection.send(met)
    connection.isCaughtUp = true
  }
}

async function meet(desk: Desk, connection: Connection, message: Message<"Meet">): Promise<Effect> {
  const { role } = connection
  const { invite: id, payload } = message
  if (role.type === "stranger") return answer(connection, message, [refused("NotProven")])
  if (role.type === "guest" && role.invite !== id) return answer(connection, message, [refused("InviteUnknown")])
  const room = await desk.rooms.enter(role.circle)
  if (role.type === "device" && !speaksFor(room, role.device))
    return answer(connection, message, [refused("NotADevice")])
  const before = room.invites.get(id)?.messages.length ?? 0
  const from = role.type === "guest" ? "guest" : "maker"
  const outcome = leaveMessage(room, id, { from, payload }, desk.ports.clock.now())
  const invite = room.invites.get(id)
  const fresh = invite ? metMessages(invite, before) : []
  return () => {
    answer(connection, message, [outcome])()
    for (const other of present(desk.hub, room, message)) {
      if (other !== connection) fresh.forEach((met) => other.send(met))
    }
  }
}

/**
 * Hands on what nobody keeps to those who are there to hear it. Who is still reading the log, or whose wire is full, does
 * without: apps say again what matters.
 */
async function signal(desk: Desk, connection: Connection, { payload }: Message<"Signal">): Promise<Effect> {
  const { role } = connection
  if (role.type !== "device") return refuse(connection, "NotProven")
  const { circle, device } = role
  const room = await desk.rooms.enter(circle)
  return () => {
    if (room.membership?.dissolved || !speaksFor(room, device)) return
    for (const other of desk.hub.devicesOf(circle)) {
      const isReady = other.isCaughtUp && !other.isFull
      const { role: to } = other
      // Somebody whom this batch has put out is still on the line, and hears nothing more.
      if (isReady && to.type === "device" && to.device !== device && speaksFor(room, to.device)) {
        other.send({ type: "Signal", payload })
      }
    }
  }
}

/** Those who can hear a meeting message now; one who is still being told what was said before gets it with that. */
function present(hub: Hub, { circle }: Room, { invite }: Message<"Meet">): readonly Connection[] {
  const guest = hub.guestOf(invite)
  const all = guest ? [guest, ...hub.devicesOf(circle)] : hub.devicesOf(circle)
  return all.filter(({ isCaughtUp }) => isCaughtUp)
}
