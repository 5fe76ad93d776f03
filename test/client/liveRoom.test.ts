import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import type { DeviceId, MemberId } from "#base/ids"
import { roomKey } from "#client/keys"
import type { LiveSession } from "#client/liveSession"
import { CorruptData } from "#client/ports"
import { nodeCryptoWith } from "#kit/nodeCrypto"
import { chance } from "#kit/chance"
import { signalBytes } from "#protocol/limits"
import { FloorCircle } from "../simulation/floorCircle"
import type { FloorDevice } from "../simulation/floorDevice"

/** Alice, Bob and Carol, a device each, and nothing in the way between them. */
async function threeDevices() {
  const circle = new FloorCircle("three", ["Alice", "Bob", "Carol"], nodeCryptoWith(chance("three")))
  const [alice, bob, carol] = circle.people as [MemberId, MemberId, MemberId]
  const devices = {
    alice: await circle.adds("Alice 1", alice),
    bob: await circle.adds("Bob 1", bob),
    carol: await circle.adds("Carol 1", carol),
  }
  for (const device of circle.devices) device.start()
  await circle.run(1_000)
  const sent = new Map<FloorDevice, number>()
  circle.air.watch = (by) => sent.set(by as FloorDevice, (sent.get(by as FloorDevice) ?? 0) + 1)
  return { circle, ...devices, people: { alice, bob, carol }, sent: (device: FloorDevice) => sent.get(device) ?? 0 }
}
type World = Awaited<ReturnType<typeof threeDevices>>

/** What must come about; time goes by until it does. */
async function done<T extends { readonly ok: boolean }>({ circle }: World, acting: Promise<T> | undefined): Promise<T> {
  let outcome: T | undefined
  void acting?.then((value) => (outcome = value))
  await circle.scheduler.runUntil(() => outcome !== undefined, circle.scheduler.now + 5_000)
  if (!outcome) throw new Error("it did not come about")
  return outcome
}

const announce = async (world: World, by: FloorDevice, participants: readonly MemberId[]): Promise<void> => {
  expect((await done(world, by.room?.announce("mirroring", participants))).ok).toBe(true)
  await world.circle.run(500)
}
const sessionOf = ({ session, name }: FloorDevice): LiveSession => {
  if (!session) throw new Error(`${name} knows of no session`)
  return session
}

const hourMs = 3_600_000
const knowsOf = ({ room }: FloorDevice): number => room?.sessions.length ?? 0

/** Alice and Bob in a session that has begun, with Alice's first turn. */
async function goingOn(world: World): Promise<void> {
  const { alice, bob, people } = world
  await announce(world, alice, [people.alice, people.bob])
  for (const device of [alice, bob]) expect((await done(world, sessionOf(device).ready())).ok).toBe(true)
  await world.circle.run(500)
  expect(sessionOf(alice).canBegin).toBe(true)
  expect((await done(world, sessionOf(alice).passTo(people.alice, { turn: 0 }))).ok).toBe(true)
  await world.circle.run(500)
}

