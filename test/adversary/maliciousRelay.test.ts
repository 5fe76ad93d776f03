import { afterEach, describe, expect, it } from "vitest"
import { toHex, type Bytes } from "#base/bytes"
import type { DeviceId } from "#base/ids"
import { flipBit } from "#kit/flipBit"
import { encodeToRelay, encodeFromRelay, refusals, type Outcome } from "#protocol/messages"
import { encodeOperation, parseOperation } from "#protocol/membership"
import type { Entry } from "#protocol/log"
import { Dice } from "../simulation/dice"
import type { App } from "../simulation/app"
import type { EnvelopeEntry } from "./craft"
import { circleOf, deviceOf, householdOf, named, namesIn, problemsOf, readBy, type Household } from "./household"

const households: Household[] = []
afterEach(async () => {
  for (const household of households.splice(0)) await household.close()
})

/** Alice and Bob, who have called themselves a few things. */
async function aliceAndBob(seed: string): Promise<{ home: Household; alice: App; bob: App }> {
  const home = await householdOf(seed, "Alice", "Bob")
  households.push(home)
  const [alice, bob] = home.apps
  if (!alice || !bob) throw new Error("nobody is home")
  await home.says(alice, named("Alice one"))
  await home.says(bob, named("Bob one"))
  await home.says(alice, named("Alice two"))
  expect(namesIn(bob)).toEqual(namesIn(alice))
  return { home, alice, bob }
}

const isBy =
  (device: DeviceId) =>
  (entry: Entry): entry is EnvelopeEntry =>
    entry.kind === "envelope" && entry.envelope.header.type === "event" && entry.envelope.header.device === device

const last = (entries: readonly Entry[], device: DeviceId): EnvelopeEntry => {
  const found = entries.findLast(isBy(device))
  if (!found) throw new Error("nothing by this device")
  return found
}

const first = (entries: readonly Entry[], device: DeviceId): EnvelopeEntry => {
  const found = entries.find(isBy(device))
  if (!found) throw new Error("nothing by this device")
  return found
}

const forged = (entry: EnvelopeEntry): EnvelopeEntry => ({
  ...entry,
  envelope: { ...entry.envelope, signature: flipBit(entry.envelope.signature, 5) },
})

/** Whatever the relay does: no line goes quiet for a reason that has no name, and what was saved here is still here. */
function expectUnharmed(...apps: readonly App[]): void {
  for (const app of apps) {
    const { line } = circleOf(app)
    expect([undefined, "StorageFull"]).toContain(line?.fault)
  }
}

const endOf = (app: App): number => circleOf(app).replica.head.position

const isHere = (app: App, name: string): boolean =>
  [...circleOf(app).replica.state.profile.names.values()].includes(name)

