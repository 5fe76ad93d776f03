import type { Bytes } from "#base/bytes"
import { instant, isoDate } from "#base/time"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import * as meetings from "#client/meetings"
import { Person } from "#client/person"
import type { Net, Ports } from "#client/ports"
import type { Relay, RelayConnection } from "#server/relay/relay"
import { chance } from "./chance"
import { memoryKeyValue, type MemoryKeyValue } from "./memoryKeyValue"
import { nodeCryptoWith } from "./nodeCrypto"
import type { Place } from "./place"

/** One person's app on one device: the real client over a store that stays when the app is killed. */
export interface TestDevice {
  readonly store: MemoryKeyValue
  readonly invite: InviteStage
  readonly join: JoinStage
  person: Person
  /** Kills the app without a word and starts it again on what is stored. */
  restart(): Promise<void>
  online: boolean
  /** Moves the device's own timers and clock on. */
  advance(ms: number): void
}

export async function deviceOf(
  name: string,
  place: Pick<Place, "relay">,
  start = "2026-11-25T08:00:00Z",
): Promise<TestDevice> {
  const store = memoryKeyValue()
  const random = chance(name)
  const timers = new Set<{ at: number; act: () => void }>()
  let now = Date.parse(start)
  const lines = new Set<() => void>()
  const device = {
    store,
    invite: { step: "none" } as InviteStage,
    join: { step: "none" } as JoinStage,
    person: undefined as unknown as Person,
    isOnline: true,
    get online() {
      return this.isOnline
    },
    set online(value: boolean) {
      this.isOnline = value
      if (!value) for (const cut of [...lines]) cut()
    },
    advance(ms: number) {
      now += ms
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer)
        timer.act()
      }
    },
    async restart() {
      for (const cut of [...lines]) cut()
      timers.clear()
      device.person = new Person(ports, listener, async () => meetings)
      await device.person.open()
      await device.person.lead()
    },
  }
  const ports: Ports = {
    clock: {
      now: () => instant(now),
      today: () => isoDate(instant(now)),
      after: (ms, act) => {
        const timer = { at: now + ms, act }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    },
    random,
    store,
    crypto: nodeCryptoWith(random),
    net: netTo(
      () => place.relay,
      () => device.isOnline,
      lines,
    ),
  }
  const listener = {
    changed: () => undefined,
    wrote: () => undefined,
    invite: (stage: InviteStage) => {
      device.invite = stage
    },
    join: (stage: JoinStage) => {
      device.join = stage
    },
  }
  await device.restart()
  return device
}

/** Wires straight into a relay in the same process. Frames arrive in a later turn, as on any network. */
function netTo(relay: () => Relay, isOnline: () => boolean, lines: Set<() => void>): Net {
  return {
    connect: ({ frame, closed }) => {
      let isOpen = true
      let connection: RelayConnection | undefined
      const cut = (): void => {
        if (!isOpen) return
        isOpen = false
        lines.delete(cut)
        connection?.closed()
        closed()
      }
      lines.add(cut)
      if (!isOnline()) {
        setTimeout(cut, 0)
        return { send: () => undefined, close: () => (isOpen = false) }
      }
      const later = (act: () => void) => setTimeout(() => isOpen && act(), 0)
      connection = relay().connect(
        (bytes: Bytes) => void later(() => frame(bytes)),
        () => void later(cut),
      )
      return {
        send: (bytes) => void later(() => connection?.receive(bytes)),
        close: () => {
          isOpen = false
          lines.delete(cut)
          connection?.closed()
        },
      }
    },
  }
}

/** Waits until a condition holds, letting everything in this process go on. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 2_000; turn++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  throw new Error(`never came: ${what}`)
}
