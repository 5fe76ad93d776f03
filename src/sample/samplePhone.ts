import type { Bytes } from "#base/bytes"
import { ok } from "#base/result"
import { instant, type Instant, type LocalDate } from "#base/time"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import * as meetings from "#client/meetings"
import { Person } from "#client/person"
import type { KeyValueStore, Net } from "#client/ports"
import { webCrypto } from "#crypto/webCrypto"
import type { Relay, RelayConnection } from "#server/relay/relay"

/** The days that pass while the sample is made. */
export interface Calendar {
  today: LocalDate
}

/** One made-up person's app: the real client on a store in memory, wired straight into a relay in this process. */
export interface SamplePhone {
  readonly person: Person
  readonly values: ReadonlyMap<string, Bytes>
  readonly stage: { invite: InviteStage; join: JoinStage }
}

export async function samplePhone(relay: Relay, calendar: Calendar): Promise<SamplePhone> {
  const values = new Map<string, Bytes>()
  const stage: SamplePhone["stage"] = { invite: { step: "none" }, join: { step: "none" } }
  const ports = {
    clock: {
      now: (): Instant => instant(Date.now()),
      today: () => calendar.today,
      after: (ms: number, act: () => void) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    },
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    net: netTo(relay),
    store: storeIn(values),
    crypto: webCrypto,
  }
  const person = new Person(
    ports,
    {
      changed: () => undefined,
      wrote: () => undefined,
      invite: (now) => void (stage.invite = now),
      join: (now) => void (stage.join = now),
    },
    async () => meetings,
  )
  await person.open()
  await person.lead()
  return { person, values, stage }
}

const storeIn = (values: Map<string, Bytes>): KeyValueStore => ({
  read: async (keys) => keys.map((key) => values.get(key)),
  keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort(),
  commit: async (changes) => {
    for (const { key, value } of changes) {
      if (value) values.set(key, value)
      else values.delete(key)
    }
    return ok(undefined)
  },
})

const netTo = (relay: Relay): Net => ({
  connect: ({ frame, closed }) => {
    let isOpen = true
    const later = (act: () => void) => void setImmediate(() => isOpen && act())
    const connection: RelayConnection = relay.connect(
      (bytes) => later(() => frame(bytes as Bytes)),
      () => later(closed),
    )
    return {
      send: (bytes) => later(() => connection.receive(bytes)),
      close: () => {
        isOpen = false
        connection.closed()
      },
    }
  },
})
