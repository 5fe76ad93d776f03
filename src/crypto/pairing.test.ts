import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { utf8, type Bytes } from "#base/bytes"
import { idFromBytes, idToBytes, type CircleId, type MemberId, type OperationHash } from "#base/ids"
import type { LocalDate } from "#base/time"
import { chance } from "#kit/chance"
import { flipBit } from "#kit/flipBit"
import { nodeCrypto } from "#kit/nodeCrypto"
import {
  applyOperation,
  encodeOperation,
  hashOperation,
  noOperation,
  operationSignedBytes,
  type Operation,
} from "#protocol/membership"
import { makeSeeds, openSeeds, type DeviceSecrets } from "./deviceSecrets"
import { grantEpochKey, keyCheckOf, makeEpochKey } from "./epochKey"
import { inviteFragment, knockingKey, makeInvite, openMeeting, parseInvite, sealMeeting, type Invite } from "./invite"
import {
  commitmentTo,
  comparisonBits,
  keepsCommitment,
  parseMeeting,
  safetyBits,
  type Hello,
  type MeetingMessage,
  type Reply,
} from "./pairing"
import type { SigningKey } from "./port"
import { bitsToWords } from "./wordList"

const random = chance("pairing")
const aDevice = () => openSeeds(makeSeeds(random), nodeCrypto)
const purpose = fc.constantFrom("member" as const, "device" as const)

async function aHello(device: DeviceSecrets, name: string, nonce: Bytes): Promise<Hello> {
  const commitment = await commitmentTo(nonce, nodeCrypto)
  return { type: "Hello", device: device.keys, recovery: (await aDevice()).keys, name, commitment }
}

const aReply = (maker: DeviceSecrets): Reply => ({
  type: "Reply",
  circle: idFromBytes<CircleId>(random(16)),
  head: idFromBytes<OperationHash>(random(32)),
  maker: maker.keys,
  member: idFromBytes<MemberId>(random(16)),
  nonce: random(32),
})

const wordsOf = async (hello: Hello, reply: Reply, guestNonce: Bytes): Promise<readonly string[]> =>
  bitsToWords(await comparisonBits(hello, reply, guestNonce, nodeCrypto), 4)

describe("an invite", () => {
  it("[PA1] is a link, and nothing else is taken for one", () => {
    fc.assert(
      fc.property(purpose, fc.nat(2 ** 20), (why, at) => {
        const invite = makeInvite(why, random)
        const fragment = inviteFragment(invite)
        expect(parseInvite(`https://example.org/join#${fragment}`)).toEqual(invite)
        expect(parseInvite(fragment)).toEqual(invite)
        expect(parseInvite(` ${fragment}\n`)).toEqual(invite)
        for (const wrong of [fragment.slice(1), fragment.slice(0, -1), `${fragment}A`, `${fragment}.`, `v2${fragment}`])
          expect(parseInvite(wrong)).toBeUndefined()
        const [cut, mark] = [at % fragment.length, "!"]
        expect(parseInvite(fragment.slice(0, cut) + mark + fragment.slice(cut + 1))).toBeUndefined()
      }),
    )
  })

  it("[PA2] lets both sides talk where nobody without its secret can read or write", async () => {
    await fc.assert(
      fc.asyncProperty(purpose, fc.jsonValue(), fc.nat(), async (why, json, bit) => {
        const invite = makeInvite(why, random)
        const payload = await sealMeeting(invite, "guest", json, nodeCrypto, random)
        const opened = await openMeeting(invite, "guest", payload, nodeCrypto)
        expect(opened && Buffer.from(opened).toString()).toBe(JSON.stringify(json))
        const others: readonly Invite[] = [
          { ...invite, secret: flipBit(invite.secret, bit) },
          { ...invite, id: makeInvite(why, random).id },
          { ...invite, purpose: why === "member" ? "device" : "member" },
        ]
        for (const other of others) expect(await openMeeting(other, "guest", payload, nodeCrypto)).toBeUndefined()
        expect(await openMeeting(invite, "guest", flipBit(payload, bit), nodeCrypto)).toBeUndefined()
        // Nothing can be sent back to where it came from.
        expect(await openMeeting(invite, "maker", payload, nodeCrypto)).toBeUndefined()
      }),
    )
  })

  it("[PA2] passes each message on as it was meant", async () => {
    const [maker, guest, nonce] = [await aDevice(), await aDevice(), random(32)]
    const { recovery: _, ...alone } = await aHello(guest, "Bob", nonce)
    const messages: readonly MeetingMessage[] = [
      await aHello(guest, "Bob", nonce),
      alone,
      aReply(maker),
      { type: "Reveal", nonce },
      { type: "Verdict", admitted: true },
    ]
    const invite = makeInvite("member", random)
    for (const message of messages) {
      const payload = await sealMeeting(invite, "maker", message, nodeCrypto, random)
      const opened = await openMeeting(invite, "maker", payload, nodeCrypto)
      expect(opened && parseMeeting(opened)).toEqual(message)
    }
  })
})

