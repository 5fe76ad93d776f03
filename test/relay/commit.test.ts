import Database from "libsql"
import { join as joinPath } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { anyCircle, type InviteId } from "#base/ids"
import { everyEntry } from "#protocol/envelope"
import type { Outcome, Refusal } from "#protocol/messages"
import type { CommitRefusal } from "#server/store/store"
import { circleOf, TestCircle } from "#kit/circleOf"
import { deviceOf, idOf, signerOf } from "#kit/device"
import { openInSqlite, places, type Place, type PlaceOptions } from "#kit/place"
import { roundOf } from "#kit/writer"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const at = (position: number): Outcome => ({ ok: true, position })
const monday = roundOf("monday")
const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

describe.each(places)("what is on disk and what is told, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())

  it("[RL14] answers and delivers nothing before it is on disk", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    let settle = (): void => undefined
    place.slowness = new Promise((done) => (settle = done))
    const request = alice.line.request({ type: "Append", items: [await alice.writer.event()] })
    for (let n = 0; n < 20; n++) await turn()
    expect([alice.line.take(), bob.line.take()]).toEqual([[], []])
    settle()
    place.slowness = undefined
    await place.relay.idle()
    expect(alice.line.outcomes(request)).toEqual([at(3)])
    expect(bob.line.take()).toHaveLength(1)
  })

  it("[RL14] puts everything that has arrived in one turn into one commit, of whatever circle", async () => {
    begin({ endOfTurn: turn })
    const circles = [
      await circleOf(place, "alice", "bob"),
      await circleOf(place, "amina", "bilal"),
      await circleOf(place, "ada", "ben"),
    ].flatMap(({ circle: _, ...people }) => Object.values(people))
    const events = await Promise.all(
      circles.map(async (person) => {
        const chain = []
        for (let n = 0; n < 20; n++) chain.push(await person.writer.event())
        return { person, chain }
      }),
    )
    const before = place.commits.length
    for (const { person, chain } of events) {
      for (const item of chain) person.line.request({ type: "Append", items: [item] })
    }
    await place.relay.idle()
    expect(place.commits).toHaveLength(before + 1)
    for (const { person } of events) expect(person.line.entries).toHaveLength(2 + 40)
  })

  it("[RL14] commits nothing for those who only read", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    await alice.says()
    const before = place.commits.length
    await alice.returns(place)
    await place.connect().prove(alice.recovery, anyCircle)
    expect(await alice.withdraws(monday)).toEqual(no("NoSuchPage"))
    expect(place.commits).toHaveLength(before)
  })

  it.each(["StorageFull", "Busy"] as const)("[RL15] tells nobody of what the disk would not take: %s", async (why) => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await alice.handsIn(monday)
    for (const { line } of [alice, bob]) line.take()
    const attempts: readonly (() => Promise<Outcome | undefined>)[] = [
      async () => (await bob.append(await bob.writer.write({ type: "event" }, 1024)))[0],
      async () => (await bob.append(await bob.writer.write({ type: "page", round: monday, counter: 1 }, 4096)))[0],
      async () => bob.operates(circle.rotation()),
      async () => bob.operates({ type: "leave" }),
      async () => alice.withdraws(monday),
      async () => alice.releases(monday),
      async () => alice.erases(everyEntry),
    ]
    for (const attempt of attempts) {
      place.refusals.push(why)
      expect(await attempt()).toEqual(no(why))
    }
    expect(place.troubles).toEqual(attempts.map(() => why))
    const [aliceHeard, bobHeard] = [alice, bob].map(({ line }) => line.take().length)
    expect([aliceHeard, bobHeard]).toEqual([3, 4]) // the refusals alone
    expect((await place.store.circle(circle.id))?.position).toBe(2)
    expect(await bob.says()).toEqual(at(3))
    expect(await bob.handsIn(monday)).toMatchObject({ ok: true })
    expect(alice.line.entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
  })

  it("[RL15] serves those who come to read while the disk takes nothing", async () => {
    begin({ endOfTurn: turn })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await alice.says()
    const invite = { id: idOf<InviteId>("invite"), ...signerOf("invite") }
    await alice.line.ask({ type: "Invite", invite: invite.id, verifyKey: invite.publicKey, lifeMs: 1000 })
    const [reader, seeker, guest, forger] = [place.connect(), place.connect(), place.connect(), place.connect()]
    const thief = await deviceOf("thief")
    const item = await bob.writer.event()
    place.refusals.push("StorageFull")
    void reader.prove(alice.device, circle.id)
    const append = bob.line.request({ type: "Append", items: [item] })
    void seeker.prove(bob.recovery)
    void guest.knock(invite.id, invite.sign)
    void forger.prove({ ...alice.device, sign: thief.sign }, circle.id)
    await place.relay.idle()
    expect(bob.line.outcomes(append)).toEqual([no("StorageFull")])
    for (const line of [reader, seeker]) expect(line.entries.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(guest.refusal).toBeUndefined()
    expect(forger.refusal).toBe("WrongSignature")
    expect(await bob.append(item)).toEqual([at(4)])
    for (const line of [reader, seeker]) expect(line.entries).toHaveLength(4)
    expect((await place.connect().knock(invite.id, invite.sign)).refusal).toBe("InviteTaken")
  })

  it("[RL15] refuses what a line asks for together with its proof, and keeps the proof", async () => {
    begin({ endOfTurn: turn })
    const { circle, alice } = await circleOf(place, "alice", "bob")
    const line = place.connect()
    const item = await alice.writer.event()
    place.refusals.push("Busy")
    void line.prove(alice.device, circle.id)
    const append = line.request({ type: "Append", items: [item] })
    await place.relay.idle()
    expect(line.outcomes(append)).toEqual([no("Busy")])
    expect(line.entries).toHaveLength(2)
    expect(await line.append(item)).toEqual([at(3)])
  })

  it("[RL15] does not use up the token of a circle that could not be made", async () => {
    begin()
    const circle = new TestCircle("new")
    const device = await deviceOf("new")
    const genesis = await circle.signed(circle.genesis([device]), device)
    const token = await place.token()
    const line = place.connect()
    for (let n = 0; n < 3; n++) {
      place.refusals.push("StorageFull")
      expect(await line.create(token, genesis)).toEqual(no("StorageFull"))
    }
    expect((await place.connect().prove(device)).refusal).toBe("UnknownCircle")
    expect(await line.create(token, genesis)).toEqual(at(1))
  })

  it("[RL22] keeps the damage of one circle from all the others, in the very same turn", async () => {
    begin({ endOfTurn: turn })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const { dora } = await circleOf(place, "dora")
    await place.restart()
    for (const person of [alice, bob]) await person.returns(place)
    place.damaged.add(dora.circle.id)
    const unlucky = place.connect()
    const lucky = place.connect()
    const item = await alice.writer.event()
    void unlucky.prove(dora.device, dora.circle.id)
    const append = alice.line.request({ type: "Append", items: [item] })
    void lucky.prove(bob.device, circle.id)
    await place.relay.idle()
    expect(unlucky.refusal).toBe("Busy")
    expect(alice.line.outcomes(append)).toEqual([at(3)])
    expect(lucky.entries).toHaveLength(3)
    expect(place.troubles.length).toBeGreaterThan(0)
    place.damaged.clear()
    expect((await dora.returns(place)).entries).toHaveLength(1)
  })

  it("[RL16] finds after a restart everything as it was, down to withheld pages and open invites", async () => {
    begin({ limits: { circlesInMemory: 1 } })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const { dora } = await circleOf(place, "dora") // so that the first circle is read again even without a restart
    await alice.says()
    await alice.handsIn(monday, 4)
    await alice.handsIn(roundOf("tuesday"))
    await alice.withdraws(roundOf("tuesday"), 6)
    const before = [alice.line.held, alice.line.entries]
    await dora.says()
    await place.restart()
    const line = await alice.returns(place)
    expect([line.held, line.entries]).toEqual(before)
    await bob.returns(place)
    expect(await alice.handsIn(monday, 4)).toEqual(no("PageStale"))
    expect(await alice.handsIn(roundOf("tuesday"), 6)).toEqual(no("PageStale"))
    expect(await alice.says()).toEqual(at(4))
    expect(await bob.handsIn(monday)).toMatchObject({ ok: true })
    expect(bob.line.entries).toHaveLength(6)
    expect((await place.store.circle(circle.id))?.position).toBe(6)
  })
})

