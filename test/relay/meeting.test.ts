import { afterEach, describe, expect, it } from "vitest"
import type { InviteId } from "#base/ids"
import { inviteLifeMs, maxRendezvousBytes, maxRendezvousMessages } from "#protocol/limits"
import { knockBytes, type Outcome, type Refusal } from "#protocol/messages"
import { circleOf, type Person } from "#kit/circleOf"
import { idOf, signerOf } from "#kit/device"
import type { Line } from "#kit/line"
import { places, type Place, type PlaceOptions } from "#kit/place"

const no = (refusal: Refusal): Outcome => ({ ok: false, refusal })
const yes: Outcome = { ok: true, position: 0 }

const invitation = (name: string) => ({ id: idOf<InviteId>(name), ...signerOf(`invite ${name}`) })
type Invitation = ReturnType<typeof invitation>

const openFor = async (person: Person, { id, publicKey }: Invitation, lifeMs = 60_000): Promise<Outcome | undefined> =>
  (await person.line.ask({ type: "Invite", invite: id, verifyKey: publicKey, lifeMs }))[0]

const closeFor = async (person: Person, { id }: Invitation): Promise<Outcome | undefined> =>
  (await person.line.ask({ type: "CloseInvite", invite: id }))[0]

const met = (line: Line) => line.heard("Met").map(({ index, from, payload }) => `${index} ${from} ${payload[0]}`)

