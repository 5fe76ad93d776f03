import { toHex, utf8, type Bytes } from "#base/bytes"
import type { CircleId, DeviceId, MemberId, OperationHash } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { CryptoPort } from "#crypto/port"
import type { Device, Membership } from "#protocol/membership"
import { Dice } from "./dice"
import { FloorAir } from "./floorAir"
import { FloorDevice } from "./floorDevice"
import { Scheduler } from "./scheduler"

const named = <Id extends string>(name: string): Id => toHex(utf8(name.padEnd(16, ".").slice(0, 16))) as Id
const week = "2026-11-23" as LocalDate

/** Members of a circle, their devices, and the air between them. There is no relay, and nobody comes or goes by the log. */
export class FloorCircle {
  readonly scheduler = new Scheduler(Date.parse("2026-11-25T08:00:00Z"))
  readonly air: FloorAir
  readonly devices: FloorDevice[] = []
  readonly people: readonly MemberId[]
  membership: Membership
  readonly #seed: string
  readonly #crypto: CryptoPort

  constructor(seed: string, names: readonly string[], crypto: CryptoPort) {
    this.#seed = seed
    this.#crypto = crypto
    this.people = names.map((name) => named<MemberId>(name))
    this.air = new FloorAir(this.scheduler, this.dice("air"))
    this.membership = {
      circle: named<CircleId>("circle"),
      head: named<OperationHash>("head"),
      index: 1,
      creator: this.people[0] as MemberId,
      members: new Map(this.people.map((id) => [id, { id, state: "active", week }])),
      devices: new Map(),
      epoch: 0,
      rotationDue: false,
      dissolved: false,
    }
  }

  dice(name: string): Dice {
    return new Dice(`floor/${this.#seed}/${name}`)
  }

  /** Another device of a member, not started. */
  async adds(name: string, member: MemberId, skewMs = 0): Promise<FloorDevice> {
    const id = named<DeviceId>(name)
    const signing = await this.#crypto.signingKey(utf8(name.padEnd(32, ".")))
    const { publicKey } = signing
    const known: Device = { id, member, kind: "device", active: true, week, signing: publicKey, agreement: publicKey }
    this.membership = { ...this.membership, devices: new Map(this.membership.devices).set(id, known) }
    const device = new FloorDevice({
      name,
      member,
      id,
      signing,
      circle: this.membership.circle,
      crypto: this.#crypto,
      membership: () => this.membership,
      epochKey: (epoch) => epochKey(epoch),
      seed: this.#seed,
      scheduler: this.scheduler,
      dice: this.dice(name),
      air: this.air,
      skewMs,
    })
    this.devices.push(device)
    return device
  }

  /** Lets so much time go by. */
  run(ms: number): Promise<void> {
    return this.scheduler.run(ms)
  }
}

const epochKey = (epoch: number): Bytes => utf8(`the key of epoch ${epoch}`.padEnd(32, "."))
