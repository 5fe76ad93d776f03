import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openMemoryStore } from "#server/store/memoryStore"
import { openSqliteStore } from "#server/store/sqliteStore"
import type { Relay } from "#server/relay/relay"
import type { Store } from "#server/store/store"
import { App } from "./app"
import { Dice } from "./dice"
import { Network } from "./network"
import { QuickCrypto } from "./quickCrypto"
import { RelayHost } from "./relayHost"
import { Scheduler } from "./scheduler"
import { Someone } from "./someone"
import { Truth } from "./truth"
import { Witness } from "./witness"

const morning = Date.parse("2026-11-25T08:00:00Z")

/** Everything one run is made of: people, their devices, the network between them and the relay. */
export class Town {
  readonly seed: string
  readonly scheduler = new Scheduler(morning)
  readonly truth: Truth
  readonly witness: Witness
  readonly host: RelayHost
  readonly network: Network
  readonly people: Someone[] = []
  /** What stands between the network and the relay. */
  disguise: (relay: Relay) => Relay = (relay) => relay
  readonly crypto = new QuickCrypto()
  readonly #folder: string | undefined

  constructor(seed: string, kind: "memory" | "sqlite" = "memory") {
    this.seed = seed
    this.#folder = kind === "sqlite" ? mkdtempSync(join(tmpdir(), "simulation-")) : undefined
    this.truth = new Truth(this.crypto.verify)
    this.witness = new Witness(this.truth)
    const store = storeIn(this.#folder)
    const limits = { ...generous, ...(this.dice("limits").chance(0.5) && narrow) }
    this.host = new RelayHost(store, seed, this.scheduler, this.dice("relay"), this.crypto.verify, limits)
    this.host.committed = (writes) => this.truth.take(writes)
    this.network = new Network(this.scheduler, this.dice("network"), () => this.#reached(), {
      up: (line, frame) => this.witness.sentUp(line, frame),
      down: (line, frame) => this.witness.sentDown(line, frame),
    })
    this.host.wentDown = () => this.network.cut()
  }

  #reached(): Relay | undefined {
    return this.host.relay && this.disguise(this.host.relay)
  }

  dice(name: string): Dice {
    return new Dice(`${this.seed}/${name}`)
  }

  someone(name: string): Someone {
    const person = new Someone(name, this.appFor(name, 1))
    this.people.push(person)
    return person
  }

  /** A new device of a person's, not started. */
  appFor(person: string, number: number): App {
    const name = `${person}'s ${number}`
    const { seed, scheduler, network } = this
    const app = new App({ name, seed, scheduler, network, dice: this.dice(name), crypto: this.crypto.port })
    app.disk.watch = (_, value) => this.witness.wrote(person, value)
    return app
  }

  get apps(): readonly App[] {
    return this.people.flatMap(({ apps }) => apps)
  }

  async close(): Promise<void> {
    for (const app of this.apps) {
      app.onKilled = () => undefined
      app.kill()
    }
    await this.host.store.close()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true })
  }
}

/** People in a simulation do in minutes what others do in weeks. */
const generous = { invitesPerDay: 1_000, openInvites: 100, itemsPerSecond: 100_000, itemsAtOnce: 100_000 }

/** A relay that has to read circles again all the time, and to cut the log into many frames. */
const narrow = { circlesInMemory: 1, maxFrameBytes: 65_536 }

function storeIn(folder: string | undefined): Store {
  if (folder === undefined) return openMemoryStore()
  const opened = openSqliteStore(folder)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
