import { describe, expect, it } from "vitest"
import { utf8 } from "#base/bytes"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import { openFloor, receive, type Session } from "#core/floor/floor"
import { encodeAnnouncement, encodeMessage, parseMessage } from "#core/floor/floorMessage"
import { lobby, roomChannel, sealRoomFrame } from "#crypto/roomFrame"
import { chance } from "#kit/chance"
import { nodeCryptoWith } from "#kit/nodeCrypto"
import { FloorCircle } from "../simulation/floorCircle"
import type { FloorDevice } from "../simulation/floorDevice"

const crypto = nodeCryptoWith(chance("rooms"))

/** Two who run the app as it is, and Mallory, who has its keys and makes frames of her own. */
async function withMallory() {
  const circle = new FloorCircle("rooms", ["Alice", "Bob", "Mallory"], crypto)
  const [alice, bob, mallory] = circle.people as [MemberId, MemberId, MemberId]
  const devices = {
    alice: await circle.adds("Alice 1", alice),
    bob: await circle.adds("Bob 1", bob),
    mallory: await circle.adds("Mallory 1", mallory),
  }
  for (const device of [devices.alice, devices.bob]) device.start()
  await circle.run(1_000)
  const signing = await crypto.signingKey(utf8("Mallory 1".padEnd(32, ".")))
  const epochKey = utf8("the key of epoch 0".padEnd(32, "."))
  const tell = async (session: Session): Promise<void> => {
    const place = { circle: circle.membership.circle, epoch: 0, session: lobby }
    const channel = await roomChannel(epochKey, place, crypto)
    const frame = { device: devices.mallory.id, counter: 1, json: encodeAnnouncement(session) }
    const sealed = await sealRoomFrame(frame, channel, signing, crypto, chance("mallory"))
    if (!sealed.ok) throw new Error(sealed.error)
    for (const device of [devices.alice, devices.bob]) device.hears(sealed.value)
    await circle.run(1_000)
  }
  return { circle, ...devices, people: { alice, bob, mallory }, tell }
}

const knowsOf = ({ room }: FloorDevice): number => room?.sessions.length ?? 0

describe("a member with a changed app", () => {
  it("[RM5] cannot tell of a session that swallows all that is told of others", async () => {
    const { circle, alice, bob, mallory, people, tell } = await withMallory()
    const first = { member: people.mallory, device: mallory.id }
    const participants = [people.mallory, people.alice, people.bob]
    await tell({ id: lobby, exercise: "mirroring", participants, first })
    expect([knowsOf(alice), knowsOf(bob)]).toEqual([0, 0])
    const announced = alice.room?.announce("mirroring", [people.alice, people.bob])
    await circle.run(3_000)
    expect((await announced)?.ok).toBe(true)
    expect(knowsOf(bob)).toBe(1)
  })

  it("[FL11] cannot pass a floor without saying how far it has come, which devices would keep differently", () => {
    const participants = ["a".repeat(32), "b".repeat(32)] as MemberId[]
    const [member = "" as MemberId] = participants
    const device = "c".repeat(32) as DeviceId
    const session: Session = { id: "1".repeat(32) as SessionId, exercise: "x", participants, first: { member, device } }
    const floor = openFloor(session)
    const [kind, token, ...rest] = encodeMessage(floor, member) as [string, unknown[], ...unknown[]]
    const said = parseMessage([kind, [1, ...token.slice(1, 3)], ...rest], session)
    if (said) expect(JSON.parse(JSON.stringify(receive(floor, member, said).token))).toEqual(said.token)
    expect(said).toBeUndefined()
  })
})
