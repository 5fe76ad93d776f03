import { afterEach, describe, expect, it } from "vitest"
import { makeSeeds, openSeeds } from "#crypto/deviceSecrets"
import { parseInvite, sealMeeting } from "#crypto/invite"
import { commitmentTo } from "#crypto/pairing"
import { chance } from "../kit/chance"
import { deviceOf, until } from "../kit/deviceOf"
import { nodeCrypto } from "../kit/nodeCrypto"
import { openInMemory, type Place } from "../kit/place"

const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

describe("the maker of an invite", () => {
  it("[PA3] answers the first guest and no other, also after a restart", async () => {
    const place = openInMemory()
    places.push(place)
    const alice = await deviceOf("alice", place)
    const bob = await deviceOf("bob", place)
    await alice.person.begin(await place.token(), "Alice", { kind: "couple", name: "" })
    const slot = alice.person.circles[0]?.slot.slot ?? 0
    await until(() => alice.person.circles[0]?.line?.sync.isCurrent === true, "Alice is online")
    await alice.person.makeInvite(slot, "member")
    const { invite: opened } = alice
    if (opened.step !== "open") throw new Error(opened.step)
    bob.person.openLink(opened.fragment)
    await bob.person.knock("Bob")
    await until(() => (alice.invite.step as string) === "compare", "the first words")

    // The relay lets somebody with the link speak first when Alice comes back, who knows her nonce by now.
    const invite = parseInvite(opened.fragment)
    if (!invite) throw new Error("no invite")
    const random = chance("eve")
    const seeds = await openSeeds(makeSeeds(random), nodeCrypto)
    const commitment = await commitmentTo(random(32), nodeCrypto)
    const hello = { type: "Hello", device: seeds.keys, recovery: seeds.keys, name: "Eve", commitment }
    const payload = await sealMeeting(invite, "guest", hello, nodeCrypto, random)
    bob.online = false
    await alice.restart()
    const inviting = await alice.person.circles[0]?.line?.inviting()
    inviting?.met({ type: "Met", invite: invite.id, index: 0, from: "guest", payload })
    await until(() => (alice.invite.step as string) === "compare", "the words again")
    const { invite: compared } = alice
    expect(compared.step === "compare" && compared.name).toBe("Bob")
  })
})
