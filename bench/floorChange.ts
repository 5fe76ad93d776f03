import type { LiveSession } from "#client/liveSession"
import { quantile, rounded, type Figure } from "./figures"
import { startTwoDevices, until, type BenchDevice } from "./twoDevices"

const passes = 400

/**
 * From passing the floor on one device to holding it on the other, back and forth: decided, kept, sealed, signed, over
 * the relay, checked, opened and kept.
 */
export async function benchFloorChange(): Promise<readonly Figure[]> {
  const { ana, sam, stop } = await startTwoDevices()
  const [hers, his] = await sitDown(ana, sam)
  const members = hers.session.participants
  const sides = [
    { session: hers, other: his, at: sam },
    { session: his, other: hers, at: ana },
  ]
  const times: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const { session, other, at } = sides[pass % 2] as (typeof sides)[number]
    const to = members[(pass + 1) % 2]
    if (!to) throw new Error("a session of nobody")
    const held = new Promise<void>((done) => {
      at.onChange = () => other.isHolding && done()
    })
    const start = performance.now()
    const passed = await session.passTo(to, { moves: pass })
    if (!passed.ok) throw new Error(passed.error)
    await held
    times.push(performance.now() - start)
    // Both come to rest, as they do while somebody speaks.
    await new Promise((done) => setTimeout(done, 50))
  }
  await stop()
  return [
    {
      what: "Floor change between two devices, p50 and p99",
      measured: `${rounded(quantile(times, 0.5))} ms and ${rounded(quantile(times, 0.99))} ms`,
      target: "",
    },
  ]
}

/** A live session of two, begun, with the floor on the first device. */
async function sitDown(ana: BenchDevice, sam: BenchDevice): Promise<readonly [LiveSession, LiveSession]> {
  const roomOf = async ({ person }: BenchDevice) => {
    const room = await person.openRoom(person.circles[0]?.slot.slot ?? 0)
    if (!room) throw new Error("no room")
    return room
  }
  const [room, other] = [await roomOf(ana), await roomOf(sam)]
  const announced = await room.announce("bench", [room.me.member, other.me.member])
  if (!announced.ok) throw new Error(announced.error)
  const hers = announced.value
  await until(() => other.sessions.length > 0)
  const his = other.join(hers.session.id)
  if (!his) throw new Error("no session")
  await hers.ready()
  await his.ready()
  await until(() => hers.canBegin)
  return [hers, his]
}