describe("a room", () => {
  it("[RM5] tells the participants’ devices of a session, and nobody else takes note", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, carol, people } = world
    await announce(world, alice, [people.bob, people.alice])
    expect(sessionOf(bob).session).toEqual(sessionOf(alice).session)
    expect(sessionOf(bob).session).toMatchObject({ exercise: "mirroring", participants: [people.bob, people.alice] })
    expect(sessionOf(bob).phase).toBe("waiting")
    expect(knowsOf(carol)).toBe(0)
    expect(carol.disk.values.size).toBe(0)
    const toldAt = sessionOf(bob).toldOfAt
    expect(toldAt).toBeDefined()
    await circle.run(60_000)
    expect(knowsOf(bob)).toBe(1)
    expect(sessionOf(bob).toldOfAt).toBeGreaterThan(toldAt ?? 0)
  })

  it("[RM5] announces sessions of two to twelve members who are there, oneself among them, and no others", async () => {
    const world = await threeDevices()
    const { alice, bob, people } = world
    const refused = async (participants: readonly MemberId[], exercise = "mirroring") =>
      done(world, alice.room?.announce(exercise, participants))
    const no = { ok: false, error: "NotTakingPart" }
    expect(await refused([people.alice])).toEqual(no)
    expect(await refused([people.bob, people.carol])).toEqual(no)
    expect(await refused([people.alice, people.alice])).toEqual(no)
    expect(await refused([people.alice, "dd".repeat(16) as MemberId])).toEqual(no)
    expect(await refused([people.alice, people.bob], "Mirroring!")).toEqual(no)
    expect(knowsOf(bob)).toBe(0)
  })

  it("[RM5] comes to a second device later, and to one that was away", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people } = world
    bob.kill()
    await announce(world, alice, [people.alice, people.bob])
    const tablet = await circle.adds("Alice 2", people.alice)
    tablet.start()
    bob.start()
    await circle.run(35_000)
    for (const device of [tablet, bob]) expect(sessionOf(device).session).toEqual(sessionOf(alice).session)
  })

  it("[RM5] takes no announcement that the relay plays back", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people } = world
    const recorded: Bytes[] = []
    const hears = bob.hears.bind(bob)
    bob.hears = (payload) => {
      recorded.push(payload)
      hears(payload)
    }
    await announce(world, alice, [people.alice, people.bob])
    expect(recorded.every(({ length }) => length === signalBytes)).toBe(true)
    // All of it is over and forgotten after a day.
    for (const device of [alice, bob]) device.kill()
    await circle.run(25 * hourMs)
    bob.start()
    await circle.run(1_000)
    expect(knowsOf(bob)).toBe(0)
    for (const payload of recorded) hears(payload)
    await circle.run(1_000)
    expect(knowsOf(bob)).toBe(0)
  })

  it("[RM6] says nothing until its person is ready, whatever they press and whatever others say", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, carol, people, sent } = world
    await announce(world, alice, [people.alice, people.bob, people.carol])
    for (const device of [alice, carol]) await done(world, sessionOf(device).ready())
    await circle.run(60_000)
    const session = sessionOf(bob)
    for (const act of [session.pause(), session.goOn(), session.stop(), session.done(), session.sit()]) {
      expect((await done(world, act)).ok).toBe(false)
    }
    bob.room?.join(session.session.id)
    bob.cut()
    await circle.run(120_000)
    await done(world, sessionOf(carol).stop())
    await circle.run(60_000)
    expect(sent(bob)).toBe(0)
    expect(sessionOf(bob).phase).toBe("stopped")
  })

  it("[RM7] is silent while everybody knows the same, but for telling of the session now and then", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, sent } = world
    await goingOn(world)
    await circle.run(30_000)
    const before = sent(alice) + sent(bob)
    await circle.run(300_000)
    // Two devices, each about twice a minute.
    expect(sent(alice) + sent(bob) - before).toBeLessThan(25)
  })

  it("[RM7] says again what was lost, within a second or two for a while, then ever less often", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people, sent } = world
    await goingOn(world)
    circle.air.lossy = 1
    await done(world, sessionOf(alice).passTo(people.bob, { turn: 1 }))
    expect(sessionOf(alice).isHolding).toBe(false)
    await circle.run(10_000)
    expect(bob.isHolding).toBe(false)
    circle.air.lossy = 0
    await circle.run(1_500)
    expect(bob.isHolding).toBe(true)
    bob.kill()
    await done(world, sessionOf(alice).pause())
    await circle.run(600_000)
    const before = sent(alice)
    await circle.run(600_000)
    expect(sent(alice) - before).toBeLessThan(80)
    bob.start()
    await circle.run(2_000)
    expect(sessionOf(bob).phase).toBe("paused")
  })

  it("[RM8] hands on what somebody said who is gone", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, carol, people } = world
    await announce(world, alice, [people.alice, people.bob, people.carol])
    for (const device of [alice, bob, carol]) await done(world, sessionOf(device).ready())
    await circle.run(500)
    await done(world, sessionOf(alice).passTo(people.alice, { turn: 0 }))
    await circle.run(500)
    carol.kill()
    await done(world, sessionOf(bob).done())
    await circle.run(500)
    bob.kill()
    // Alice's own app begins anew, too: what Bob has said is kept.
    alice.kill()
    alice.start()
    carol.start()
    await circle.run(5_000)
    expect(sessionOf(carol).floor.standings.get(people.bob)?.hasConfirmed).toBe(true)
    for (const device of [alice, carol]) await done(world, sessionOf(device).done())
    await circle.run(1_000)
    for (const device of [alice, carol]) expect(sessionOf(device).phase).toBe("complete")
  })

  it("[RM10] goes on after a reload where it was, time and all", async () => {
    const world = await threeDevices()
    const { circle, alice, people } = world
    await goingOn(world)
    await circle.run(60_000)
    await done(world, sessionOf(alice).pause())
    await circle.run(60_000)
    alice.kill()
    alice.start()
    await circle.run(1_000)
    const session = sessionOf(alice)
    expect([session.phase, session.isHolding, session.progress]).toEqual(["paused", true, { turn: 0 }])
    expect(Math.round(session.elapsedMs / 1_000)).toBe(61)
    await done(world, session.goOn())
    await circle.run(10_000)
    expect(Math.round(session.elapsedMs / 1_000)).toBe(71)
    await done(world, session.passTo(people.bob, { turn: 1 }))
    expect(session.elapsedMs).toBeLessThan(1_000)
  })

  it("[FL3] does nothing with the floor that was thought out for what it was before: pressed twice is pressed once", async () => {
    const world = await threeDevices()
    const { alice, people } = world
    await goingOn(world)
    const session = sessionOf(alice)
    const [once, twice] = [session.passTo(people.alice, { turn: 1 }), session.passTo(people.alice, { turn: 2 })]
    expect(await done(world, once)).toEqual({ ok: true, value: undefined })
    expect(await done(world, twice)).toEqual({ ok: false, error: "NotHolding" })
    expect(session.progress).toEqual({ turn: 1 })
  })

  it("[RM10] does nothing that it cannot keep, and says so", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people, sent } = world
    await goingOn(world)
    await circle.run(20_000)
    const before = sent(alice)
    alice.disk.fullFor = 1
    const outcome = await done(world, sessionOf(alice).passTo(people.bob, { turn: 1 }))
    expect(outcome).toEqual({ ok: false, error: "StorageFull" })
    await circle.run(5_000)
    expect(sent(alice)).toBe(before)
    expect([alice.isHolding, bob.isHolding]).toEqual([true, false])
    expect((await done(world, sessionOf(alice).passTo(people.bob, { turn: 1 }))).ok).toBe(true)
    await circle.run(500)
    expect([alice.isHolding, bob.isHolding]).toEqual([false, true])
  })

  it("[RM10] holds the floor on one device, wherever in a pass the app is killed", async () => {
    for (let breaths = 1; breaths <= 8; breaths++) {
      const world = await threeDevices()
      const { circle, alice, bob, people } = world
      await goingOn(world)
      alice.killAfter(breaths)
      void sessionOf(alice).passTo(people.bob, { turn: 1 })
      for (let moment = 0; moment < 100; moment++) {
        await circle.run(20)
        expect([alice, bob].filter(({ isHolding }) => isHolding).length).toBeLessThanOrEqual(1)
      }
      alice.kill()
      alice.heal()
      alice.start()
      await circle.run(5_000)
      expect([alice, bob].filter(({ isHolding }) => isHolding).length).toBe(1)
    }
  })

  it("[RM11] forgets a session some time after it is over and everybody knows, and any after a day", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people } = world
    await goingOn(world)
    await done(world, sessionOf(bob).stop())
    await circle.run(300_000)
    expect(sessionOf(alice).phase).toBe("stopped")
    await circle.run(1_000_000)
    for (const device of [alice, bob]) expect(knowsOf(device)).toBe(0)
    await announce(world, alice, [people.alice, people.bob])
    await circle.run(23 * hourMs)
    expect(knowsOf(alice)).toBe(1)
    await circle.run(3 * hourMs)
    for (const device of [alice, bob]) expect(knowsOf(device)).toBe(0)
    expect(Buffer.from(alice.disk.values.get(roomKey(1)) ?? []).toString()).toContain('"sessions":[]')
  })

  it("[RM11] keeps one that is over as long as somebody who took part has not heard so", async () => {
    const world = await threeDevices()
    const { circle, alice, bob } = world
    await goingOn(world)
    bob.kill()
    await done(world, sessionOf(alice).stop())
    await circle.run(hourMs)
    expect(sessionOf(alice).phase).toBe("stopped")
    bob.start()
    await circle.run(2_000)
    expect(sessionOf(bob).phase).toBe("stopped")
  })

  it("[RM11] keeps what its person takes part in, however many sessions others tell of", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, carol, people } = world
    await goingOn(world)
    const { id } = sessionOf(alice).session
    for (let number = 0; number < 12; number++) {
      await announce(world, carol, [people.carol, people.alice])
      await circle.run(1_000)
    }
    expect(knowsOf(alice)).toBe(8)
    const session = alice.room?.join(id)
    expect(session?.isHolding).toBe(true)
    expect((await done(world, session?.passTo(people.bob, { turn: 1 }))).ok).toBe(true)
    await circle.run(500)
    expect(bob.isHolding).toBe(true)
  })

  it("[RM11] takes no part for a day in what others tell of, where it has lost what it had kept", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, people } = world
    const rots = (device: FloorDevice): { isRotten: boolean } => {
      const disk = { isRotten: true }
      const open = device.disk.openFor.bind(device.disk)
      device.disk.openFor = (life) => {
        const store = open(life)
        const read = async (keys: readonly string[]) => {
          if (disk.isRotten) throw new CorruptData("rotten")
          return store.read(keys)
        }
        return { ...store, read }
      }
      return disk
    }
    await goingOn(world)
    await done(world, sessionOf(alice).passTo(people.bob, { turn: 1 }))
    await done(world, sessionOf(bob).passTo(people.alice, { turn: 2 }))
    for (const device of [alice, bob]) {
      device.kill()
      const disk = rots(device)
      device.start()
      await circle.run(60_000)
      expect(knowsOf(device)).toBe(0)
      disk.isRotten = false
    }
    // A session of its own it may well begin; what was lost is made up for after a day.
    await announce(world, alice, [people.alice, people.bob])
    expect(knowsOf(bob)).toBe(0)
    await circle.run(26 * hourMs)
    await announce(world, alice, [people.alice, people.bob])
    expect(sessionOf(bob).session).toEqual(sessionOf(alice).session)
  })

  it("[RM12] says nothing under a key that somebody who has gone still has, and asks for a new one", async () => {
    const world = await threeDevices()
    const { circle, alice, bob, carol, sent } = world
    await goingOn(world)
    await circle.run(20_000)
    const gone = circle.membership.devices.get(carol.id)
    if (!gone) throw new Error("no such device")
    const devices = new Map(circle.membership.devices).set(carol.id, { ...gone, active: false })
    circle.membership = { ...circle.membership, devices, rotationDue: true }
    const before = sent(alice)
    await done(world, sessionOf(alice).pause())
    await circle.run(3_000)
    expect(sent(alice)).toBe(before)
    expect(alice.asked[0]?.type).toBe("Operate")
    circle.membership = { ...circle.membership, epoch: 1, rotationDue: false }
    await circle.run(3_000)
    expect(sessionOf(bob).phase).toBe("paused")
  })

  it("[RM12] does not hear a device that was put out", async () => {
    const world = await threeDevices()
    const { circle, alice, bob } = world
    await goingOn(world)
    const gone = circle.membership.devices.get(bob.id)
    if (!gone) throw new Error("no such device")
    await done(world, sessionOf(bob).pause())
    await circle.run(500)
    expect(sessionOf(alice).phase).toBe("paused")
    circle.membership = {
      ...circle.membership,
      devices: new Map(circle.membership.devices).set(bob.id as DeviceId, { ...gone, active: false }),
    }
    await done(world, sessionOf(bob).goOn())
    await circle.run(5_000)
    expect(sessionOf(alice).phase).toBe("paused")
  })
})
