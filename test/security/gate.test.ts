import { signal } from "@preact/signals"
import { describe, expect, it } from "vitest"
import { toHex } from "#base/bytes"
import type { MemberId } from "#base/ids"
import type { Held } from "#client/person"
import { chance } from "#kit/chance"
import { nodeCryptoWith } from "#kit/nodeCrypto"
import type { ModelParts } from "../../src/web/store/modelParts"
import { practiseModel } from "../../src/web/store/practiseModel"
import { FloorCircle } from "../simulation/floorCircle"
import type { FloorDevice } from "../simulation/floorDevice"

const holds = ({ room, id }: FloorDevice, member: MemberId): Held =>
  ({
    slot: { slot: 1, member },
    line: { room, isConnected: true },
    replica: { identity: { secrets: { id } }, state: { profile: { kind: "couple", names: new Map() } } },
  }) as unknown as Held

/** The screens' model of a person whose device knows of a session that asks in private first. */
async function invited() {
  const circle = new FloorCircle("gate", ["Alice", "Bob"], nodeCryptoWith(chance("gate")))
  const [alice, bob] = circle.people as [MemberId, MemberId]
  const [hers, his] = [await circle.adds("Alice 1", alice), await circle.adds("Bob 1", bob)]
  for (const device of [hers, his]) device.start()
  await circle.run(1_000)
  void hers.room?.announce("mirroring", [alice, bob])
  await circle.run(1_000)
  const held = signal<Held | undefined>(holds(his, bob))
  const parts = { person: () => undefined, current: () => undefined, held, today: signal("2026-11-25") }
  const model = practiseModel(parts as unknown as ModelParts)
  const come = async (): Promise<void> => {
    const [invitation] = model.invitations.value
    if (!invitation) throw new Error("not invited")
    model.comeTo(invitation)
    await circle.run(1_000)
  }
  const tells = (): void => void (held.value = holds(his, bob))
  return { circle, model, come, tells, hers, his, alice }
}

describe("the private questions", () => {
  it("[EX27] are asked again of whoever comes back, whatever was answered", async () => {
    const phases: (string | undefined)[] = []
    for (const isNone of [true, false]) {
      const { circle, model, come, tells } = await invited()
      await come()
      expect(model.running.value?.phase).toBe("gate")
      if (isNone) model.beReady()
      await circle.run(1_000)
      tells()
      model.leave()
      await come()
      phases.push(model.running.value?.phase)
    }
    expect(phases).toEqual(["gate", "gate"])
  })

  it("[EX27] are not asked of whoever comes back to a session that has begun", async () => {
    const { circle, model, come, tells, hers, alice } = await invited()
    await come()
    model.beReady()
    void hers.session?.ready()
    await circle.run(2_000)
    void hers.session?.passTo(alice, { moves: 0, step: 0, turn: 0, phase: "open" })
    await circle.run(2_000)
    tells()
    model.leave()
    await come()
    expect(model.running.value?.phase).toBe("going")
  })
})

describe("whoever has announced a session", () => {
  /** What Bob's device is sent in an hour, and when, after Alice has told him of a session and then done this. */
  async function sentToBob(does: (hers: FloorDevice) => void): Promise<readonly string[]> {
    const { circle, hers, his } = await invited()
    const frames: string[] = []
    his.hears = (payload) => void frames.push(`${circle.scheduler.now} ${toHex(payload)}`)
    does(hers)
    await circle.run(3_600_000)
    return frames
  }

  it("[RM6] tells of it, and nothing of how they have answered", async () => {
    const usual = await sentToBob(() => undefined)
    expect(usual.length).toBeGreaterThan(10)
    const answers: readonly ((hers: FloorDevice) => void)[] = [
      ({ room, session }) => void (session && room?.join(session.session.id)),
      ({ session }) => void session?.pause(),
      ({ session }) => void session?.done(),
    ]
    for (const answer of answers) expect(await sentToBob(answer)).toEqual(usual)
    expect(await sentToBob(({ session }) => void session?.ready())).not.toEqual(usual)
  })
})