describe("a malicious relay", () => {
  it("[SY8] is caught forging what somebody wrote, and the rest is still read", async () => {
    const { home, alice, bob } = await aliceAndBob("forge")
    const [before, from] = [namesIn(bob), endOf(bob)]
    home.relay.view = (entries) =>
      entries.map((entry, at) => (at >= from && isBy(deviceOf(alice))(entry) ? forged(entry) : entry))
    await home.says(alice, named("never said like this"))
    await home.says(bob, named("Bob two"))
    expect(problemsOf(bob)).toContain("ForgedEntries")
    expect(namesIn(bob)).not.toContain("never said like this")
    expect(namesIn(bob)).toEqual([...before, "Bob two"])
    expectUnharmed(alice, bob)
  })

  it("[SY8] cannot replay an entry at another place", async () => {
    const { home, alice, bob } = await aliceAndBob("replay")
    const [before, device] = [namesIn(bob), deviceOf(alice)]
    home.relay.view = (entries) => [...entries, first(entries, device)]
    home.relay.showAnew()
    await home.reconnect()
    expect(problemsOf(bob)).toEqual(["ForgedEntries"])
    expect(namesIn(bob)).toEqual(before)
    expectUnharmed(alice, bob)
  })

  it("[SY8] cannot bring in an entry of another circle", async () => {
    const { home, bob, alice } = await aliceAndBob("splice")
    const other = await householdOf("another circle", "Carol", "Dan")
    households.push(other)
    const [carol] = other.apps
    if (!carol) throw new Error("nobody")
    await other.says(carol, named("from elsewhere"))
    let foreign: Entry | undefined
    other.relay.view = (entries) => {
      foreign = last(entries, deviceOf(carol))
      return entries
    }
    await other.reconnect()
    const before = namesIn(bob)
    home.relay.view = (entries) => (foreign ? [...entries, foreign] : entries)
    home.relay.showAnew()
    await home.settle()
    expect(problemsOf(bob)).toEqual(["ForgedEntries"])
    expect(namesIn(bob)).toEqual(before)
    expectUnharmed(alice, bob)
  })

  it("[SY6] is caught showing two people another order as soon as one of them says something", async () => {
    const { home, alice, bob } = await aliceAndBob("reorder")
    const [toBob, from] = [deviceOf(bob), endOf(bob)]
    home.relay.view = (entries, device) => {
      const [first, second] = entries.slice(from)
      const isTurned = device === toBob && first && second
      return isTurned ? [...entries.slice(0, from), second, first, ...entries.slice(from + 2)] : entries
    }
    bob.isOnline = false
    home.town.network.cut(bob)
    void bob.person?.act(circleOf(bob).slot.slot, [{ do: "write", event: named("Bob meanwhile") }])
    await home.says(alice, named("Alice three"))
    bob.isOnline = true
    await home.reconnect()
    await home.says(alice, named("Alice four"))
    expect(problemsOf(bob)).toContain("HistoryForked")
    expect(isHere(bob, "Bob meanwhile")).toBe(true)
    expectUnharmed(alice, bob)
  })

  it("[SY6][SY25] is caught keeping something from one of them, who then sends nothing more", async () => {
    const { home, alice, bob } = await aliceAndBob("drop")
    const [toBob, from] = [deviceOf(bob), endOf(bob)]
    home.relay.view = (entries, device) =>
      device === toBob ? entries.filter((entry, at) => at < from || !isBy(toBob)(entry)) : entries
    await home.says(bob, named("kept from me"))
    await home.says(alice, named("Alice three"))
    expect(problemsOf(bob)).toContain("HistoryForked")
    expect(isHere(bob, "kept from me")).toBe(true)
    await home.acts(bob, { do: "write", event: named("Bob later") })
    await home.reconnect()
    expect(namesIn(alice)).not.toContain("Bob later")
    expect(isHere(bob, "Bob later")).toBe(true)
    expectUnharmed(alice, bob)
  })

  it("[SY6] is caught leading two people apart when their views cross", async () => {
    const { home, alice, bob } = await aliceAndBob("fork")
    const [toBob, byAlice, byBob] = [deviceOf(bob), deviceOf(alice), deviceOf(bob)]
    const from = endOf(alice)
    // Each is shown their own words and not the other's …
    let isApart = true
    home.relay.view = (entries, device) =>
      entries.filter((entry, at) => !isApart || at < from || isBy(device === toBob ? byBob : byAlice)(entry))
    await home.says(alice, named("Alice alone"))
    await home.says(bob, named("Bob alone"))
    expect([problemsOf(alice), problemsOf(bob)]).toEqual([[], []])
    // … until something of the one reaches the other.
    isApart = false
    home.relay.view = (entries, device) =>
      device === toBob
        ? [
            ...entries.slice(0, from),
            ...entries.slice(from).filter(isBy(byBob)),
            ...entries.slice(from).filter(isBy(byAlice)),
          ]
        : entries
    await home.reconnect()
    await home.says(alice, named("Alice crosses"))
    expect(problemsOf(bob)).toContain("HistoryForked")
    expect(isHere(bob, "Bob alone")).toBe(true)
    expectUnharmed(alice, bob)
  })

  it("[SY5][SY25] is caught having gone back to an older log, by everybody who has seen more", async () => {
    const { home, alice, bob } = await aliceAndBob("rollback")
    home.relay.view = (entries) => entries.slice(0, 4)
    await home.reconnect()
    for (const app of [alice, bob]) expect(problemsOf(app)).toEqual(["HistoryRolledBack"])
    await home.acts(bob, { do: "write", event: named("after the loss") })
    await home.reconnect()
    expect(circleOf(bob).line?.ledger.maySend).toBe(false)
    expect(circleOf(bob).replica.waiting).toHaveLength(1)
    expect(namesIn(bob)).toContain("Alice two")
    expectUnharmed(alice, bob)
  })

  it("[SY5] is caught not knowing the circle any more", async () => {
    const { home, alice, bob } = await aliceAndBob("forgotten")
    home.relay.says = (message, device) =>
      message.type === "Welcome" && device === deviceOf(bob)
        ? [{ type: "Refused", refusal: "UnknownCircle" }]
        : [message]
    await home.reconnect()
    expect(problemsOf(bob)).toEqual(["HistoryRolledBack"])
    expect(namesIn(bob)).toContain("Alice two")
    expectUnharmed(alice, bob)
  })

  it("[SY4] is caught telling another history from the beginning", async () => {
    const { home, alice, bob } = await aliceAndBob("retold")
    home.relay.view = (entries, device) =>
      device === deviceOf(bob) ? [...entries.slice(0, -2), ...entries.slice(-2).toReversed()] : entries
    await home.reconnect()
    expect(problemsOf(bob)).toEqual(["HistoryForked"])
    expectUnharmed(alice, bob)
  })

  it("[SY15] is caught letting a sealed page out before everybody has written", async () => {
    const { home, alice, bob } = await aliceAndBob("early")
    let leaked: Entry | undefined
    const { relay } = home
    relay.swallows = (message) => {
      const page = message.type === "Append" ? message.items.find(({ sealSecret }) => sealSecret) : undefined
      if (page) leaked = { kind: "envelope", position: 0, ...page }
      return page !== undefined
    }
    relay.answer = (outcomes) => outcomes
    const date = alice.today
    await home.acts(alice, { do: "handIn", page: { type: "CheckInPassed", date } })
    expect(leaked).toBeDefined()
    relay.view = (entries) => (leaked ? [...entries, leaked] : entries)
    relay.showAnew()
    await home.reconnect()
    expect(problemsOf(alice)).toEqual(["OpenedEarly"])
    // Bob was shown a page that had opened: only its author can know better.
    expect(problemsOf(bob)).toEqual([])
    expectUnharmed(alice, bob)
  })

  it("[SY14] is caught keeping back words that nobody has erased", async () => {
    const { home, alice, bob } = await aliceAndBob("withheld")
    const from = endOf(bob)
    const hash = (await home.town.crypto.verify.sha256(new Uint8Array(0))) as Bytes
    home.relay.view = (entries, device) =>
      entries.map((entry, at) =>
        device === deviceOf(bob) && at >= from && isBy(deviceOf(alice))(entry)
          ? { ...entry, envelope: { ...entry.envelope, body: { kept: false, hash } } }
          : entry,
      )
    // The hash of other words is a forgery; that of the words themselves cannot be told from an erased entry.
    await home.says(alice, named("kept back"))
    expect(problemsOf(bob)).toContain("ForgedEntries")
    const right = new Map<Entry, Bytes>()
    const { relay, town } = home
    relay.view = (entries) => entries
    expectUnharmed(alice, bob)
    const next = await aliceAndBob("withheld well")
    const sha = async (bytes: Bytes) => town.crypto.verify.sha256(bytes)
    const after = endOf(next.bob)
    let target: EnvelopeEntry | undefined
    next.home.relay.view = (entries, device) => {
      target = entries.slice(after).find(isBy(deviceOf(next.alice)))
      const known = target && right.get(target)
      return entries.map((entry) =>
        known && entry === target && device === deviceOf(next.bob)
          ? { ...target, envelope: { ...target.envelope, body: { kept: false as const, hash: known } } }
          : entry,
      )
    }
    next.bob.isOnline = false
    next.home.town.network.cut(next.bob)
    await next.home.says(next.alice, named("kept back"))
    if (target?.envelope.body.kept) right.set(target, await sha(target.envelope.body.ciphertext))
    next.bob.isOnline = true
    await next.home.reconnect()
    expect(problemsOf(next.bob)).toEqual(["WordsWithheld"])
    expect(namesIn(next.bob)).toContain("Alice two")
    expectUnharmed(next.alice, next.bob)
  })

  it("[SY7] cannot let anybody in: neither a member nor another device", async () => {
    for (const kind of ["admit", "add-device"] as const) {
      const { home, alice, bob } = await aliceAndBob(`ghost ${kind}`)
      const { membership, identity } = circleOf(alice).line?.ledger ?? {}
      if (!membership || !identity) throw new Error("no membership")
      const keys = {
        signing: new Uint8Array(32).fill(3),
        agreement: new Uint8Array(32).fill(4),
        kind: "device" as const,
      }
      const common = {
        v: 1,
        circle: membership.circle,
        index: membership.index + 1,
        previous: membership.head,
        by: identity.secrets.id,
        week: "2026-11-23",
      }
      const grants = [{ device: "ab".repeat(16), enc: "00".repeat(32), sealed: "00".repeat(48) }]
      const own = kind === "admit" ? { devices: [keys], grants } : { device: keys, grants }
      const bytes = encodeOperation({ ...common, type: kind, ...own } as never)
      expect(parseOperation(bytes).ok).toBe(true)
      const ghost: Entry = {
        kind: "operation",
        position: 0,
        operation: { bytes, signature: new Uint8Array(64).fill(9) },
      }
      home.relay.view = (entries) => [...entries, ghost]
      home.relay.showAnew()
      await home.settle()
      for (const app of [alice, bob]) {
        expect(problemsOf(app)).toEqual(["HistoryForked"])
        expect(circleOf(app).replica.membership).toEqual(membership)
      }
      expectUnharmed(alice, bob)
    }
  })

  it("[SY23] loses nothing by saying that it has what it has dropped", async () => {
    const { home, alice, bob } = await aliceAndBob("dropped")
    home.relay.swallows = (message) => message.type === "Append"
    await home.acts(bob, { do: "write", event: named("Bob's word") })
    await home.acts(bob, { do: "handIn", page: { type: "CheckInPassed", date: bob.today } })
    await home.reconnect()
    expect(isHere(bob, "Bob's word")).toBe(true)
    home.relay.swallows = () => false
    await home.reconnect()
    await home.reconnect()
    expect(namesIn(alice)).toContain("Bob's word")
    expectUnharmed(alice, bob)
  })

  it("[SY23] loses nothing by refusing, whatever reason it gives", async () => {
    for (const refusal of refusals) {
      const { home, alice, bob } = await aliceAndBob(`refuses ${refusal}`)
      let count = 0
      home.relay.swallows = (message) => message.type === "Append" || message.type === "Operate"
      home.relay.says = (message) => {
        if (message.type !== "Answer") return [message]
        count += 1
        return [{ ...message, outcomes: message.outcomes.map((): Outcome => ({ ok: false, refusal })) }]
      }
      home.relay.answersSwallowed = (outcomes) =>
        outcomes.map((): Outcome => {
          count += 1
          return { ok: false, refusal }
        })
      const { slot } = circleOf(bob).slot
      void bob.person?.act(slot, [{ do: "write", event: named("Bob's word") }])
      await home.settle(60_000)
      void bob.person?.act(slot, [{ do: "handIn", page: { type: "CheckInPassed", date: bob.today } }])
      await home.settle(200_000)
      expect(isHere(bob, "Bob's word"), refusal).toBe(true)
      expect(circleOf(bob).replica.ownSealed(bob.today)?.page.type, refusal).toBe("CheckInPassed")
      // It does not knock at a door that stays shut without a pause.
      expect(count, refusal).toBeLessThan(700)
      expectUnharmed(alice, bob)
    }
  }, 120_000)

  it("[SY23] cannot make somebody stay by refusing to let them go", async () => {
    for (const refusal of ["OperationRefused", "Busy", "NotADevice", "WrongSignature"] as const) {
      const { home, bob } = await aliceAndBob(`stay ${refusal}`)
      home.relay.swallows = (message) => message.type === "Operate"
      home.relay.answersSwallowed = (outcomes) => outcomes.map((): Outcome => ({ ok: false, refusal }))
      void bob.person?.act(circleOf(bob).slot.slot, [{ do: "leave" }])
      await home.settle(60_000)
      expect(circleOf(bob).replica.waiting.map(({ intent }) => intent.do)).toEqual(["leave"])
      home.relay.swallows = () => false
      await home.settle(60_000)
      expect(circleOf(bob).replica.waiting).toEqual([])
      expect(circleOf(bob).replica.head.over).toBe(true)
    }
  })

  it("[SY5] is not believed about where the log ends", async () => {
    const { home, alice, bob } = await aliceAndBob("welcome")
    const digest = "ab".repeat(32)
    for (const position of [0, 1, 10_000, Number.MAX_SAFE_INTEGER]) {
      home.relay.says = (message, device) =>
        message.type === "Welcome" && device === deviceOf(bob) ? [{ ...message, position, digest }] : [message]
      await home.reconnect()
      expectUnharmed(alice, bob)
      expect(namesIn(bob)).toContain("Alice two")
    }
    expect(problemsOf(bob)).toContain("HistoryRolledBack")
  })

  it("[SY28] ends its own line with bytes that make no sense, and nothing else", async () => {
    const { home, alice, bob } = await aliceAndBob("malformed")
    const dice = new Dice("malformed")
    const good = encodeFromRelay({ type: "Held", whole: true, pages: [], gone: [] })
    for (let turn = 0; turn < 60; turn++) {
      const length = dice.between(0, 200)
      const noise = Uint8Array.from({ length }, () => dice.below(256))
      const frame = dice.chance(0.5) ? noise : flipBit(good as Bytes, dice.below(good.length * 8))
      home.relay.sayTo(deviceOf(bob), frame)
      await home.settle(500)
    }
    await home.says(alice, named("Alice goes on"))
    await home.reconnect()
    expect(namesIn(bob)).toContain("Alice goes on")
    expect(problemsOf(bob)).toEqual([])
    expectUnharmed(alice, bob)
  })

  it("[SY28] gets nowhere with messages at the wrong moment", async () => {
    const { home, alice, bob } = await aliceAndBob("wrong moment")
    const nonce = new Uint8Array(32)
    const digest = "00".repeat(32)
    const said = [
      encodeFromRelay({ type: "Challenge", version: 9, nonce }),
      encodeFromRelay({ type: "Answer", request: 77, outcomes: [] }),
      encodeFromRelay({ type: "Answer", request: 1, outcomes: [{ ok: true, position: 999 }] }),
      encodeFromRelay({ type: "Entries", entries: [] }),
      encodeFromRelay({ type: "Met", invite: "ab".repeat(16) as never, index: 0, from: "guest", payload: nonce }),
      encodeFromRelay({ type: "Welcome", position: 3, digest, usedBytes: 0, quotaBytes: 0 }),
    ]
    for (const frame of said) {
      home.relay.sayTo(deviceOf(bob), frame)
      await home.settle(2_000)
    }
    await home.reconnect()
    await home.says(bob, named("Bob goes on"))
    await home.reconnect()
    expect(namesIn(alice)).toContain("Bob goes on")
    expectUnharmed(alice, bob)
  })

  it("[SY8] cannot fill a device with an endless log of nothing", async () => {
    const { home, alice, bob } = await aliceAndBob("endless")
    const entries = readBy(bob)
    const sizeOf = (app: App) => [...app.disk.values.values()].reduce((sum, { length }) => sum + length, 0)
    const before = sizeOf(bob)
    home.relay.view = (log, device) =>
      device === deviceOf(bob)
        ? [...log, ...Array.from({ length: 2_000 }, () => forged(last(log, deviceOf(alice))))]
        : log
    home.relay.showAnew()
    await home.settle(60_000)
    expect(problemsOf(bob)).toContain("ForgedEntries")
    expect(readBy(bob)).toEqual(entries)
    expect(sizeOf(bob) - before).toBeLessThan(40_000)
    expectUnharmed(alice, bob)
  })

  it("[SY21] cannot put words into one's own sealed pages", async () => {
    const { home, alice, bob } = await aliceAndBob("held")
    await home.acts(bob, { do: "handIn", page: { type: "CheckInPassed", date: bob.today } })
    const own = circleOf(bob).replica.ownSealed(bob.today)
    expect(own?.waiting).toBe(false)
    // Alice's own page, handed to Bob as if it were his, and Bob's with a bit turned.
    home.relay.says = (message, device) => {
      if (message.type !== "Held" || device !== deviceOf(bob)) return [message]
      const pages = message.pages.map((page) => ({
        ...page,
        envelope: { ...page.envelope, signature: flipBit(page.envelope.signature, 3) },
      }))
      return [{ ...message, pages }]
    }
    await home.reconnect()
    expect(circleOf(bob).replica.ownSealed(bob.today)).toBeUndefined()
    expectUnharmed(alice, bob)
  })

  it("[SY24] does not take what an old line brings for news of the new one", async () => {
    const { home, alice, bob } = await aliceAndBob("frames that come late")
    const stale = encodeToRelay({ type: "CloseInvite", request: 1, invite: toHex(new Uint8Array(16)) as never })
    expect(stale.length).toBeGreaterThan(0)
    for (let turn = 0; turn < 10; turn++) {
      home.town.network.clog(bob, 2_000)
      home.town.network.cut(bob)
      void bob.person?.act(circleOf(bob).slot.slot, [{ do: "write", event: named(`Bob ${turn}`) }])
      await home.settle(1_500)
    }
    await home.settle(120_000)
    const wanted = Array.from({ length: 10 }, (_, turn) => `Bob ${turn}`)
    expect(namesIn(alice).filter((name) => wanted.includes(name))).toEqual(wanted)
    expect(problemsOf(bob)).toEqual([])
  })
})
