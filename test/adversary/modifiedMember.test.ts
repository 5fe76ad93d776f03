import { afterEach, describe, expect, it } from "vitest"
import { equalBytes, utf8, type Bytes } from "#base/bytes"
import type { EventId, ItemId } from "#base/ids"
import { pageKey } from "#client/keys"
import { change, rotate } from "#client/operations"
import type { Answer } from "#core/checkin/answer"
import { longestResponse, type CircleEvent } from "#core/events"
import { roundIdOf } from "#crypto/epochKey"
import type { CryptoPort } from "#crypto/port"
import { nodeCrypto } from "#kit/nodeCrypto"
import { eventIdOf, everyEntry, noEvent } from "#protocol/envelope"
import type { Entry } from "#protocol/log"
import { encodeOperation, hashOperation, operationSignedBytes, type SignedOperation } from "#protocol/membership"
import type { App } from "../simulation/app"
import { craft, signedAnew, type Crafted } from "./craft"
import { circleOf, deviceOf, householdOf, named, namesIn, problemsOf, readBy, type Household } from "./household"

const households: Household[] = []
afterEach(async () => {
  for (const household of households.splice(0)) await household.close()
})

interface Home {
  readonly home: Household
  readonly alice: App
  readonly bob: App
  readonly carol: App
}

/** Bob's app is a modified one, and the relay lets everything through. */
async function withBob(seed: string): Promise<Home> {
  const home = await householdOf(seed, "Alice", "Bob", "Carol")
  households.push(home)
  const [alice, bob, carol] = home.apps
  if (!alice || !bob || !carol) throw new Error("nobody is home")
  await home.says(alice, named("Alice one"))
  await home.says(bob, named("Bob one"))
  return { home, alice, bob, carol }
}

/** Everybody is shown these after all that there is. */
async function shows({ home }: Home, ...more: readonly Entry[]): Promise<void> {
  const before = home.relay.view
  home.relay.view = (entries, device) => [...before(entries, device), ...more]
  home.relay.showAnew()
  await home.settle()
}

const sends = async (house: Home, crafted: Crafted): Promise<void> => shows(house, await craft(house.bob, crafted))

/** What was there before is there still, unchanged, and no line has gone quiet. */
function expectUnharmed({ alice, carol }: Home, before: readonly unknown[]): void {
  for (const app of [alice, carol]) {
    expect(readBy(app).slice(0, before.length)).toEqual(before)
    expect(circleOf(app).line?.fault).toBeUndefined()
  }
}

const answer = (best: string): Answer => ({ best, challenge: "", feelings: [], wish: "listen" })

async function roundOf(app: App): Promise<string> {
  const { ledger } = circleOf(app).line ?? {}
  const key = ledger?.epochKey(0)
  if (!ledger || !key) throw new Error("no key")
  return roundIdOf(key, ledger.identity.circle, app.today, nodeCrypto)
}

/** Alice's and Carol's pages and Bob's, opened in the ordinary way. */
async function allHaveWritten({ home, alice, bob, carol }: Home): Promise<void> {
  for (const app of [alice, bob, carol]) {
    const page = { type: "CheckInAnswered", date: app.today, answer: answer(`by ${app.name}`) } as const
    await home.acts(app, { do: "handIn", page })
  }
}

const dayOf = (app: App) =>
  circleOf(app)
    .replica.state.months.get(app.today.slice(0, 7) as never)
    ?.days.get(app.today)

