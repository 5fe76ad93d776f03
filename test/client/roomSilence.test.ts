import { describe, expect, it } from "vitest"
import { toHex, type Bytes } from "#base/bytes"
import type { MemberId } from "#base/ids"
import "#client/liveRoom"
import type { LiveSession } from "#client/liveSession"
import { signalBytes } from "#protocol/limits"
import type { App } from "../simulation/app"
import { Doors } from "../simulation/doors"
import { Town } from "../simulation/town"

/** What Bob does about a session that Alice has told him and Carol of. */
type Answer = (bob: App) => void

const sessionOf = ({ circle }: App): LiveSession | undefined => circle?.line?.room?.sessions[0]
const answers: Readonly<Record<string, Answer>> = {
  "does nothing": () => undefined,
  "passes, and closes the screen": (bob) => void bob.person?.openRoom(bob.circle?.slot.slot ?? 0),
  "says yes to a private question, and looks on": (bob) => {
    const session = sessionOf(bob)
    if (session) bob.circle?.line?.room?.join(session.session.id)
  },
  "presses pause before it has begun": (bob) => void sessionOf(bob)?.pause(),
  "presses stop before he was ready": (bob) => void sessionOf(bob)?.stop(),
  "has lost his phone": (bob) => bob.kill(),
  "loses the network": (bob) => (bob.isOnline = false),
}

/** A whole circle over the real relay, in weather without chance, so that two runs can be laid side by side. */
async function frames(answer: Answer): Promise<{ readonly toOthers: readonly string[]; readonly fromBob: number }> {
  const town = new Town("silence")
  const { scheduler, host } = town
  host.slowestMs = 0
  const people = ["Alice", "Bob", "Carol"].map((name) => town.someone(name))
  const apps = people.map(({ apps: [app] }) => app as App)
  const [alice, bob, carol] = apps as [App, App, App]
  const doors = new Doors(town, town.dice("doors"))
  for (const app of apps) {
    app.delayMs = [5, 5]
    doors.watch(app)
    app.start()
  }
  await scheduler.run(1_000)
  const begun = alice.person?.begin(await host.token(), "Alice", { kind: "family", name: "" })
  await scheduler.run(5_000)
  expect((await begun)?.ok).toBe(true)
  for (const guest of [bob, carol]) {
    doors.invite(alice, guest, "member")
    await scheduler.run(120_000)
    expect(guest.circle?.line?.sync.isCurrent).toBe(true)
  }
  await scheduler.run(120_000)
  for (const app of apps) await app.person?.openRoom(app.circle?.slot.slot ?? 0)
  await scheduler.run(1_000)

  const toOthers: string[] = []
  let fromBob = 0
  const callerOf = (line: object): App => (line as { readonly caller: App }).caller
  const { sentDown, sentUp } = town.witness
  town.witness.sentDown = (line: object, frame: Bytes) => {
    if (callerOf(line) !== bob) toOthers.push(`${scheduler.now} ${callerOf(line).name} ${toHex(frame)}`)
    sentDown.call(town.witness, line, frame)
  }
  town.witness.sentUp = (line: object, frame: Bytes) => {
    if (callerOf(line) === bob && frame.length === signalBytes + 1) fromBob += 1
    sentUp.call(town.witness, line, frame)
  }
  const members = apps.map(({ circle }) => circle?.slot.member as MemberId)
  const announced = alice.circle?.line?.room?.announce("mirroring", members)
  await scheduler.run(5_000)
  expect((await announced)?.ok).toBe(true)
  expect([bob, carol].map((app) => sessionOf(app)?.phase)).toEqual(["waiting", "waiting"])
  void sessionOf(alice)?.ready()
  await scheduler.run(5_000)
  answer(bob)
  await scheduler.run(10_000)
  void sessionOf(carol)?.ready()
  await scheduler.run(120_000)
  alice.circle?.line?.room?.join(sessionOf(alice)?.session.id ?? ("" as never))
  await scheduler.run(600_000)
  for (const app of [alice, carol]) expect(sessionOf(app)?.phase).toBe("waiting")
  void sessionOf(carol)?.stop()
  await scheduler.run(60_000)
  for (const app of [alice, carol]) expect(sessionOf(app)?.phase).toBe("stopped")
  const outcome = { toOthers, fromBob }
  await town.close()
  return outcome
}

describe("whoever does not take part", () => {
  it(
    "[RM6] is one and the same to the others, whether they pass, are afraid, pause too soon or have lost their phone",
    { timeout: 240_000 },
    async () => {
      const usual = await frames(answers["does nothing"] as Answer)
      expect(usual.toOthers.length).toBeGreaterThan(20)
      for (const [what, answer] of Object.entries(answers)) {
        const { toOthers, fromBob } = await frames(answer)
        expect(fromBob, what).toBe(0)
        const differing = toOthers.filter((frame, at) => frame !== usual.toOthers[at]).length
        expect(differing + Math.abs(toOthers.length - usual.toOthers.length), what).toBe(0)
      }
    },
  )

  it("[RM6] would be told from them by a single word", { timeout: 60_000 }, async () => {
    const usual = await frames(answers["does nothing"] as Answer)
    const ready = await frames((bob) => void sessionOf(bob)?.ready()).catch(() => undefined)
    expect(ready?.fromBob).toBeGreaterThan(0)
    expect(ready?.toOthers).not.toEqual(usual.toOthers)
  })
})
