import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { utf8, type Bytes } from "#base/bytes"
import { anyCircle, idFromBytes, type MemberId } from "#base/ids"
import { isSmallOrderAgreement, isSmallOrderSigning } from "#protocol/smallOrder"
import { verify } from "#server/verify"
import { TestCircle, type Draft } from "#kit/circleOf"
import { deviceOf, type TestDevice } from "#kit/device"
import { maxDevicesPerMember, maxMembers } from "./limits"
import {
  activeDevices,
  activeMembers,
  applyOperation,
  encodeOperation,
  parseOperation,
  shortHead,
  type Membership,
  type MembershipRefusal,
  type Operation,
  type SignedOperation,
} from "./membership"

/** A chain of operations and what has become of it, without any relay. */
class Chain {
  readonly circle: TestCircle
  readonly taken: SignedOperation[] = []
  #now: Membership | undefined

  constructor(name: string) {
    this.circle = new TestCircle(name)
  }

  get now(): Membership {
    return this.circle.membership
  }

  async takes(draft: Draft, by: TestDevice, changed?: Partial<Operation>): Promise<MembershipRefusal | "taken"> {
    const signed = await this.circle.signed(draft, by, changed)
    const outcome = await this.judge(signed)
    if (outcome !== "taken") return outcome
    await this.circle.follow(signed)
    this.#now = this.circle.membership
    this.taken.push(signed)
    return outcome
  }

