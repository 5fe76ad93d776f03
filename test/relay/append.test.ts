import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { everyEntry, noEvent } from "#protocol/envelope"
import { bodyBuckets } from "#protocol/limits"
import { encodeToRelay, type Outcome, type Refusal, type Submission } from "#protocol/messages"
import { circleOf, type Person } from "#kit/circleOf"
import { deviceOf } from "#kit/device"
import { places, type Place, type PlaceOptions } from "#kit/place"
import { roundOf } from "#kit/writer"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const at = (position: number): Outcome => ({ ok: true, position })

describe.each(places)("taking envelopes, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  it("[RL6] takes what a device of the circle has signed, and tells the others the very same bytes", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    for (const bucket of bodyBuckets) expect((await alice.says(bucket)).ok).toBe(true)
    const texts = bob.line.entries.flatMap((entry) => (entry.kind === "envelope" ? [entry.envelope] : []))
    expect(texts.map(({ body }) => body.kept && body.ciphertext.length)).toEqual(bodyBuckets.map((size) => size + 16))
    expect(alice.line.entries).toEqual(bob.line.entries)
  })

  it("[RL6] takes nothing for another circle, by another device or with another's signature", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const other = await circleOf(place, "carol")
    expect(await alice.append(await other.carol.writer.event())).toEqual([no("ForeignCircle")])
    expect(await alice.append(await alice.writer.write({ type: "event", circle: other.circle.id }, 1024))).toEqual([
      no("ForeignCircle"),
    ])
    expect(await alice.append(await bob.writer.write({ type: "event" }, 1024))).toEqual([no("NotTheAuthor")])
    expect(await alice.append(await alice.writer.write({ type: "event" }, 1024, bob.device))).toEqual([
      no("WrongSignature"),
    ])
    expect((await place.store.circle(circle.id))?.position).toBe(2)
    expect(bob.line.take()).toEqual([])
  })

  it("[RL6] takes nothing of which one bit was changed on the way", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const item = await alice.writer.write({ type: "event" }, 1024)
    const frame = encodeToRelay({ type: "Append", request: 1, items: [item] })
    const envelopeAt = 1 + 4 + 4 + 32 + 4
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: envelopeAt * 8, max: frame.length * 8 - 1 }), async (bit) => {
        const bent = frame.slice()
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const line = await place.connect().prove(alice.device, circle.id, 99)
        line.sendBytes(bent)
        await place.relay.idle()
        const [answer] = line.heard("Answer")
        expect(line.refusal === "Malformed" || answer?.outcomes[0]?.ok === false).toBe(true)
        line.hangUp()
      }),
      { numRuns: 150 },
    )
    expect(bob.line.take()).toEqual([])
    expect((await place.store.circle(circle.id))?.position).toBe(2)
  })

  it("[RL7] counts a device's envelopes from one without a gap, each naming the one before", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const { writer } = alice
    expect(await alice.append(await writer.write({ type: "event", counter: 2 }, 1024))).toEqual([no("WrongCounter")])
    const tip = (await circleOf(place, "bob")).circle.membership.head as string as typeof noEvent
    expect(await alice.append(await writer.write({ type: "event", previous: tip }, 1024))).toEqual([
      no("WrongPrevious"),
    ])
    expect(await alice.says()).toEqual(at(2))
    const again = await writer.write({ type: "event", counter: 1, previous: noEvent }, 1024)
    expect(await alice.append(again)).toEqual([no("WrongCounter")])
    expect(await alice.append(await writer.write({ type: "event", previous: noEvent }, 1024))).toEqual([
      no("WrongPrevious"),
    ])
    expect(await alice.says()).toEqual(at(3))
  })

  it("[RL7] takes many in one frame up to the first gap", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const one = await alice.writer.event()
    const two = await alice.writer.event()
    const three = await alice.writer.event()
    expect(await alice.append(one, three, two)).toEqual([at(2), no("WrongCounter"), at(3)])
    expect(await alice.append(three)).toEqual([at(4)])
  })

  it("[RL7] keeps one chain for each device: two of one person write side by side", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    const outcomes = [await alice.says(), await tablet.says(), await tablet.says(), await alice.says()]
    expect(outcomes).toEqual([at(4), at(5), at(6), at(7)])
  })

  it("[RL8] answers what is sent again as before, and tells nobody twice", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const round = roundOf("monday")
    const operation = await circle.signed(circle.rotation(), bob.device)
    expect((await bob.line.operate(operation)).ok).toBe(true)
    await circle.follow(operation)
    const items: Submission[] = [
      await alice.writer.event(),
      await alice.writer.page(round),
      await alice.writer.release(round),
      await alice.writer.erasure(everyEntry),
    ]
    const first = await alice.append(...items)
    expect(first.every(({ ok }) => ok)).toBe(true)
    const log = bob.line.entries
    expect(await alice.append(...items)).toEqual([first[0], at(6), first[2], first[3]])
    expect(await bob.line.operate(operation)).toEqual(at(3))
    await place.restart()
    await alice.returns(place)
    expect(await alice.append(...items)).toEqual([first[0], at(6), first[2], first[3]])
    await bob.returns(place)
    expect(bob.line.entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(log.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it("[RL8] answers a circle made again, and a withdrawal made again", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    const page = await alice.writer.page(roundOf("monday"))
    const withdrawal = await alice.writer.withdrawal(roundOf("monday"))
    expect(await alice.append(page, page, withdrawal, withdrawal)).toEqual([at(0), at(0), at(0), at(0)])
    const genesis = alice.line.entries[0]
    if (genesis?.kind !== "operation") throw new Error("a log begins with an operation")
    expect(await place.connect().create(place.random(32), genesis.operation)).toEqual(at(1))
  })

  it("[RL9] takes nothing under another epoch's key, and nothing while somebody who went still has it", async () => {
    begin()
    const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    expect(await alice.append(await alice.writer.write({ type: "event", epoch: 1 }, 1024))).toEqual([no("EpochStale")])
    await carol.operates({ type: "leave" })
    const parts = [
      [{ type: "event" }, 1024],
      [{ type: "page", round: roundOf("monday"), counter: 1 }, 4096],
      [{ type: "release", round: roundOf("monday") }, undefined],
      [{ type: "erase", target: everyEntry }, undefined],
    ] as const
    for (const [part, size] of parts) {
      expect(await alice.append(await alice.writer.write(part, size))).toEqual([no("EpochStale")])
    }
    const old = await alice.writer.write({ type: "event" }, 1024)
    expect((await bob.operates(circle.rotation())).ok).toBe(true)
    expect(await alice.append(old)).toEqual([no("EpochStale")])
    expect((await alice.says()).ok).toBe(true)
  })

  it("[RL10] takes nothing that names a membership the relay has never seen", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const ahead = await alice.writer.write({ type: "event", membershipHead: place.random(16) }, 1024)
    expect(await alice.append(ahead)).toEqual([no("HeadUnknown")])
    const behind = await alice.writer.event()
    await bob.operates(circle.rotation())
    await bob.operates({ type: "leave" })
    await alice.operates(circle.rotation())
    const late = await alice.writer.write(
      { type: "event", counter: 1, previous: noEvent, membershipHead: behind.envelope.header.membershipHead },
      1024,
    )
    expect((await alice.append(late))[0]?.ok).toBe(true)
  })

  it("[RL11] keeps a circle within its quota, with room left to make it smaller and safer", async () => {
    begin({ limits: { maxCircleBytes: 20_000 } })
    const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    expect(await fill(alice)).toEqual(no("QuotaFull"))
    const used = (await place.store.circle(circle.id))?.usedBytes ?? 0
    expect(used).toBeLessThanOrEqual(20_000)
    expect(used).toBeGreaterThan(18_000)
    expect(await bob.handsIn(roundOf("monday"))).toEqual(no("QuotaFull"))
    expect((await alice.erases(everyEntry)).ok).toBe(true)
    expect((await place.store.circle(circle.id))?.usedBytes).toBeLessThan(used - 5_000)
    expect((await carol.operates({ type: "leave" })).ok).toBe(true)
    expect((await bob.operates(circle.rotation())).ok).toBe(true)
    expect((await alice.says()).ok).toBe(true)
  })

  it("[RL11] lets people leave and end a circle that is full, and lets nobody in", async () => {
    begin({ limits: { maxCircleBytes: 9_000 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob", "carol")
    await fill(alice)
    const dora = [await deviceOf("dora")]
    expect(await alice.operates(circle.admission(dora))).toEqual(no("QuotaFull"))
    expect(await alice.operates(circle.newDevice(await deviceOf("tablet")))).toEqual(no("QuotaFull"))
    expect((await bob.operates({ type: "leave" })).ok).toBe(true)
    expect((await alice.operates(circle.rotation())).ok).toBe(true)
    expect((await alice.operates({ type: "dissolve" })).ok).toBe(true)
    expect((await place.store.circle(circle.id))?.usedBytes).toBeLessThan(9_000)
  })

  it("[RL11] lets people leave and end a circle whose reserve is used up, too", async () => {
    begin({ limits: { maxCircleBytes: 6_000, reserveBytes: 3_000 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await fill(alice)
    let rotation = await bob.operates(circle.rotation())
    while (rotation.ok) rotation = await bob.operates(circle.rotation())
    expect(rotation).toEqual(no("QuotaFull"))
    let nothing = await bob.erases(everyEntry) // Bob has written nothing: this only takes space
    while (nothing.ok) nothing = await bob.erases(everyEntry)
    expect(nothing).toEqual(no("QuotaFull"))
    expect((await place.store.circle(circle.id))?.usedBytes).toBeLessThanOrEqual(9_000 + 128)
    expect((await bob.operates({ type: "leave" })).ok).toBe(true)
    expect((await alice.operates({ type: "dissolve" })).ok).toBe(true)
  })

  it("[RL11] tells each device how much of the quota the log has taken", async () => {
    begin({ limits: { maxCircleBytes: 50_000 } })
    const { circle, alice } = await circleOf(place, "alice", "bob")
    await alice.says()
    const [welcome] = (await alice.returns(place)).heard("Welcome")
    const used = (await place.store.circle(circle.id))?.usedBytes
    expect(welcome).toMatchObject({ position: 3, usedBytes: used, quotaBytes: 50_000 })
    const bytes = (await place.store.entriesAfter(circle.id, 0, 9)).reduce((sum, entry) => sum + entry.bytes.length, 0)
    expect(used).toBe(bytes)
  })
})

/** Writes until the relay takes no more, and gives back what it said then. */
async function fill(person: Person): Promise<Outcome> {
  let outcome = await person.says()
  while (outcome.ok) outcome = await person.says()
  return outcome
}