describe("comparing words", () => {
  it("[PA3] holds a guest to the number they promised", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(255), async (bit) => {
        const nonce = random(32)
        const hello = await aHello(await aDevice(), "Bob", nonce)
        expect(await keepsCommitment(hello, nonce, nodeCrypto)).toBe(true)
        expect(await keepsCommitment(hello, flipBit(nonce, bit), nodeCrypto)).toBe(false)
        expect(await keepsCommitment({ ...hello, commitment: flipBit(hello.commitment, bit) }, nonce, nodeCrypto)).toBe(
          false,
        )
      }),
      { numRuns: 30 },
    )
  })

  it("[PA4] shows both the same words where nobody is in between", async () => {
    const [maker, guest, nonce] = [await aDevice(), await aDevice(), random(32)]
    const [hello, reply] = [await aHello(guest, "Bob", nonce), aReply(maker)]
    expect(await wordsOf(hello, reply, nonce)).toEqual(
      await wordsOf(structuredClone(hello), structuredClone(reply), nonce),
    )
  })

  it("[PA4] changes the words with everything that was said", async () => {
    const nonce = random(32)
    const [hello, reply] = [await aHello(await aDevice(), "Bob", nonce), aReply(await aDevice())]
    const [other, bits] = [await aDevice(), (await comparisonBits(hello, reply, nonce, nodeCrypto)).join()]
    const { recovery, ...alone } = hello
    if (!recovery) throw new Error("no recovery device")
    const zeros = { signing: new Uint8Array(32), agreement: new Uint8Array(32) }
    const hellos: readonly Hello[] = [
      { ...hello, device: { ...hello.device, signing: other.keys.signing } },
      { ...hello, device: { ...hello.device, agreement: other.keys.agreement } },
      { ...hello, device: recovery, recovery: hello.device },
      { ...hello, recovery: other.keys },
      { ...hello, recovery: zeros },
      { ...hello, name: "Bo" },
      { ...hello, name: "" },
      { ...hello, commitment: random(32) },
      alone,
    ]
    const replies: readonly Reply[] = [
      { ...reply, circle: idFromBytes<CircleId>(random(16)) },
      { ...reply, head: idFromBytes<OperationHash>(random(32)) },
      { ...reply, member: idFromBytes<MemberId>(random(16)) },
      { ...reply, maker: { ...reply.maker, signing: other.keys.signing } },
      { ...reply, maker: { ...reply.maker, agreement: other.keys.agreement } },
      { ...reply, nonce: random(32) },
    ]
    const said = [
      bits,
      ...(await Promise.all(hellos.map(async (one) => (await comparisonBits(one, reply, nonce, nodeCrypto)).join()))),
      ...(await Promise.all(replies.map(async (one) => (await comparisonBits(hello, one, nonce, nodeCrypto)).join()))),
      (await comparisonBits(hello, reply, flipBit(nonce, 3), nodeCrypto)).join(),
      (await comparisonBits(hello, { ...reply, nonce }, reply.nonce, nodeCrypto)).join(),
    ]
    expect(new Set(said).size).toBe(said.length)
  })

  it("[PA4] keeps apart what was said by whom: keys inside a name are no keys", async () => {
    const [guest, maker, nonce] = [await aDevice(), await aDevice(), random(32)]
    const letters = { signing: utf8("a".repeat(32)), agreement: utf8("b".repeat(32)) }
    const { recovery: _, ...alone } = await aHello(guest, `${"a".repeat(32)}${"b".repeat(32)}Bob`, nonce)
    const reply = aReply(maker)
    const shifted: Hello = { ...alone, recovery: maker.keys, name: "Bob" }
    expect(await wordsOf(shifted, { ...reply, maker: letters }, nonce)).not.toEqual(await wordsOf(alone, reply, nonce))
  })

  it("[PA4] betrays a middle that hands each side its own keys and keeps the order", async () => {
    for (let attempt = 0; attempt < 30; attempt++) {
      const { guestSees, makerSees, hello, revealed } = await meetingWithMiddle(async (promise) => promise)
      expect(await keepsCommitment(hello, revealed, nodeCrypto)).toBe(true)
      expect(guestSees).not.toEqual(makerSees)
    }
  })

  it("[PA3] stops a middle that searches for a number to fit: only the promise stands in its way", async () => {
    // For one word of the four, which takes some thousand tries; four words are the same search with more patience.
    const { guestSees, makerSees, hello, revealed } = await meetingWithMiddle(async (promised, wanted, wordsWith) => {
      for (let tries = 0; tries < 40_000; tries++) {
        const nonce = random(32)
        if ((await wordsWith(nonce))[0] === wanted[0]) return nonce
      }
      return promised
    })
    expect(makerSees[0]).toBe(guestSees[0])
    expect(await keepsCommitment(hello, revealed, nodeCrypto)).toBe(false)
  })

  it("[PA5] shows all of 44 bits, so that a guess is right once in 2^44", async () => {
    const [hello, reply] = [await aHello(await aDevice(), "Bob", random(32)), aReply(await aDevice())]
    expect(await comparisonBits(hello, reply, random(32), nodeCrypto)).toHaveLength(6)
    const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(bytes, fc.nat(47), (some, bit) => {
        const words = bitsToWords(Uint8Array.from(some), 4)
        expect(words.every((word) => word.length >= 3)).toBe(true)
        const others = bitsToWords(flipBit(some, bit ^ 7), 4)
        // Bits are flipped from the least of a byte, words are read from the greatest.
        if (bit < 44) expect(others).not.toEqual(words)
        else expect(others).toEqual(words)
      }),
    )
  })

  it("[PA7] gives a circle six words that are another circle's or membership's for nobody", async () => {
    const [circle, head] = [random(16), random(32)]
    const safetyOf = async (where: Bytes, when: Bytes) =>
      bitsToWords(await safetyBits(idFromBytes<CircleId>(where), idFromBytes<OperationHash>(when), nodeCrypto), 6).join(
        " ",
      )
    const words = await safetyOf(circle, head)
    expect(words.split(" ").filter((word) => word.length >= 3)).toHaveLength(6)
    const ids = [idFromBytes<CircleId>(circle), idFromBytes<OperationHash>(head)] as const
    expect(await safetyBits(...ids, nodeCrypto)).toHaveLength(9)
    expect(await safetyOf(circle, head)).toBe(words)
    await fc.assert(
      fc.asyncProperty(fc.nat(127), fc.nat(255), async (ofCircle, ofHead) => {
        expect(await safetyOf(flipBit(circle, ofCircle), head)).not.toBe(words)
        expect(await safetyOf(circle, flipBit(head, ofHead))).not.toBe(words)
      }),
    )
  })
})