  async judge(signed: SignedOperation): Promise<MembershipRefusal | "taken"> {
    const applied = await applyOperation(this.#now, signed, verify)
    return applied.ok ? "taken" : applied.error
  }
}

const memberOf = ({ id }: TestDevice): MemberId => idFromBytes(Buffer.from(id, "hex"))

async function chainOf(...names: readonly string[]) {
  const chain = new Chain(names.join("+"))
  const people: TestDevice[] = []
  for (const name of names) {
    const [device, words] = [await deviceOf(name), await deviceOf(`${name}, words`, "recovery")]
    const draft = people[0] ? chain.circle.admission([device, words]) : chain.circle.genesis([device, words])
    expect(await chain.takes(draft, people[0] ?? device)).toBe("taken")
    people.push(device)
  }
  const [alice, bob, carol] = people as [TestDevice, TestDevice, TestDevice]
  return { chain, circle: chain.circle, people, alice, bob, carol }
}

const low = new Uint8Array(32)

describe("the membership chain", () => {
  it("[MB1] takes what names the newest operation, once, and neither a fork nor a replay nor a gap", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    const [mine, fork] = [await circle.signed(circle.rotation(), alice), await circle.signed(circle.rotation(), bob)]
    expect(await chain.takes(circle.rotation(), alice)).toBe("taken")
    for (const late of [mine, fork, ...chain.taken]) expect(await chain.judge(late)).toBe("HeadMoved")
    const earlier = circle.membership.head
    expect(await chain.takes(circle.rotation(), bob)).toBe("taken")
    expect(await chain.takes(circle.rotation(), alice, { previous: earlier })).toBe("HeadMoved")
    expect(await chain.takes(circle.rotation(), alice, { index: 9 })).toBe("HeadMoved")
    expect(await chain.takes(circle.rotation(), alice, { index: 2 })).toBe("HeadMoved")
    const { circle: other } = await chainOf("dora")
    expect(await chain.takes(circle.rotation(), alice, { circle: other.id })).toBe("ForeignCircle")
    expect(await chain.takes(circle.genesis([alice]), alice)).toBe("HeadMoved")
  })

  it("[MB1] begins with a genesis by its first device, in a circle that has a name", async () => {
    const circle = new TestCircle("new")
    const chain = new Chain("new")
    const [device, words] = [await deviceOf("new"), await deviceOf("new, words", "recovery")]
    expect(await chain.takes({ type: "leave" }, device)).toBe("NotAMember")
    expect(await chain.takes(circle.admission([device]), device)).toBe("NotAMember")
    expect(await chain.takes(circle.genesis([device]), device, { circle: anyCircle })).toBe("Malformed")
    expect(await chain.takes(circle.genesis([device]), device, { index: 1 })).toBe("HeadMoved")
    expect(await chain.takes(circle.genesis([device, words]), words)).toBe("NotADevice")
    expect(await chain.takes(circle.genesis([words]), words)).toBe("TooMany")
    expect(await chain.takes(circle.genesis([device, words]), await deviceOf("other"))).toBe("NotADevice")
    expect(await chain.takes(circle.genesis([device, words]), device)).toBe("taken")
    expect(chain.now).toMatchObject({ creator: memberOf(device), epoch: 0, index: 0, rotationDue: false })
  })

  it("[MB2] takes nothing but what an active device of the circle has signed, whole", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    const mallory = await deviceOf("mallory")
    expect(await chain.takes(circle.admission([mallory]), mallory)).toBe("NotADevice")
    expect(await chain.takes(circle.admission([mallory]), { ...alice, sign: mallory.sign })).toBe("WrongSignature")
    expect(await chain.takes(circle.admission([mallory]), { ...bob, sign: alice.sign })).toBe("WrongSignature")
    const signed = await circle.signed(circle.admission([mallory]), alice)
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.bytes.length * 8 - 1), async (bit) => {
        const bytes = signed.bytes.slice()
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await chain.judge({ ...signed, bytes })).not.toBe("taken")
      }),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(511), async (bit) => {
        const signature = signed.signature.slice()
        signature[bit >> 3] = (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await chain.judge({ ...signed, signature })).toBe("WrongSignature")
      }),
      { numRuns: 60 },
    )
    expect(await chain.judge(signed)).toBe("taken")
  })

  it("[MB3] takes no key of small order, to sign or to agree with, in any of its spellings", async () => {
    const { chain, circle, alice } = await chainOf("alice")
    const dora = await deviceOf("dora")
    for (const weak of [
      { ...dora, signing: low },
      { ...dora, agreement: low },
      { ...dora, agreement: Uint8Array.of(1, ...low.slice(1)) },
      { ...dora, agreement: Uint8Array.of(...low.slice(1), 0x80) },
    ]) {
      const device = { ...weak, id: dora.id }
      expect(await chain.takes(circle.admission([device]), alice)).toBe("WeakKey")
      expect(await chain.takes(circle.newDevice(device), alice)).toBe("WeakKey")
      const fresh = new Chain("fresh")
      expect(await fresh.takes(fresh.circle.genesis([device]), device)).toBe("WeakKey")
    }
    expect(isSmallOrderSigning(dora.signing) || isSmallOrderAgreement(dora.agreement)).toBe(false)
  })

  it("[MB4] names a member after their first device, and takes no device twice, not even one that is gone", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    expect([...chain.now.members.keys()]).toEqual([memberOf(alice), memberOf(bob)])
    const tablet = await deviceOf("tablet")
    expect(await chain.takes(circle.newDevice(tablet), bob)).toBe("taken")
    expect(chain.now.devices.get(tablet.id)?.member).toBe(memberOf(bob))
    expect(await chain.takes(circle.newDevice(tablet), alice)).toBe("AlreadyIn")
    expect(await chain.takes({ type: "remove-device", device: tablet.id }, bob)).toBe("taken")
    expect(await chain.takes(circle.rotation(), bob)).toBe("taken")
    expect(await chain.takes(circle.newDevice(tablet), bob)).toBe("AlreadyIn")
    expect(await chain.takes(circle.admission([tablet]), bob)).toBe("AlreadyIn")
    expect(await chain.takes({ type: "leave" }, bob)).toBe("taken")
    expect(await chain.takes(circle.rotation(), alice)).toBe("taken")
    expect(await chain.takes(circle.admission([bob]), alice)).toBe("AlreadyIn")
  })

  it("[MB5] has at most twelve members, and eight devices of each", async () => {
    const names = Array.from({ length: maxMembers }, (_, n) => `member ${n}`)
    const { chain, circle, people, alice } = await chainOf(...names)
    expect(people).toHaveLength(12)
    expect(await chain.takes(circle.admission([await deviceOf("one more")]), alice)).toBe("TooMany")
    for (let n = 2; n < maxDevicesPerMember; n++) {
      expect(await chain.takes(circle.newDevice(await deviceOf(`device ${n}`)), alice)).toBe("taken")
    }
    expect(await chain.takes(circle.newDevice(await deviceOf("device too many")), alice)).toBe("TooMany")
    const words = await deviceOf("first words", "recovery")
    const twice = await deviceOf("twice")
    const fresh = new Chain("fresh")
    expect(await fresh.takes(fresh.circle.genesis([twice, twice]), twice)).toBe("TooMany")
    expect(await fresh.takes(fresh.circle.genesis([twice, await deviceOf("second")]), twice)).toBe("TooMany")
    expect(await fresh.takes(fresh.circle.genesis([words, twice]), words)).toBe("TooMany")
  })

  it("[MB6] grants the key to exactly the devices that come in, or all that stay: none more, none less, none twice", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    const dora = await deviceOf("dora")
    const wrong = [[], [alice], [dora, alice], [dora, dora]].map((devices) => circle.grants(devices))
    for (const grants of wrong) {
      expect(await chain.takes({ ...circle.admission([dora]), grants } as Draft, alice)).toBe("WrongGrants")
      expect(await chain.takes({ ...circle.newDevice(dora), grants } as Draft, alice)).toBe("WrongGrants")
      const fresh = new Chain("fresh")
      expect(await fresh.takes({ ...fresh.circle.genesis([dora]), grants } as Draft, dora)).toBe("WrongGrants")
    }
    const all = activeDevices(chain.now)
    const lists = [all.slice(1), [...all, dora], [...all.slice(1), all[1] ?? dora]]
    for (const devices of lists) {
      const draft = { ...circle.rotation(), grants: circle.grants(devices) } as Draft
      expect(await chain.takes(draft, bob)).toBe("WrongGrants")
    }
    expect(await chain.takes(circle.rotation(), bob)).toBe("taken")
  })

  it("[MB7] lets one put out one's own other devices, and nobody else's", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    const tablet = await deviceOf("tablet")
    await chain.takes(circle.newDevice(tablet), alice)
    expect(await chain.takes({ type: "remove-device", device: alice.id }, bob)).toBe("NotAllowed")
    expect(await chain.takes({ type: "remove-device", device: alice.id }, alice)).toBe("NotAllowed")
    expect(await chain.takes({ type: "remove-device", device: (await deviceOf("none")).id }, alice)).toBe("NotADevice")
    expect(await chain.takes({ type: "remove-device", device: alice.id }, tablet)).toBe("taken")
    expect(await chain.takes({ type: "remove-device", device: alice.id }, tablet)).toBe("NotADevice")
    expect(await chain.takes({ type: "leave" }, alice)).toBe("NotADevice")
    expect(activeMembers(chain.now)).toHaveLength(2)
  })

  it("[MB8] lets only the creator put somebody out, and only in a circle of more than two", async () => {
    const { chain, circle, alice, bob, carol } = await chainOf("alice", "bob", "carol")
    expect(await chain.takes({ type: "remove-member", member: memberOf(carol) }, bob)).toBe("NotAllowed")
    expect(await chain.takes({ type: "remove-member", member: memberOf(alice) }, alice)).toBe("NotAllowed")
    expect(await chain.takes({ type: "remove-member", member: memberOf(carol) }, alice)).toBe("taken")
    expect(chain.now.members.get(memberOf(carol))?.state).toBe("removed")
    expect(await chain.takes({ type: "remove-member", member: memberOf(carol) }, alice)).toBe("NotAMember")
    await chain.takes(circle.rotation(), bob)
    expect(await chain.takes({ type: "remove-member", member: memberOf(bob) }, alice)).toBe("NotAllowed")
    expect(await chain.takes(circle.rotation(), carol)).toBe("NotADevice")
  })

  it("[MB9] lets anybody leave at once, with all their devices", async () => {
    const { chain, alice, bob } = await chainOf("alice", "bob")
    const words = await deviceOf("bob, words", "recovery")
    expect(await chain.takes({ type: "leave" }, words)).toBe("taken")
    expect(chain.now.members.get(memberOf(bob))?.state).toBe("left")
    expect(activeDevices(chain.now).every(({ member }) => member === memberOf(alice))).toBe(true)
    expect(await chain.takes({ type: "leave" }, bob)).toBe("NotADevice")
    expect(await chain.takes({ type: "leave" }, alice)).toBe("taken")
    expect(activeMembers(chain.now)).toEqual([])
  })

  it("[MB10] asks for a new key after anybody or any device has gone, and lets nobody in before", async () => {
    for (const going of ["leave", "remove-member", "remove-device"] as const) {
      const { chain, circle, alice, bob, carol } = await chainOf("alice", "bob", "carol")
      const tablet = await deviceOf("tablet")
      await chain.takes(circle.newDevice(tablet), alice)
      const drafts: Readonly<Record<typeof going, readonly [Draft, TestDevice]>> = {
        leave: [{ type: "leave" }, carol],
        "remove-member": [{ type: "remove-member", member: memberOf(carol) }, alice],
        "remove-device": [{ type: "remove-device", device: tablet.id }, alice],
      }
      expect(await chain.takes(...drafts[going])).toBe("taken")
      expect(chain.now.rotationDue).toBe(true)
      const dora = await deviceOf("dora")
      expect(await chain.takes(circle.admission([dora]), bob)).toBe("WrongEpoch")
      expect(await chain.takes(circle.newDevice(dora), bob)).toBe("WrongEpoch")
      const ahead = { ...circle.rotation(), epoch: 2 } as Draft
      expect(await chain.takes(ahead, bob)).toBe("WrongEpoch")
      expect(await chain.takes(circle.rotation(), bob)).toBe("taken")
      expect(chain.now).toMatchObject({ epoch: 1, rotationDue: false })
      expect(await chain.takes(circle.admission([dora]), bob)).toBe("taken")
    }
  })

  it("[MB11] ends when its creator says so, and takes nothing afterwards", async () => {
    const { chain, circle, alice, bob } = await chainOf("alice", "bob")
    expect(await chain.takes({ type: "dissolve" }, bob)).toBe("NotAllowed")
    expect(await chain.takes({ type: "dissolve" }, alice)).toBe("taken")
    for (const draft of [circle.rotation(), { type: "leave" }, { type: "dissolve" }] as const) {
      expect(await chain.takes(draft, alice)).toBe("Dissolved")
    }
  })
})