describe.each(places)("meeting places, %s", { timeout: 60_000 }, (_, open) => {
  let place: Place
  const begin = (options?: PlaceOptions): Place => (place = open(options))
  afterEach(() => place.close())
  const letter = (n: number) => Uint8Array.of(n, 7, 7)

  it("[RL20] seats one guest, who holds the key made from the invite's secret", async () => {
    begin()
    const { alice } = await circleOf(place, "alice", "bob")
    const invite = invitation("one")
    expect(await openFor(alice, invite)).toEqual(yes)
    const guest = await place.connect().knock(invite.id, invite.sign)
    expect(guest.refusal).toBeUndefined()
    expect((await place.connect().knock(invite.id, invite.sign)).refusal).toBe("InviteTaken")
    expect((await place.connect().knock(invite.id, signerOf("thief").sign)).refusal).toBe("WrongSignature")
    const old = invite.sign(knockBytes(guest.nonce, invite.id))
    expect((await place.connect().knock(invite.id, () => old)).refusal).toBe("WrongSignature")
    expect((await place.connect().knock(idOf("none"), invite.sign)).refusal).toBe("InviteUnknown")
    guest.hangUp()
    expect((await place.connect().knock(invite.id, invite.sign)).refusal).toBeUndefined()
  })

  it("[RL20] lets a guest do nothing but meet, in the place they were invited to", async () => {
    begin()
    const { circle, alice } = await circleOf(place, "alice")
    const [mine, other] = [invitation("mine"), invitation("other")]
    await openFor(alice, mine)
    await openFor(alice, other)
    const guest = await place.connect().knock(mine.id, mine.sign)
    expect(await guest.meet(other.id, letter(1))).toEqual(no("InviteUnknown"))
    expect(await guest.append(await alice.writer.event())).toEqual([no("NotProven")])
    expect(await guest.operate(await circle.signed({ type: "leave" }, alice.device))).toEqual(no("NotProven"))
    await guest.prove(alice.device, circle.id)
    expect(guest.refusal).toBe("Malformed")
    expect(guest.entries).toEqual([])
  })

  it("[RL20] ends with its time, and when a member closes it", async () => {
    begin()
    const { alice, bob } = await circleOf(place, "alice", "bob")
    const [short, closed] = [invitation("short"), invitation("closed")]
    await openFor(alice, short, 1_000)
    await openFor(alice, closed)
    const guest = await place.connect().knock(short.id, short.sign)
    place.clock.advance(1_000)
    expect(await guest.meet(short.id, letter(1))).toEqual(no("InviteUnknown"))
    expect((await place.connect().knock(short.id, short.sign)).refusal).toBe("InviteUnknown")

    const other = await place.connect().knock(closed.id, closed.sign)
    expect(await closeFor(bob, closed)).toEqual(yes)
    expect(await closeFor(bob, closed)).toEqual(yes)
    expect(await other.meet(closed.id, letter(1))).toEqual(no("InviteUnknown"))
    expect((await place.connect().knock(closed.id, closed.sign)).refusal).toBe("InviteUnknown")
    expect(await openFor(alice, closed)).toEqual(no("InviteTaken"))
    expect(await closeFor(bob, invitation("none"))).toEqual(no("InviteUnknown"))
  })

  it("[RL20] opens no place for longer than a day, with a weak key, or under an id somebody else has", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const { dora } = await circleOf(place, "dora")
    const invite = invitation("one")
    expect(await openFor(alice, invite, inviteLifeMs + 1)).toEqual(no("Malformed"))
    expect(await openFor(alice, invite, 0)).toEqual(no("Malformed"))
    expect(await openFor(alice, { ...invite, publicKey: new Uint8Array(32) })).toEqual(no("Malformed"))
    expect(await openFor(alice, invite, inviteLifeMs)).toEqual(yes)
    expect(await openFor(alice, invite, inviteLifeMs)).toEqual(yes)
    expect(await openFor(alice, { ...invite, publicKey: signerOf("x").publicKey })).toEqual(no("InviteTaken"))
    expect(await openFor(dora, invite)).toEqual(no("InviteTaken"))
    expect(await closeFor(dora, invite)).toEqual(no("InviteUnknown"))
  })

  it("[RL20] keeps one id to one circle when two ask in the same instant", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const { dora } = await circleOf(place, "dora")
    const { id: invite, publicKey: verifyKey } = invitation("one")
    const numbers = [alice, dora].map(({ line }) => line.request({ type: "Invite", invite, verifyKey, lifeMs: 10 }))
    await place.relay.idle()
    expect(alice.line.outcomes(numbers[0] ?? 0)).toEqual([yes])
    expect(dora.line.outcomes(numbers[1] ?? 0)).toEqual([no("InviteTaken")])
  })

  it("[RL20] opens few at a time and few a day, and a new day begins anew", async () => {
    begin({ limits: { openInvites: 2, invitesPerDay: 3 } })
    const { alice } = await circleOf(place, "alice")
    const invites = ["one", "two", "three", "four", "five"].map(invitation)
    const [one, two, three, four, five] = invites as [Invitation, Invitation, Invitation, Invitation, Invitation]
    expect([await openFor(alice, one), await openFor(alice, two)]).toEqual([yes, yes])
    expect(await openFor(alice, three)).toEqual(no("InviteFull"))
    await closeFor(alice, one)
    expect(await openFor(alice, three)).toEqual(yes)
    await closeFor(alice, two)
    expect(await openFor(alice, four)).toEqual(no("InviteFull"))
    await place.restart()
    await alice.returns(place)
    expect(await openFor(alice, four)).toEqual(no("InviteFull"))
    place.clock.advance(inviteLifeMs)
    expect(await openFor(alice, five)).toEqual(yes)
    expect((await place.store.invites(alice.circle.id)).map(({ invite }) => invite)).toEqual([five.id])
  })

  it("[RL21] hands each side what the other leaves, at once or when they come", async () => {
    begin()
    const { circle, alice, bob } = await circleOf(place, "alice", "bob")
    const invite = invitation("one")
    await openFor(alice, invite)
    expect(await alice.line.meet(invite.id, letter(1))).toEqual(yes)
    const guest = await place.connect().knock(invite.id, invite.sign)
    expect(met(guest)).toEqual(["0 maker 1"])
    expect(await guest.meet(invite.id, letter(2))).toEqual(yes)
    expect(met(alice.line)).toEqual(["1 guest 2"])
    expect(met(bob.line)).toEqual(["0 maker 1", "1 guest 2"])
    expect(await bob.line.meet(invite.id, letter(3))).toEqual(yes)
    expect(met(guest)).toEqual(["0 maker 1", "2 maker 3"])
    await place.restart()
    const later = await place.connect().prove(alice.device, circle.id)
    expect(met(later)).toEqual(["0 maker 1", "1 guest 2", "2 maker 3"])
    expect(met(await place.connect().knock(invite.id, invite.sign))).toEqual(["0 maker 1", "1 guest 2", "2 maker 3"])
  })

  it("[RL21] hands each message once to whoever comes in the instant in which it is left", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const invite = invitation("one")
    await openFor(alice, invite)
    const guest = place.connect()
    alice.line.request({ type: "Meet", invite: invite.id, payload: letter(1) })
    void guest.knock(invite.id, invite.sign)
    alice.line.request({ type: "Meet", invite: invite.id, payload: letter(2) })
    await place.relay.idle()
    expect(met(guest)).toEqual(["0 maker 1", "1 maker 2"])
  })

  it("[RL16] hands out several places in the same order before and after a restart", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    for (const name of ["one", "two", "three", "four"]) {
      const invite = invitation(name)
      await openFor(alice, invite)
      await alice.line.meet(invite.id, letter(1))
    }
    const order = (line: Line) => line.heard("Met").map(({ invite }) => invite)
    const before = order(await alice.returns(place))
    await place.restart()
    expect(order(await alice.returns(place))).toEqual(before)
    expect(before).toHaveLength(4)
  })

  it("[RL21] takes a message that is sent again as the one it has", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const invite = invitation("one")
    await openFor(alice, invite)
    const guest = await place.connect().knock(invite.id, invite.sign)
    for (let n = 0; n < 3; n++) expect(await guest.meet(invite.id, letter(1))).toEqual(yes)
    expect(met(alice.line)).toEqual(["0 guest 1"])
    expect(await alice.line.meet(invite.id, letter(1))).toEqual(yes)
    expect(met(guest)).toEqual(["1 maker 1"])
  })

  it("[RL21] keeps few messages, and small ones", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const invite = invitation("one")
    await openFor(alice, invite)
    for (let n = 0; n < maxRendezvousMessages; n++) expect(await alice.line.meet(invite.id, letter(n))).toEqual(yes)
    expect(await alice.line.meet(invite.id, letter(99))).toEqual(no("InviteFull"))
    expect(await alice.line.meet(invite.id, letter(0))).toEqual(yes)
    alice.line.request({ type: "Meet", invite: invite.id, payload: new Uint8Array(maxRendezvousBytes + 1) })
    await place.relay.idle()
    expect(alice.line.refusal).toBe("Malformed")
  })

  it("[RL21] forgets what was said when the place is closed", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const invite = invitation("one")
    await openFor(alice, invite)
    const said = place.random(300)
    await alice.line.meet(invite.id, said)
    expect(place.filesWith(said).length > 0).toBe(place.folder !== undefined)
    await closeFor(alice, invite)
    expect(place.filesWith(said)).toEqual([])
    expect((await place.store.invite(invite.id))?.messages).toEqual([])
  })

  it("[RL20] ends with its circle", async () => {
    begin()
    const { alice } = await circleOf(place, "alice")
    const invite = invitation("one")
    await openFor(alice, invite)
    const said = place.random(300)
    const guest = await place.connect().knock(invite.id, invite.sign)
    await guest.meet(invite.id, said)
    await alice.operates({ type: "dissolve" })
    expect(await guest.meet(invite.id, letter(2))).toEqual(no("InviteUnknown"))
    expect((await place.connect().knock(invite.id, invite.sign)).refusal).toBe("InviteUnknown")
    expect(place.filesWith(said)).toEqual([])
  })
})
