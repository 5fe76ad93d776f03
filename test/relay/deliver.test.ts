import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { everyEntry } from "#protocol/envelope"
import { entriesPerFrame } from "#protocol/limits"
import { extendDigest, emptyDigest, entryId } from "#protocol/log"
import type { Submission } from "#protocol/messages"
import { verify } from "#server/verify"
import { circleOf } from "#kit/circleOf"
import type { Line } from "#kit/line"
import { places, type Place, type PlaceOptions } from "#kit/place"

const positions = (line: Line): readonly number[] => line.entries.map(({ position }) => position)
const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe.each(places)("handing out the log, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  it("[RL13] gives every entry once and in order, from wherever a device had got to", async () => {
    begin({ limits: { maxFrameBytes: 12_000 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    for (const size of [1024, 4096, 1024, 1024, 1024, 4096, 4096]) await alice.says(size)
    const last = 9
    for (let from = 0; from <= last + 1; from++) {
      const line = await place.connect().prove(bob.device, circle.id, from)
      expect(positions(line)).toEqual(upTo(last, from + 1))
      expect(line.heard("Welcome")[0]?.position).toBe(last)
      for (const frame of line.frames) expect(frame.length).toBeLessThanOrEqual(12_000)
      line.hangUp()
    }
  })

  it("[RL13] fills frames with many small entries, never more than the protocol's number", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const items: Submission[] = []
    for (let n = 0; n < 300; n++) items.push(await alice.writer.erasure(everyEntry))
    await alice.append(...items.slice(0, 150))
    await alice.append(...items.slice(150))
    const line = await bob.returns(place)
    expect(positions(line)).toEqual(upTo(302))
    expect(line.heard("Entries").map(({ entries }) => entries.length)).toEqual([entriesPerFrame, 302 - entriesPerFrame])
  })

  it("[RL13] does so for what lands at once, too", async () => {
    begin({ endOfTurn: () => new Promise((done) => setImmediate(done)) })
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const items: Submission[] = []
    for (let n = 0; n < 300; n++) items.push(await alice.writer.erasure(everyEntry))
    for (const part of [items.slice(0, 150), items.slice(150)]) alice.line.request({ type: "Append", items: part })
    await place.relay.idle()
    expect(bob.line.heard("Entries").map(({ entries }) => entries.length)).toEqual([
      2,
      entriesPerFrame,
      300 - entriesPerFrame,
    ])
  })

  it("[RL13] tells the length and the digest of the log it hands out", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    for (let n = 0; n < 5; n++) await alice.says()
    const line = await bob.returns(place)
    let digest = emptyDigest
    for (const entry of line.entries) digest = await extendDigest(digest, await entryId(entry, verify), verify)
    expect(line.heard("Welcome")).toMatchObject([{ position: 7, digest }])
  })

  it("[RL13] hands a new entry to every device on the line at once, the author's own too", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    for (const { line } of [alice, bob, tablet]) line.take()
    await bob.says()
    const frames = [alice, bob, tablet].map(({ line }) => line.take())
    expect(frames.map((each) => each.length)).toEqual([1, 2, 1])
    expect(frames[0]).toEqual(frames[2])
    expect(frames[1]?.[1]).toEqual(frames[0]?.[0])
  })

  it("[RL13] goes on with a device that has seen more than the relay has, as after a restored backup", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const line = await bob.returns(place, 99)
    expect(line.heard("Welcome")[0]?.position).toBe(2)
    await alice.says()
    expect(positions(line)).toEqual([3])
  })

  it("[RL13] tells nobody who comes, who goes and who reads", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    await alice.says()
    alice.line.take()
    for (let n = 0; n < 50; n++) {
      bob.line.hangUp()
      await bob.returns(place, n % 4)
    }
    expect(alice.line.take()).toEqual([])
  })

  it("[RL13] gives a device that comes while others write neither a gap nor anything twice", async () => {
    begin({ limits: { itemsAtOnce: 100_000 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("write", "come", "wait"), { maxLength: 20 }), async (steps) => {
        const lines: Line[] = []
        for (const step of steps) {
          if (step === "write") alice.line.request({ type: "Append", items: [await alice.writer.event()] })
          if (step === "come") {
            const line = place.connect()
            lines.push(line)
            void line.prove(bob.device, circle.id)
          }
          if (step === "wait") await place.relay.idle()
        }
        await place.relay.idle()
        const { position = 0 } = (await place.store.circle(circle.id)) ?? {}
        for (const line of lines.filter(({ isClosed }) => !isClosed)) {
          expect(positions(line)).toEqual(upTo(position))
          line.hangUp()
        }
      }),
      { numRuns: 40 },
    )
  })

  it("[RL19] lets the log wait in the store while a wire is full, and goes on when it has drained", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    for (let n = 0; n < 5; n++) await alice.says(65_536)
    const taken: { isFull: boolean } = { isFull: true }
    const line = await place.connect(() => taken.isFull).prove(bob.device, circle.id)
    expect(line.heard("Welcome")).toHaveLength(1)
    expect(positions(line)).toEqual([])
    taken.isFull = false
    line.drained()
    await place.relay.idle()
    expect(positions(line)).toEqual(upTo(7))

    taken.isFull = true
    await alice.says()
    await alice.says()
    expect(positions(line)).toEqual(upTo(7))
    taken.isFull = false
    await alice.says()
    expect(positions(line)).toEqual(upTo(10))
  })

  it("[RL19] keeps one wire that breaks while it is written to from troubling the others", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const broken = await place.connect().prove(bob.device, circle.id)
    const line = await place.connect().prove(bob.device, circle.id)
    broken.isBroken = true
    expect((await alice.says()).ok).toBe(true)
    expect(broken.isClosed).toBe(true)
    expect(positions(line)).toEqual(upTo(3))
    expect(positions(bob.line)).toEqual(upTo(3))
  })
})
