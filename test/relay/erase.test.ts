import { afterEach, describe, expect, it } from "vitest"
import { eventIdOf, everyEntry, type EraseTarget } from "#protocol/envelope"
import { emptyDigest, entryId, extendDigest } from "#protocol/log"
import type { Outcome, Refusal, Submission } from "#protocol/messages"
import { verify } from "#server/verify"
import { circleOf, type Person } from "#kit/circleOf"
import { places, type Place, type PlaceOptions } from "#kit/place"
import { roundOf, textOf } from "#kit/writer"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const monday = roundOf("monday")

describe.each(places)("erasing, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  const writes = async (person: Person, made: Promise<Submission>) => {
    const item = await made
    const [outcome] = await person.append(item)
    if (!outcome?.ok) throw new Error(outcome?.refusal)
    const target: EraseTarget = { position: outcome.position, event: await eventIdOf(item.envelope, verify) }
    return { item, target, traces: () => place.filesWith(textOf(item)) }
  }

  it("[RL17] takes one's own text out of every file, and leaves a stub that keeps the chain whole", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const kept = await writes(alice, alice.writer.event())
    const gone = await writes(alice, alice.writer.event(16_384))
    const before = (await place.store.circle(circle.id))?.digest
    expect(gone.traces().length > 0).toBe(place.folder !== undefined)
    const used = (await place.store.circle(circle.id))?.usedBytes ?? 0
    expect((await alice.erases(gone.target)).ok).toBe(true)
    expect(gone.traces()).toEqual([])
    expect(kept.traces().length > 0).toBe(place.folder !== undefined)
    expect((await place.store.circle(circle.id))?.usedBytes).toBeLessThan(used - 16_000)

    const line = await bob.returns(place)
    const stub = line.entries[gone.target.position - 1]
    expect(stub?.kind === "envelope" && stub.envelope.body.kept).toBe(false)
    let digest = emptyDigest
    for (const entry of line.entries) {
      digest = await extendDigest(digest, await entryId(entry, verify), verify)
      if (entry.position === gone.target.position) expect(digest).toBe(before)
    }
    expect(line.heard("Welcome")[0]?.digest).toBe(digest)
    expect((await alice.says()).ok).toBe(true)
  })

  it("[RL17] tells the others of it by the envelope alone", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const { target } = await writes(alice, alice.writer.event())
    bob.line.take()
    await alice.erases(target)
    expect(bob.line.take()).toHaveLength(1)
    const last = bob.line.entries.at(-1)
    expect(last?.kind === "envelope" && last.envelope.header).toMatchObject({ type: "erase", target })
  })

  it("[RL17] takes the seal secret out with the page", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const page = await alice.writer.page(monday)
    await alice.append(page)
    await bob.handsIn(monday)
    const secret = page.sealSecret ?? new Uint8Array(32)
    const entry = bob.line.entries.find((each) => each.kind === "envelope" && each.sealSecret !== undefined)
    expect(entry).toBeDefined()
    const mine = alice.line.entries.find(
      (each) => each.kind === "envelope" && each.envelope.header.device === alice.device.id,
    )
    const event = await eventIdOf(page.envelope, verify)
    expect((await alice.erases({ position: mine?.position ?? 0, event })).ok).toBe(true)
    expect([...place.filesWith(secret), ...place.filesWith(textOf(page))]).toEqual([])
    const stub = (await bob.returns(place)).entries.find(({ position }) => position === mine?.position)
    expect(stub?.kind === "envelope" && [stub.sealSecret, stub.envelope.body.kept]).toEqual([undefined, false])
    expect(await alice.handsIn(monday, 2)).toEqual(no("RoundOpen"))
  })

  it("[RL17] erases nothing of anybody else's, nothing that is not there, and no change of membership", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const { target, traces } = await writes(bob, bob.writer.event())
    expect(await alice.erases(target)).toEqual(no("NotTheAuthor"))
    expect(await alice.erases({ ...target, position: 99 })).toEqual(no("NoSuchEntry"))
    expect(await alice.erases({ ...target, position: 0 })).toEqual(no("NoSuchEntry"))
    expect(await bob.erases({ ...target, event: everyEntry.event })).toEqual(no("NoSuchEntry"))
    const genesis = (await place.store.entryAt(circle.id, 1))?.id as EraseTarget["event"]
    expect(await alice.erases({ position: 1, event: genesis })).toEqual(no("NoSuchEntry"))
    expect(traces().length > 0).toBe(place.folder !== undefined)
    expect(await bob.erases(target)).toMatchObject({ ok: true })
    expect(await bob.erases(target)).toMatchObject({ ok: true })
  })

  it("[RL17] erases what another device of the same person wrote", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const tablet = await alice.brings(place, "tablet")
    const { target, traces } = await writes(tablet, tablet.writer.event())
    expect((await alice.erases(target)).ok).toBe(true)
    expect(traces()).toEqual([])
  })

  it("[RL17] erases all of one's own at once, and nothing of the others'", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    const mine = [
      await writes(alice, alice.writer.event()),
      await writes(tablet, tablet.writer.event(65_536)),
      await writes(alice, alice.writer.page(monday)),
    ]
    const theirs = [await writes(bob, bob.writer.event()), await writes(bob, bob.writer.page(monday))]
    expect((await alice.erases(everyEntry)).ok).toBe(true)
    expect(mine.flatMap(({ traces }) => traces())).toEqual([])
    for (const { traces } of theirs) expect(traces().length > 0).toBe(place.folder !== undefined)
    const line = await bob.returns(place)
    const kept = line.entries.filter((entry) => entry.kind === "envelope" && entry.envelope.body.kept)
    expect(kept.flatMap((entry) => (entry.kind === "envelope" ? [entry.envelope.header.device] : []))).toEqual([
      bob.device.id,
      bob.device.id,
      alice.device.id,
    ])
    expect((await alice.says()).ok).toBe(true)
    expect((await tablet.says()).ok).toBe(true)
  })

  it("[RL17] writes and erases in the same instant", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const items = [await alice.writer.event(), await alice.writer.erasure(everyEntry), await alice.writer.event()]
    const outcomes = await alice.append(...items)
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(place.filesWith(textOf(items[0] as Submission))).toEqual([])
    const bodies = bob.line.entries.flatMap((entry) => (entry.kind === "envelope" ? [entry.envelope.body.kept] : []))
    expect(bodies).toEqual([false, true, true])
    expect((await bob.returns(place)).entries).toEqual(alice.line.entries)
  })

  it("[RL17] gives back what the text took of the quota once, however often it is erased in one instant", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice", "bob")
    const { target } = await writes(alice, alice.writer.event(4_096))
    const erasures: Submission[] = []
    for (const each of [everyEntry, target, everyEntry]) erasures.push(await alice.writer.erasure(each))
    expect((await alice.append(...erasures)).map(({ ok }) => ok)).toEqual([true, true, true])
    const log = await place.store.entriesAfter(circle.id, 0, 99)
    const { usedBytes } = (await place.store.circle(circle.id)) ?? {}
    expect(usedBytes).toBe(log.reduce((sum, { bytes }) => sum + bytes.length, 0))
  })

  it("[RL18] takes every text out of a circle that its creator ends", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const open = [await writes(alice, alice.writer.event()), await writes(bob, bob.writer.event(4_096))]
    const held = await writes(alice, alice.writer.page(monday))
    await alice.operates({ type: "dissolve" })
    expect([...open, held].flatMap(({ traces }) => traces())).toEqual([])
    expect(place.filesWith(held.item.sealSecret ?? new Uint8Array(32))).toEqual([])
    expect(await place.store.withBody(circle.id, undefined)).toEqual([])
    expect(await place.store.unopenedRounds(circle.id)).toEqual([])
    const line = await bob.returns(place)
    expect(line.entries).toHaveLength(5)
    expect(line.held).toEqual([])
  })

  it("[RL18] takes every text out of a circle that the last member leaves, and none before", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const mine = await writes(alice, alice.writer.event())
    const theirs = await writes(bob, bob.writer.event())
    await bob.operates({ type: "leave" })
    expect(theirs.traces().length > 0).toBe(place.folder !== undefined)
    await alice.operates(circle.rotation())
    const page = await writes(alice, alice.writer.page(monday))
    await alice.operates({ type: "leave" })
    expect([mine, theirs, page].flatMap(({ traces }) => traces())).toEqual([])
  })
})