const anyJson = fc.json({ maxDepth: 4 }).map((text) => utf8(text))
const anyBytes = fc.uint8Array({ maxLength: 400 }).map((value) => Uint8Array.from(value) as Bytes)

describe("operations out of untrusted bytes", () => {
  it("[MB12] are refused without a fuss, whatever they are", async () => {
    const { chain, circle, alice } = await chainOf("alice", "bob")
    const good = JSON.parse(Buffer.from((await circle.signed(circle.rotation(), alice)).bytes).toString()) as object
    const bent = fc
      .tuple(fc.constantFrom(...Object.keys(good), "extra", "__proto__"), fc.jsonValue({ maxDepth: 2 }))
      .map(([key, value]) => utf8(JSON.stringify({ ...good, [key]: value })))
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, anyJson, bent), async (bytes) => {
        expect(await chain.judge({ bytes, signature: new Uint8Array(64) })).not.toBe("taken")
        expect(await applyOperation(undefined, { bytes, signature: new Uint8Array(64) }, verify)).toMatchObject({
          ok: false,
        })
      }),
      { numRuns: 600 },
    )
    for (const text of ["[".repeat(30_000), " ".repeat(40_000), '{"type":"leave"}', "null", ""]) {
      expect(parseOperation(utf8(text))).toEqual({ ok: false, error: "Malformed" })
    }
  })

  it("[MB12] come back as they were written", async () => {
    const { circle, alice, bob } = await chainOf("alice", "bob")
    const drafts: readonly Draft[] = [
      circle.rotation(),
      circle.admission([bob]),
      circle.newDevice(bob),
      { type: "remove-device", device: bob.id },
      { type: "remove-member", member: memberOf(bob) },
      { type: "leave" },
      { type: "dissolve" },
    ]
    for (const draft of drafts) {
      const { bytes } = await circle.signed(draft, alice)
      const parsed = parseOperation(bytes)
      expect(parsed.ok && encodeOperation(parsed.value)).toEqual(bytes)
    }
  })
})

