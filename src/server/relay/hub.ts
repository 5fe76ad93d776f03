import type { CircleId, DeviceId, InviteId } from "#base/ids"
import type { Connection } from "./connection"

/** Who is on the line: the proven devices of each circle and the one guest of each invite. */
export class Hub {
  readonly #devices = new Map<CircleId, Set<Connection>>()
  readonly #guests = new Map<InviteId, Connection>()

  devicesOf(circle: CircleId): readonly Connection[] {
    return [...(this.#devices.get(circle) ?? [])]
  }

  /** The open lines of one device, the oldest first. */
  linesOf(circle: CircleId, device: DeviceId): readonly Connection[] {
    return this.devicesOf(circle).filter(({ role }) => role.type === "device" && role.device === device)
  }

  join(circle: CircleId, connection: Connection): void {
    const others = this.#devices.get(circle)
    if (others) others.add(connection)
    else this.#devices.set(circle, new Set([connection]))
  }

  guestOf(invite: InviteId): Connection | undefined {
    return this.#guests.get(invite)
  }

  seatGuest(invite: InviteId, connection: Connection): void {
    this.#guests.set(invite, connection)
  }

  leave(connection: Connection): void {
    const { role } = connection
    if (role.type === "guest" && this.#guests.get(role.invite) === connection) this.#guests.delete(role.invite)
    if (role.type !== "device") return
    const others = this.#devices.get(role.circle)
    others?.delete(connection)
    if (others?.size === 0) this.#devices.delete(role.circle)
  }
}
