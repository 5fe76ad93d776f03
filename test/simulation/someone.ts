import type { MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { DeviceSeeds } from "#crypto/deviceSecrets"
import type { App } from "./app"
import type { Canary } from "./witness"

/**
 * Something a person has done: `asked` until the app has answered that it is safe. `takenBack`: the app has said that it
 * was never sent.
 */
export interface Act {
  readonly app: App
  /** Who they were in the circle or the vault it was done in. */
  readonly by: MemberId
  readonly does: "handIn" | "withdraw" | "release" | "write" | "note" | "erase" | "eraseAll" | "other"
  readonly date: LocalDate | undefined
  readonly canary: Canary | undefined
  /** For `erase`: what is taken back. */
  readonly target: Canary | undefined
  readonly at: number
  state: "asked" | "saved" | "refused" | "takenBack"
}

/** A person with one or two devices, and what they remember having done. */
export class Someone {
  readonly name: string
  /** Devices in use. */
  apps: App[]
  /** Devices at the bottom of a lake. */
  readonly lost: App[] = []
  readonly acts: Act[] = []
  /** The recovery words, once they are written down. */
  words: DeviceSeeds | undefined

  constructor(name: string, app: App) {
    this.name = name
    this.apps = [app]
  }

  get isIn(): boolean {
    return this.apps.some((app) => app.keeps("circle"))
  }
}