describe("a real disk", { timeout: 60_000 }, () => {
  let place: Place
  afterEach(() => place.close())

  it("[RL15] refuses when the file may not grow, and corrupts nothing", async () => {
    place = openInSqlite({ maxPages: 100 })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    await alice.handsIn(monday)
    let outcome = await alice.says(16_384)
    while (outcome.ok) outcome = await alice.says(16_384)
    expect(outcome).toEqual(no("StorageFull"))
    const { position = 0 } = (await place.store.circle(circle.id)) ?? {}
    expect(bob.line.entries.map(({ position: each }) => each)).toEqual(
      Array.from({ length: position }, (_, n) => n + 1),
    )
    expect((await bob.returns(place)).entries).toHaveLength(position)
    await place.restart()
    expect((await alice.returns(place)).entries).toHaveLength(position)
    expect(alice.line.held).toHaveLength(1)
    const file = new Database(joinPath(place.folder ?? "", "attune.db"))
    expect(Object.values(file.prepare("PRAGMA integrity_check").raw().get() as unknown[])).toEqual(["ok"])
    file.close()
    expect(place.troubles.every((trouble: CommitRefusal) => trouble === "StorageFull")).toBe(true)
    expect(await alice.erases(everyEntry)).toMatchObject({ ok: true })
    expect(await alice.says(16_384)).toMatchObject({ ok: true })
  })

  it("[RL15] says Busy while another program holds the file, serves who reads, and goes on afterwards", async () => {
    place = openInSqlite({ busyMs: 20 })
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const other = new Database(joinPath(place.folder ?? "", "attune.db"))
    other.exec("BEGIN IMMEDIATE")
    expect(await alice.says()).toEqual(no("Busy"))
    expect((await bob.returns(place)).entries).toHaveLength(2)
    other.exec("ROLLBACK")
    other.close()
    expect(await alice.says()).toEqual(at(3))
    expect(bob.line.entries).toHaveLength(3)
    expect((await place.store.circle(circle.id))?.position).toBe(3)
  })

  it("[RL17] leaves no trace of an erased text even if another program was reading meanwhile", async () => {
    place = openInSqlite({ busyMs: 20 })
    const { alice } = await circleOf(place, "alice", "bob")
    const item = await alice.writer.event(4096)
    await alice.append(item)
    const text = item.envelope.body.kept ? item.envelope.body.ciphertext : new Uint8Array(0)
    const other = new Database(joinPath(place.folder ?? "", "attune.db"))
    other.exec("BEGIN")
    other.prepare("SELECT count(*) FROM entries").get()
    expect(await alice.erases(everyEntry)).toMatchObject({ ok: true })
    expect(place.filesWith(text)).not.toEqual([])
    other.exec("COMMIT")
    other.close()
    await alice.says()
    expect(place.filesWith(text)).toEqual([])
  })
})
