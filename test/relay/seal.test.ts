import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import type { RoundId } from "#base/ids"
import type { Entry } from "#protocol/log"
import { decodeFromRelay, type Outcome, type Refusal } from "#protocol/messages"
import { circleOf, join, type Person } from "#kit/circleOf"
import { places, type Place, type PlaceOptions } from "#kit/place"
import { roundOf, textOf } from "#kit/writer"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const at = (position: number): Outcome => ({ ok: true, position })
const monday = roundOf("monday")
const tuesday = roundOf("tuesday")

const pagesIn = (entries: readonly Entry[], round: RoundId) =>
  entries.flatMap((entry) =>
    entry.kind === "envelope" && entry.envelope.header.type === "page" && entry.envelope.header.round === round
      ? [{ ...entry, device: entry.envelope.header.device }]
      : [],
  )
const entriesIn = (frames: readonly Bytes[]): readonly Entry[] =>
  frames.flatMap((frame) => {
    const message = decodeFromRelay(frame)
    return message?.type === "Entries" ? message.entries : []
  })

describe.each(places)("the seal, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  /** What a person does in a round before it opens. From outside none of these may be told from another, or seen. */
  const deeds: readonly (readonly [string, (person: Person) => Promise<unknown>])[] = [
    ["nothing", async () => undefined],
    ["an answer or a pass", (person) => person.handsIn(monday)],
    ["a change of mind", async (person) => [await person.handsIn(monday), await person.handsIn(monday, 2)]],
    ["a withdrawal", async (person) => [await person.handsIn(monday), await person.withdraws(monday)]],
    [
      "a withdrawal and a new page",
      async (person) => [await person.handsIn(monday), await person.withdraws(monday), await person.handsIn(monday, 2)],
    ],
    [
      "many pages of other rounds",
      async (person) => {
        for (let day = 0; day < 70; day++) await person.handsIn(roundOf(`day ${day}`))
      },
    ],
  ]

  it.each(deeds)("[SE1] sends not one byte to anybody else on %s, and shows no trace later", async (_, does) => {
    begin()
    const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    const tablet = await bob.brings(place, "tablet")
    await does(alice)
    await carol.handsIn(monday)
    for (const { line } of [bob, tablet]) line.take()
    await does(alice)
    expect([bob, tablet].map(({ line }) => line.take())).toEqual([[], []])
    const others = [bob.device, bob.recovery, carol.device]
    const welcomed = await Promise.all(
      others.map(async (device) => {
        const line = await place.connect().prove(device, circle.id)
        return line.frames.slice(1)
      }),
    )
    // Whoever comes now is told exactly what they would have been told had Alice done nothing.
    expect(welcomed.map((frames) => entriesIn(frames).length)).toEqual([4, 4, 4])
    const [welcome] = (await bob.returns(place)).heard("Welcome")
    const log = await place.store.entriesAfter(circle.id, 0, 99)
    expect(welcome?.usedBytes).toBe(log.reduce((sum, entry) => sum + entry.bytes.length, 0))
    expect(bob.line.held).toEqual([])
  })

  it("[SE2] makes all of these, and nothing, the very same bytes for the others, now and whenever they return", async () => {
    const seen: (readonly Bytes[])[] = []
    for (const [, does] of deeds) {
      begin()
      const { alice, bob } = await circleOf(place, "alice", "bob", "carol")
      const first = bob.line
      await does(alice)
      await bob.says()
      await does(alice)
      await bob.handsIn(monday)
      await bob.returns(place)
      seen.push([...first.frames, ...bob.line.frames])
      await place.close()
    }
    begin()
    for (const frames of seen) expect(frames).toEqual(seen[0])
    expect(seen[0]?.length).toBeGreaterThan(8)
  })

  it("[SE3] knows one length of page only, and none without its seal secret", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    const longer = await alice.writer.write({ type: "page", round: monday, counter: 1 }, 16_384)
    alice.line.request({ type: "Append", items: [longer] })
    await place.relay.idle()
    expect(alice.line.refusal).toBe("Malformed")
    await alice.returns(place)
    const bare = { ...(await alice.writer.page(monday)), sealSecret: undefined }
    alice.line.request({ type: "Append", items: [bare] })
    await place.relay.idle()
    expect(alice.line.refusal).toBe("Malformed")
  })

  it("[SE4] opens when the last active member has handed in, in one commit and for all at once", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    expect(await carol.handsIn(monday)).toEqual(at(0))
    expect(await alice.handsIn(monday)).toEqual(at(0))
    for (const { line } of [alice, bob, carol]) line.take()
    const commits = place.commits.length
    const last = await bob.handsIn(monday)
    expect(place.commits).toHaveLength(commits + 1)
    const [a, b, c] = [alice, bob, carol].map(({ line }) => pagesIn(entriesIn(line.take()), monday))
    expect(a).toHaveLength(3)
    expect(b).toEqual(a)
    expect(c).toEqual(a)
    expect(a?.every(({ sealSecret }) => sealSecret?.length === 32)).toBe(true)
    expect(last).toEqual(at(a?.find(({ device }) => device === bob.device.id)?.position ?? -1))
  })

  it("[SE4] never opens for one alone, and waits for whoever has joined meanwhile", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    expect(await alice.handsIn(monday)).toEqual(at(0))
    expect(alice.line.held).toHaveLength(1)
    const bob = await join(place, circle, alice, "bob")
    expect(pagesIn(bob.line.entries, monday)).toEqual([])
    expect((await bob.handsIn(monday)).ok).toBe(true)
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(2)
  })

  it("[SE5] puts the pages in the order of their devices' ids, in whatever order they came", async () => {
    begin()
    const people = await circleOf(place, "alice", "bob", "carol", "dora")
    const everyone = [people.alice, people.bob, people.carol, people.dora]
    const sorted = everyone.map(({ device }) => device.id).sort()
    let day = 0
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(everyone, { minLength: 4 }), async (order) => {
        const round = roundOf(`day ${day++}`)
        for (const person of order) await person.handsIn(round)
        expect(pagesIn(people.alice.line.entries, round).map(({ device }) => device)).toEqual(sorted)
      }),
      { numRuns: 12 },
    )
  })

  it("[SE6] shows their own withheld page to every device of its author, and takes it off when it opens", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const tablet = await alice.brings(place, "tablet")
    const page = await alice.writer.page(monday)
    await alice.append(page)
    for (const { line } of [alice, tablet]) {
      expect(line.held).toEqual([{ round: monday, envelope: page.envelope, sealSecret: page.sealSecret }])
    }
    const words = await place.connect().prove(alice.recovery, circle.id)
    expect(words.held).toHaveLength(1)
    await tablet.handsIn(monday, 2)
    expect(alice.line.held[0]?.envelope.header.device).toBe(tablet.device.id)
    await alice.withdraws(monday, 2)
    for (const line of [alice.line, tablet.line, words]) expect(line.held).toEqual([])
    await alice.handsIn(monday, 3)
    await bob.handsIn(monday)
    for (const line of [alice.line, tablet.line, words]) {
      expect(line.held).toEqual([])
      expect(pagesIn(line.entries, monday)).toHaveLength(2)
    }
  })

  it("[SE6] shows all of them after the log, however many, in frames of the right size", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    for (let day = 0; day < 150; day++) await alice.handsIn(roundOf(`day ${day}`))
    await place.restart()
    const line = await alice.returns(place)
    expect(line.held).toHaveLength(150)
    expect(line.heard("Held").map(({ whole }) => whole)).toEqual([true, false, false])
    for (const frame of line.frames) expect(frame.length).toBeLessThanOrEqual(262_144)
    line.take()
    await alice.handsIn(roundOf("one more"))
    expect(line.take().every((frame) => frame.length < 5_000)).toBe(true)
    await bob.returns(place)
    expect(bob.line.held).toEqual([])
  })

  it("[SE6] shows them in no order that tells of their coming", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    for (const name of ["wednesday", "monday", "tuesday"]) await alice.handsIn(roundOf(name))
    const held = (await alice.returns(place)).held.map(({ round }) => round)
    expect(held).toEqual([...held].sort())
    expect(held).toHaveLength(3)
  })

  it("[SE7] takes a later page of the same round in place of the earlier, never an older one", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const [first, second, third] = await Promise.all([1, 2, 3].map((revision) => alice.writer.page(monday, revision)))
    if (!first || !second || !third) throw new Error("three pages")
    expect(await alice.append(second)).toEqual([at(0)])
    expect(await alice.append(first)).toEqual([no("PageStale")])
    expect(await alice.append(await alice.writer.page(monday, 2))).toEqual([no("PageStale")])
    expect(await alice.append(third)).toEqual([at(0)])
    expect(await alice.append(second)).toEqual([no("PageStale")])
    await bob.handsIn(monday)
    const mine = pagesIn(bob.line.entries, monday).find(({ device }) => device === alice.device.id)
    expect(mine?.envelope).toEqual(third.envelope)
    expect(mine?.sealSecret).toEqual(third.sealSecret)
  })

  it("[SE8] gives a page back until the round opens, and keeps a late copy of it from coming in again", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    expect(await alice.withdraws(monday)).toEqual(no("NoSuchPage"))
    const page = await alice.writer.page(monday, 2)
    await alice.append(page)
    expect(await alice.withdraws(monday, 1)).toEqual(no("PageStale"))
    const withdrawal = await alice.writer.withdrawal(monday, 2)
    expect(await alice.append(withdrawal)).toEqual([at(0)])
    expect(await alice.append(page)).toEqual([no("PageStale")])
    await place.restart()
    for (const person of [alice, bob]) await person.returns(place)
    expect(await alice.append(page)).toEqual([no("PageStale")])
    expect(await alice.withdraws(monday, 3)).toEqual(no("NoSuchPage"))
    expect(await bob.handsIn(monday)).toEqual(at(0))
    expect(await alice.handsIn(monday, 3)).not.toEqual(at(0))
    expect(await alice.append(withdrawal)).toEqual([no("RoundOpen")])
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(2)
  })

  it("[SE9] lets nobody change, withdraw or release a page once the round is open", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    await alice.handsIn(monday)
    await bob.handsIn(monday)
    const log = bob.line.entries.length
    expect(await alice.handsIn(monday, 2)).toEqual(no("RoundOpen"))
    expect(await alice.withdraws(monday)).toEqual(no("RoundOpen"))
    expect(await alice.releases(monday)).toEqual(no("RoundOpen"))
    expect(bob.line.entries).toHaveLength(log)
    expect((await alice.says()).ok).toBe(true)
  })

  it("[SE10] lets the page of somebody who joined later straight into an open round, once", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await alice.handsIn(monday)
    await bob.handsIn(monday)
    const carol = await join(place, circle, alice, "carol")
    const page = await carol.writer.page(monday)
    const [outcome] = await carol.append(page)
    expect(outcome).toEqual(at(6))
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(3)
    expect(await carol.append(page)).toEqual([at(6)])
    expect(await carol.handsIn(monday, 2)).toEqual(no("RoundOpen"))
    expect(carol.line.held).toEqual([])
  })

  it("[SE11] lets one's own page go at once when its author says so, right after the release", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    expect(await alice.releases(monday)).toEqual(no("NoSuchPage"))
    await alice.handsIn(monday)
    await carol.handsIn(monday)
    bob.line.take()
    expect(await alice.releases(monday)).toEqual(at(4))
    const seen = entriesIn(bob.line.take())
    expect(seen.map((entry) => entry.kind === "envelope" && entry.envelope.header.type)).toEqual(["release", "page"])
    expect(seen.every((entry) => entry.kind === "envelope" && entry.envelope.header.device === alice.device.id)).toBe(
      true,
    )
    expect(await alice.withdraws(monday)).toEqual(no("RoundOpen"))
    expect(await alice.handsIn(monday, 2)).toEqual(no("RoundOpen"))
    expect(await alice.releases(monday)).toEqual(no("RoundOpen"))
    await bob.handsIn(monday)
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(3)
  })

  it("[SE12] forgets what somebody who left had handed in, and opens what waited for them alone", async () => {
    begin()
    const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    const gone = await carol.writer.page(tuesday)
    await carol.append(gone)
    for (const round of [monday, tuesday]) for (const person of [alice, bob]) await person.handsIn(round)
    // Tuesday was complete: all three. Monday waits for Carol.
    expect(pagesIn(alice.line.entries, tuesday)).toHaveLength(3)
    const wednesday = roundOf("wednesday")
    await carol.handsIn(wednesday)
    await alice.handsIn(wednesday)
    alice.line.take()
    await carol.operates({ type: "leave" })
    const seen = entriesIn(alice.line.take())
    expect(seen).toHaveLength(3)
    expect(pagesIn(seen, monday)).toHaveLength(2)
    expect(pagesIn(alice.line.entries, wednesday)).toEqual([])
    await alice.operates(circle.rotation())
    await bob.handsIn(wednesday)
    expect(pagesIn(alice.line.entries, wednesday)).toHaveLength(2)
  })

  it("[SE12] does the same when the creator puts somebody out, and stops short at a circle of one", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    await alice.handsIn(monday)
    await bob.handsIn(monday)
    await alice.operates({ type: "remove-member", member: carol.member })
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(2)
    expect(carol.line.refusal).toBe("NotADevice")
    expect(pagesIn(carol.line.entries, monday)).toEqual([])
    expect(await alice.operates({ type: "remove-member", member: bob.member })).toEqual(no("OperationRefused"))
    await alice.operates(alice.circle.rotation())
    await alice.handsIn(tuesday)
    await bob.operates({ type: "leave" })
    expect(pagesIn(alice.line.entries, tuesday)).toEqual([])
    expect(alice.line.held).toHaveLength(1)
  })

  it("[SE13] opens once when the last pages arrive in the same instant", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    const everyone = [alice, bob, carol]
    const before = place.commits.length
    const requests = await Promise.all(
      everyone.map(async ({ line, writer }) => {
        const items = [await writer.page(monday)]
        return () => line.request({ type: "Append", items })
      }),
    )
    const numbers = requests.map((send) => send())
    await place.relay.idle()
    expect(place.commits).toHaveLength(before + 1)
    for (const { line } of everyone) expect(pagesIn(line.entries, monday)).toHaveLength(3)
    const answers = everyone.map(({ line }, n) => line.outcomes(numbers[n] ?? 0)[0])
    expect(answers.slice(0, 2)).toEqual([at(0), at(0)])
    expect(answers[2]?.ok && answers[2].position).toBeGreaterThan(3)
  })

  it("[SE13] settles a last page and a leaving in the same instant, in either order", async () => {
    for (const order of ["page first", "leave first"]) {
      begin()
      const { circle, alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
      await alice.handsIn(monday)
      const page = await bob.writer.page(monday)
      const operation = await circle.signed({ type: "leave" }, carol.device)
      const send = [
        () => bob.line.request({ type: "Append", items: [page] }),
        () => carol.line.request({ type: "Operate", operation }),
      ]
      for (const each of order === "page first" ? send : send.reverse()) each()
      await place.relay.idle()
      const opened = pagesIn(alice.line.entries, monday)
      // With the leaving first, Bob's page is under a key that Carol has: he writes it again under the next one.
      expect(opened).toHaveLength(order === "page first" ? 2 : 0)
      expect(carol.line.entries.map(({ position }) => position)).toEqual([1, 2, 3])
      await place.close()
    }
    begin()
  })

  it("[SE14] has room for a page or not by the log and one's own pages alone", async () => {
    begin({ limits: { maxHeldBytes: 20_000, maxCircleBytes: 60_000 } })
    const { alice, bob } = await circleOf(place, "alice", "bob", "carol")
    for (let day = 0; day < 4; day++) expect(await alice.handsIn(roundOf(`day ${day}`))).toEqual(at(0))
    expect(await alice.handsIn(roundOf("day 4"))).toEqual(no("QuotaFull"))
    for (let day = 0; day < 4; day++) expect(await bob.handsIn(roundOf(`day ${day}`))).toEqual(at(0))
    let says = await bob.says()
    let said = 0
    while (says.ok) {
      said += 1
      says = await bob.says()
    }
    // As many as in a circle in which nobody has handed in anything.
    const { dora } = await circleOf(place, "dora", "emil", "frida")
    let control = 0
    while ((await dora.says()).ok) control += 1
    expect(said).toBe(control)
  })

  it("[SE14] takes a page that just fits, whatever others have handed in, and not one byte beyond", async () => {
    begin()
    const { circle } = await circleOf(place, "alice", "bob", "carol")
    const { usedBytes = 0 } = (await place.store.circle(circle.id)) ?? {}
    const pageBytes = 256 + 4096 + 16
    for (const missing of [0, 1]) {
      await place.close()
      begin({ limits: { maxCircleBytes: usedBytes + pageBytes - missing } })
      const { alice, bob } = await circleOf(place, "alice", "bob", "carol")
      expect(await bob.handsIn(tuesday)).toEqual(missing ? no("QuotaFull") : at(0))
      expect(await alice.handsIn(monday)).toEqual(missing ? no("QuotaFull") : at(0))
    }
  })

  it("[SE14] opens a complete round although the circle is full", async () => {
    begin({ limits: { maxCircleBytes: 20_000 } })
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    for (const person of [alice, bob]) await person.handsIn(monday)
    while ((await alice.says(4096)).ok);
    const used = (await place.store.circle(alice.circle.id))?.usedBytes ?? 0
    expect(used).toBeLessThan(20_000)
    await carol.operates({ type: "leave" })
    expect(pagesIn(bob.line.entries, monday)).toHaveLength(2)
  })

  it("[SE15] leaves no trace of a page in any file once it is withdrawn, replaced, or its author has left", async () => {
    begin()
    const { alice, bob, carol } = await circleOf(place, "alice", "bob", "carol")
    const traces = (page: Awaited<ReturnType<typeof alice.writer.page>>) =>
      [textOf(page), page.sealSecret ?? new Uint8Array(32)].flatMap((bytes) => place.filesWith(bytes))
    const first = await alice.writer.page(monday, 1)
    await alice.append(first)
    expect(traces(first).length > 0).toBe(place.folder !== undefined)
    await alice.handsIn(monday, 2)
    expect(traces(first)).toEqual([])

    const second = await bob.writer.page(monday)
    await bob.append(second)
    await bob.withdraws(monday)
    expect(traces(second)).toEqual([])

    const third = await carol.writer.page(monday)
    await carol.append(third)
    await carol.operates({ type: "leave" })
    expect(traces(third)).toEqual([])
  })
})