interface Act {
  readonly type: Operation["type"]
  readonly by: number
  readonly on: number
  readonly forgedBy: number | undefined
}

const acts = fc.array(
  fc.record({
    type: fc.oneof(
      ...(["admit", "admit", "admit", "add-device", "add-device", "rotate", "rotate", "rotate"] as const).map(
        fc.constant,
      ),
      ...(["remove-device", "remove-member", "leave", "dissolve", "genesis"] as const).map(fc.constant),
    ),
    by: fc.nat(11),
    on: fc.nat(11),
    forgedBy: fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, { arbitrary: fc.nat(11), weight: 1 }),
  }),
  { maxLength: 40, size: "max" },
)

describe("any sequence of operations, by anybody", () => {
  it(
    "[MB13] leads every reader to the same membership, in which nobody is whom a member has not let in",
    { timeout: 120_000 },
    async () => {
      const pool = await Promise.all(Array.from({ length: 12 }, (_, n) => deviceOf(`pool ${n}`)))
      const inPool = (n: number): TestDevice => pool[n] ?? (pool[0] as TestDevice)
      /** Mostly somebody who may sign, sometimes anybody. */
      const signerOf = (now: Membership, n: number): TestDevice => {
        const able = pool.filter(({ id }) => now.devices.get(id)?.active)
        return n > 8 ? inPool(n) : (able[n % able.length] ?? inPool(n))
      }
      let taken = 0
      await fc.assert(
        fc.asyncProperty(acts, async (script) => {
          const chain = new Chain("any")
          const { circle } = chain
          expect(await chain.takes(circle.genesis([inPool(0)]), inPool(0))).toBe("taken")
          for (const act of script) {
            const before = chain.now
            const by = signerOf(chain.now, act.by)
            const forger = act.forgedBy === undefined ? by : inPool(act.forgedBy)
            const outcome = await chain.takes(draftOf(circle, act, inPool(act.on)), { ...by, sign: forger.sign })
            if (outcome !== "taken") {
              expect(chain.now).toBe(before)
              continue
            }
            taken += 1
            expect(by.id).toBe(forger.id)
            expect(faultsOf(before, chain.now, by, act.type)).toEqual([])
          }
          for (const old of chain.taken) expect(await chain.judge(old)).not.toBe("taken")
          let again: Membership | undefined
          for (const signed of chain.taken) {
            const applied = await applyOperation(again, signed, verify)
            again = applied.ok ? applied.value.membership : again
          }
          expect(again).toEqual(chain.now)
        }),
        { numRuns: 80 },
      )
      expect(taken).toBeGreaterThan(200)
    },
  )
})