describe("a modified member", () => {
  it("[SY9] cannot pass off another's words as their own", async () => {
    const house = await withBob("re-sign")
    const { alice, bob } = house
    const before = readBy(alice)
    let theirs: Extract<Entry, { kind: "envelope" }> | undefined
    house.home.relay.view = (entries) => {
      for (const entry of entries) {
        if (entry.kind === "envelope" && entry.envelope.header.device === deviceOf(alice)) theirs = entry
      }
      return entries
    }
    house.home.relay.showAnew()
    const own = await craft(bob, { event: named("x") })
    if (!theirs) throw new Error("nothing of Alice's")
    const { header } = own.envelope
    // As it is, and with everything taken over that may be.
    const stolen = await signedAnew(
      { header: { ...header, salt: theirs.envelope.header.salt }, body: theirs.envelope.body },
      bob,
    )
    await shows(house, stolen)
    for (const app of [alice, house.carol]) expect(problemsOf(app)).toEqual(["UnreadableEvents"])
    expectUnharmed(house, before)
  })

  it("[SY8] cannot write as somebody else", async () => {
    const house = await withBob("forged author")
    const { alice, bob, carol } = house
    const before = readBy(alice)
    const forged = await craft(alice, { event: named("Alice never said"), signer: bob })
    await shows(house, forged)
    expect(problemsOf(carol)).toEqual(["ForgedEntries"])
    expect(namesIn(carol)).not.toContain("Alice never said")
    expectUnharmed(house, before)
  })

  it("[SY8] cannot use a number twice, leave one out, or turn the chain aside", async () => {
    const wrongs: readonly Crafted["header"][] = [
      { type: "event", counter: 1, previous: noEvent },
      { type: "event", counter: 40 },
      { type: "event", previous: "ab".repeat(32) as EventId },
      { type: "event", epoch: 1 },
      { type: "event", membershipHead: new Uint8Array(16).fill(1) },
      { type: "event", circle: "cd".repeat(16) },
    ]
    for (const [at, header] of wrongs.entries()) {
      const house = await withBob(`chain ${at}`)
      const before = readBy(house.alice)
      await sends(house, { ...(header && { header }), event: named("out of line") })
      for (const app of [house.alice, house.carol])
        expect(problemsOf(app), JSON.stringify(header)).toEqual(["ForgedEntries"])
      expect(namesIn(house.carol)).not.toContain("out of line")
      expectUnharmed(house, before)
    }
  })

  it("[SY10] cannot answer a second time once the round has opened", async () => {
    const house = await withBob("second page")
    await allHaveWritten(house)
    const before = readBy(house.alice)
    const header = { type: "page", round: await roundOf(house.bob), counter: 7 } as const
    const page: CircleEvent = { type: "CheckInAnswered", date: house.bob.today, answer: answer("after reading yours") }
    await sends(house, { header, event: page, sealSecret: new Uint8Array(32).fill(5) as Bytes })
    for (const app of [house.alice, house.carol]) {
      expect(problemsOf(app)).toEqual(["ForgedEntries"])
      expect(dayOf(app)?.pages.get(circleOf(house.bob).slot.member)).toMatchObject({ answer: { best: "by Bob's 1" } })
    }
    expectUnharmed(house, before)
  })

  it("[SY10] cannot bring a check-in in any other way than as the page of its own date", async () => {
    const page = (house: Home): CircleEvent => ({
      type: "CheckInAnswered",
      date: house.bob.today,
      answer: answer("aside"),
    })
    const secret = new Uint8Array(32).fill(5) as Bytes
    const ways: readonly ((house: Home) => Promise<Crafted>)[] = [
      async (house) => ({ event: page(house) }),
      async (house) => ({
        header: { type: "page", round: "ef".repeat(16), counter: 1 },
        event: page(house),
        sealSecret: secret,
      }),
      async (house) => ({
        header: { type: "page", round: await roundOf(house.bob), counter: 1 },
        event: { ...page(house), date: "2026-11-20" },
        sealSecret: secret,
      }),
      async (house) => ({
        header: { type: "page", round: await roundOf(house.bob), counter: 1 },
        event: named("a name as a page"),
        sealSecret: secret,
      }),
    ]
    for (const [at, way] of ways.entries()) {
      const house = await withBob(`way ${at}`)
      const before = readBy(house.alice)
      await sends(house, await way(house))
      for (const app of [house.alice, house.carol]) {
        expect(problemsOf(app), String(at)).toEqual(["UnreadableEvents"])
        expect(dayOf(app)?.pages.size ?? 0).toBe(0)
      }
      expect(namesIn(house.alice)).not.toContain("a name as a page")
      expectUnharmed(house, before)
    }
  })

  it("[SY9] says nothing that is heard with what is no event, too long, or not even text", async () => {
    const { today } = { today: "2026-11-25" }
    const page = { date: today, author: "ab".repeat(16) }
    const junk: readonly unknown[] = [
      null,
      7,
      "text",
      [],
      {},
      { type: 3 },
      { type: "MemberNamed" },
      { type: "MemberNamed", name: "n".repeat(41) },
      { type: "MemberNamed", name: "Bob", extra: 1 },
      { type: "Erased", of: "MemberNamed" },
      { type: "NoteWritten", item: "x", date: "2026-02-30", text: "t" },
      {
        type: "ResponseGiven",
        item: "ab".repeat(16),
        page,
        part: "best",
        move: "stay",
        text: "t".repeat(longestResponse + 1),
      },
      JSON.parse('{"type":"MemberNamed","name":"Bob","__proto__":{"isAdmin":true}}') as unknown,
      JSON.parse('{"type":"constructor"}') as unknown,
    ]
    const house = await withBob("junk")
    const before = readBy(house.alice)
    let chain = circleOf(house.bob).line?.ledger.chainOf(deviceOf(house.bob))
    const entries: Entry[] = []
    for (const event of junk) {
      const header = { type: "event", counter: (chain?.counter ?? 0) + 1, previous: chain?.tip } as const
      const entry = await craft(house.bob, { header, event })
      chain = { counter: header.counter, tip: await eventIdOf(entry.envelope, nodeCrypto) }
      entries.push(entry)
    }
    await shows(house, ...entries)
    for (const app of [house.alice, house.carol]) {
      expect(problemsOf(app).filter((problem) => problem !== "NewerEvents")).toEqual(["UnreadableEvents"])
      expect(
        readBy(app)
          .filter(({ position }) => (position ?? 0) > (before.at(-1)?.position ?? 0) && position !== undefined)
          .map(({ event }) => event?.type)
          .filter(Boolean),
      ).toEqual([])
    }
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined()
    expectUnharmed(house, before)
  })

  it("[SY9] says nothing that is heard with a body that is not JSON", async () => {
    const bodies = ["", "{", "nul", "\u0000", "[".repeat(300), "\ud800"]
    for (const [at, body] of bodies.entries()) {
      const house = await withBob(`not JSON ${at}`)
      const before = readBy(house.alice)
      const garbling: CryptoPort = {
        ...nodeCrypto,
        seal: (key, nonce, aad, plaintext) => {
          const text = utf8(body)
          const garbled = new Uint8Array(plaintext.length)
          new DataView(garbled.buffer).setUint32(0, at === 0 ? 0xffffffff : text.length)
          garbled.set(text, 4)
          return nodeCrypto.seal(key, nonce, aad, garbled)
        },
      }
      await shows(house, await craft(house.bob, { event: named("x") }, garbling))
      for (const app of [house.alice, house.carol]) expect(problemsOf(app), body).toEqual(["UnreadableEvents"])
      expectUnharmed(house, before)
    }
  })

  it("[SY11] sets aside what a newer version says, and reads it once this one can", async () => {
    const house = await withBob("newer")
    const { alice, home } = house
    const before = readBy(alice)
    await sends(house, { event: { type: "DreamTold", text: "a long corridor" } })
    for (const app of [alice, house.carol]) expect(problemsOf(app)).toEqual(["NewerEvents"])
    expectUnharmed(house, before)
    // An update comes: what was set aside is now something this version knows.
    const { slot } = circleOf(alice).slot
    const [page = -1] = circleOf(alice).replica.head.parts["newer"] ?? []
    const stored = alice.disk.values.get(pageKey(slot, page))
    const text = Buffer.from(stored ?? []).toString()
    expect(text).toContain("a long corridor")
    const known = text.replace(/\{"type":"DreamTold".*?\}/, JSON.stringify(named("told as a dream")))
    alice.disk.values.set(pageKey(slot, page), new Uint8Array(Buffer.from(known)))
    alice.kill()
    alice.start()
    await home.settle()
    expect(namesIn(alice)).toContain("told as a dream")
    expect(problemsOf(alice)).toEqual([])
  })

  it("[SY8][FO6] cannot mark for another, answer as another, or answer a page that is not there", async () => {
    const house = await withBob("as another")
    const { home, alice, bob, carol } = house
    await allHaveWritten(house)
    const [a, b] = [circleOf(alice).slot.member, circleOf(bob).slot.member]
    const date = alice.today
    const item = "aa".repeat(16) as ItemId
    const response: CircleEvent = {
      type: "ResponseGiven",
      item,
      page: { date, author: a },
      part: "best",
      move: "stay",
      text: "by Carol",
    }
    await home.says(carol, response)
    await home.says(bob, { type: "HeardShown", page: { date, author: a }, response: item, mark: "yes" })
    await home.says(bob, { type: "HeardShown", page: { date, author: b }, response: item, mark: "yes" })
    await home.says(bob, { ...response, item, text: "put in the place of Carol's" })
    await home.says(bob, {
      ...response,
      item: "bb".repeat(16) as ItemId,
      page: { date: "2026-11-01" as never, author: a },
    })
    for (const app of [alice, carol]) {
      const day = dayOf(app)
      expect(problemsOf(app)).toEqual([])
      expect(day?.shown.size).toBe(0)
      expect([...(day?.responses.values() ?? [])].map(({ by, text }) => [by, text])).toEqual([
        [circleOf(carol).slot.member, "by Carol"],
      ])
    }
  })

  it("[SY14] cannot take back what another has written", async () => {
    const house = await withBob("erase others")
    const { alice } = house
    const before = readBy(alice)
    const target = before.find(({ event }) => event.type === "MemberNamed" && event.name === "Alice one")
    if (!target?.position) throw new Error("nothing to erase")
    await sends(house, { header: { type: "erase", target: { position: target.position, event: target.id } } })
    expectUnharmed(house, before)
    const own = await withBob("erase all of others")
    const all = readBy(own.alice).filter(({ by }) => by !== circleOf(own.bob).slot.member)
    await sends(own, { header: { type: "erase", target: everyEntry } })
    for (const app of [own.alice, own.carol]) {
      expect(readBy(app).filter(({ by }) => by !== circleOf(own.bob).slot.member)).toEqual(all)
      expect(namesIn(app)).not.toContain("Bob one")
    }
  })

  it("[SY15] cannot open another's page by releasing their own", async () => {
    const house = await withBob("release")
    const { home, alice, bob } = house
    let leaked: Entry | undefined
    home.relay.swallows = (message, device) => {
      if (message.type !== "Append" || device !== deviceOf(alice)) return false
      const page = message.items.find(({ sealSecret }) => sealSecret)
      if (page) leaked = { kind: "envelope", position: 0, ...page }
      return page !== undefined
    }
    await home.acts(alice, { do: "handIn", page: { type: "CheckInPassed", date: alice.today } })
    if (!leaked) throw new Error("no page")
    await shows(house, await craft(bob, { header: { type: "release", round: await roundOf(bob) } }), leaked)
    await home.reconnect()
    expect(problemsOf(alice)).toEqual(["OpenedEarly"])
  })

  it("[SY6] is found out when they say that they have read something else", async () => {
    for (const seen of [
      [5, "ab".repeat(32)],
      [10_000, "ab".repeat(32)],
    ] as const) {
      const house = await withBob(`seen ${seen[0]}`)
      await sends(house, { event: named("looks fine"), seen })
      for (const app of [house.alice, house.carol]) expect(problemsOf(app)).toEqual(["HistoryForked"])
    }
    for (const seen of [undefined, null, {}, ["5", 5], [Number.NaN], [-1, ""], [0.5, "x"]]) {
      const house = await withBob(`seen ${JSON.stringify(seen)}`)
      await sends(house, { event: named("looks fine"), seen: (seen ?? null) as never })
      for (const app of [house.alice, house.carol]) {
        expect(problemsOf(app)).toEqual([])
        expect(namesIn(app)).toContain("looks fine")
      }
    }
  })

  it("[SY13] is found out when they grant somebody another key, who loses nothing by it", async () => {
    const house = await withBob("wrong key")
    const { home, alice, bob, carol } = house
    const ofAlice = circleOf(alice).replica.identity.secrets.keys.agreement
    const tricking: CryptoPort = {
      ...nodeCrypto,
      hpkeSeal: (publicKey, info, plaintext) =>
        nodeCrypto.hpkeSeal(publicKey, info, equalBytes(publicKey, ofAlice) ? new Uint8Array(32).fill(6) : plaintext),
    }
    await operates(house, (signer, membership, key) => rotate(membership, key, { ...signer, crypto: tricking }))
    expect([problemsOf(alice), problemsOf(carol)]).toEqual([["WrongKey"], []])
    await home.says(carol, named("under the new key"))
    await home.acts(alice, { do: "write", event: named("Alice waits") })
    expect(circleOf(alice).replica.waiting).toHaveLength(1)
    expect(namesIn(alice)).not.toContain("under the new key")
    // The next new key is an honest one.
    await operates(house, (signer, membership, key) => rotate(membership, key, signer))
    await home.reconnect()
    expect(problemsOf(alice)).toEqual([])
    expect(namesIn(alice)).toContain("under the new key")
    expect(namesIn(carol)).toContain("Alice waits")
    expect(bob.name).toBe("Bob's 1")
  })

  it("[SY7] cannot bring anybody in with weak keys, nor put out whom they may not", async () => {
    const house = await withBob("weak keys")
    const { alice, bob, carol } = house
    const { membership, identity } = circleOf(bob).line?.ledger ?? {}
    if (!membership || !identity) throw new Error("no membership")
    const weak = { signing: new Uint8Array(32), agreement: new Uint8Array(32), kind: "device" as const }
    const common = { v: 1, circle: membership.circle, index: membership.index + 1, previous: membership.head }
    const own = { by: identity.secrets.id, week: "2026-11-23", type: "admit", devices: [weak], grants: [] }
    const bytes = encodeOperation({ ...common, ...own } as never)
    const signature = await identity.secrets.signing.sign(operationSignedBytes(await hashOperation(bytes, nodeCrypto)))
    const removal = await change(
      membership,
      { type: "remove-member", member: circleOf(alice).slot.member },
      { secrets: identity.secrets, today: bob.today, crypto: nodeCrypto, random: () => new Uint8Array(0) },
    )
    for (const operation of [{ bytes, signature }, removal]) {
      const fresh = operation === removal ? await withBob("weak keys") : house
      await shows(fresh, { kind: "operation", position: 0, operation })
      for (const app of [fresh.alice, fresh.carol]) {
        expect(problemsOf(app)).toEqual(["HistoryForked"])
        expect(circleOf(app).replica.membership?.members.size).toBe(3)
      }
    }
    expect(carol.name).toBe("Carol's 1")
  })

  it("[SY16] reads nothing that comes after they were put out, even from a relay in league with them", async () => {
    const house = await withBob("put out")
    const { home, alice, bob, carol } = house
    await home.acts(alice, { do: "removeMember", member: circleOf(bob).slot.member })
    await home.says(alice, named("without Bob"))
    await home.says(carol, named("also without Bob"))
    expect(problemsOf(bob)).toEqual(["DeviceRemoved"])
    const late = await craft(bob, { event: named("Bob is back") })
    // All of the log, handed to the one who is out.
    const entries: Entry[] = []
    home.relay.view = (log) => {
      entries.splice(0, entries.length, ...log)
      return log
    }
    home.relay.showAnew()
    await home.settle()
    const { ledger } = circleOf(bob).line ?? {}
    const absorbed = ledger?.absorb(entries.slice(ledger.head.position)).then(() => ledger.commit())
    await home.settle()
    expect((await absorbed)?.ok).toBe(true)
    expect(namesIn(bob).filter((name) => name.includes("without"))).toEqual([])
    expect(Object.keys(ledger?.head.epochKeys ?? {})).toEqual(["0"])
    await shows(house, late)
    expect(problemsOf(carol)).toEqual(["ForgedEntries"])
    expect(namesIn(carol)).not.toContain("Bob is back")
  })
})

type Ledger = NonNullable<NonNullable<Household["apps"][number]["circle"]>["line"]>["ledger"]
type Signer = Parameters<typeof rotate>[2]

/** Bob's app enters an operation of its own making. */
async function operates(
  { home, bob }: Home,
  make: (
    signer: Signer,
    membership: NonNullable<Ledger["membership"]>,
    key: NonNullable<ReturnType<Ledger["epochKey"]>>,
  ) => Promise<SignedOperation>,
): Promise<void> {
  const { sync, ledger } = circleOf(bob).line ?? {}
  const membership = ledger?.membership
  const key = membership && ledger.epochKey(membership.epoch)
  if (!sync || !ledger || !membership || !key) throw new Error("no line")
  let fill = membership.epoch + 20
  const random = (length: number) => new Uint8Array(length).fill(fill++) as Bytes
  const signer: Signer = { secrets: ledger.identity.secrets, today: bob.today, crypto: nodeCrypto, random }
  const asked = sync.ask({ type: "Operate", operation: await make(signer, membership, key) })
  await home.settle()
  expect(await asked).toMatchObject([{ ok: true }])
}
