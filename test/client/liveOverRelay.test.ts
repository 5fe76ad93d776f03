import { afterEach, expect, it } from "vitest"
import type { LiveSession } from "#client/liveSession"
import type { TestDevice } from "#kit/deviceOf"
import { until } from "#kit/deviceOf"
import { openInSqlite, type Place } from "#kit/place"
import { heldBy, twoPeople } from "#kit/twoPeople"

let place: Place
afterEach(() => place.close())

const sessionOf = (device: TestDevice): LiveSession | undefined => heldBy(device).line?.room?.sessions[0]

it("[RM7, RM8, RM9, RM10, RL25] two people go through a session over the relay, with a crash and a dead line between", async () => {
  place = openInSqlite()
  const { alice, bob } = await twoPeople(place)
  const both = [alice, bob]
  const comes = (what: string, holds: () => boolean) =>
    until(() => {
      for (const device of both) device.advance(100)
      return holds()
    }, what)
  for (const device of both) await device.person.openRoom(heldBy(device).slot.slot)
  const [a, b] = [heldBy(alice).slot.member, heldBy(bob).slot.member]
  const commits = place.commits.length
  expect((await heldBy(alice).line?.room?.announce("mirroring", [a, b]))?.ok).toBe(true)
  await comes("Bob hears of it", () => sessionOf(bob)?.phase === "waiting")
  for (const device of both) expect((await sessionOf(device)?.ready())?.ok).toBe(true)
  await comes("all are ready", () => sessionOf(alice)?.canBegin === true)
  expect((await sessionOf(alice)?.passTo(a, { turn: 0 }))?.ok).toBe(true)
  await comes("Bob listens", () => sessionOf(bob)?.phase === "going")

  // Alice speaks on while her line is dead, passes the floor on, and her app is killed.
  alice.online = false
  expect((await sessionOf(alice)?.passTo(b, { turn: 1 }))?.ok).toBe(true)
  expect(sessionOf(alice)?.isHolding).toBe(false)
  await alice.restart()
  await alice.person.openRoom(heldBy(alice).slot.slot)
  await comes("Alice knows it still", () => sessionOf(alice) !== undefined)
  expect([sessionOf(alice)?.isHolding, sessionOf(bob)?.isHolding]).toEqual([false, false])
  alice.online = true
  await comes("the floor comes to Bob", () => sessionOf(bob)?.isHolding === true)
  expect(sessionOf(bob)?.progress).toEqual({ turn: 1 })
  for (const device of both) expect((await sessionOf(device)?.done())?.ok).toBe(true)
  await comes("it is complete", () => both.every((device) => sessionOf(device)?.phase === "complete"))
  await comes("both know that", () => both.every((device) => sessionOf(device)?.isSettled))
  // The relay has kept nothing of it.
  expect(place.commits).toHaveLength(commits)
  for (const device of both) for (const { replica } of device.person.held) expect(replica.head.problems).toEqual([])
})