describe("the secret of an invite", () => {
  it("[PA6] admits nobody: only a member's signature does", async () => {
    const [alice, mallory, invite] = [await aDevice(), await aDevice(), makeInvite("member", random)]
    const [circle, key] = [idFromBytes<CircleId>(random(16)), makeEpochKey(random)]
    const frame = { v: 1, circle, week: "2026-11-23" as LocalDate } as const
    const to = (device: DeviceSecrets) =>
      grantEpochKey(key, circle, 0, [{ id: device.id, agreement: device.keys.agreement }], nodeCrypto)
    const signed = async (operation: Operation, by: SigningKey) => {
      const bytes = encodeOperation(operation)
      return { bytes, signature: await by.sign(operationSignedBytes(await hashOperation(bytes, nodeCrypto))) }
    }
    const genesis: Operation = {
      ...frame,
      type: "genesis",
      index: 0,
      previous: noOperation,
      by: alice.id,
      devices: [{ ...alice.keys, kind: "device" }],
      grants: await to(alice),
      keyCheck: await keyCheckOf(key, circle, 0, nodeCrypto),
    }
    const begun = await applyOperation(undefined, await signed(genesis, alice.signing), nodeCrypto)
    if (!begun.ok) throw new Error(begun.error)
    const { membership } = begun.value
    const admitting = async (by: DeviceSecrets["id"], signing: SigningKey) => {
      const devices = [{ ...mallory.keys, kind: "device" as const }]
      const admit = { ...frame, type: "admit", index: 1, previous: membership.head, by, devices } as const
      const applied = await applyOperation(
        membership,
        await signed({ ...admit, grants: await to(mallory) }, signing),
        nodeCrypto,
      )
      return applied.ok || applied.error
    }
    const knocking = await knockingKey(invite, nodeCrypto)
    const knocker = idFromBytes<DeviceSecrets["id"]>(idToBytes(invite.id))
    expect(await admitting(alice.id, knocking)).toBe("WrongSignature")
    expect(await admitting(alice.id, mallory.signing)).toBe("WrongSignature")
    expect(await admitting(mallory.id, mallory.signing)).toBe("NotADevice")
    expect(await admitting(knocker, knocking)).toBe("NotADevice")
    expect(await admitting(alice.id, alice.signing)).toBe(true)
  })
})

type Search = (
  promised: Bytes,
  wanted: readonly string[],
  wordsWith: (nonce: Bytes) => Promise<readonly string[]>,
) => Promise<Bytes>

/**
 * Somebody who has the link sits between Bob, the guest, and Alice, the maker, and gives each their own keys. They let
 * Bob finish first, so that they know his words, and then choose what to reveal to Alice.
 */
async function meetingWithMiddle(choose: Search) {
  const [alice, bob, mallory] = [await aDevice(), await aDevice(), await aDevice()]
  const [bobsNonce, promised] = [random(32), random(32)]
  const bobsHello = await aHello(bob, "Bob", bobsNonce)
  const reply = aReply(alice)
  const falseReply: Reply = { ...reply, maker: mallory.keys, nonce: random(32) }
  const guestSees = await wordsOf(bobsHello, falseReply, bobsNonce)

  const hello: Hello = { ...bobsHello, device: mallory.keys, commitment: await commitmentTo(promised, nodeCrypto) }
  const revealed = await choose(promised, guestSees, (nonce) => wordsOf(hello, reply, nonce))
  return { guestSees, makerSees: await wordsOf(hello, reply, revealed), hello, revealed }
}
