import { describe, expect, it } from "vitest"
import { utf8 } from "#base/bytes"
import type { Result } from "#base/result"
import type { DeviceId, MemberId, SessionId } from "#base/ids"
import {
  follow,
  mostTimes,
  openFloor,
  passTo,
  ready,
  receive,
  silent,
  sit,
  stop,
  type Session,
} from "#core/floor/floor"
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

  it("[FL5] cannot count a floor so far that nobody hears who passes it and then stops", () => {
    const [alice, mallory] = ["a".repeat(32), "b".repeat(32)] as [MemberId, MemberId]
    const [here, there] = ["c".repeat(32), "d".repeat(32)] as [DeviceId, DeviceId]
    const me = { member: alice, device: here }
    const session: Session = {
      id: "1".repeat(32) as SessionId,
      exercise: "x",
      participants: [alice, mallory],
      first: { member: mallory, device: there },
    }
    const standing = { ...silent, isReady: true, seat: 1, device: there }
    const told = { token: { number: mostTimes, to: me, progress: 1 }, standing }
    const begun = unwrap(ready(receive(openFloor(session), mallory, told), me))
    const passed = passTo(begun, me, mallory, 2)
    const stopped = unwrap(stop(passed.ok ? passed.value : begun, me))
    expect(parseMessage(JSON.parse(JSON.stringify(encodeMessage(stopped, alice))), session)?.standing.hasStopped).toBe(
      true,
    )
    const elsewhere = unwrap(sit(begun, { member: alice, device: "e".repeat(32) as DeviceId }))
    expect(parseMessage(JSON.parse(JSON.stringify(encodeMessage(follow(elsewhere, me), alice))), session)).toBeDefined()
  })
})

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}
