import { expect } from "vitest"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import type { Held } from "#client/person"
import { deviceOf, until, type TestDevice } from "./deviceOf"
import type { Place } from "./place"

/** The one circle that is on a device. */
export const heldBy = ({ person }: TestDevice): Held => {
  const held = person.circles[0]
  if (!held) throw new Error("no circle")
  return held
}

/** Alice and Bob, each on a device of their own, who have come together by an invite. */
export async function twoPeople(place: Place): Promise<{ readonly alice: TestDevice; readonly bob: TestDevice }> {
  const alice = await deviceOf("alice", place)
  const bob = await deviceOf("bob", place)
  const begun = await alice.person.begin(await place.token(), "Alice", { kind: "couple", name: "" })
  expect(begun).toEqual({ ok: true, value: undefined })
  const { slot } = heldBy(alice).slot
  await until(
    () => heldBy(alice).line?.sync.isCurrent === true && heldBy(alice).replica.waiting.length === 0,
    "Alice online",
  )
  expect((await alice.person.makeInvite(slot, "member")).ok).toBe(true)
  const opened = alice.invite
  if (opened.step !== "open") throw new Error(opened.step)
  expect(bob.person.openLink(`https://attune.example/join#${opened.fragment}`)).toBe(true)
  await bob.person.knock("Bob")
  await until(() => alice.invite.step === "compare" && bob.join.step === "compare", "both compare")
  const [maker, guest] = [alice.invite as InviteStage, bob.join as JoinStage]
  if (maker.step !== "compare" || guest.step !== "compare") throw new Error("not comparing")
  expect(maker.bits).toEqual(guest.bits)
  expect(maker.name).toBe("Bob")
  await bob.person.answerJoin(true)
  expect((await alice.person.answerInvite(true)).ok).toBe(true)
  await until(() => bob.person.circles.length === 1 && bob.person.vault !== undefined, "Bob is in")
  await until(() => heldBy(bob).replica.state.profile.names.size === 2, "Bob knows both names")
  await until(() => heldBy(alice).replica.state.profile.names.size === 2, "Alice knows both names")
  return { alice, bob }
}