function draftOf(circle: TestCircle, { type }: Act, on: TestDevice): Draft {
  switch (type) {
    case "admit":
      return circle.admission([on])
    case "add-device":
      return circle.newDevice(on)
    case "remove-device":
      return { type, device: on.id }
    case "remove-member":
      return { type, member: memberOf(on) }
    case "genesis":
      return circle.genesis([on])
    case "rotate":
      return circle.rotation()
    default:
      return { type }
  }
}

/** What must never be seen between a membership and the next, told apart from how it is computed. */
function faultsOf(before: Membership, after: Membership, by: TestDevice, type: Operation["type"]): readonly string[] {
  const active = new Set(activeMembers(after).map(({ id }) => id))
  const devices = activeDevices(after)
  const added = [...after.devices.keys()].filter((id) => !before.devices.has(id))
  const lost = activeDevices(before).filter(({ id }) => !after.devices.get(id)?.active)
  const signer = before.devices.get(by.id)
  const rules: readonly (readonly [string, boolean])[] = [
    ["the signer was an active device", signer?.active === true],
    ["the chain is one longer", after.index === before.index + 1 && after.head !== before.head],
    ["the creator stays", after.creator === before.creator],
    ["nobody is forgotten", [...before.devices.keys()].every((id) => after.devices.has(id))],
    [
      "a device keeps its member",
      [...before.devices].every(([id, { member }]) => after.devices.get(id)?.member === member),
    ],
    ["none comes back", [...before.devices].every(([id, device]) => device.active || !after.devices.get(id)?.active)],
    ["devices come in by two doors", added.length === 0 || type === "admit" || type === "add-device"],
    ["members come in by one door", after.members.size === before.members.size || type === "admit"],
    ["active devices have active members", devices.every(({ member }) => active.has(member))],
    ["active members have a device", [...active].every((id) => devices.some(({ member }) => member === id))],
    ["not too many members", active.size <= maxMembers],
    ["the key is new or due after a loss", lost.length === 0 || after.rotationDue],
    ["a key that is due stays due until it is made", !before.rotationDue || after.rotationDue || type === "rotate"],
    ["an epoch has one key", after.epoch === before.epoch + (type === "rotate" ? 1 : 0)],
    [
      "nobody loses another's device but by removal",
      lost.every(({ member }) => member === signer?.member || type === "remove-member"),
    ],
    ["its short name is 16 bytes", shortHead(after.head).length === 16],
  ]
  return rules.filter(([, holds]) => !holds).map(([name]) => name)
}
